#include "cti-reconnect-dialog.h"

#include <glib/gi18n.h>

#include "cti-entry-row.h"
#include "cti-names.h"
#include "cti-passphrase-form.h"
#include "cti-trouble-box.h"
#include "cti-unlock.h"

struct _CtiReconnectDialog
{
  AdwWindow parent_instance;

  GtkButton *later;
  GtkButton *connect;
  GtkLabel *explanation;
  GtkWidget *present_box;
  GtkEditable *present; /* what is asked for before it is changed */
  CtiPassphraseForm *passphrase;
  CtiTroubleBox *trouble;
  GtkWidget *waiting;

  CtiSession *session;       /* (owned) */
  GCancellable *cancellable; /* (owned) (nullable): while the keychain is being asked */
  gboolean is_change;        /* the passphrase is changed; nothing was lost */
  gboolean is_done;
};

G_DEFINE_FINAL_TYPE (CtiReconnectDialog, cti_reconnect_dialog, ADW_TYPE_WINDOW)

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  CtiKeychain *keychain;     /* (owned) */
  CtiSecret *present;        /* (owned) (nullable): where it is changed */
  CtiSecret *passphrase;     /* (owned) */
  GCancellable *cancellable; /* (owned) */
} Renewal;

static void
renewal_free (gpointer data)
{
  Renewal *renewal = data;

  g_object_unref (renewal->keychain);
  g_clear_pointer (&renewal->present, cti_secret_unref);
  cti_secret_unref (renewal->passphrase);
  g_object_unref (renewal->cancellable);
  g_free (renewal);
}

static gpointer
renew_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Renewal *renewal = data;

  if (renewal->present != NULL)
    cti_unlock_change_passphrase (store, renewal->keychain, renewal->present, renewal->passphrase,
                                  renewal->cancellable, error);
  else if (cti_unlock_is_alone (store))
    cti_unlock_renew_alone (store, renewal->passphrase, error);
  else
    cti_unlock_renew_daily (store, renewal->keychain, renewal->passphrase, renewal->cancellable,
                            error);
  return NULL;
}

static void
show_busy (CtiReconnectDialog *self)
{
  gboolean busy = self->cancellable != NULL;

  gtk_widget_set_visible (self->waiting, busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase), !busy);
  gtk_widget_set_sensitive (self->present_box, !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reconnect.connect", !busy);
}

static void
renewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiReconnectDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean later = g_cancellable_is_cancelled (self->cancellable);

  cti_session_run_finish (CTI_SESSION (source), result, &error);
  g_clear_object (&self->cancellable);
  if (self->passphrase == NULL || later)
    return;
  show_busy (self);
  if (error != NULL)
    {
      cti_trouble_box_say_error (self->trouble, error);
      return;
    }
  self->is_done = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
connect_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiReconnectDialog *self = CTI_RECONNECT_DIALOG (widget);
  Renewal *renewal;

  if (self->cancellable != NULL || !cti_passphrase_form_check (self->passphrase))
    return;
  cti_trouble_box_clear (self->trouble);
  self->cancellable = g_cancellable_new ();
  show_busy (self);
  renewal = g_new0 (Renewal, 1);
  renewal->keychain = g_object_ref (cti_session_get_keychain (self->session));
  if (self->is_change)
    renewal->present = cti_secret_new_text (gtk_editable_get_text (self->present));
  renewal->passphrase = cti_passphrase_form_get (self->passphrase);
  renewal->cancellable = g_object_ref (self->cancellable);
  cti_session_run_async (self->session, renew_in_thread, renewal, renewal_free, NULL, renewed_cb,
                         g_object_ref (self));
}

static void
activated_cb (CtiReconnectDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "reconnect.connect", NULL);
}

static const char *
get_sentence (CtiReconnectDialog *self)
{
  if (self->is_change)
    return _ ("The new passphrase opens the cases from now on.");
  return self->is_done ? _ ("The new passphrase and the keychain open the cases from now on.")
                       : _ ("The keychain is not connected yet: next time the recovery sheet is "
                            "needed again.");
}

static gboolean
cti_reconnect_dialog_close_request (GtkWindow *window)
{
  CtiReconnectDialog *self = CTI_RECONNECT_DIALOG (window);

  g_cancellable_cancel (self->cancellable);
  if (self->is_done || !self->is_change)
    g_signal_emit (self, signals[ANSWERED], 0, get_sentence (self));
  return GTK_WINDOW_CLASS (cti_reconnect_dialog_parent_class)->close_request (window);
}

static void
cti_reconnect_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cti_reconnect_dialog_parent_class)->map (widget);
  gtk_widget_child_focus (CTI_RECONNECT_DIALOG (widget)->is_change
                              ? CTI_RECONNECT_DIALOG (widget)->present_box
                              : GTK_WIDGET (CTI_RECONNECT_DIALOG (widget)->passphrase),
                          GTK_DIR_TAB_FORWARD);
}

static void
cti_reconnect_dialog_dispose (GObject *object)
{
  CtiReconnectDialog *self = CTI_RECONNECT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_RECONNECT_DIALOG);
  G_OBJECT_CLASS (cti_reconnect_dialog_parent_class)->dispose (object);
}

static void
cti_reconnect_dialog_finalize (GObject *object)
{
  CtiReconnectDialog *self = CTI_RECONNECT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (cti_reconnect_dialog_parent_class)->finalize (object);
}

static void
cti_reconnect_dialog_class_init (CtiReconnectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_reconnect_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_reconnect_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = cti_reconnect_dialog_close_request;
  widget_class->map = cti_reconnect_dialog_map;

  /**
   * CtiReconnectDialog::answered:
   * @sentence: how it stands now
   *
   * The dialog is about to close.
   */
  signals[ANSWERED] =
      g_signal_new ("answered", CTI_TYPE_RECONNECT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  g_type_ensure (CTI_TYPE_PASSPHRASE_FORM);
  g_type_ensure (CTI_TYPE_TROUBLE_BOX);
  g_type_ensure (CTI_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-reconnect-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiReconnectDialog, later);
  gtk_widget_class_bind_template_child (widget_class, CtiReconnectDialog, connect);
  gtk_widget_class_bind_template_child (widget_class, CtiReconnectDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, CtiReconnectDialog, present_box);
  gtk_widget_class_bind_template_child (widget_class, CtiReconnectDialog, present);
  gtk_widget_class_bind_template_child (widget_class, CtiReconnectDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CtiReconnectDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CtiReconnectDialog, waiting);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "reconnect.connect", NULL, connect_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cti_reconnect_dialog_init (CtiReconnectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_trouble_box_add_way (self->trouble, _ ("_Try Again"), "reconnect.connect");
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_reconnect_dialog_new:
 * @parent: the window it belongs to
 * @session: a session that was opened with the recovery sheet
 *
 * Returns: (transfer none): the dialog, to be presented; the toolkit owns it until it is closed
 */
CtiReconnectDialog *
cti_reconnect_dialog_new (GtkWindow *parent, CtiSession *session)
{
  CtiReconnectDialog *self =
      g_object_new (CTI_TYPE_RECONNECT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "locking", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * cti_reconnect_dialog_new_change:
 * @parent: the window it belongs to
 * @session: a session that is open
 *
 * The same for a passphrase that is to be another one: the present one is asked for first, so that
 * nobody who finds the program open makes the cases theirs (promise 16).
 *
 * Returns: (transfer none): the dialog, to be presented
 */
CtiReconnectDialog *
cti_reconnect_dialog_new_change (GtkWindow *parent, CtiSession *session)
{
  CtiReconnectDialog *self = cti_reconnect_dialog_new (parent, session);

  self->is_change = TRUE;
  gtk_widget_set_visible (self->present_box, TRUE);
  cti_passphrase_form_set_title (self->passphrase, _ ("New passphrase"));
  gtk_label_set_text (
      self->explanation,
      _ ("Choose a passphrase that is used nowhere else. The recovery sheet goes on "
         "working."));
  gtk_button_set_label (self->later, _ ("_Cancel"));
  gtk_button_set_label (self->connect, _ ("C_hange"));
  return self;
}
