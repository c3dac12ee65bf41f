/* How often she sells sex, through the course: each answer is a step over the thirty days it speaks
 * for (domain 6 B). "Does not wish to say" is an answer and has a mark of its own; what is not
 * known is a gap. Words are neutral: coming back to it is told as taken up again, never as a
 * failure. */

#include <glib/gi18n.h>

#include "cti-frequency.h"
#include "cti-trend-report-private.h"
#include "cti-words.h"

#define DAYS 30

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return (*(CtiFrequency *const *) a)->date - (*(CtiFrequency *const *) b)->date;
}

/* Those that count, by day. */
static GPtrArray *
collect (const CtiCase *model)
{
  GPtrArray *all = cti_case_get_of_course (model, &cti_frequency_type, cti_case_get_course (model));

  for (guint i = all->len; i-- > 0;)
    if (((CtiFrequency *) g_ptr_array_index (all, i))->voided)
      g_ptr_array_remove_index (all, i);
  g_ptr_array_sort (all, compare_days);
  return all;
}

static CtiTimes
get_times (const CtiFrequency *item)
{
  return item->answered == CTI_ANSWERED_WONT_SAY ? CTI_TIMES_WONT_SAY : item->times;
}

static gboolean
is_known (const CtiFrequency *item)
{
  CtiTimes times = get_times (item);

  return times != CTI_TIMES_UNKNOWN && times != CTI_TIMES_WONT_SAY;
}

static const CtiFrequency *
find_known (GPtrArray *all, gboolean last)
{
  const CtiFrequency *found = NULL;

  for (guint i = 0; i < all->len && (last || found == NULL); i++)
    if (is_known (g_ptr_array_index (all, i)))
      found = g_ptr_array_index (all, i);
  return found;
}

static char *
make_sentence (GPtrArray *all)
{
  const CtiFrequency *first = find_known (all, FALSE);
  const CtiFrequency *last = find_known (all, TRUE);

  if (all->len == 0)
    return g_strdup (_ ("Nothing has been asked yet."));
  if (first == NULL)
    return g_strdup (_ ("How many times is not known."));
  if (first == last)
    /* Translators: "1 to 3 times" and the like. */
    return g_strdup_printf (_ ("Within thirty days: %s."),
                            cti_words_enum (cti_times_values, (int) last->times));
  /* Translators: "1 to 3 times" and the like, at the start and now; then how they compare. */
  return g_strdup_printf (_ ("Within thirty days: from “%s” to “%s”, %s."),
                          cti_words_enum (cti_times_values, (int) first->times),
                          cti_words_enum (cti_times_values, (int) last->times),
                          cti_words_enum (cti_frequency_change_values,
                                          (int) cti_frequency_compare (first, last)));
}

static char *
make_answer_sentence (const CtiFrequency *item)
{
  g_autofree char *date = cti_words_date (item->date);
  const char *times = cti_words_enum (cti_times_values, (int) get_times (item));

  if (!is_known (item))
    return g_strdup_printf ("%s: %s.", date, times);
  /* Translators: a date, then "1 to 3 times" and the like. */
  return g_strdup_printf (_ ("%s: %s within thirty days."), date, times);
}

static void
add_steps (CtiTrendData *data)
{
  for (int step = CTI_TIMES_NONE; step <= (int) CTI_TIMES_OVER_20; step++)
    {
      cti_trend_data_add_band (data, step - 0.5, step + 0.5, NULL,
                               step % 2 == 1 ? CTI_TREND_TONE_FAINT : CTI_TREND_TONE_NONE);
      cti_trend_data_add_tick (data, step, cti_words_enum (cti_times_values, step));
    }
}

/**
 * cti_trend_report_frequency:
 * @model: a case
 * @today: the day
 *
 * Returns: (transfer full): the answers through the course
 */
CtiTrendData *
cti_trend_report_frequency (const CtiCase *model, CtiDate today)
{
  g_autoptr (GPtrArray) all = collect (model);
  g_autofree char *sentence = make_sentence (all);
  CtiTrendData *data = _cti_trend_report_new (model, C_ ("chart", "How often"), sentence, today);
  guint series = cti_trend_data_add_series (data, C_ ("chart", "How often"), 0, DAYS);

  cti_trend_data_set_range (data, CTI_TIMES_NONE - 0.5, CTI_TIMES_OVER_20 + 0.5);
  cti_trend_data_set_refused (data, cti_words_enum (cti_times_values, CTI_TIMES_WONT_SAY));
  cti_trend_data_set_reach_label (data, C_ ("chart", "the thirty days an answer is about"));
  add_steps (data);
  for (guint i = 0; i < all->len; i++)
    {
      const CtiFrequency *item = g_ptr_array_index (all, i);
      g_autofree char *told = make_answer_sentence (item);
      CtiTrendPoint point = {
        .day = item->date,
        .kind = is_known (item)                          ? CTI_TREND_VALUE
                : get_times (item) == CTI_TIMES_WONT_SAY ? CTI_TREND_REFUSED
                                                         : CTI_TREND_GAP,
        .value = (int) get_times (item),
        .sentence = told,
      };

      cti_trend_data_add_point (data, series, &point);
    }
  return data;
}

/**
 * cti_trend_report_frequency_table:
 * @model: a case
 *
 * Returns: (transfer full): the same as a table
 */
CtiChartTable *
cti_trend_report_frequency_table (const CtiCase *model)
{
  const char *const headings[] = { C_ ("column", "Day"), C_ ("column", "Within thirty days"),
                                   NULL };
  g_autoptr (GPtrArray) all = collect (model);
  g_autofree char *sentence = make_sentence (all);
  CtiChartTable *table = cti_chart_table_new (C_ ("chart", "How often"), sentence, headings);

  for (guint i = 0; i < all->len; i++)
    {
      const CtiFrequency *item = g_ptr_array_index (all, i);
      g_autofree char *date = cti_words_date (item->date);
      g_autofree char *told = make_answer_sentence (item);
      const char *const cells[] = { date, cti_words_enum (cti_times_values, (int) get_times (item)),
                                    NULL };

      cti_chart_table_add (table, told, cells);
    }
  return table;
}
