#include "cti-proof-dialog.h"

#include <glib/gi18n.h>

#include "cti-entry-row.h"
#include "cti-host.h"
#include "cti-session-proof.h"
#include "cti-words-trouble.h"

struct _CtiProofDialog
{
  AdwWindow parent_instance;

  CtiSession *session; /* (owned) */
  GtkLabel *cause;
  CtiEntryRow *passphrase;
  GtkLabel *trouble;
  gboolean is_busy;

  CtiProved proved;
  gpointer data; /* (owned) (nullable): until it is handed on */
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

  gtk_window_close (GTK_WINDOW (self));
  self->proved (data);
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

static void
go_on_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiProofDialog *self = CTI_PROOF_DIALOG (widget);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
  g_autoptr (CtiSecret) secret = NULL;

  if (*typed == '\0' || self->is_busy)
    return;
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
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/paper/cti-proof-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiProofDialog, cause);
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
  self = g_object_new (CTI_TYPE_PROOF_DIALOG, "transient-for", gtk_widget_get_root (asker), NULL);
  gtk_label_set_text (self->cause, get_cause_words (cause));
  self->session = g_object_ref (session);
  self->proved = proved;
  self->data = data;
  self->data_free = data_free;
  g_signal_connect_object (session, "locking", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  gtk_window_present (GTK_WINDOW (self));
}
