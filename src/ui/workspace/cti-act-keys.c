/* Keys of acts that mean something of its own in a text: undo, redo and the history. While somebody
 * types, these keys are the text field's, also where it has nothing to undo. */

#include "cti-act-keys.h"

static gboolean
act_by_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  return gtk_widget_activate_action (widget, g_variant_get_string (args, NULL), NULL);
}

/**
 * cti_act_keys_bind:
 * @widget_class: class of what has the pages in it
 *
 * Binds the keys of undo, redo and the history.
 */
void
cti_act_keys_bind (GtkWidgetClass *widget_class)
{
  const GdkModifierType shifted = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, act_by_key, "s",
                                "win.undo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, shifted, act_by_key, "s", "win.redo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, act_by_key, "s",
                                "win.history");
}
