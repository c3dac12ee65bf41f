#include "cti-compat-toasts.h"

#include <glib/gi18n.h>

static void
name_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Close"), -1);
  else if (GTK_IS_BUTTON (widget))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_buttons (child);
}

/**
 * cti_compat_name_toasts:
 * @overlay: where toasts are shown; called after one was added
 *
 * Names the buttons of the toasts for a screen reader. In libadwaita 1.2 the one that closes a
 * toast has a picture only; the other would be read twice, by its label and by the label in it.
 */
void
cti_compat_name_toasts (AdwToastOverlay *overlay)
{
  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (overlay)); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (child != adw_toast_overlay_get_child (overlay))
      name_buttons (child);
}
