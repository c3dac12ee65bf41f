#include "cti-keeping-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-names.h"
#include "cti-proof-dialog.h"
#include "cti-say.h"
#include "cti-sheet-dialog.h"
#include "cti-text.h"
#include "cti-trouble-error.h"
#include "cti-use-erase.h"
#include "cti-words-trouble.h"
#include "cti-words.h"

struct _CtiKeepingDialog
{
  CtiListDialog parent_instance;

  CtiWorkspace *workspace; /* (weak) (nullable) */
};

G_DEFINE_FINAL_TYPE (CtiKeepingDialog, cti_keeping_dialog, CTI_TYPE_LIST_DIALOG)

#define CASE "cti-case"
#define CODE "cti-code"

static void read_list (CtiKeepingDialog *self);

static CtiSession *
get_session (CtiKeepingDialog *self)
{
  return cti_list_dialog_get_session (CTI_LIST_DIALOG (self));
}

/* --- Erasing ---------------------------------------------------------------------------------- */

static gpointer
erase_in_thread (CtiStore *store, gpointer data, GError **error)
{
  if (!cti_use_erase_case (store, data, NULL, error))
    return NULL;
  return cti_card_index_make_items (cti_store_get_cards (store));
}

static void
erased_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiKeepingDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (get_session (self) == NULL || self->workspace == NULL)
    return; /* locked meanwhile */
  if (items == NULL)
    {
      cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
      return;
    }
  cti_data_show_cards (self->workspace, items);
  cti_say (GTK_WIDGET (self->workspace), _ ("The case has been erased from this store for good."));
  read_list (self);
}

typedef struct
{
  CtiKeepingDialog *self; /* (owned) */
  char *case_id;          /* (owned) */
} Erasing;

static void
erasing_free (Erasing *erasing)
{
  g_object_unref (erasing->self);
  g_free (erasing->case_id);
  g_free (erasing);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Erasing, erasing_free)

static void
proved (gpointer data)
{
  g_autoptr (Erasing) erasing = data;
  CtiSession *session = get_session (erasing->self);

  if (session != NULL) /* not locked meanwhile */
    cti_session_run_async (session, erase_in_thread, g_strdup (erasing->case_id), g_free,
                           (GDestroyNotify) g_ptr_array_unref, erased_cb,
                           g_object_ref (erasing->self));
}

static void
answered_cb (CtiKeepingDialog *self, const char *response, GtkWidget *question)
{
  Erasing *erasing;

  if (get_session (self) == NULL || strcmp (response, "erase") != 0)
    return;
  erasing = g_new0 (Erasing, 1);
  erasing->self = g_object_ref (self);
  erasing->case_id = g_strdup (g_object_get_data (G_OBJECT (question), CASE));
  cti_proof_ask (GTK_WIDGET (self), CTI_PROOF_ERASES, proved, erasing,
                 (GDestroyNotify) erasing_free);
}

static void
typed_cb (GtkEditable *entry, AdwMessageDialog *question)
{
  const char *code = g_object_get_data (G_OBJECT (question), CODE);
  g_autofree char *typed = cti_text_clean_line (gtk_editable_get_text (entry));

  adw_message_dialog_set_response_enabled (question, "erase",
                                           typed != NULL && g_ascii_strcasecmp (typed, code) == 0);
}

static GtkWidget *
make_entry (AdwMessageDialog *question, const char *hint)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_input_hints (GTK_ENTRY (entry), GTK_INPUT_HINT_PRIVATE);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  cti_names_set (entry, hint, NULL);
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), question);
  return entry;
}

/* The one act that cannot be undone is the one that is asked about. */
static void
ask (CtiKeepingDialog *self, GtkWidget *button)
{
  const char *code = g_object_get_data (G_OBJECT (button), CODE);
  g_autofree char *title = g_strdup_printf (_ ("Erase case %s for good?"), code);
  g_autofree char *body = g_strdup_printf (
      _ ("Everything that is kept of the case goes and cannot be brought back: notes, stars, "
         "plans, papers, history, drafts, and what the team wrote about it. Backups outside the "
         "store keep it until their time is over. Reports go on counting that a course began, and "
         "how it ended, without knowing whose. Type %s to go on."),
      code);
  GtkWidget *question = adw_message_dialog_new (GTK_WINDOW (self), title, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);

  g_object_set_data_full (G_OBJECT (question), CODE, g_strdup (code), g_free);
  g_object_set_data_full (G_OBJECT (question), CASE,
                          g_strdup (g_object_get_data (G_OBJECT (button), CASE)), g_free);
  adw_message_dialog_set_extra_child (dialog, make_entry (dialog, _ ("Case code")));
  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, "erase", _ ("_Erase"));
  adw_message_dialog_set_response_appearance (dialog, "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_enabled (dialog, "erase", FALSE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, "erase");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

/* --- The list --------------------------------------------------------------------------------- */

static GtkWidget *
make_button (CtiKeepingDialog *self, const CtiKeeping *keeping)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Erase…"));

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  keeping->code, -1);
  g_object_set_data_full (G_OBJECT (button), CASE, g_strdup (keeping->case_id), g_free);
  g_object_set_data_full (G_OBJECT (button), CODE, g_strdup (keeping->code), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  return button;
}

static char *
describe (const CtiKeeping *keeping)
{
  g_autofree char *closed = NULL;
  g_autofree char *until = NULL;

  if (!cti_moment_is_never (keeping->trashed))
    {
      g_autofree char *since = cti_words_date (cti_moment_get_day (keeping->trashed));

      /* Translators: a day. */
      return g_strdup_printf (_ ("In the trash since %s. It goes by itself when its time is over."),
                              since);
    }
  closed = cti_words_date (keeping->closed_on);
  if (keeping->until == CTI_DATE_NONE)
    /* Translators: a day. */
    return g_strdup_printf (_ ("Closed %s. The team has no rule for how long."), closed);
  until = cti_words_date (keeping->until);
  /* Translators: two days. */
  return keeping->is_over
             ? g_strdup_printf (_ ("Closed %s. Was to be kept until %s: the time is over."), closed,
                                until)
             : g_strdup_printf (_ ("Closed %s. Kept until %s."), closed, until);
}

static void
show_list (CtiKeepingDialog *self, GPtrArray *ended)
{
  CtiListDialog *list = CTI_LIST_DIALOG (self);

  cti_list_dialog_clear (list);
  for (guint i = 0; i < ended->len; i++)
    {
      const CtiKeeping *keeping = g_ptr_array_index (ended, i);
      g_autofree char *more = describe (keeping);

      cti_list_dialog_add (list, keeping->code, more, make_button (self, keeping));
    }
  cti_list_dialog_show (list);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_keeping (store, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiKeepingDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ended = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (get_session (self) == NULL)
    return;
  if (ended != NULL)
    show_list (self, ended);
  else
    cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
}

static void
read_list (CtiKeepingDialog *self)
{
  cti_session_run_async (get_session (self), read_in_thread, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref, read_cb, g_object_ref (self));
}

static void
cti_keeping_dialog_dispose (GObject *object)
{
  g_clear_weak_pointer (&CTI_KEEPING_DIALOG (object)->workspace);
  G_OBJECT_CLASS (cti_keeping_dialog_parent_class)->dispose (object);
}

static void
cti_keeping_dialog_class_init (CtiKeepingDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_keeping_dialog_dispose;
}

static void
cti_keeping_dialog_init (CtiKeepingDialog *self)
{
  GtkWidget *label =
      gtk_label_new (_ ("No case that has ended is erased by itself. How long one is "
                        "kept after the closing is set under “The Team”."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), label);
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("Cases That Have Ended"), NULL);
  cti_list_dialog_set_empty (CTI_LIST_DIALOG (self), "emblem-ok-symbolic",
                             _ ("No course has been closed yet"), NULL);
}

/**
 * cti_keeping_dialog_new:
 * @workspace: the workspace
 *
 * Returns: (transfer none): the list in a window of its own, to be presented
 */
GtkWidget *
cti_keeping_dialog_new (CtiWorkspace *workspace)
{
  CtiKeepingDialog *self = g_object_new (CTI_TYPE_KEEPING_DIALOG, "transient-for",
                                         gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);

  g_set_weak_pointer (&self->workspace, workspace);
  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), cti_workspace_get_session (workspace));
  read_list (self);
  return GTK_WIDGET (self);
}
