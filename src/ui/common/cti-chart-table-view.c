#include "cti-chart-table-view.h"

#define COLUMN_LETTERS 9
#define COLUMN_MAX     16

static GtkWidget *
make_cell (const char *text, guint column, GtkSizeGroup *group)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, column == 0);
  if (column > 0)
    {
      gtk_label_set_width_chars (GTK_LABEL (label), COLUMN_LETTERS);
      gtk_label_set_max_width_chars (GTK_LABEL (label), COLUMN_MAX);
      gtk_size_group_add_widget (group, label);
    }
  return label;
}

static GtkWidget *
add_row (GtkListBox *list, char **cells, GPtrArray *groups)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (box, "table-row");
  for (guint i = 0; cells[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), make_cell (cells[i], i, g_ptr_array_index (groups, i)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (list, row);
  return row;
}

/**
 * cti_chart_table_view_new:
 * @table: the twin of a chart
 *
 * Returns: (transfer floating): a list with a row for each of the table's, each read aloud as its
 *   sentence; it scrolls sideways where it is too wide
 */
GtkWidget *
cti_chart_table_view_new (const CtiChartTable *table)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *heads = g_strjoinv (", ", table->headings);
  GtkWidget *row;

  for (guint i = 0; table->headings[i] != NULL; i++)
    g_ptr_array_add (groups, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  table->title, -1);
  row = add_row (GTK_LIST_BOX (list), table->headings, groups);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "table-head");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, heads, -1);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const CtiChartTableRow *values = cti_chart_table_get (table, i);

      row = add_row (GTK_LIST_BOX (list), values->cells, groups);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      values->sentence, -1);
    }
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  g_object_set_data (G_OBJECT (scroller), "list", list);
  return scroller;
}

/**
 * cti_chart_table_view_focus:
 * @view: (nullable): what cti_chart_table_view_new() gave
 *
 * Puts the keyboard on the first row under the heads.
 */
void
cti_chart_table_view_focus (GtkWidget *view)
{
  GtkListBox *list = view != NULL ? g_object_get_data (G_OBJECT (view), "list") : NULL;
  GtkListBoxRow *row = list != NULL ? gtk_list_box_get_row_at_index (list, 1) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
