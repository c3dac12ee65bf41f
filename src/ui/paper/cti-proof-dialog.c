#include "cti-proof-dialog.h"

#include <glib/gi18n.h>

#include "cti-entry-row.h"
#include "cti-host.h"
#include "cti-reason-group.h"
#include "cti-session-proof.h"
#include "cti-words-trouble.h"

struct _CtiProofDialog
{
  AdwWindow parent_instance;

  CtiSession *session; /* (owned) */
  GtkLabel *cause;
  CtiReasonGroup *reason;
  GtkWidget *proof;
  GtkWidget *go_on;
  CtiEntryRow *passphrase;
  GtkLabel *trouble;
  gboolean is_busy;

  CtiProved proved;
  CtiReasoned reasoned; /* where a reason is asked for, in place of @proved */
  gpointer data;        /* (owned) (nullable): until it is handed on */
  GDestroyNotify data_free;
};

G_DEFINE_FINAL_TYPE (CtiProofDialog, cti_proof_dialog, ADW_TYPE_WINDOW)

static void
say (CtiProofDialog *self, const char *sentence)
{
  gtk_label_set_text (self->trouble, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *sentence != '\0');
}

static void
set_busy (CtiProofDialog *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase), !is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "proof.go-on", !is_busy);
}

static void
hand_on (CtiProofDialog *self)
{
  gpointer data = g_steal_pointer (&self->data);
  g_autofree char *reason = cti_reason_group_get_reason (self->reason);
  CtiReasoned reasoned = self->reasoned;
  CtiProved proved = self->proved;

  gtk_window_close (GTK_WINDOW (self));
  if (reasoned != NULL)
    reasoned (reason, data);
  else
    proved (data);
}

static void
say_error (CtiProofDialog *self, const GError *error)
{
  CtiTrouble trouble = cti_trouble_from_error (error);
  g_autofree char *wrong = cti_words_tries_left (cti_session_get_tries_left (self->session));

  set_busy (self, FALSE);
  say (self, trouble == CTI_TROUBLE_WRONG_PASSPHRASE ? wrong : cti_words_trouble_title (trouble));
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
proved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiProofDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_worker = cti_session_prove_finish (CTI_SESSION (source), result, &error);

  if (self->data == NULL || self->passphrase == NULL)
    return; /* closed meanwhile */
  if (is_worker)
    hand_on (self);
  else
    say_error (self, error);
}

static gboolean
lacks_reason (CtiProofDialog *self)
{
  g_autofree char *reason = cti_reason_group_get_reason (self->reason);

  return self->reasoned != NULL && reason == NULL;
}

static void
go_on_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiProofDialog *self = CTI_PROOF_DIALOG (widget);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
  g_autoptr (CtiSecret) secret = NULL;

  if (self->is_busy)
    return;
  if (lacks_reason (self))
    {
      say (self, _ ("Say what it is for; the use log keeps it."));
      cti_reason_group_ask (self->reason);
      return;
    }
  if (!gtk_widget_get_visible (self->proof))
    {
      hand_on (self);
      return;
    }
  if (*typed == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
      return;
    }
  secret = cti_secret_new_text (typed);
  say (self, "");
  set_busy (self, TRUE);
  cti_session_prove_async (self->session, secret, proved_cb, g_object_ref (self));
}

static void
activated_cb (CtiProofDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "proof.go-on", NULL);
}

static void
cti_proof_dialog_dispose (GObject *object)
{
  CtiProofDialog *self = CTI_PROOF_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->data, self->data_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_PROOF_DIALOG);
  G_OBJECT_CLASS (cti_proof_dialog_parent_class)->dispose (object);
}

static void
cti_proof_dialog_class_init (CtiProofDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_proof_dialog_dispose;
  g_type_ensure (CTI_TYPE_ENTRY_ROW);
  g_type_ensure (CTI_TYPE_REASON_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/paper/cti-proof-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiProofDialog, cause);
  gtk_widget_class_bind_template_child (widget_class, CtiProofDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, CtiProofDialog, proof);
  gtk_widget_class_bind_template_child (widget_class, CtiProofDialog, go_on);
  gtk_widget_class_bind_template_child (widget_class, CtiProofDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CtiProofDialog, trouble);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "proof.go-on", NULL, go_on_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cti_proof_dialog_init (CtiProofDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_cause_words (CtiProofCause cause)
{
  switch (cause)
    {
    case CTI_PROOF_REVEALS:
      return _ (
          "With the whole number anybody can find out who the citizen is. So the program asks "
          "again that it is you.");
    case CTI_PROOF_ERASES:
      return _ ("What is erased cannot be brought back. So the program asks again that it is you.");
    case CTI_PROOF_LEAVES:
    default:
      return _ ("What is printed or saved is no longer protected by the program, and a printer may "
                "keep a copy. So it asks again that it is you.");
    }
}

/* Returns: (transfer none): a dialog that is not shown yet */
static CtiProofDialog *
make_dialog (GtkWidget *asker, CtiSession *session, gpointer data, GDestroyNotify data_free)
{
  CtiProofDialog *self =
      g_object_new (CTI_TYPE_PROOF_DIALOG, "transient-for", gtk_widget_get_root (asker), NULL);

  self->session = g_object_ref (session);
  self->data = data;
  self->data_free = data_free;
  g_signal_connect_object (session, "locking", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * cti_proof_ask:
 * @asker: a widget in the window, or in a dialog above it
 * @cause: why it is asked
 * @proved: called with @data when the passphrase was typed; at once where that was shortly ago
 * @data: (transfer full): handed to it
 * @data_free: frees @data where it is not the worker, or the question is left
 *
 * Asks for the passphrase once more.
 */
void
cti_proof_ask (GtkWidget *asker,
               CtiProofCause cause,
               CtiProved proved,
               gpointer data,
               GDestroyNotify data_free)
{
  CtiHost *host = cti_host_of (asker);
  CtiSession *session = host != NULL ? cti_host_get_session (host) : NULL;
  CtiProofDialog *self;

  if (session == NULL || cti_session_is_proved (session))
    {
      if (session != NULL)
        proved (data);
      else
        data_free (data);
      return;
    }
  self = make_dialog (asker, session, data, data_free);
  gtk_label_set_text (self->cause, get_cause_words (cause));
  self->proved = proved;
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * cti_proof_ask_why:
 * @asker: a widget in the window, or in a dialog above it
 * @suggested: the reason that is most likely, if any
 * @reasoned: called with the reason and @data when the passphrase was typed
 * @data: (transfer full): handed to it
 * @data_free: frees @data where it is not the worker, or the question is left
 *
 * Asks what a file is for that is not sealed, and for the passphrase once more where it was not
 * typed shortly ago (promises 16 and 22).
 */
void
cti_proof_ask_why (GtkWidget *asker,
                   CtiExportReason suggested,
                   CtiReasoned reasoned,
                   gpointer data,
                   GDestroyNotify data_free)
{
  CtiHost *host = cti_host_of (asker);
  CtiSession *session = host != NULL ? cti_host_get_session (host) : NULL;
  CtiProofDialog *self;

  if (session == NULL)
    {
      data_free (data);
      return;
    }
  self = make_dialog (asker, session, data, data_free);
  self->reasoned = reasoned;
  gtk_window_set_title (GTK_WINDOW (self), _ ("Saved Unprotected"));
  gtk_label_set_text (self->cause,
                      _ ("The file is no longer protected by the program: whoever gets hold of it "
                         "can read it. So the use log keeps what it is for."));
  cti_reason_group_suggest (self->reason, suggested);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), TRUE);
  gtk_widget_set_visible (self->proof, !cti_session_is_proved (session));
  if (suggested == CTI_EXPORT_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  else if (gtk_widget_get_visible (self->proof))
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  else
    gtk_widget_grab_focus (self->go_on);
  gtk_window_present (GTK_WINDOW (self));
}
