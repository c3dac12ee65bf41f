#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtiChartTableRow:
 * @cells: (owned) (array zero-terminated=1): one for each heading
 * @sentence: (owned): the row to be read aloud
 */
typedef struct
{
  char **cells;
  char *sentence;
} CtiChartTableRow;

/**
 * CtiChartTable:
 * @title: (owned): what the table is
 * @sentence: (owned): one sentence for the whole
 * @headings: (owned) (array zero-terminated=1): heads of the columns
 * @rows: (element-type CtiChartTableRow): the rows
 *
 * The twin of a chart: everything the picture shows, as a table.
 */
typedef struct
{
  char *title;
  char *sentence;
  char **headings;
  GPtrArray *rows;
} CtiChartTable;

CtiChartTable *cti_chart_table_new (const char *title,
                                    const char *sentence,
                                    const char *const *headings) G_GNUC_WARN_UNUSED_RESULT;
void cti_chart_table_free (CtiChartTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiChartTable, cti_chart_table_free)

void cti_chart_table_add (CtiChartTable *self, const char *sentence, const char *const *cells);
const CtiChartTableRow *cti_chart_table_get (const CtiChartTable *self, guint row);

G_END_DECLS
