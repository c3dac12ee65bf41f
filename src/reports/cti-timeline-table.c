#include "cti-timeline-report.h"

#include <glib/gi18n.h>

#include "cti-words.h"

static void
add_row (CtiChartTable *table, const char *what, CtiDate start, CtiDate end, const char *sentence)
{
  g_autofree char *days = end > start ? cti_words_period (start, end) : cti_words_date (start);

  if (sentence != NULL)
    cti_chart_table_add (table, sentence, (const char *const[]){ days, what, sentence, NULL });
}

static void
add_marks (CtiChartTable *table, const CtiTimelineRow *row)
{
  for (guint i = 0; i < row->marks->len; i++)
    {
      const CtiTimelineMark *mark = g_ptr_array_index (row->marks, i);

      add_row (table, row->label, mark->day, mark->day, mark->sentence);
    }
}

/**
 * cti_timeline_report_table:
 * @data: what cti_timeline_report_chart() made
 *
 * Returns: (transfer full): everything the timeline shows as a table: phases, pauses, hours, then
 *   row by row what happened and what is to come
 */
CtiChartTable *
cti_timeline_report_table (const CtiTimelineData *data)
{
  const char *const headings[] = { C_ ("timeline", "When"), C_ ("timeline", "What"),
                                   C_ ("timeline", "In words"), NULL };
  CtiChartTable *table = cti_chart_table_new (data->title, data->sentence, headings);

  for (guint i = 0; i < data->bands->len; i++)
    {
      const CtiTimelineBand *band = g_ptr_array_index (data->bands, i);

      add_row (table, data->bands_label, band->start, band->end, band->sentence);
    }
  for (guint i = 0; i < data->planned->len; i++)
    {
      const CtiTimelineBand *band = g_ptr_array_index (data->planned, i);

      add_row (table, data->planned_label, band->start, band->end, band->sentence);
    }
  for (guint i = 0; i < data->pauses->len; i++)
    {
      const CtiTimelinePause *pause = g_ptr_array_index (data->pauses, i);

      add_row (table, C_ ("timeline", "Pause"), pause->start, pause->end, pause->sentence);
    }
  for (guint i = 0; i < data->bars->len; i++)
    {
      const CtiTimelineStep *bar = g_ptr_array_index (data->bars, i);

      add_row (table, data->support_label, bar->start, bar->end, bar->sentence);
    }
  for (guint i = 0; i < data->rows->len; i++)
    add_marks (table, g_ptr_array_index (data->rows, i));
  return table;
}
