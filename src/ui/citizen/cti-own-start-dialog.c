#include "cti-own-start-dialog.h"

#include <glib/gi18n.h>

#include "cti-entry-row.h"
#include "cti-say.h"
#include "cti-session-citizen.h"

struct _CtiOwnStartDialog
{
  AdwWindow parent_instance;

  CtiSession *session; /* (owned) */
  char *case_id;       /* (owned) */
  CtiEntryRow *pin;
  GtkLabel *pin_hint;
};

G_DEFINE_FINAL_TYPE (CtiOwnStartDialog, cti_own_start_dialog, ADW_TYPE_WINDOW)

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiOwnStartDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!cti_session_show_citizen_finish (CTI_SESSION (source), result, &error) && parent != NULL)
    {
      cti_say_error (GTK_WIDGET (self), error);
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiOwnStartDialog *self = CTI_OWN_START_DIALOG (widget);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->pin));
  glong length = g_utf8_strlen (typed, -1);
  g_autoptr (CtiSecret) pin = length > 0 ? cti_secret_new_text (typed) : NULL;

  if (length > 0 && length < CTI_CITIZEN_PIN_MIN)
    {
      gtk_label_set_text (self->pin_hint, _ ("A PIN has at least four digits."));
      gtk_widget_add_css_class (GTK_WIDGET (self->pin_hint), "error");
      gtk_widget_grab_focus (GTK_WIDGET (self->pin));
      return;
    }
  gtk_widget_action_set_enabled (widget, "start.show", FALSE);
  cti_session_show_citizen_async (self->session, self->case_id, pin, shown_cb, g_object_ref (self));
}

static void
cti_own_start_dialog_dispose (GObject *object)
{
  CtiOwnStartDialog *self = CTI_OWN_START_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->case_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_OWN_START_DIALOG);
  G_OBJECT_CLASS (cti_own_start_dialog_parent_class)->dispose (object);
}

static void
cti_own_start_dialog_class_init (CtiOwnStartDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_own_start_dialog_dispose;
  g_type_ensure (CTI_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/citizen/cti-own-start-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiOwnStartDialog, pin);
  gtk_widget_class_bind_template_child (widget_class, CtiOwnStartDialog, pin_hint);
  gtk_widget_class_install_action (widget_class, "start.show", NULL, show_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
activated_cb (CtiOwnStartDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "start.show", NULL);
}

static void
cti_own_start_dialog_init (CtiOwnStartDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->pin, "entry-activated", G_CALLBACK (activated_cb), self);
}

/**
 * cti_own_start_dialog_new:
 * @workspace: the workspace, in which a case is open
 *
 * Returns: (transfer none): the dialog, to be presented
 */
CtiOwnStartDialog *
cti_own_start_dialog_new (CtiWorkspace *workspace)
{
  CtiOwnStartDialog *self =
      g_object_new (CTI_TYPE_OWN_START_DIALOG, "transient-for",
                    gtk_widget_get_root (GTK_WIDGET (workspace)), "modal", TRUE, NULL);

  self->session = g_object_ref (cti_workspace_get_session (workspace));
  self->case_id = g_strdup (cti_case_get_id (cti_workspace_get_case (workspace)));
  if (cti_session_has_citizen_pin (self->session))
    gtk_label_set_text (self->pin_hint,
                        _ ("The PIN you chose before is still good. A new one replaces it."));
  return self;
}
