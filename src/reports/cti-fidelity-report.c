/* How the method is kept, from review to review: the percent of each (domain 9.20). */

#include "cti-fidelity-report.h"

#include <glib/gi18n.h>

#include "cti-words-dates.h"
#include "cti-words-supervision.h"

#define AIR_DAYS 10

static gboolean
is_of (const CtiFidelityReview *review, const char *case_id)
{
  return g_strcmp0 (review->case_id, case_id) == 0;
}

static char *
make_sentence (const CtiFidelityReview *review, const CtiFidelityTotal *total)
{
  g_autofree char *day = cti_words_date (review->date);
  g_autofree char *words = cti_words_fidelity_total (total);

  /* Translators: a day, and what a review said. */
  return g_strdup_printf (_ ("%s: %s"), day, words);
}

static GPtrArray *
choose (GPtrArray *reviews, GPtrArray *marks, const char *case_id)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < reviews->len; i++)
    {
      CtiFidelityReview *review = g_ptr_array_index (reviews, i);
      CtiFidelityTotal total;

      cti_fidelity_total (marks, review->record.id, &total);
      if (is_of (review, case_id) && total.items > 0)
        g_ptr_array_add (chosen, review);
    }
  return chosen;
}

static void
add_days (CtiTrendData *data)
{
  for (CtiDate day = data->first; day <= data->last; day = cti_date_add_months (day, 1))
    {
      g_autofree char *year_text = NULL;
      int year, month;

      cti_date_get (day, &year, &month, NULL);
      if (day == data->first || month == 1)
        year_text = g_strdup_printf ("%d", year);
      cti_trend_data_add_day (data, day, cti_words_month_short (month), year_text);
    }
}

static CtiTrendData *
make_frame (GPtrArray *chosen)
{
  const CtiFidelityReview *first = g_ptr_array_index (chosen, 0);
  const CtiFidelityReview *last = g_ptr_array_index (chosen, chosen->len - 1);
  g_autofree char *sentence = g_strdup_printf (ngettext ("%u review of the method.",
                                                         "%u reviews of the method.", chosen->len),
                                               chosen->len);
  int year, month;
  CtiTrendData *data;

  cti_date_get (first->date, &year, &month, NULL);
  data = cti_trend_data_new (C_ ("chart", "Method, percent"), sentence,
                             cti_date_new (year, month, 1), last->date + AIR_DAYS);
  add_days (data);
  for (int value = 0; value <= 100; value += 25)
    {
      g_autofree char *text = g_strdup_printf ("%d", value);

      cti_trend_data_add_tick (data, value, text);
    }
  return data;
}

/**
 * cti_fidelity_report_trend:
 * @reviews: (element-type CtiFidelityReview): reviews, the oldest first
 * @marks: (element-type CtiFidelityMark): their marks
 * @case_id: (nullable): id of a case, %NULL for the caseload
 *
 * Returns: (transfer full) (nullable): their percent through time; %NULL where there are none
 */
CtiTrendData *
cti_fidelity_report_trend (GPtrArray *reviews, GPtrArray *marks, const char *case_id)
{
  g_autoptr (GPtrArray) chosen = choose (reviews, marks, case_id);
  CtiTrendData *data = chosen->len > 0 ? make_frame (chosen) : NULL;
  guint series;

  if (data == NULL)
    return NULL;
  series = cti_trend_data_add_series (data, _ ("Method"), 0, 0);
  for (guint i = 0; i < chosen->len; i++)
    {
      const CtiFidelityReview *review = g_ptr_array_index (chosen, i);
      CtiFidelityTotal total;
      g_autofree char *text = NULL;
      g_autofree char *told = NULL;

      cti_fidelity_total (marks, review->record.id, &total);
      text = g_strdup_printf ("%d", total.percent);
      told = make_sentence (review, &total);
      cti_trend_data_add_point (data, series,
                                &(CtiTrendPoint){ .day = review->date,
                                                  .kind = CTI_TREND_VALUE,
                                                  .value = total.percent,
                                                  .text = text,
                                                  .sentence = told });
    }
  return data;
}

/**
 * cti_fidelity_report_table:
 * @reviews: (element-type CtiFidelityReview): reviews, the oldest first
 * @marks: (element-type CtiFidelityMark): their marks
 * @case_id: (nullable): id of a case, %NULL for the caseload
 *
 * Returns: (transfer full): the same as a table
 */
CtiChartTable *
cti_fidelity_report_table (GPtrArray *reviews, GPtrArray *marks, const char *case_id)
{
  const char *const headings[] = { C_ ("column", "Review"), C_ ("column", "Items"),
                                   C_ ("column", "Percent"), NULL };
  g_autoptr (GPtrArray) chosen = choose (reviews, marks, case_id);
  CtiChartTable *table = cti_chart_table_new (C_ ("chart", "Method, percent"), "", headings);

  for (guint i = 0; i < chosen->len; i++)
    {
      const CtiFidelityReview *review = g_ptr_array_index (chosen, i);
      g_autofree char *day = cti_words_date (review->date);
      CtiFidelityTotal total;
      g_autofree char *items = NULL;
      g_autofree char *percent = NULL;
      g_autofree char *told = NULL;

      cti_fidelity_total (marks, review->record.id, &total);
      items = g_strdup_printf ("%d", total.items);
      percent = g_strdup_printf ("%d", total.percent);
      told = make_sentence (review, &total);
      cti_chart_table_add (table, told, (const char *const[]){ day, items, percent, NULL });
    }
  return table;
}
