/* libadwaita 1.2 hands the groups of a page on to the search of the window and never lets go of
 * them: after the window they would live on, with every row and picture. */

#include "cti-compat-preferences.h"

#define GROUPS "cti-groups"

static void
forget (gpointer data)
{
  GWeakRef *group = data;

  g_weak_ref_clear (group);
  g_free (group);
}

/* The window is gone. What is alive still and in no other widget, nobody can reach any more. */
static void
let_go (gpointer data)
{
  GPtrArray *groups = data;

  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (GtkWidget) group = g_weak_ref_get (g_ptr_array_index (groups, i));

      if (group != NULL && gtk_widget_get_parent (group) == NULL)
        g_object_unref (group);
    }
  g_ptr_array_unref (groups);
}

static void
collect (GtkWidget *below, GPtrArray *groups)
{
  if (ADW_IS_PREFERENCES_GROUP (below))
    {
      GWeakRef *group = g_new0 (GWeakRef, 1);

      g_weak_ref_init (group, below);
      g_ptr_array_add (groups, group);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, groups);
}

/**
 * cti_compat_preferences_end_groups:
 * @window: a window with all its pages
 *
 * Has the groups of the pages end with the window.
 */
void
cti_compat_preferences_end_groups (AdwPreferencesWindow *window)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (forget);

  collect (GTK_WIDGET (window), groups);
  g_object_set_data_full (G_OBJECT (window), GROUPS, groups, let_go);
}
