#include "cti-new-sheet-dialog.h"

#include <glib/gi18n.h>

#include "cti-entry-row.h"
#include "cti-names.h"
#include "cti-passphrase-form.h"
#include "cti-progress.h"
#include "cti-set-up-recovery.h"
#include "cti-trouble-box.h"
#include "cti-unlock.h"

struct _CtiNewSheetDialog
{
  AdwWindow parent_instance;

  GtkWidget *content; /* (unowned): all that is asked */
  GtkLabel *explanation;
  GtkButton *use;
  GtkEditable *present;
  CtiPassphraseForm *passphrase; /* shown where all keys are new */
  CtiSetUpRecovery *recovery;
  CtiTroubleBox *trouble;

  CtiSession *session; /* (owned) (nullable) */
  CtiSetUp *set_up;    /* (owned): the new code */
  gboolean is_all;     /* not the sheet alone: passphrase, keys and every file */
  gboolean is_done;
};

G_DEFINE_FINAL_TYPE (CtiNewSheetDialog, cti_new_sheet_dialog, ADW_TYPE_WINDOW)

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  CtiKeychain *keychain; /* (owned) */
  CtiSecret *present;    /* (owned) */
  CtiSecret *fresh;      /* (owned) (nullable): the new passphrase, where all keys are new */
  CtiSetUp *set_up;      /* (owned) */
} Renewal;

static void
renewal_free (gpointer data)
{
  Renewal *renewal = data;

  g_object_unref (renewal->keychain);
  cti_secret_unref (renewal->present);
  g_clear_pointer (&renewal->fresh, cti_secret_unref);
  cti_set_up_free (renewal->set_up);
  g_free (renewal);
}

static gpointer
renew_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Renewal *renewal = data;

  if (cti_unlock_check (store, renewal->keychain, renewal->present, NULL, error))
    cti_unlock_renew_recovery (store, cti_set_up_get_recovery_code (renewal->set_up), error);
  return NULL;
}

static gpointer
rekey_in_thread (CtiStore *store, gpointer data, CtiProgress *progress, GError **error)
{
  Renewal *renewal = data;
  CtiNewKeys new_keys = { renewal->keychain, renewal->present, renewal->fresh,
                          cti_set_up_get_recovery_code (renewal->set_up) };

  cti_unlock_new_keys (store, &new_keys, NULL, cti_progress_tell, progress, error);
  return NULL;
}

static void
follow_typed (CtiNewSheetDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "set-up.next",
                                 cti_set_up_recovery_is_done (self->recovery) &&
                                     *gtk_editable_get_text (self->present) != '\0' &&
                                     gtk_widget_get_sensitive (self->content));
}

static void
take_answer (CtiNewSheetDialog *self, const GError *error)
{
  if (self->session == NULL)
    return;
  gtk_widget_set_sensitive (self->content, TRUE);
  follow_typed (self);
  if (error != NULL)
    {
      cti_trouble_box_say_error (self->trouble, error);
      return;
    }
  self->is_done = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
renewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiNewSheetDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  cti_session_run_finish (CTI_SESSION (source), result, &error);
  take_answer (self, error);
}

static void
rekeyed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  cti_progress_run_finish (result, &error);
  take_answer (CTI_NEW_SHEET_DIALOG (source), error);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiNewSheetDialog *self = CTI_NEW_SHEET_DIALOG (widget);
  Renewal *renewal;

  if (self->is_all && !cti_passphrase_form_check (self->passphrase))
    return;
  cti_trouble_box_clear (self->trouble);
  renewal = g_new0 (Renewal, 1);
  renewal->keychain = g_object_ref (cti_session_get_keychain (self->session));
  renewal->present = cti_secret_new_text (gtk_editable_get_text (self->present));
  renewal->set_up = cti_set_up_ref (self->set_up);
  gtk_widget_set_sensitive (self->content, FALSE);
  follow_typed (self);
  if (!self->is_all)
    {
      cti_session_run_async (self->session, renew_in_thread, renewal, renewal_free, NULL,
                             renewed_cb, g_object_ref (self));
      return;
    }
  renewal->fresh = cti_passphrase_form_get (self->passphrase);
  cti_progress_run (widget, self->session, _ ("Sealing every file with new keys"), TRUE,
                    rekey_in_thread, renewal, renewal_free, NULL, rekeyed_cb, NULL);
}

static const char *
get_sentence (CtiNewSheetDialog *self)
{
  if (self->is_all)
    return self->is_done
               ? _ ("The new passphrase and the new sheet open the cases from now on. Tear up the "
                    "old sheet.")
               : _ ("Nothing has changed: the old passphrase and the old sheet open the cases. "
                    "Tear "
                    "up the sheet that was begun.");
  return self->is_done ? _ ("The new sheet opens the cases from now on. Tear up the old one.")
                       : _ ("The old sheet goes on working. Tear up the one that was begun.");
}

static gboolean
cti_new_sheet_dialog_close_request (GtkWindow *window)
{
  CtiNewSheetDialog *self = CTI_NEW_SHEET_DIALOG (window);

  g_signal_emit (self, signals[ANSWERED], 0, get_sentence (self));
  return GTK_WINDOW_CLASS (cti_new_sheet_dialog_parent_class)->close_request (window);
}

static void
cti_new_sheet_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cti_new_sheet_dialog_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (CTI_NEW_SHEET_DIALOG (widget)->present));
}

static void
cti_new_sheet_dialog_dispose (GObject *object)
{
  CtiNewSheetDialog *self = CTI_NEW_SHEET_DIALOG (object);

  if (self->session != NULL)
    cti_set_up_recovery_forget (self->recovery);
  g_clear_object (&self->session);
  g_clear_pointer (&self->set_up, cti_set_up_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_NEW_SHEET_DIALOG);
  G_OBJECT_CLASS (cti_new_sheet_dialog_parent_class)->dispose (object);
}

static void
cti_new_sheet_dialog_class_init (CtiNewSheetDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_new_sheet_dialog_dispose;
  widget_class->map = cti_new_sheet_dialog_map;
  GTK_WINDOW_CLASS (klass)->close_request = cti_new_sheet_dialog_close_request;
  /**
   * CtiNewSheetDialog::answered:
   * @sentence: how it stands now
   *
   * The dialog is about to close.
   */
  signals[ANSWERED] =
      g_signal_new ("answered", CTI_TYPE_NEW_SHEET_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  g_type_ensure (CTI_TYPE_PASSPHRASE_FORM);
  g_type_ensure (CTI_TYPE_SET_UP_RECOVERY);
  g_type_ensure (CTI_TYPE_TROUBLE_BOX);
  g_type_ensure (CTI_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-new-sheet-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiNewSheetDialog, content);
  gtk_widget_class_bind_template_child (widget_class, CtiNewSheetDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, CtiNewSheetDialog, use);
  gtk_widget_class_bind_template_child (widget_class, CtiNewSheetDialog, present);
  gtk_widget_class_bind_template_child (widget_class, CtiNewSheetDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CtiNewSheetDialog, recovery);
  gtk_widget_class_bind_template_child (widget_class, CtiNewSheetDialog, trouble);
  gtk_widget_class_bind_template_callback (widget_class, follow_typed);
  gtk_widget_class_install_action (widget_class, "set-up.next", NULL, next_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cti_new_sheet_dialog_init (CtiNewSheetDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_trouble_box_add_way (self->trouble, _ ("_Try Again"), "set-up.next");
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_new_sheet_dialog_new:
 * @parent: the window it belongs to
 * @session: a session that is open; the dialog goes when it locks
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
cti_new_sheet_dialog_new (GtkWindow *parent, CtiSession *session)
{
  CtiNewSheetDialog *self = g_object_new (CTI_TYPE_NEW_SHEET_DIALOG, "transient-for", parent, NULL);
  g_autofree char *id = g_path_get_basename (cti_session_get_store_path (session));

  self->session = g_object_ref (session);
  self->set_up = cti_set_up_new_sheet (id, cti_session_get_team (session)->name);
  cti_set_up_recovery_start (self->recovery, self->set_up, cti_session_get_today (session));
  g_signal_connect_object (session, "locking", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  follow_typed (self);
  return GTK_WINDOW (self);
}

/**
 * cti_new_sheet_dialog_new_all:
 * @parent: the window it belongs to
 * @session: a session that is open; the dialog goes when it locks
 *
 * The same where not the sheet alone is new, but the passphrase, the keys and the seal of every
 * file.
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
cti_new_sheet_dialog_new_all (GtkWindow *parent, CtiSession *session)
{
  GtkWindow *window = cti_new_sheet_dialog_new (parent, session);
  CtiNewSheetDialog *self = CTI_NEW_SHEET_DIALOG (window);

  self->is_all = TRUE;
  gtk_window_set_title (window, _ ("New Keys"));
  gtk_button_set_label (self->use, _ ("_Make Keys"));
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase), TRUE);
  cti_passphrase_form_set_title (self->passphrase, _ ("New passphrase"));
  cti_passphrase_form_set_alone (self->passphrase,
                                 !cti_unlock_needs_keychain (cti_session_get_store_path (session)));
  return window;
}
