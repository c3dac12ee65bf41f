/* What a report reads out of a single course: which of its measures stand for start and end, and
 * what is counted once. */

#include "cti-figures.h"

#define TODAY "2026-11-21"

static GPtrArray *
make_facts (const char *closed_on, const char *wellbeing, const char *areas)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiFacts *facts = cti_record_new (&cti_facts_type);

  cti_set_text (&facts->case_id, "case");
  facts->contact_start = facts->phase1_start = cti_date_parse_iso ("2026-01-05");
  facts->closed_on = cti_date_parse_iso (closed_on);
  cti_set_text (&facts->wellbeing, wellbeing);
  cti_set_text (&facts->areas, areas);
  g_ptr_array_add (all, facts);
  return all;
}

static void
assert_scores (const char *wellbeing, int first, int last)
{
  g_autoptr (GPtrArray) facts = make_facts ("2026-04-20", wellbeing, NULL);
  g_autoptr (GPtrArray) rows = cti_course_rows_new (facts);
  CtiCourseRow *row = g_ptr_array_index (rows, 0);
  CtiReportChoice choice;

  cti_report_choice_init (&choice, cti_date_parse_iso (TODAY));
  g_assert_true (cti_course_row_choose (row, &choice));
  g_assert_cmpint (row->score[0] != NULL ? row->score[0]->value : -1, ==, first);
  g_assert_cmpint (row->score[1] != NULL ? row->score[1]->value : -1, ==, last);
}

/* Of the two that stand for a course none is made before the first. */
static void
the_last_measure_comes_after_the_first (void)
{
  assert_scores ("2026-01-06 start 20\n2026-04-18 end 60", 20, 60);
  assert_scores ("2026-01-06 start 20\n2026-01-06 end 60", 20, 60);
  assert_scores ("2026-01-06 start 20", 20, -1);
  assert_scores ("2026-04-18 end 60", -1, 60);
  assert_scores ("2026-04-10 extra 20\n2026-04-15 start 40", 40, -1);
  assert_scores ("2026-04-02 end 20\n2026-04-15 start 40\n2026-04-18 extra 60", 40, 60);
  assert_scores ("2026-01-06 start 20\n2026-07-20 follow-up 80", 20, -1);
  assert_scores (NULL, -1, -1);
}

/* Two areas of her own, whose words stay in the case, are both called "own". */
static void
a_course_uses_an_area_once (void)
{
  g_autoptr (GPtrArray) facts = make_facts (NULL, NULL, "own 1 0\nmoney 4 2\nown 2 1");
  g_autoptr (GPtrArray) rows = cti_course_rows_new (facts);
  g_autoptr (GPtrArray) inquiries = g_ptr_array_new ();
  CtiReportChoice choice;
  CtiFigures *figures;
  const CtiFigureRow *row;

  cti_report_choice_init (&choice, cti_date_parse_iso (TODAY));
  figures = cti_figures_new (rows, inquiries, NULL, &choice);
  row = cti_figure_find_row (cti_figures_find (figures, "areas-used"), "own", 0);
  g_assert_nonnull (row);
  g_assert_cmpint (cti_figures_get_count (figures, row->n), ==, 1);
  g_assert_cmpint (cti_figures_get_count (figures, row->count), ==, 1);
  g_assert_cmpint (row->activities, ==, 3);
  g_assert_cmpint (row->offers, ==, 1);
  cti_figures_free (figures);
}

/* What came from another store may hold any number; a phase is a part of the courses even so. */
static void
no_phase_has_more_courses_than_there_are (void)
{
  g_autoptr (GPtrArray) facts = make_facts (NULL, NULL, NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) inquiries = g_ptr_array_new ();
  CtiReportChoice choice;
  CtiFigures *figures;
  const CtiFigure *hours;

  cti_set_text (&((CtiFacts *) g_ptr_array_index (facts, 0))->contacts,
                "0 5 0 0 10 0 0 0\n1 -5 0 0 -20 0 10 0");
  rows = cti_course_rows_new (facts);
  cti_report_choice_init (&choice, cti_date_parse_iso (TODAY));
  figures = cti_figures_new (rows, inquiries, NULL, &choice);
  hours = cti_figures_find (figures, "hours");
  g_assert_cmpint (
      cti_figures_get_count (figures, cti_figure_find_row (hours, "course", 0)->n), ==, 1);
  g_assert_cmpint (
      cti_figures_get_count (figures, cti_figure_find_row (hours, "phase-1", 0)->n), ==, 1);
  cti_figures_free (figures);
}

static int
count_follow_ups (const CtiFigures *figures, int month)
{
  return cti_figures_get_count (
      figures, cti_figure_find_row (cti_figures_find (figures, "risk-after"), "after", month)->n);
}

/* 45 days lie between it and the third month, and as many between it and the sixth. */
static void
an_answer_between_two_months_stands_for_one (void)
{
  g_autoptr (GPtrArray) facts = make_facts ("2026-08-31", "2027-01-14 follow-up 40", NULL);
  g_autoptr (GPtrArray) rows = cti_course_rows_new (facts);
  g_autoptr (GPtrArray) inquiries = g_ptr_array_new ();
  CtiReportChoice choice;
  CtiFigures *figures;

  cti_report_choice_init (&choice, cti_date_parse_iso ("2028-01-01"));
  figures = cti_figures_new (rows, inquiries, NULL, &choice);
  g_assert_cmpint (count_follow_ups (figures, 3), ==, 1);
  g_assert_cmpint (count_follow_ups (figures, 6), ==, 0);
  g_assert_cmpint (count_follow_ups (figures, 12), ==, 0);
  cti_figures_free (figures);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/the-last-measure-comes-after-the-first",
                   the_last_measure_comes_after_the_first);
  g_test_add_func ("/rows/a-course-uses-an-area-once", a_course_uses_an_area_once);
  g_test_add_func ("/rows/no-phase-has-more-courses-than-there-are",
                   no_phase_has_more_courses_than_there_are);
  g_test_add_func ("/rows/an-answer-between-two-months-stands-for-one",
                   an_answer_between_two_months_stands_for_one);
  return g_test_run ();
}
