/* A hand-over file on its way into the window: it is read, unsealed with the own keys or an agreed
 * passphrase, and compared with what is here, on the store's thread. */

#include "cti-receive-open.h"

#include <glib/gi18n.h>

#include "cti-compat-focus.h"
#include "cti-file-read.h"
#include "cti-handover-file.h"
#include "cti-names.h"
#include "cti-receive-dialog.h"
#include "cti-receive-parts.h"
#include "cti-trouble-error.h"
#include "cti-use-accept.h"
#include "cti-use-parcel.h"
#include "cti-words-trouble.h"

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  GBytes *sealed;          /* (owned) (nullable) */
  CtiSecret *passphrase;   /* (owned) (nullable) */
  gboolean owes_receipt;   /* it has been taken in already; set on the store's thread */
} Opening;

static void
opening_free (Opening *self)
{
  g_object_unref (self->workspace);
  g_clear_pointer (&self->sealed, g_bytes_unref);
  g_clear_pointer (&self->passphrase, cti_secret_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static gpointer
open_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Opening *opening = data;
  g_autoptr (GError) cause = NULL;
  g_autoptr (CtiParcelFile) file =
      cti_use_open_parcel (store, opening->sealed, opening->passphrase, &cause);
  g_autoptr (GPtrArray) plans =
      file != NULL ? cti_parcel_plan_take_back (store, file, &cause) : NULL;

  opening->owes_receipt = cti_trouble_from_error (cause) == CTI_TROUBLE_PARCEL_USED &&
                          cti_parcel_owes_receipt (store, opening->sealed, opening->passphrase);
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return plans != NULL ? cti_received_new (file, plans) : NULL;
}

static void run_opening (Opening *opening);

static Opening *
opening_new (CtiWorkspace *workspace, GBytes *sealed)
{
  Opening *self = g_new0 (Opening, 1);

  self->workspace = g_object_ref (workspace);
  self->sealed = sealed != NULL ? g_bytes_ref (sealed) : NULL;
  return self;
}

static void
passphrase_cb (GtkWidget *question, const char *response, const Opening *asked)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (question));
  Opening *opening;

  if (g_strcmp0 (response, "open") != 0 || cti_workspace_get_session (asked->workspace) == NULL)
    return;
  opening = opening_new (asked->workspace, asked->sealed);
  opening->passphrase = cti_secret_new_text (gtk_editable_get_text (GTK_EDITABLE (entry)));
  run_opening (opening);
}

static void
asked_free (gpointer asked, GClosure *closure)
{
  opening_free (asked);
}

/* Takes @opening over. The question keeps it: it may be closed by a lock, without an answer. */
static void
ask_passphrase (Opening *opening, const GError *error)
{
  CtiTrouble trouble = cti_trouble_from_error (error);
  GtkWidget *question =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (opening->workspace))),
                              cti_words_trouble_title (trouble), cti_words_trouble_body (trouble));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);
  GtkWidget *entry = cti_compat_password_entry_new ();

  g_object_set (entry, "show-peek-icon", TRUE, "activates-default", TRUE, NULL);
  cti_names_set (entry, _ ("Passphrase"), cti_words_trouble_body (trouble));
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, "open", _ ("_Open"));
  adw_message_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "open");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (question, "response", G_CALLBACK (passphrase_cb), opening, asked_free, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static gpointer
give_receipt_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Opening *opening = data;

  return cti_use_give_receipt (store, opening->sealed, opening->passphrase, error);
}

static void
receipt_cb (GtkWidget *question, const char *response, const Opening *asked)
{
  Opening *opening;

  if (g_strcmp0 (response, "save") != 0 || cti_workspace_get_session (asked->workspace) == NULL)
    return;
  opening = opening_new (asked->workspace, asked->sealed);
  opening->passphrase = asked->passphrase != NULL ? cti_secret_ref (asked->passphrase) : NULL;
  cti_receive_save_receipt (opening->workspace, NULL,
                            &(CtiHandoverSaving){ .work = give_receipt_in_thread,
                                                  .data = opening,
                                                  .data_free = (GDestroyNotify) opening_free });
}

/* Takes @opening over. The dialog may have gone with a lock before the receipt was saved, or the
 * receipt got lost on its way. */
static void
offer_receipt (Opening *opening, const GError *error)
{
  GtkWidget *question = adw_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (opening->workspace))),
      cti_words_trouble_title (cti_trouble_from_error (error)),
      _ ("What it brought is in your store. If your colleague is still waiting for the receipt, "
         "save it once more and send it back."));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_message_dialog_add_response (dialog, "save", _ ("_Save the Receipt…"));
  adw_message_dialog_set_default_response (dialog, "close");
  adw_message_dialog_set_close_response (dialog, "close");
  g_signal_connect_data (question, "response", G_CALLBACK (receipt_cb), opening, asked_free, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  CtiReceived *opened = cti_session_run_finish (CTI_SESSION (source), result, &error);
  CtiTrouble trouble = cti_trouble_from_error (error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (opening->workspace));

  if (root == NULL)
    ; /* locked meanwhile */
  else if (opened != NULL)
    gtk_window_present (
        GTK_WINDOW (cti_receive_dialog_new (opening->workspace, opened->file, opened->plans)));
  else if (trouble == CTI_TROUBLE_PARCEL_ASKS_PASSPHRASE ||
           trouble == CTI_TROUBLE_PARCEL_PASSPHRASE)
    ask_passphrase (g_steal_pointer (&opening), error);
  else if (opening->owes_receipt)
    offer_receipt (g_steal_pointer (&opening), error);
  else
    cti_handover_say_error (GTK_WINDOW (root), error);
  g_clear_pointer (&opened, cti_received_free);
}

static void
run_opening (Opening *opening)
{
  cti_session_run_async (cti_workspace_get_session (opening->workspace), open_in_thread, opening,
                         NULL, (GDestroyNotify) cti_received_free, opened_cb, opening);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (opening->workspace));

  opening->sealed = cti_handover_load_finish (result, CTI_TROUBLE_PARCEL_TOO_LARGE, &error);
  if (root == NULL)
    return; /* locked meanwhile */
  if (opening->sealed != NULL)
    run_opening (g_steal_pointer (&opening));
  else
    cti_handover_say_error (GTK_WINDOW (root), error);
}

/**
 * cti_receive_open:
 * @workspace: the workspace
 * @file: a hand-over file
 *
 * Opens the file and shows what it says, or says what is wrong with it.
 */
void
cti_receive_open (CtiWorkspace *workspace, GFile *file)
{
  cti_file_read_async (file, CTI_SEAL_FILE_MAX, loaded_cb, opening_new (workspace, NULL));
}
