/* Areas of the star and WHO-5 through time, on the days of the course: from its first month until
 * today, the borders of the phases as upright lines. */

#include "cti-trend-report.h"

#include <glib/gi18n.h>

#include "cti-trend-report-private.h"
#include "cti-wellbeing.h"
#include "cti-words.h"

/* Days shown past the last thing there is to see. */
#define AIR_DAYS 10

static CtiDate
get_month_start (CtiDate day)
{
  int year, month;

  return cti_date_get (day, &year, &month, NULL) ? cti_date_new (year, month, 1) : day;
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

static void
add_phases (CtiTrendData *data, const CtiPhasePlan *plan)
{
  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    if (plan->start[k] != CTI_DATE_NONE)
      cti_trend_data_add_border (data, plan->start[k],
                                 cti_words_phase ((CtiPhase) ((int) CTI_PHASE_1 + k)));
}

/**
 * _cti_trend_report_new:
 * @model: a case
 * @title: name of the chart
 * @sentence: one sentence for the whole
 * @today: the day
 *
 * Returns: (transfer full): a trend without values on the days of the course
 */
CtiTrendData *
_cti_trend_report_new (const CtiCase *model, const char *title, const char *sentence, CtiDate today)
{
  CtiPhasePlan plan;
  CtiTrendData *data;
  CtiDate first, last;

  cti_case_get_plan (model, &plan);
  first = plan.contact_start != CTI_DATE_NONE ? plan.contact_start : plan.start[0];
  last = plan.closed_on != CTI_DATE_NONE ? MAX (plan.closed_on, today) : today;
  if (first == CTI_DATE_NONE || first > last)
    first = last;
  data = cti_trend_data_new (title, sentence, get_month_start (first), last + AIR_DAYS);
  add_days (data);
  add_phases (data, &plan);
  return data;
}

/* --- WHO-5 ------------------------------------------------------------------------------------ */

static int
compare_wellbeing (gconstpointer a, gconstpointer b)
{
  return (*(CtiWellbeing *const *) a)->date - (*(CtiWellbeing *const *) b)->date;
}

/* Those that count, by day. */
static GPtrArray *
collect_wellbeing (const CtiCase *model)
{
  GPtrArray *all = cti_case_get_of_course (model, &cti_wellbeing_type, cti_case_get_course (model));

  for (guint i = all->len; i-- > 0;)
    if (((CtiWellbeing *) g_ptr_array_index (all, i))->voided)
      g_ptr_array_remove_index (all, i);
  g_ptr_array_sort (all, compare_wellbeing);
  return all;
}

static const CtiWellbeing *
find_scored (GPtrArray *all, gboolean last)
{
  const CtiWellbeing *found = NULL;

  for (guint i = 0; i < all->len && (last || found == NULL); i++)
    if (cti_wellbeing_get_score (g_ptr_array_index (all, i)) != CTI_WELLBEING_NO_SCORE)
      found = g_ptr_array_index (all, i);
  return found;
}

static char *
make_wellbeing_sentence (GPtrArray *all)
{
  const CtiWellbeing *first = find_scored (all, FALSE);
  const CtiWellbeing *last = find_scored (all, TRUE);
  int from, to;
  const char *change;

  if (first == NULL)
    return g_strdup (_ ("No well-being has been measured yet."));
  from = cti_wellbeing_get_score (first);
  to = cti_wellbeing_get_score (last);
  if (first == last)
    /* Translators: a score from 0 to 100, then its band. */
    return g_strdup_printf (_ ("Well-being %d of 100: %s."), to,
                            cti_words_enum (cti_wellbeing_band_values,
                                            (int) cti_wellbeing_get_band (to)));
  change = cti_words_enum (cti_wellbeing_change_values, (int) cti_wellbeing_compare (from, to));
  /* Translators: two scores from 0 to 100, then how they compare, then the band of the latest. */
  return g_strdup_printf (_ ("Well-being from %d to %d of 100: %s. Now: %s."), from, to, change,
                          cti_words_enum (cti_wellbeing_band_values,
                                          (int) cti_wellbeing_get_band (to)));
}

static char *
make_measured_sentence (const CtiWellbeing *item)
{
  int score = cti_wellbeing_get_score (item);
  g_autofree char *date = cti_words_date (item->date);

  if (score == CTI_WELLBEING_NO_SCORE)
    /* Translators: a date. */
    return g_strdup_printf (_ ("%s: no score, for an answer is missing."), date);
  /* Translators: a date, a score, its band. */
  return g_strdup_printf (_ ("%s: %d of 100, %s."), date, score,
                          cti_words_enum (cti_wellbeing_band_values,
                                          (int) cti_wellbeing_get_band (score)));
}

static void
add_bands (CtiTrendData *data)
{
  static const struct
  {
    int from, to;
    CtiWellbeingBand band;
    CtiTrendTone tone;
  } bands[] = {
    { 0, CTI_WELLBEING_HIGH_RISK_MAX, CTI_WELLBEING_HIGH_RISK, CTI_TREND_TONE_WARMER },
    { CTI_WELLBEING_HIGH_RISK_MAX, CTI_WELLBEING_RISK_MAX, CTI_WELLBEING_RISK,
      CTI_TREND_TONE_WARM },
    { CTI_WELLBEING_RISK_MAX, 100, CTI_WELLBEING_NO_RISK, CTI_TREND_TONE_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      g_autofree char *label =
          g_strdup_printf ("%d–%d · %s", bands[i].from + (i > 0 ? 1 : 0), bands[i].to,
                           cti_words_enum (cti_wellbeing_band_values, (int) bands[i].band));

      cti_trend_data_add_band (data, bands[i].from, bands[i].to, label, bands[i].tone);
    }
  for (int value = 0; value <= 100; value += 25)
    {
      g_autofree char *text = g_strdup_printf ("%d", value);

      cti_trend_data_add_tick (data, value, text);
    }
}

/**
 * cti_trend_report_wellbeing:
 * @model: a case
 * @today: the day
 *
 * Returns: (transfer full): WHO-5 through the course with its bands, and the line that lies ten
 *   points over the first score (domain 5)
 */
CtiTrendData *
cti_trend_report_wellbeing (const CtiCase *model, CtiDate today)
{
  g_autoptr (GPtrArray) all = collect_wellbeing (model);
  g_autofree char *sentence = make_wellbeing_sentence (all);
  CtiTrendData *data = _cti_trend_report_new (model, C_ ("chart", "Well-being"), sentence, today);
  guint series = cti_trend_data_add_series (data, "WHO-5", 0, 0);
  const CtiWellbeing *first = find_scored (all, FALSE);

  add_bands (data);
  if (first != NULL && all->len > 1 &&
      cti_wellbeing_get_score (first) + CTI_WELLBEING_CHANGE <= 100)
    cti_trend_data_add_level (data, cti_wellbeing_get_score (first) + CTI_WELLBEING_CHANGE,
                              _ ("10 points over the start"));
  for (guint i = 0; i < all->len; i++)
    {
      const CtiWellbeing *item = g_ptr_array_index (all, i);
      int score = cti_wellbeing_get_score (item);
      g_autofree char *text = g_strdup_printf ("%d", score);
      g_autofree char *told = make_measured_sentence (item);
      CtiTrendPoint point = {
        .day = item->date,
        .kind = score == CTI_WELLBEING_NO_SCORE ? CTI_TREND_GAP : CTI_TREND_VALUE,
        .value = score,
        .text = text,
        .sentence = told,
      };

      cti_trend_data_add_point (data, series, &point);
    }
  return data;
}

/**
 * cti_trend_report_wellbeing_table:
 * @model: a case
 *
 * Returns: (transfer full): the same as a table
 */
CtiChartTable *
cti_trend_report_wellbeing_table (const CtiCase *model)
{
  const char *const headings[] = { C_ ("column", "Day"), C_ ("column", "Score"),
                                   C_ ("column", "Risk"), NULL };
  g_autoptr (GPtrArray) all = collect_wellbeing (model);
  g_autofree char *sentence = make_wellbeing_sentence (all);
  CtiChartTable *table = cti_chart_table_new (C_ ("chart", "Well-being"), sentence, headings);

  for (guint i = 0; i < all->len; i++)
    {
      const CtiWellbeing *item = g_ptr_array_index (all, i);
      int score = cti_wellbeing_get_score (item);
      g_autofree char *date = cti_words_date (item->date);
      g_autofree char *text =
          score == CTI_WELLBEING_NO_SCORE ? g_strdup ("–") : g_strdup_printf ("%d", score);
      g_autofree char *told = make_measured_sentence (item);
      const char *const cells[] = {
        date, text,
        cti_words_enum (cti_wellbeing_band_values, (int) cti_wellbeing_get_band (score)), NULL
      };

      cti_chart_table_add (table, told, cells);
    }
  return table;
}

/* --- Areas of the star ------------------------------------------------------------------------ */

static const CtiArea *
find_area (GPtrArray *stars, const char *key)
{
  for (guint i = stars->len; i-- > 0;)
    {
      const CtiStar *star = g_ptr_array_index (stars, i);
      int found = cti_star_find_area (star, key);

      if (found >= 0)
        return cti_star_get_area (star, (guint) found);
    }
  return NULL;
}

static gboolean
is_first_or_last (guint index, guint n)
{
  return index == 0 || index + 1 == n;
}

static void
add_area (CtiTrendData *data, GPtrArray *stars, const CtiArea *area)
{
  guint series = cti_trend_data_add_series (data, cti_words_area (area), data->series->len, 0);

  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = g_ptr_array_index (stars, i);
      int found = cti_star_find_area (star, area->key);
      int value = found >= 0 ? cti_star_get_value (star, (guint) found) : CTI_SCORE_NOT_DISCUSSED;
      g_autofree char *date = cti_words_date (star->reading->date);
      g_autofree char *score = cti_words_score_sentence (area, value);
      g_autofree char *told = g_strdup_printf ("%s: %s", date, score);
      g_autofree char *text = g_strdup_printf ("%d", value);
      CtiTrendPoint point = {
        .day = star->reading->date,
        .kind = value == CTI_SCORE_NOT_DISCUSSED ? CTI_TREND_GAP : CTI_TREND_VALUE,
        .value = value,
        .text = is_first_or_last (i, stars->len) ? text : NULL,
        .sentence = told,
      };

      cti_trend_data_add_point (data, series, &point);
    }
}

/**
 * cti_trend_report_areas:
 * @model: a case
 * @keys: (array zero-terminated=1): keys of areas of the star
 * @today: the day
 *
 * Returns: (transfer full): those areas through the course, a gap where one was not discussed
 */
CtiTrendData *
cti_trend_report_areas (const CtiCase *model, const char *const *keys, CtiDate today)
{
  g_autoptr (GPtrArray) stars = cti_case_get_compared_stars (model);
  /* Translators: how many stars were read. */
  g_autofree char *sentence =
      g_strdup_printf (ngettext ("%u star has been read.", "%u stars have been read.", stars->len),
                       stars->len);
  CtiTrendData *data = _cti_trend_report_new (model, C_ ("chart", "Areas"), sentence, today);

  cti_trend_data_set_range (data, 0.5, 10.5);
  for (int value = 2; value <= 10; value += 2)
    {
      g_autofree char *text = g_strdup_printf ("%d", value);

      cti_trend_data_add_tick (data, value, text);
    }
  for (guint i = 0; keys[i] != NULL; i++)
    {
      const CtiArea *area = find_area (stars, keys[i]);

      if (area != NULL)
        add_area (data, stars, area);
    }
  return data;
}
