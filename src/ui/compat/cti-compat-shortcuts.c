/* GTK 4.8 lays the keys out in two columns and makes the window as large as they are: with large
 * text it is wider than the screen, and what is out of sight cannot be reached. */

#include "cti-compat-shortcuts.h"

#define LETTERS 10

/* What holds the keys, below the field to search in. */
static GtkWidget *
find_stack (GtkWindow *window)
{
  GtkWidget *box = gtk_window_get_child (window);
  GtkWidget *last = box != NULL ? gtk_widget_get_last_child (box) : NULL;

  return GTK_IS_BOX (box) && GTK_IS_STACK (last) ? last : NULL;
}

/* The field to search in asks for as many letters as are seldom typed, also while it is hidden. */
static void
narrow_search (GtkWidget *box)
{
  GtkWidget *bar = gtk_widget_get_first_child (box);
  GtkWidget *entry =
      GTK_IS_SEARCH_BAR (bar) ? gtk_search_bar_get_child (GTK_SEARCH_BAR (bar)) : NULL;

  if (GTK_IS_EDITABLE (entry))
    gtk_editable_set_width_chars (GTK_EDITABLE (entry), LETTERS);
}

/* Two columns of groups that stood beside each other stand below each other. */
static void
stack_columns (GtkWidget *below)
{
  GtkWidget *page;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    stack_columns (child);
  if (!GTK_IS_SHORTCUTS_GROUP (below))
    return;
  page = gtk_widget_get_parent (gtk_widget_get_parent (below));
  if (GTK_IS_BOX (page))
    gtk_orientable_set_orientation (GTK_ORIENTABLE (page), GTK_ORIENTATION_VERTICAL);
}

/**
 * cti_compat_shortcuts_fit:
 * @window: the window of keys
 * @width: how wide it may be
 * @height: how high it may be
 *
 * Opens it no larger than that; what has no room then is scrolled.
 */
void
cti_compat_shortcuts_fit (GtkWindow *window, int width, int height)
{
  GtkWidget *stack = find_stack (window);
  GtkWidget *box, *pane;
  GtkRequisition natural;

  if (stack == NULL)
    return; /* made otherwise by a newer toolkit, or fitted before */
  gtk_widget_get_preferred_size (gtk_window_get_child (window), NULL, &natural);
  if (natural.width <= width && natural.height <= height)
    return;
  box = gtk_widget_get_parent (stack);
  narrow_search (box);
  if (natural.width > width)
    stack_columns (stack);
  pane = gtk_scrolled_window_new ();
  g_object_ref (stack);
  gtk_box_remove (GTK_BOX (box), stack);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (pane), stack);
  g_object_unref (stack);
  gtk_widget_set_vexpand (pane, TRUE);
  gtk_box_append (GTK_BOX (box), pane);
  gtk_window_set_resizable (window, TRUE);
  gtk_window_set_default_size (window, MIN (natural.width, width), MIN (natural.height, height));
}
