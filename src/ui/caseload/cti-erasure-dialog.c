#include "cti-erasure-dialog.h"

#include <glib/gi18n.h>

#include "cti-form-row.h"
#include "cti-names.h"
#include "cti-proof-dialog.h"
#include "cti-text.h"
#include "cti-use-citizen.h"
#include "cti-words-trouble.h"

struct _CtiErasureDialog
{
  AdwWindow parent_instance;

  CtiWorkspace *workspace; /* (owned) (nullable) */
  char *case_id;           /* (owned) */
  char *code;              /* (owned): what must be typed */

  GtkLabel *message;
  CtiFormRow *typed;
};

G_DEFINE_FINAL_TYPE (CtiErasureDialog, cti_erasure_dialog, ADW_TYPE_WINDOW)

static gpointer
erase_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_erase_identity (store, data, error);
}

static void
say (CtiErasureDialog *self, const char *sentence)
{
  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), sentence != NULL);
}

static gboolean
is_typed (CtiErasureDialog *self)
{
  g_autofree char *typed = cti_text_clean_line (cti_form_row_get_text (self->typed));

  return self->code != NULL && typed != NULL && g_ascii_strcasecmp (typed, self->code) == 0;
}

static void
typed_changed_cb (CtiErasureDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "erasure.erase", is_typed (self));
}

static void
erased_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiErasureDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->workspace == NULL)
    return; /* locked meanwhile */
  if (cti_workspace_run_finish (result, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  typed_changed_cb (self);
  say (self, cti_words_trouble_body (cti_trouble_from_error (error)));
}

static void
proved (gpointer data)
{
  g_autoptr (CtiErasureDialog) self = data;

  if (self->workspace == NULL || !is_typed (self))
    return; /* locked meanwhile */
  say (self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "erasure.erase", FALSE);
  cti_workspace_run_in (self->workspace, self->case_id, erase_in_thread, g_strdup (self->case_id),
                        g_free, _ ("Who the citizen is has been erased. The case is anonymous."),
                        erased_cb, g_object_ref (self));
}

static void
erase_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_typed (CTI_ERASURE_DIALOG (widget)))
    cti_proof_ask (widget, CTI_PROOF_ERASES, proved, g_object_ref (widget), g_object_unref);
}

static void
state_changed_cb (CtiErasureDialog *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_erasure_dialog_dispose (GObject *object)
{
  CtiErasureDialog *self = CTI_ERASURE_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->case_id, g_free);
  g_clear_pointer (&self->code, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_ERASURE_DIALOG);
  G_OBJECT_CLASS (cti_erasure_dialog_parent_class)->dispose (object);
}

static void
cti_erasure_dialog_class_init (CtiErasureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_erasure_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/caseload/cti-erasure-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiErasureDialog, message);
  gtk_widget_class_bind_template_child (widget_class, CtiErasureDialog, typed);
  gtk_widget_class_bind_template_callback (widget_class, typed_changed_cb);
  gtk_widget_class_install_action (widget_class, "erasure.erase", NULL, erase_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cti_erasure_dialog_init (CtiErasureDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  typed_changed_cb (self);
}

/**
 * cti_erasure_dialog_new:
 * @workspace: the workspace, in which the case is open
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWidget *
cti_erasure_dialog_new (CtiWorkspace *workspace)
{
  CtiErasureDialog *self = g_object_new (CTI_TYPE_ERASURE_DIALOG, "transient-for",
                                         gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);
  CtiCase *now = cti_workspace_get_case (workspace);
  g_autofree char *hint = NULL;

  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->typed));
  self->workspace = g_object_ref (workspace);
  self->case_id = g_strdup (cti_case_get_id (now));
  self->code = g_strdup (cti_case_get_citizen (now)->code);
  hint = g_strdup_printf (_ ("Type %s to go on."), self->code);
  cti_form_row_set_hint (self->typed, hint);
  g_signal_connect_object (cti_workspace_get_session (workspace), "state-changed",
                           G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
