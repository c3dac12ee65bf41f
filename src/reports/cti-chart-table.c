#include "cti-chart-table.h"

static void
row_free (gpointer data)
{
  CtiChartTableRow *row = data;

  g_strfreev (row->cells);
  g_free (row->sentence);
  g_free (row);
}

/**
 * cti_chart_table_new:
 * @title: what the table is
 * @sentence: one sentence for the whole
 * @headings: (array zero-terminated=1): heads of the columns
 *
 * Returns: (transfer full): a table without rows
 */
CtiChartTable *
cti_chart_table_new (const char *title, const char *sentence, const char *const *headings)
{
  CtiChartTable *self = g_new0 (CtiChartTable, 1);

  self->title = g_strdup (title);
  self->sentence = g_strdup (sentence);
  self->headings = g_strdupv ((char **) headings);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

/**
 * cti_chart_table_free:
 * @self: (nullable): a table
 */
void
cti_chart_table_free (CtiChartTable *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->sentence);
  g_strfreev (self->headings);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * cti_chart_table_add:
 * @self: a table
 * @sentence: the row to be read aloud
 * @cells: (array zero-terminated=1): one for each heading
 */
void
cti_chart_table_add (CtiChartTable *self, const char *sentence, const char *const *cells)
{
  CtiChartTableRow *row;

  g_return_if_fail (g_strv_length ((char **) cells) == g_strv_length (self->headings));

  row = g_new0 (CtiChartTableRow, 1);
  row->cells = g_strdupv ((char **) cells);
  row->sentence = g_strdup (sentence);
  g_ptr_array_add (self->rows, row);
}

/**
 * cti_chart_table_get:
 * @self: a table
 * @row: number of a row
 *
 * Returns: (transfer none): the row
 */
const CtiChartTableRow *
cti_chart_table_get (const CtiChartTable *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}
