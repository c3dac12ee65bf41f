#include "cti-chart-table-view.h"

#include <adwaita.h>

#include "cti-sideways.h"

/* Letters of a column that keeps its width; a table of more columns scrolls sideways. */
#define COLUMN_MIN 5
#define COLUMN_MAX 12
#define FEW        4

typedef struct
{
  GtkListBox *list;
  glong *letters; /* of the longest words of each column */
  guint widest;   /* the column that takes the room that is left */
} Table;

static void
measure_column (Table *self, guint column, const char *text)
{
  self->letters[column] = MAX (self->letters[column], g_utf8_strlen (text, -1));
  if (self->letters[column] > self->letters[self->widest])
    self->widest = column;
}

static void
measure_columns (Table *self, const CtiChartTable *table)
{
  for (guint column = 0; table->headings[column] != NULL; column++)
    {
      measure_column (self, column, table->headings[column]);
      for (guint i = 0; i < table->rows->len; i++)
        measure_column (self, column, cti_chart_table_get (table, i)->cells[column]);
    }
}

/* Each column but the widest has one width in all rows, so that they stand below each other however
 * narrow the window is. */
static GtkWidget *
make_cell (const Table *self, const char *text, guint column)
{
  GtkWidget *label = gtk_label_new (text);
  int letters = (int) CLAMP (self->letters[column], COLUMN_MIN, COLUMN_MAX);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, column == self->widest);
  gtk_label_set_width_chars (GTK_LABEL (label), letters);
  if (column != self->widest)
    gtk_label_set_max_width_chars (GTK_LABEL (label), letters);
  return label;
}

static GtkWidget *
add_row (const Table *self, char **cells)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (box, "table-row");
  for (guint i = 0; cells[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), make_cell (self, cells[i], i));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
  return row;
}

static void
add_rows (const Table *self, const CtiChartTable *table)
{
  g_autofree char *heads = g_strjoinv (", ", table->headings);
  GtkWidget *row = add_row (self, table->headings);

  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "table-names"); /* of the size of the rows, to stand over them */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, heads, -1);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const CtiChartTableRow *values = cti_chart_table_get (table, i);

      row = add_row (self, values->cells);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      values->sentence, -1);
    }
}

/**
 * cti_chart_table_view_new:
 * @table: the twin of a chart
 *
 * Returns: (transfer floating): a list with a row for each of the table's, each read aloud as its
 *   sentence; one of many columns scrolls sideways where it is too wide
 */
GtkWidget *
cti_chart_table_view_new (const CtiChartTable *table)
{
  GtkWidget *list = gtk_list_box_new ();
  guint n_columns = g_strv_length (table->headings);
  g_autofree glong *letters = g_new0 (glong, n_columns + 1);
  Table self = { GTK_LIST_BOX (list), letters, 0 };
  GtkWidget *view;

  measure_columns (&self, table);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  table->title, -1);
  add_rows (&self, table);
  view =
      n_columns > FEW ? cti_sideways_new (list) : g_object_new (ADW_TYPE_BIN, "child", list, NULL);
  g_object_set_data (G_OBJECT (view), "list", list);
  return view;
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
