/* The lists of pages in the sidebar. A list that selects would let the mark go with the keyboard,
 * and each of them would have a mark of its own: so they select nothing, and what is shown is
 * marked here. */

#include "cti-page-list.h"

#include <glib/gi18n.h>

static void
tell_mark (GtkWidget *row)
{
  gboolean is_shown = (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0;

  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_shown, -1);
}

/**
 * cti_page_list_add:
 * @list: a list of the sidebar, which selects nothing
 * @page: a page to go to from there
 */
void
cti_page_list_add (GtkListBox *list, const CtiPage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", page->icon, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *title = gtk_label_new (_ (page->title));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (page->title), -1);
  /* a row that comes into a window tells that it is not selected, for its list selects nothing */
  g_signal_connect (row, "map", G_CALLBACK (tell_mark), NULL);
  g_object_set_data (G_OBJECT (row), "page", (gpointer) page);
  gtk_list_box_append (list, row);
}

/**
 * cti_page_list_get_page:
 * @row: a row of such a list
 *
 * Returns: (transfer none): the page it goes to
 */
const CtiPage *
cti_page_list_get_page (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "page");
}

/* The mark is of no use where it is not seen. Runs once the list has been laid out. */
static gboolean
reveal_row_cb (gpointer data)
{
  GtkWidget *row = data;
  GtkWidget *scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t place;

  if (scrolled == NULL || !gtk_widget_get_mapped (row) ||
      !gtk_widget_compute_bounds (row, scrolled, &place))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  place.origin.y += (float) gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, place.origin.y, place.origin.y + place.size.height);
  return G_SOURCE_REMOVE;
}

/**
 * cti_page_list_mark:
 * @list: a list of the sidebar
 * @shown: the page that is shown, of this list or of another
 */
void
cti_page_list_mark (GtkListBox *list, const CtiPage *shown)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      gboolean is_shown = cti_page_list_get_page (row) == shown;

      if (is_shown)
        {
          gtk_widget_set_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED, FALSE);
          g_idle_add_full (G_PRIORITY_LOW, reveal_row_cb, g_object_ref (row), g_object_unref);
        }
      else
        gtk_widget_unset_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED);
      tell_mark (GTK_WIDGET (row));
    }
}
