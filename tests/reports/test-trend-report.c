/* Well-being, frequency and areas of an invented citizen as trends, and what they say in Danish. */

#include <string.h>

#include "cti-trend-report.h"
#include "cti-words.h"
#include "report-samples.h"

#define MEASURED                                                                    \
  "who5\ndate: 2026-01-12\nglad: 1\ncalm: 1\nactive: 2\nrested: 1\ninterested: 2\n" \
  "who5\ndate: 2026-03-12\nglad: 2\ncalm: 1\nactive: 2\nrested: 1\n"                \
  "who5\ndate: 2026-05-12\nglad: 3\ncalm: 3\nactive: 3\nrested: 2\ninterested: 3\n" \
  "who5\ndate: 2026-06-12\nglad: 5\ncalm: 5\nactive: 5\nrested: 5\ninterested: 5\nvoided: yes\n"

#define ASKED                                         \
  "frequency\ndate: 2026-01-12\ntimes: 11-20\n"       \
  "frequency\ndate: 2026-03-12\nanswered: wont-say\n" \
  "frequency\ndate: 2026-05-12\ntimes: unknown\n"     \
  "frequency\ndate: 2026-07-12\ntimes: 1-3\n"

static const CtiTrendPoint *
get_point (const CtiTrendData *data, guint series, guint index)
{
  return g_ptr_array_index (cti_trend_data_get_series (data, series)->points, index);
}

static void
well_being_is_a_score_or_a_gap_and_what_is_voided_does_not_count (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD MEASURED);
  g_autoptr (CtiTrendData) data = cti_trend_report_wellbeing (model, SAMPLE_TODAY);

  g_assert_cmpuint (cti_trend_data_get_series (data, 0)->points->len, ==, 3);
  g_assert_cmpfloat (get_point (data, 0, 0)->value, ==, 28);
  g_assert_cmpint (get_point (data, 0, 1)->kind, ==, CTI_TREND_GAP);
  g_assert_cmpfloat (get_point (data, 0, 2)->value, ==, 56);
  g_assert_cmpstr (data->sentence, ==,
                   "Trivsel fra 28 til 56 af 100: tydeligt bedre. Nu: ingen umiddelbar risiko.");
  g_assert_cmpstr (get_point (data, 0, 1)->sentence, ==,
                   "12.03.2026: ingen score, for et svar mangler.");
}

static void
the_line_of_change_lies_ten_points_over_the_start (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD MEASURED);
  g_autoptr (CtiTrendData) data = cti_trend_report_wellbeing (model, SAMPLE_TODAY);

  g_assert_cmpuint (data->levels->len, ==, 1);
  g_assert_cmpfloat (((CtiTrendLevel *) g_ptr_array_index (data->levels, 0))->value, ==, 38);
  g_assert_cmpuint (data->bands->len, ==, 3);
  g_assert_cmpfloat (((CtiTrendBand *) g_ptr_array_index (data->bands, 0))->to, ==, 35);
}

static void
frequency_tells_a_refusal_from_what_is_not_known (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD ASKED);
  g_autoptr (CtiTrendData) data = cti_trend_report_frequency (model, SAMPLE_TODAY);

  g_assert_cmpint (get_point (data, 0, 0)->kind, ==, CTI_TREND_VALUE);
  g_assert_cmpint (get_point (data, 0, 1)->kind, ==, CTI_TREND_REFUSED);
  g_assert_cmpint (get_point (data, 0, 2)->kind, ==, CTI_TREND_GAP);
  g_assert_cmpfloat (get_point (data, 0, 0)->value, >, get_point (data, 0, 3)->value);
  g_assert_cmpint (cti_trend_data_get_series (data, 0)->reach, ==, 30);
  g_assert_true (g_str_has_prefix (data->sentence, "På tredive dage: "));
  g_assert_nonnull (strstr (get_point (data, 0, 0)->sentence, " på tredive dage."));
  /* who does not wish to say has not said so of thirty days */
  g_assert_null (strstr (get_point (data, 0, 1)->sentence, "tredive"));
  g_assert_null (strstr (get_point (data, 0, 2)->sentence, "tredive"));
}

static void
an_area_that_was_not_discussed_is_a_gap (void)
{
  static const char *const keys[] = { "money", "offending", "nothing", NULL };
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS);
  g_autoptr (CtiTrendData) data = cti_trend_report_areas (model, keys, SAMPLE_TODAY);

  g_assert_cmpuint (data->series->len, ==, 2);
  g_assert_cmpint (get_point (data, 0, 2)->kind, ==, CTI_TREND_VALUE);
  g_assert_cmpfloat (get_point (data, 0, 2)->value, ==, 6);
  g_assert_cmpint (get_point (data, 1, 1)->kind, ==, CTI_TREND_GAP);
}

static void
of_two_views_the_workers_is_shown (void)
{
  static const char *const keys[] = { "money", NULL };
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_VIEWS);
  g_autoptr (CtiTrendData) data = cti_trend_report_areas (model, keys, SAMPLE_TODAY);

  g_assert_cmpuint (cti_trend_data_get_series (data, 0)->points->len, ==, 1);
  g_assert_cmpfloat (get_point (data, 0, 0)->value, ==, 3);
}

static void
days_begin_with_the_course_and_phases_are_marked (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD MEASURED);
  g_autoptr (CtiTrendData) data = cti_trend_report_wellbeing (model, SAMPLE_TODAY);

  g_assert_cmpint (data->first, ==, cti_date_new (2025, 12, 1));
  g_assert_cmpint (data->last, >=, SAMPLE_TODAY);
  g_assert_cmpuint (data->borders->len, ==, 3);
}

static void
the_tables_hold_every_measurement (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD MEASURED ASKED);
  g_autoptr (CtiChartTable) wellbeing = cti_trend_report_wellbeing_table (model);
  g_autoptr (CtiChartTable) frequency = cti_trend_report_frequency_table (model);

  g_assert_cmpuint (wellbeing->rows->len, ==, 3);
  g_assert_cmpstr (cti_chart_table_get (wellbeing, 1)->cells[1], ==, "–");
  g_assert_cmpstr (cti_chart_table_get (wellbeing, 2)->cells[1], ==, "56");
  g_assert_cmpuint (frequency->rows->len, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/trend-report/well-being-is-a-score-or-a-gap-and-what-is-voided-does-not-count",
                   well_being_is_a_score_or_a_gap_and_what_is_voided_does_not_count);
  g_test_add_func ("/trend-report/the-line-of-change-lies-ten-points-over-the-start",
                   the_line_of_change_lies_ten_points_over_the_start);
  g_test_add_func ("/trend-report/frequency-tells-a-refusal-from-what-is-not-known",
                   frequency_tells_a_refusal_from_what_is_not_known);
  g_test_add_func ("/trend-report/an-area-that-was-not-discussed-is-a-gap",
                   an_area_that_was_not_discussed_is_a_gap);
  g_test_add_func ("/trend-report/of-two-views-the-workers-is-shown",
                   of_two_views_the_workers_is_shown);
  g_test_add_func ("/trend-report/days-begin-with-the-course-and-phases-are-marked",
                   days_begin_with_the_course_and_phases_are_marked);
  g_test_add_func ("/trend-report/the-tables-hold-every-measurement",
                   the_tables_hold_every_measurement);
  return g_test_run ();
}
