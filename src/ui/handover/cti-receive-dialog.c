#include "cti-receive-dialog.h"

#include <glib/gi18n.h>

#include "cti-draft-keeper.h"
#include "cti-form-row.h"
#include "cti-handover-file.h"
#include "cti-help-topic.h"
#include "cti-names.h"
#include "cti-pack.h"
#include "cti-proof-dialog.h"
#include "cti-receive-parts.h"
#include "cti-say.h"
#include "cti-text.h"
#include "cti-trouble-error.h"
#include "cti-use-accept.h"
#include "cti-use-parcel.h"
#include "cti-words-dates.h"
#include "cti-words-field.h"
#include "cti-words-parcel.h"
#include "cti-words-trouble.h"
#include "cti-words-value.h"

/* One case of a pack, and what is decided over it. */
typedef struct
{
  const CtiParcelPart *part; /* (unowned) */
  CtiFormRow *what;
  CtiFormRow *why;
} Deciding;

struct _CtiReceiveDialog
{
  CtiListDialog parent_instance;

  CtiWorkspace *workspace; /* (weak) (nullable) */
  CtiParcelFile *file;     /* (owned) */
  GPtrArray *plans;        /* (owned) */
  GArray *decidings;       /* (owned) (element-type Deciding) */
  GBytes *receipt;         /* (owned) (nullable): once the file was taken in */
  CtiDraftKeeper *keeper;  /* (owned) (nullable): of what is decided over a pack */
  gboolean is_saved;       /* that receipt */
  GPtrArray *questions;    /* (owned) (element-type GtkWidget): which are answered then */
  GtkWidget *left;         /* what is left to do then */
  GtkWidget *accept;
};

G_DEFINE_FINAL_TYPE (CtiReceiveDialog, cti_receive_dialog, CTI_TYPE_LIST_DIALOG)

/* --- Taking it in ----------------------------------------------------------------------------- */

typedef struct
{
  CtiAccepted *accepted; /* (owned) */
  GPtrArray *items;      /* (owned) (element-type CtiCardItem): all cases now */
} Result;

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->accepted, cti_accepted_free);
  g_clear_pointer (&result->items, g_ptr_array_unref);
  g_free (result);
}

static gpointer
accept_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const CtiReceived *opened = data;
  CtiAccepted *accepted = cti_use_accept (store, opened->file, opened->plans, error);
  Result *result;

  if (accepted == NULL)
    return NULL;
  result = g_new0 (Result, 1);
  result->accepted = accepted;
  result->items = cti_card_index_make_items (cti_store_get_cards (store));
  return result;
}

static char *
describe_result (const CtiAccepted *accepted)
{
  guint here = accepted->taken->len + accepted->merged->len;

  if (accepted->stay->len > 0)
    return g_strdup_printf (ngettext ("%u case stays here, because something was written in it "
                                      "since. Send it once more.",
                                      "%u cases stay here, because something was written in them "
                                      "since. Send them once more.",
                                      accepted->stay->len),
                            accepted->stay->len);
  if (accepted->purpose == CTI_PARCEL_REPLY)
    return g_strdup_printf (ngettext ("%u decision became a task.", "%u decisions became tasks.",
                                      accepted->tasks),
                            accepted->tasks);
  if (accepted->gone > 0)
    return g_strdup_printf (ngettext ("%u case lives in your colleague’s store now.",
                                      "%u cases live in your colleague’s store now.",
                                      accepted->gone),
                            accepted->gone);
  if (here > 0)
    return g_strdup_printf (ngettext ("%u case has been taken in. Send the receipt back.",
                                      "%u cases have been taken in. Send the receipt back.", here),
                            here);
  return g_strdup (_ ("Your colleague has received the file."));
}

static void
receipt_saved (GtkWindow *dialog)
{
  CTI_RECEIVE_DIALOG (dialog)->is_saved = TRUE;
}

/* Also where the first try was broken off: without the receipt the other side waits. */
static void
save_receipt (CtiReceiveDialog *self)
{
  cti_receive_save_receipt (self->workspace, GTK_WINDOW (self),
                            &(CtiHandoverSaving){ .data = g_bytes_ref (self->receipt),
                                                  .data_free = (GDestroyNotify) g_bytes_unref,
                                                  .written = receipt_saved });
}

/* The toast that says so lies behind this dialog. */
static void
show_what_is_left (CtiReceiveDialog *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->questions, i), FALSE);
  gtk_widget_set_visible (self->left, TRUE);
  gtk_button_set_label (GTK_BUTTON (self->accept), _ ("_Save the Receipt…"));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->accept), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_sensitive (self->accept, TRUE);
  gtk_widget_grab_focus (self->accept);
}

static void
show_result (CtiReceiveDialog *self, Result *result)
{
  CtiAccepted *accepted = result->accepted;
  g_autofree char *sentence = describe_result (accepted);
  CtiWorkspace *workspace = self->workspace;

  cti_card_list_set (cti_session_get_cards (cti_workspace_get_session (workspace)), result->items);
  cti_workspace_show_page (workspace, "caseload");
  cti_say (GTK_WIDGET (workspace), sentence);
  if (accepted->receipt == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  self->receipt = g_bytes_ref (accepted->receipt);
  show_what_is_left (self);
  save_receipt (self);
}

static void follow (CtiReceiveDialog *self);

static void
accepted_cb (GObject *source, GAsyncResult *async, gpointer user_data)
{
  g_autoptr (CtiReceiveDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Result *result = cti_session_run_finish (CTI_SESSION (source), async, &error);

  if (self->workspace != NULL && cti_list_dialog_get_session (CTI_LIST_DIALOG (self)) != NULL)
    {
      if (result != NULL)
        show_result (self, result);
      else
        {
          follow (self); /* it can be tried once more */
          cti_handover_say_error (GTK_WINDOW (self), error);
        }
    }
  g_clear_pointer (&result, result_free);
}

static gpointer
reply_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const CtiReceived *opened = data;

  return cti_use_reply (store, opened->file, opened->plans, error);
}

static GPtrArray *
gather_decisions (CtiReceiveDialog *self)
{
  GPtrArray *decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_parcel_decision_free);

  for (guint i = 0; i < self->decidings->len; i++)
    {
      const Deciding *deciding = &g_array_index (self->decidings, Deciding, i);
      const char *what = cti_form_row_get_text (deciding->what);
      CtiParcelDecision *decision;

      if (cti_text_is_blank (what))
        continue;
      decision = cti_parcel_decision_new (deciding->part->id, what);
      decision->why = g_strdup (cti_form_row_get_text (deciding->why));
      g_ptr_array_add (decisions, decision);
    }
  return decisions;
}

static void
save_reply (CtiReceiveDialog *self)
{
  g_autoptr (GPtrArray) decisions = gather_decisions (self);
  CtiHandoverSaving saving = {
    .title = _ ("Save the Decisions"),
    .name = "overgang" CTI_PARCEL_SUFFIX,
    .kind = _ ("Hand-over files"),
    .pattern = "*" CTI_PARCEL_SUFFIX,
    .work = reply_in_thread,
    .data = cti_received_new (self->file, decisions),
    .data_free = (GDestroyNotify) cti_received_free,
    .sentence = _ ("The decisions are saved. Bring the file to your colleague."),
    .keeper = self->keeper,
  };

  cti_handover_save (self->workspace, GTK_WINDOW (self), &saving);
}

static void
accept (gpointer data)
{
  g_autoptr (CtiReceiveDialog) self = data;

  if (self->workspace == NULL || cti_list_dialog_get_session (CTI_LIST_DIALOG (self)) == NULL)
    return; /* locked meanwhile */
  gtk_widget_set_sensitive (self->accept, FALSE);
  cti_session_run_async (cti_workspace_get_session (self->workspace), accept_in_thread,
                         cti_received_new (self->file, self->plans),
                         (GDestroyNotify) cti_received_free, result_free, accepted_cb,
                         g_object_ref (self));
}

/* Who a citizen is was erased on the other side, and is erased here with it. */
static gboolean
is_erasure (GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    if (((const CtiTakeBack *) g_ptr_array_index (plans, i))->merge->is_erased)
      return TRUE;
  return FALSE;
}

static void
accept_clicked_cb (CtiReceiveDialog *self)
{
  if (self->workspace == NULL)
    return;
  if (self->receipt != NULL)
    {
      save_receipt (self);
      return;
    }
  if (self->file->purpose == CTI_PARCEL_SUPERVISION)
    {
      save_reply (self);
      return;
    }
  if (is_erasure (self->plans))
    cti_proof_ask (GTK_WIDGET (self), CTI_PROOF_ERASES, accept, g_object_ref (self),
                   g_object_unref);
  else
    accept (g_object_ref (self));
}

/* --- What is shown ---------------------------------------------------------------------------- */

static void
follow (CtiReceiveDialog *self)
{
  g_autoptr (GPtrArray) decisions = gather_decisions (self);

  if (self->receipt != NULL)
    return;
  gtk_widget_set_sensitive (self->accept, self->file->purpose == CTI_PARCEL_SUPERVISION
                                              ? decisions->len > 0
                                              : cti_take_backs_are_answered (self->plans));
}

static const char *
get_verb (CtiParcelPurpose purpose)
{
  switch (purpose)
    {
    case CTI_PARCEL_SUPERVISION:
      return _ ("_Save the Decisions…");
    case CTI_PARCEL_REPLY:
      return _ ("Make _Tasks of Them");
    case CTI_PARCEL_RECEIPT:
      return _ ("_Accept the Receipt");
    default:
      return _ ("_Take In and Save the Receipt…");
    }
}

static void
add_head (CtiReceiveDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (group);
  g_autofree char *expires = cti_words_date (self->file->expires);
  g_autofree char *purpose =
      g_strdup_printf ("%s\n%s",
                       cti_words_enum (cti_parcel_purpose_values, (int) self->file->purpose),
                       cti_words_parcel_effect (self->file->purpose, FALSE));
  g_autofree char *from =
      g_strdup_printf ("%s%s%s", self->file->name, cti_text_is_blank (self->file->team) ? "" : ", ",
                       cti_text_is_blank (self->file->team) ? "" : self->file->team);

  adw_preferences_group_add (rows, cti_handover_row_new (_ ("From"), from));
  adw_preferences_group_add (rows,
                             cti_handover_row_new (cti_words_field ("parcel", "purpose"), purpose));
  adw_preferences_group_add (rows,
                             cti_handover_row_new (cti_words_field ("parcel", "expires"), expires));
  if (!cti_text_is_blank (self->file->message))
    adw_preferences_group_add (rows, cti_handover_row_new (_ ("Message"), self->file->message));
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), group);
}

static void
add_left (CtiReceiveDialog *self)
{
  self->left = gtk_label_new (_ ("The cases are in your store now. Your colleague waits for the "
                                 "receipt: save it and send it back."));
  gtk_label_set_wrap (GTK_LABEL (self->left), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->left), 0);
  gtk_widget_set_visible (self->left, FALSE);
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), self->left);
}

static void
add_accept (CtiReceiveDialog *self)
{
  self->accept = gtk_button_new_with_mnemonic (get_verb (self->file->purpose));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->accept), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_add_css_class (self->accept, "suggested-action");
  gtk_widget_add_css_class (self->accept, "pill");
  gtk_widget_set_halign (self->accept, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->accept, "clicked", G_CALLBACK (accept_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), self->accept);
}

static void
add_erasures (CtiReceiveDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < self->plans->len; i++)
    {
      const CtiTakeBack *plan = g_ptr_array_index (self->plans, i);

      if (plan->merge->is_erased)
        adw_preferences_group_add (
            ADW_PREFERENCES_GROUP (group),
            cti_handover_row_new (
                plan->code, _ ("Your colleague has erased who the citizen is. With this file it is "
                               "erased here too, from every file of the program, and cannot be "
                               "brought back.")));
    }
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), group);
}

static void
add_questions (CtiReceiveDialog *self)
{
  for (guint i = 0; i < self->plans->len; i++)
    {
      const CtiTakeBack *plan = g_ptr_array_index (self->plans, i);

      for (guint q = 0; q < plan->merge->questions->len; q++)
        {
          GtkWidget *question =
              cti_receive_question_new (plan, g_ptr_array_index (plan->merge->questions, q),
                                        self->file, G_CALLBACK (follow), self);

          g_ptr_array_add (self->questions, question);
          cti_list_dialog_add_top (CTI_LIST_DIALOG (self), question);
        }
    }
}

static CtiFormRow *
add_entry (CtiReceiveDialog *self, GtkWidget *group, const char *title, const char *of)
{
  GtkWidget *row = cti_form_row_new (title);

  cti_names_describe (GTK_WIDGET (cti_form_row_get_entry (CTI_FORM_ROW (row))), of);
  g_signal_connect_object (row, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return CTI_FORM_ROW (row);
}

/* Her name and where she is, how it stands, then what is decided. */
static void
add_pack_case (CtiReceiveDialog *self, const CtiParcelPart *part)
{
  CtiListDialog *list = CTI_LIST_DIALOG (self);
  g_autoptr (CtiCase) shown = cti_pack_read (part, self->file->sent, NULL);
  GtkWidget *head = adw_preferences_group_new ();
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *phase = NULL;
  Deciding deciding = { .part = part };

  if (shown == NULL)
    return;
  phase = cti_receive_describe_phase (shown, self->file->sent);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (head), part->code);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (head), phase);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (head),
                             cti_receive_case_new (shown, self->file->sent,
                                                   self->decidings->len == 0));
  deciding.what = add_entry (self, group, _ ("Decision"), part->code);
  deciding.why = add_entry (self, group, _ ("Reason"), part->code);
  g_array_append_val (self->decidings, deciding);
  cti_list_dialog_add_top (list, head);
  cti_list_dialog_add_top (list, group);
}

static void
add_rows (CtiReceiveDialog *self)
{
  CtiListDialog *list = CTI_LIST_DIALOG (self);

  for (guint i = 0; i < self->file->parts->len; i++)
    {
      const CtiParcelPart *part = g_ptr_array_index (self->file->parts, i);

      if (self->file->purpose == CTI_PARCEL_SUPERVISION)
        add_pack_case (self, part);
      else
        cti_list_dialog_add (list, part->code, _ ("A whole case with its history"), NULL);
    }
  for (guint i = 0; i < self->file->decisions->len; i++)
    {
      const CtiParcelDecision *decision = g_ptr_array_index (self->file->decisions, i);

      cti_list_dialog_add (list, decision->what, decision->why != NULL ? decision->why : "", NULL);
    }
  if (self->file->purpose != CTI_PARCEL_SUPERVISION && self->file->purpose != CTI_PARCEL_RECEIPT)
    cti_list_dialog_show (list);
}

/* What is decided over a pack is kept while it is typed, until it is saved as a reply. */
static void
keep_decisions (CtiReceiveDialog *self, CtiDraftBanner *banner)
{
  g_autofree char *id = g_strconcat ("parcel/", self->file->id, NULL);

  self->keeper = cti_draft_keeper_new (GTK_WIDGET (self),
                                       cti_workspace_get_session (self->workspace), id, banner);
  for (guint i = 0; i < self->decidings->len; i++)
    {
      const Deciding *deciding = &g_array_index (self->decidings, Deciding, i);
      g_autofree char *what = g_strconcat ("what-", deciding->part->id, NULL);
      g_autofree char *why = g_strconcat ("why-", deciding->part->id, NULL);

      cti_draft_keeper_add (self->keeper, what, GTK_WIDGET (deciding->what));
      cti_draft_keeper_add (self->keeper, why, GTK_WIDGET (deciding->why));
    }
  cti_draft_keeper_start (self->keeper);
}

static void
build (CtiReceiveDialog *self)
{
  gboolean is_pack = self->file->purpose == CTI_PARCEL_SUPERVISION;
  GtkWidget *banner = is_pack ? g_object_new (CTI_TYPE_DRAFT_BANNER, NULL) : NULL;

  if (is_pack)
    cti_list_dialog_add_top (CTI_LIST_DIALOG (self), banner);
  add_head (self);
  if (is_pack)
    add_rows (self);
  if (is_erasure (self->plans))
    add_erasures (self);
  add_questions (self);
  add_left (self);
  add_accept (self);
  if (is_pack)
    keep_decisions (self, CTI_DRAFT_BANNER (banner));
  else
    add_rows (self);
  follow (self);
}

/**
 * cti_receive_dialog_new:
 * @workspace: the workspace
 * @file: a file that has been opened
 * @plans: (element-type CtiTakeBack): how it is put together with what is here
 *
 * Returns: (transfer floating): what the file says, with the questions that have to be answered
 */
GtkWidget *
cti_receive_dialog_new (CtiWorkspace *workspace, CtiParcelFile *file, GPtrArray *plans)
{
  CtiReceiveDialog *self = g_object_new (CTI_TYPE_RECEIVE_DIALOG, "transient-for",
                                         gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);

  g_set_weak_pointer (&self->workspace, workspace);
  self->file = cti_parcel_file_ref (file);
  self->plans = g_ptr_array_ref (plans);
  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), cti_workspace_get_session (workspace));
  cti_help_topic_set (GTK_WINDOW (self), "colleagues");
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("A File From a Colleague"), NULL);
  build (self);
  return GTK_WIDGET (self);
}

/* Held while it answers, the question would go on pointing to a parent that is gone. */
static void
close_answered_cb (GtkWindow *question, const char *response, CtiReceiveDialog *self)
{
  if (!g_str_equal (response, "close"))
    return;
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The other side waits for it. A lock destroys the dialog, and the receipt is had by opening the
 * file again. */
static gboolean
cti_receive_dialog_close_request (GtkWindow *window)
{
  CtiReceiveDialog *self = CTI_RECEIVE_DIALOG (window);
  GtkWidget *question;

  if (self->receipt == NULL || self->is_saved)
    return GTK_WINDOW_CLASS (cti_receive_dialog_parent_class)->close_request (window);
  question = adw_message_dialog_new (
      window, _ ("Close without the receipt?"),
      _ ("Without it your colleague’s store does not learn that you have the cases. To save it "
         "later, open the same file once more."));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (question), "stay", _ ("_Back"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (question), "close", _ ("_Close Without It"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "close",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "stay");
  g_signal_connect_object (question, "response", G_CALLBACK (close_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (question));
  return TRUE;
}

static void
cti_receive_dialog_dispose (GObject *object)
{
  CtiReceiveDialog *self = CTI_RECEIVE_DIALOG (object);

  g_clear_weak_pointer (&self->workspace);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->decidings, g_array_unref);
  g_clear_pointer (&self->receipt, g_bytes_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->file, cti_parcel_file_unref);
  G_OBJECT_CLASS (cti_receive_dialog_parent_class)->dispose (object);
}

static void
cti_receive_dialog_class_init (CtiReceiveDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_receive_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cti_receive_dialog_close_request;
}

static void
cti_receive_dialog_init (CtiReceiveDialog *self)
{
  self->decidings = g_array_new (FALSE, FALSE, sizeof (Deciding));
  self->questions = g_ptr_array_new ();
}
