#include "cti-compat-focus.h"

#ifdef GDK_WINDOWING_X11
#include <gdk/x11/gdkx.h>
#endif

/**
 * cti_compat_show_behind:
 * @window: a window that was not shown yet
 *
 * Shows it without taking the keyboard from the window that has it, as far as the desktop can be
 * asked: a time of use of 0 says so on X11; on Wayland a window without a token of activation does
 * not get it anyway.
 */
void
cti_compat_show_behind (GtkWindow *window)
{
  GdkSurface *surface;

  gtk_widget_realize (GTK_WIDGET (window));
  surface = gtk_native_get_surface (GTK_NATIVE (window));
#ifdef GDK_WINDOWING_X11
  if (GDK_IS_X11_SURFACE (surface))
    gdk_x11_surface_set_user_time (surface, 0);
#endif
  gtk_widget_set_visible (GTK_WIDGET (window), surface != NULL);
}

static void
entry_unmapped_cb (GtkWidget *entry)
{
  GtkRoot *root = gtk_widget_get_root (entry);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, entry))
    gtk_root_set_focus (root, NULL);
}

/**
 * cti_compat_password_entry_new:
 *
 * In GTK 4.8 the text of a password entry outlives it where its window is destroyed while it has
 * the keyboard, and then tells the entry, which is freed, that it has lost it. This one has lost it
 * before.
 *
 * Returns: (transfer floating): a #GtkPasswordEntry for a dialog that may be destroyed unanswered
 */
GtkWidget *
cti_compat_password_entry_new (void)
{
  GtkWidget *entry = gtk_password_entry_new ();

  gtk_text_set_input_hints (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entry))),
                            GTK_INPUT_HINT_PRIVATE); /* promise 20 */
  g_signal_connect (entry, "unmap", G_CALLBACK (entry_unmapped_cb), NULL);
  return entry;
}

/**
 * cti_compat_focus_children:
 * @box: what holds widgets in the order in which they are read
 * @direction: %GTK_DIR_TAB_FORWARD or %GTK_DIR_TAB_BACKWARD
 *
 * Goes on to the next of them that takes the keyboard. GTK goes by the middle of each, the higher
 * one first: the shorter of two columns, or by half a pixel the button behind a field.
 *
 * Returns: whether one has taken it
 */
gboolean
cti_compat_focus_children (GtkWidget *box, GtkDirectionType direction)
{
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *child = gtk_widget_get_focus_child (box);

  if (child == NULL)
    child = is_back ? gtk_widget_get_last_child (box) : gtk_widget_get_first_child (box);
  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = is_back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
  return child != NULL;
}
