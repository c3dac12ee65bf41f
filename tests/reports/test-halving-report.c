/* Hours of an invented course beside the halving, and what they say in Danish. */

#include <math.h>

#include "cti-halving-report.h"
#include "cti-words.h"
#include "report-samples.h"

#define CONTACT(date, minutes, with) \
  "contact\ndate: " date "\nkind: meeting\nresult: held\nminutes: " minutes "\n" with

#define HER   "with-citizen: yes\n"
#define OTHER "with-citizen: no\nwith-provider: yes\n"

#define CONTACTS                       \
  CONTACT ("2026-01-20", "300", HER)   \
  CONTACT ("2026-03-20", "300", HER)   \
  CONTACT ("2026-03-21", "120", OTHER) \
  CONTACT ("2026-06-20", "300", HER)   \
  CONTACT ("2026-06-21", "120", OTHER) \
  "contact\ndate: 2026-06-22\nkind: meeting\nresult: missed\nminutes: 600\nwith-citizen: yes\n"

/* Its phases ended on 11 January 2026. */
#define LONG_COURSE                                                                             \
  "citizen\ncode: K7F3\nadult-confirmed: yes\n"                                                 \
  "course\ncontact-start: 2025-01-02\nphase1-start: 2025-01-12\n" CONTACT ("2025-01-20", "300", \
                                                                           HER)                 \
      CONTACT ("2025-11-20", "60", HER) CONTACT ("2026-02-20", "600", HER)

static void
support_is_time_with_her_and_coordination_time_without (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD CONTACTS);
  g_autoptr (CtiHalvingData) data = cti_halving_report_chart (model, SAMPLE_TODAY);
  const CtiHalvingBar *support = data->bars[CTI_HALVING_SUPPORT];
  const CtiHalvingBar *coordination = data->bars[CTI_HALVING_COORDINATION];

  g_assert_cmpuint (data->n_phases, ==, 3);
  g_assert_cmpfloat (fabs (support[0].given - 10 / (120 / 30.44)), <, 1e-6);
  g_assert_cmpfloat (fabs (support[1].given / support[0].given - 0.5), <, 0.02);
  g_assert_cmpfloat (fabs (coordination[1].given / coordination[0].given - 1), <, 0.04);
  g_assert_cmpfloat (support[2].given, ==, 0);
}

static void
what_is_expected_is_measured_by_phase_1 (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD CONTACTS);
  g_autoptr (CtiHalvingData) data = cti_halving_report_chart (model, SAMPLE_TODAY);

  for (int phase = 0; phase < 3; phase++)
    {
      g_assert_cmpfloat (fabs (data->bars[CTI_HALVING_SUPPORT][phase].expected -
                               data->bars[CTI_HALVING_SUPPORT][0].given / (1 << phase)),
                         <, 1e-9);
      g_assert_cmpfloat (data->bars[CTI_HALVING_COORDINATION][phase].expected, ==,
                         data->bars[CTI_HALVING_COORDINATION][0].given);
    }
}

static void
a_phase_that_has_not_begun_is_not_shown (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD CONTACTS);
  g_autoptr (CtiHalvingData) early = cti_halving_report_chart (model, cti_date_new (2026, 2, 1));
  g_autoptr (CtiHalvingData) before = cti_halving_report_chart (model, cti_date_new (2025, 12, 24));

  g_assert_cmpuint (early->n_phases, ==, 1);
  g_assert_cmpuint (before->n_phases, ==, 0);
  g_assert_cmpstr (before->sentence, ==, "Ingen fase er begyndt endnu.");
}

static void
the_sentence_and_the_table_say_the_same (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD CONTACTS);
  CtiDate day = cti_date_new (2026, 9, 11);
  g_autoptr (CtiHalvingData) data = cti_halving_report_chart (model, day);
  g_autoptr (CtiChartTable) table = cti_halving_report_table (model, day);

  g_assert_cmpstr (
      data->sentence, ==,
      "Støtten er gået fra 2,5 timer om måneden i fase 1 til 1,2 i fase 2: 49 procent, "
      "hvor metoden forventer 50.");
  g_assert_cmpstr (table->sentence, ==, data->sentence);
  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpstr (cti_chart_table_get (table, 0)->cells[1], ==, "2,5");
}

/* The picture has no outline where there is nothing to measure by, and "expected 0.0" would ask for
 * none. */
static void
nothing_is_expected_where_phase_1_holds_nothing (void)
{
  g_autoptr (CtiCase) empty = sample_case (SAMPLE_HEAD);
  g_autoptr (CtiHalvingData) data = cti_halving_report_chart (empty, SAMPLE_TODAY);
  g_autoptr (CtiChartTable) table = cti_halving_report_table (empty, SAMPLE_TODAY);

  g_assert_cmpstr (data->bars[CTI_HALVING_SUPPORT][1].sentence, ==,
                   "Fase 2, støtte: 0,0 timer om måneden.");
  g_assert_cmpstr (data->bars[CTI_HALVING_COORDINATION][1].sentence, ==,
                   "Fase 2, koordinering: 0,0 timer om måneden.");
  g_assert_cmpstr (cti_chart_table_get (table, 1)->cells[2], ==, "–");
  g_assert_cmpstr (cti_chart_table_get (table, 1)->cells[4], ==, "–");
}

/* Nothing is compared before there is a second phase, nor with nothing. */
static void
the_phase_that_goes_on_is_compared_with_the_first (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD CONTACTS);
  g_autoptr (CtiCase) empty = sample_case (SAMPLE_HEAD);
  g_autofree char *second = cti_halving_report_compare (model, cti_date_new (2026, 9, 11));
  g_autofree char *first = cti_halving_report_compare (model, cti_date_new (2026, 3, 1));
  g_autofree char *none = cti_halving_report_compare (empty, SAMPLE_TODAY);

  g_assert_cmpstr (second, ==, "Støtten er på 49 % af fase 1, metoden forventer 50 %.");
  g_assert_null (first);
  g_assert_null (none);
}

#define STILL "pause\nreason: hospital\nfirst: 2026-02-01\nlast: 2026-03-02\nshifts: no\n"
#define OPEN  "pause\nreason: prison\nfirst: 2026-06-30\nshifts: no\n"

/* Days on pause are in no month: 90 days of phase 1 are left of 120, 49 of phase 2 until it began.
 */
static void
days_on_pause_are_in_no_month (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD CONTACTS STILL OPEN);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiDate day = cti_date_new (2026, 8, 1);
  g_autoptr (CtiHalvingData) of_case = cti_halving_report_chart (model, day);
  g_autoptr (CtiHalvingData) of_cards = NULL;

  g_ptr_array_add (cards, cti_case_make_card (model));
  of_cards = cti_halving_report_caseload_chart (cards, day);
  g_assert_cmpfloat (fabs (of_case->bars[0][0].given - 10 / (90 / 30.44)), <, 1e-6);
  g_assert_cmpfloat (fabs (of_case->bars[0][1].given - 5 / (49 / 30.44)), <, 1e-6);
  for (int phase = 0; phase < 2; phase++)
    g_assert_cmpfloat (fabs (of_cards->bars[0][phase].given - of_case->bars[0][phase].given), <,
                       1e-6);
}

/* One course alone is its own average; beside one of the same days without hours it is halved. */
static void
a_caseload_is_the_average_of_its_courses (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD CONTACTS);
  g_autoptr (CtiCase) empty = sample_case (SAMPLE_HEAD);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiHalvingData) of_case = cti_halving_report_chart (model, SAMPLE_TODAY);
  g_autoptr (CtiHalvingData) of_one = NULL, of_two = NULL;
  g_autoptr (CtiChartTable) table = NULL;

  g_ptr_array_add (cards, cti_case_make_card (model));
  of_one = cti_halving_report_caseload_chart (cards, SAMPLE_TODAY);
  g_ptr_array_add (cards, cti_case_make_card (empty));
  of_two = cti_halving_report_caseload_chart (cards, SAMPLE_TODAY);
  g_assert_cmpuint (of_two->n_phases, ==, of_case->n_phases);
  for (int kind = 0; kind < CTI_HALVING_N_KINDS; kind++)
    for (guint phase = 0; phase < of_case->n_phases; phase++)
      {
        double given = of_case->bars[kind][phase].given;

        g_assert_cmpfloat (fabs (of_one->bars[kind][phase].given - given), <, 1e-9);
        g_assert_cmpfloat (fabs (of_two->bars[kind][phase].given - given / 2), <, 1e-9);
      }
  table = cti_halving_report_caseload_table (cards, SAMPLE_TODAY);
  g_assert_cmpuint (table->rows->len, ==, of_two->n_phases);
  g_ptr_array_set_size (cards, 0);
  g_clear_pointer (&of_one, cti_halving_data_free);
  of_one = cti_halving_report_caseload_chart (cards, SAMPLE_TODAY);
  g_assert_cmpuint (of_one->n_phases, ==, 0);
}

/* A course past its end is still in phase 3, in its own chart and among others. */
static void
what_comes_after_the_planned_end_is_of_phase_3 (void)
{
  g_autoptr (CtiCase) model = sample_case (LONG_COURSE);
  CtiDate late = SAMPLE_TODAY;
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiHalvingData) of_case = cti_halving_report_chart (model, late);
  g_autoptr (CtiHalvingData) of_one = NULL;
  CtiPhasePlan plan;
  int days;

  cti_case_get_plan (model, &plan);
  g_assert_cmpint (cti_phase_plan_get_phase (&plan, late), ==, CTI_PHASE_OVER);
  days = late - plan.start[2] + 1;
  g_assert_cmpfloat (fabs (of_case->bars[CTI_HALVING_SUPPORT][2].given - 11 / (days / 30.44)), <,
                     1e-6);
  g_ptr_array_add (cards, cti_case_make_card (model));
  of_one = cti_halving_report_caseload_chart (cards, late);
  g_assert_cmpfloat (fabs (of_one->bars[CTI_HALVING_SUPPORT][2].given -
                           of_case->bars[CTI_HALVING_SUPPORT][2].given),
                     <, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/halving-report/days-on-pause-are-in-no-month", days_on_pause_are_in_no_month);
  g_test_add_func ("/halving-report/support-is-time-with-her-and-coordination-time-without",
                   support_is_time_with_her_and_coordination_time_without);
  g_test_add_func ("/halving-report/what-comes-after-the-planned-end-is-of-phase-3",
                   what_comes_after_the_planned_end_is_of_phase_3);
  g_test_add_func ("/halving-report/what-is-expected-is-measured-by-phase-1",
                   what_is_expected_is_measured_by_phase_1);
  g_test_add_func ("/halving-report/a-phase-that-has-not-begun-is-not-shown",
                   a_phase_that_has_not_begun_is_not_shown);
  g_test_add_func ("/halving-report/the-sentence-and-the-table-say-the-same",
                   the_sentence_and_the_table_say_the_same);
  g_test_add_func ("/halving-report/the-phase-that-goes-on-is-compared-with-the-first",
                   the_phase_that_goes_on_is_compared_with_the_first);
  g_test_add_func ("/halving-report/a-caseload-is-the-average-of-its-courses",
                   a_caseload_is_the_average_of_its_courses);
  g_test_add_func ("/halving-report/nothing-is-expected-where-phase-1-holds-nothing",
                   nothing_is_expected_where_phase_1_holds_nothing);
  return g_test_run ();
}
