#include <string.h>

#include "cti-timeline-report.h"
#include "cti-words.h"
#include "report-samples.h"

static const CtiTimelineBand *
get_band (const CtiTimelineData *data, guint index)
{
  return g_ptr_array_index (data->bands, index);
}

static const CtiTimelineRow *
get_row (const CtiTimelineData *data, guint index)
{
  return g_ptr_array_index (data->rows, index);
}

static const CtiTimelineMark *
get_mark (const CtiTimelineData *data, guint row, guint index)
{
  return g_ptr_array_index (get_row (data, row)->marks, index);
}

static void
course_in_phase_3_shows_what_was_and_what_comes (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS);
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);

  g_assert_cmpstr (data->sentence, ==,
                   "11. måned, fase 3. Næste stjerne: 11.01.2027 (om 51 dage).");
  g_assert_cmpstr (data->today_label, ==, "i dag 21.11.2026");
  g_assert_cmpuint (data->bands->len, ==, 4);
  g_assert_cmpstr (get_band (data, 0)->title, ==, "Kontakt");
  g_assert_cmpstr (get_band (data, 0)->subtitle, ==, "39 dage");
  g_assert_cmpint (get_band (data, 3)->end, ==, cti_date_new (2027, 1, 11));
  g_assert_cmpuint (data->wedge->len, ==, 3);
  g_assert_cmpfloat (((CtiTimelineStep *) data->wedge->pdata[2])->support, ==, 0.25);
  g_assert_cmpuint (get_row (data, 0)->marks->len, ==, 4);
  g_assert_cmpstr (get_mark (data, 0, 0)->text, ==, "start");
  g_assert_cmpstr (get_mark (data, 0, 2)->text, ==, "2↑ 1↓");
  g_assert_false (get_mark (data, 0, 3)->filled);
  g_assert_cmpstr (get_mark (data, 0, 3)->text, ==, "næste");
  g_assert_cmpstr (get_mark (data, 1, 0)->text, ==, "aftale senest");
  g_assert_cmpint (get_mark (data, 1, 0)->day, ==, cti_date_new (2026, 12, 11));
  g_assert_cmpstr (get_mark (data, 2, 0)->text, ==, "planlagt slut");
}

static void
months_are_marked_and_years_named (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD);
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);
  const CtiTimelineTick *first = g_ptr_array_index (data->ticks, 0);
  const CtiTimelineTick *second = g_ptr_array_index (data->ticks, 1);
  guint n_months = 0;

  g_assert_cmpint (first->day, ==, cti_date_new (2025, 12, 1));
  g_assert_cmpstr (first->label, ==, "dec");
  g_assert_cmpstr (first->major, ==, "2025");
  g_assert_cmpstr (second->major, ==, "2026");
  for (guint i = 0; i < data->ticks->len; i++)
    n_months += ((CtiTimelineTick *) data->ticks->pdata[i])->level == CTI_TIMELINE_TICK_MONTH;
  g_assert_cmpuint (n_months, ==, 14);
}

static void
contact_period_runs_to_today (void)
{
  g_autoptr (CtiCase) model =
      sample_case ("citizen\ncode: K7F3\nadult-confirmed: yes\ncourse\ncontact-start: today-3w\n");
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);

  g_assert_cmpuint (data->bands->len, ==, 1);
  g_assert_cmpint (get_band (data, 0)->end, ==, SAMPLE_TODAY);
  g_assert_cmpuint (data->rows->len, ==, 0);
  g_assert_cmpuint (data->wedge->len, ==, 0);
  g_assert_cmpstr (data->sentence, ==, "Der har været kontaktskabelse i 22 dage.");
}

static void
small_picture_is_phases_and_stars (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS);
  g_autoptr (CtiTimelineData) data = cti_timeline_report_small_chart (model, SAMPLE_TODAY);

  g_assert_cmpuint (data->bands->len, ==, 4);
  g_assert_cmpuint (data->wedge->len, ==, 0);
  g_assert_cmpuint (data->rows->len, ==, 1);
  g_assert_cmpuint (get_row (data, 0)->marks->len, ==, 4);
}

static void
early_closing_ends_the_picture (void)
{
  g_autoptr (CtiCase) model =
      sample_case (SAMPLE_HEAD "closed-on: 2026-06-30\n"
                               "star 2026-01-12 start\nmoney 2\nstar 2026-06-30 end\nmoney 5\n");
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);

  g_assert_cmpuint (data->bands->len, ==, 3);
  g_assert_cmpint (get_band (data, 2)->end, ==, cti_date_new (2026, 6, 30));
  g_assert_cmpint (data->coordination_end, ==, cti_date_new (2026, 6, 30));
  g_assert_cmpuint (get_row (data, 0)->marks->len, ==, 2);
  g_assert_true (get_mark (data, 1, 0)->filled);
  g_assert_cmpstr (get_mark (data, 1, 0)->text, ==, "afsluttet");
  g_assert_cmpstr (data->sentence, ==, "Forløbet blev afsluttet den 30.06.2026.");
}

/* What was read in the follow-up is in the picture, and in no phase. */
static void
what_was_read_after_the_course_is_in_the_picture (void)
{
  g_autoptr (CtiCase) model =
      sample_case (SAMPLE_HEAD "closed-on: 2026-04-20\nclosing\n  date: 2026-04-20\n  kind: "
                               "continues\n  may-follow-up: yes\n"
                               "star 2026-01-12 start\nmoney 2\n"
                               "star 2026-10-14 follow-up\nmoney 5\n"
                               "who5 2026-10-16 3 3 3 3 3 follow-up\n");
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);
  g_autoptr (CtiTimelineData) small = cti_timeline_report_small_chart (model, SAMPLE_TODAY);

  g_assert_cmpint (data->last, >=, cti_date_new (2026, 10, 16));
  g_assert_cmpint (small->last, >=, cti_date_new (2026, 10, 14));
  g_assert_cmpuint (data->bands->len, ==, 2);
  g_assert_cmpint (get_band (data, 1)->end, ==, cti_date_new (2026, 4, 20));
}

static void
two_views_are_one_mark (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_VIEWS);
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);

  g_assert_cmpuint (get_row (data, 0)->marks->len, ==, 2);
  g_assert_true (get_mark (data, 0, 0)->filled);
  g_assert_nonnull (strstr (get_mark (data, 0, 0)->sentence, "begge vurderinger er gemt"));
}

static void
star_that_waits_blames_nobody (void)
{
  g_autoptr (CtiCase) model =
      sample_case ("citizen\ncode: K7F3\nadult-confirmed: yes\ncourse\ncontact-start: today-3m\n"
                   "phase1-start: today-2m-3w\nstar today-2m-3w start\nmoney 3\n");
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);

  g_assert_cmpstr (get_mark (data, 0, 1)->text, ==, "venter");
  g_assert_cmpint (get_mark (data, 0, 1)->day, <, SAMPLE_TODAY);
}

static void
pause_that_goes_on_is_drawn_until_today (void)
{
  g_autoptr (CtiCase) bare = sample_case (SAMPLE_HEAD);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiPause *pause = cti_record_new (&cti_pause_type);
  g_autoptr (CtiCase) model = NULL;
  g_autoptr (CtiTimelineData) data = NULL;

  cti_set_text (&pause->course, cti_case_get_course (bare)->record.id);
  pause->reason = CTI_PAUSE_HOSPITAL;
  pause->first = SAMPLE_TODAY - 20;
  g_ptr_array_add (records, pause);
  model = cti_case_with (bare, records);
  data = cti_timeline_report_chart (model, SAMPLE_TODAY);
  g_assert_cmpuint (data->pauses->len, ==, 1);
  g_assert_cmpint (((CtiTimelinePause *) data->pauses->pdata[0])->end, ==, SAMPLE_TODAY);
  g_assert_cmpstr (((CtiTimelinePause *) data->pauses->pdata[0])->sentence, ==,
                   "Pause, indlæggelse, siden 01.11.2026.");
}

#define LIFE                                                                                 \
  "contact\ndate: 2026-01-20\nkind: meeting\nminutes: 60\nindirect: 30\nwith-citizen: yes\n" \
  "contact\ndate: 2026-02-20\nkind: phone\nminutes: 60\nwith-citizen: yes\n"                 \
  "contact\ndate: 2026-06-20\nkind: coordination\nminutes: 30\n"                             \
  "contact\ndate: 2026-07-20\nkind: meeting\nresult: missed\n"                               \
  "contact\ndate: 2026-12-01\nkind: home-visit\nresult: planned\n"

static const CtiTimelineRow *
find_row (const CtiTimelineData *data, const char *label)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (g_str_equal (get_row (data, i)->label, label))
      return get_row (data, i);
  return NULL;
}

static void
contacts_have_a_form_by_their_kind (void)
{
  static const struct
  {
    CtiMarker marker;
    gboolean filled;
  } marks[] = { { CTI_MARKER_CIRCLE, TRUE },
                { CTI_MARKER_TRIANGLE, TRUE },
                { CTI_MARKER_DIAMOND, TRUE },
                { CTI_MARKER_CROSS, TRUE },
                { CTI_MARKER_CIRCLE, FALSE } };
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD LIFE);
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);
  const CtiTimelineRow *row = find_row (data, "Kontakter");

  g_assert_nonnull (row);
  g_assert_cmpuint (row->marks->len, ==, G_N_ELEMENTS (marks));
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const CtiTimelineMark *mark = g_ptr_array_index (row->marks, i);

      g_assert_cmpint (mark->marker, ==, marks[i].marker);
      g_assert_cmpint (mark->filled, ==, marks[i].filled);
    }
  g_assert_cmpuint (data->keys->len, ==, 4 + 3); /* forms of contacts, and the bars */
}

/* Two hours with her in the four months of phase 1 are the whole height; half an hour of
 * coordination stands on its own. */
static void
hours_are_measured_against_phase_1 (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD LIFE);
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);
  const CtiTimelineStep *january, *june;

  g_assert_cmpuint (data->bars->len, ==, 3);
  january = g_ptr_array_index (data->bars, 0);
  june = g_ptr_array_index (data->bars, 2);
  g_assert_cmpfloat (january->support, >, 1.9);
  g_assert_cmpfloat (january->support, <, 2.1);
  g_assert_cmpfloat (january->coordination, >, 0.9);
  g_assert_cmpfloat (june->support, ==, 0);
  g_assert_nonnull (strstr (june->sentence, "30 min"));
}

static void
the_table_says_all_that_is_drawn (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS LIFE);
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);
  g_autoptr (CtiChartTable) table = cti_timeline_report_table (data);
  guint n_marks = 0;

  for (guint i = 0; i < data->rows->len; i++)
    n_marks += get_row (data, i)->marks->len;
  g_assert_cmpuint (table->rows->len, ==,
                    data->bands->len + data->pauses->len + data->bars->len + n_marks);
}

/* A pause of three weeks in phase 1 puts off what follows. */
static void
what_was_planned_stands_below_what_it_became (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD "pause\n  reason: hospital\n"
                                                       "  first: 2026-02-01\n  last: 2026-02-21\n"
                                                       "  shifts: yes\n");
  g_autoptr (CtiCase) straight = sample_case (SAMPLE_HEAD);
  g_autoptr (CtiTimelineData) data = cti_timeline_report_chart (model, SAMPLE_TODAY);
  g_autoptr (CtiTimelineData) same = cti_timeline_report_chart (straight, SAMPLE_TODAY);
  const CtiTimelineBand *second;

  g_assert_cmpuint (same->planned->len, ==, 0);
  g_assert_cmpuint (data->planned->len, ==, 3);
  second = g_ptr_array_index (data->planned, 1);
  g_assert_cmpint (second->start, ==, cti_date_new (2026, 5, 12));
  g_assert_cmpint (get_band (data, 2)->start, ==, cti_date_new (2026, 5, 12) + 21);
  g_assert_cmpstr (second->sentence, ==, "Som først planlagt: Fase 2, 12.05.2026 – 11.09.2026.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/timeline-report/course-in-phase-3-shows-what-was-and-what-comes",
                   course_in_phase_3_shows_what_was_and_what_comes);
  g_test_add_func ("/timeline-report/months-are-marked-and-years-named",
                   months_are_marked_and_years_named);
  g_test_add_func ("/timeline-report/contact-period-runs-to-today", contact_period_runs_to_today);
  g_test_add_func ("/timeline-report/small-picture-is-phases-and-stars",
                   small_picture_is_phases_and_stars);
  g_test_add_func ("/timeline-report/early-closing-ends-the-picture",
                   early_closing_ends_the_picture);
  g_test_add_func ("/timeline-report/two-views-are-one-mark", two_views_are_one_mark);
  g_test_add_func ("/timeline-report/what-was-read-after-the-course-is-in-the-picture",
                   what_was_read_after_the_course_is_in_the_picture);
  g_test_add_func ("/timeline-report/star-that-waits-blames-nobody", star_that_waits_blames_nobody);
  g_test_add_func ("/timeline-report/pause-that-goes-on-is-drawn-until-today",
                   pause_that_goes_on_is_drawn_until_today);
  g_test_add_func ("/timeline-report/contacts-have-a-form-by-their-kind",
                   contacts_have_a_form_by_their_kind);
  g_test_add_func ("/timeline-report/hours-are-measured-against-phase-1",
                   hours_are_measured_against_phase_1);
  g_test_add_func ("/timeline-report/the-table-says-all-that-is-drawn",
                   the_table_says_all_that_is_drawn);
  g_test_add_func ("/timeline-report/what-was-planned-stands-below-what-it-became",
                   what_was_planned_stands_below_what_it_became);
  return g_test_run ();
}
