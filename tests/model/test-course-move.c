#include "cti-course-move.h"
#include "model-test.h"

#define TODAY "2026-12-01" /* phase 1 has begun, in all but its own cases */

static const CtiBorder movable[] = { CTI_BORDER_PHASE_2, CTI_BORDER_PHASE_3, CTI_BORDER_END };

static CtiCourse *
make_course (CtiDate start, int months)
{
  CtiCourse *course = cti_record_new (&cti_course_type);

  course->contact_start = start - 20;
  course->phase1_start = start;
  course->phase_months = months;
  return course;
}

static CtiPause *
make_pause (const CtiCourse *course, CtiDate first, int days, gboolean shifts)
{
  CtiPause *pause = cti_record_new (&cti_pause_type);

  cti_set_text (&pause->course, course->record.id);
  pause->first = first;
  pause->last = days > 0 ? first + days - 1 : CTI_DATE_NONE;
  pause->shifts = shifts;
  return pause;
}

static GPtrArray *
list_of (CtiPause *pause)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (cti_record_unref);

  g_ptr_array_add (list, pause);
  return list;
}

static void
assert_in_order (const CtiPhasePlan *plan)
{
  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    {
      g_assert_cmpint (plan->start[k], <=, plan->end[k]);
      if (k > 0)
        g_assert_cmpint (plan->start[k], ==, plan->end[k - 1] + 1);
    }
}

/* The first day after each phase, as the rule says it, counted independently of the code. */
static CtiDate
count_border (CtiDate anchor, int phases, int months)
{
  int year, month, first;
  int count;

  cti_date_get (anchor, &year, &month, &first);
  count = year * 12 + month - 1 + phases * months;
  return cti_date_new (count / 12, count % 12 + 1,
                       MIN (first, g_date_get_days_in_month ((GDateMonth) (count % 12 + 1),
                                                             (GDateYear) (count / 12))));
}

static void
check_move (CtiDate start, int months, CtiBorder border, int by)
{
  g_autoptr (CtiCourse) course = make_course (start, months);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  CtiPhasePlan before, after;
  CtiDate day;

  cti_phase_plan_init (&before, course, NULL);
  day = cti_phase_plan_get_border (&before, border) + by;
  cti_phase_plan_preview_move (course, NULL, border, day, &before, &after, problems);
  assert_in_order (&after);
  g_assert_null (cti_problems_get_first_wall (problems));
  g_assert_cmpint (cti_phase_plan_get_border (&after, border), ==, day);
  for (int k = CTI_BORDER_PHASE_1; k < (int) border; k++)
    g_assert_cmpint (cti_phase_plan_get_border (&after, k), ==,
                     cti_phase_plan_get_border (&before, k));
  for (int k = (int) border + 1; k <= CTI_BORDER_END; k++)
    g_assert_cmpint (cti_phase_plan_get_border (&after, k), ==,
                     count_border (day, k - (int) border, months) - (k == CTI_BORDER_END));
}

static void
a_move_counts_what_follows_from_every_start (void)
{
  for (CtiDate start = day ("2027-01-01"); start <= day ("2028-12-31"); start++)
    for (int months = CTI_PHASE_MONTHS_MIN; months <= CTI_PHASE_MONTHS_MAX; months++)
      for (gsize i = 0; i < G_N_ELEMENTS (movable); i++)
        {
          check_move (start, months, movable[i], 9);
          check_move (start, months, movable[i], -9);
        }
}

static void
check_pause (CtiDate start, int months, int into, int days, gboolean shifts)
{
  g_autoptr (CtiCourse) course = make_course (start, months);
  CtiPause *pause = make_pause (course, start + into, days, shifts);
  g_autoptr (GPtrArray) pauses = list_of (pause);
  CtiPhasePlan plain, paused;
  int shift = shifts ? days : 0;

  cti_phase_plan_init (&plain, course, NULL);
  cti_phase_plan_init (&paused, course, pauses);
  assert_in_order (&paused);
  for (int k = CTI_BORDER_PHASE_1; k <= CTI_BORDER_END; k++)
    {
      CtiDate old = cti_phase_plan_get_border (&plain, k);
      CtiDate border = k == CTI_BORDER_END ? old + 1 : old;
      gboolean is_later = k > CTI_BORDER_PHASE_1 && border > pause->first;

      g_assert_cmpint (cti_phase_plan_get_border (&paused, k), ==, old + (is_later ? shift : 0));
    }
}

static void
a_pause_that_shifts_puts_off_later_borders_from_every_start (void)
{
  for (CtiDate start = day ("2027-01-01"); start <= day ("2028-12-31"); start++)
    for (int months = CTI_PHASE_MONTHS_MIN; months <= CTI_PHASE_MONTHS_MAX; months++)
      for (int into = 0; into < 3 * months * 28; into += 25)
        {
          check_pause (start, months, into, 17, TRUE);
          check_pause (start, months, into, 17, FALSE);
          check_pause (start, months, into, 0, TRUE); /* it goes on: nothing is put off yet */
        }
}

static void
two_pauses_put_off_by_both (void)
{
  g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
  g_autoptr (GPtrArray) pauses = list_of (make_pause (course, day ("2026-06-01"), 10, TRUE));
  CtiPhasePlan plan;

  g_ptr_array_add (pauses, make_pause (course, day ("2026-02-01"), 5, TRUE));
  cti_phase_plan_init (&plan, course, pauses);
  g_assert_cmpint (plan.start[1], ==, day ("2026-05-17"));
  g_assert_cmpint (plan.start[2], ==, day ("2026-09-27"));
  g_assert_cmpint (plan.end[2], ==, day ("2027-01-26"));
}

static void
a_pause_reached_by_the_shift_of_another_counts (void)
{
  g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
  g_autoptr (GPtrArray) pauses = list_of (make_pause (course, day ("2026-05-15"), 5, TRUE));
  CtiPhasePlan plan;

  /* phase 2 was to begin on 12 May; ten days later it runs into the next pause */
  g_ptr_array_add (pauses, make_pause (course, day ("2026-02-01"), 10, TRUE));
  cti_phase_plan_init (&plan, course, pauses);
  g_assert_cmpint (plan.start[1], ==, day ("2026-05-27"));
}

static void
a_border_moved_by_hand_follows_a_pause (void)
{
  static const struct
  {
    const char *first;
    int days;
    gboolean shifts;
    const char *phase2,
        *phase3; /* where the moved border lies then, NULL where nothing is touched */
  } rows[] = {
    { "2026-03-01", 10, TRUE, "2026-05-30", "2026-09-30" },
    { "2026-03-01", 10, FALSE, NULL, NULL },
    { "2026-03-01", 0, TRUE, NULL, NULL },
    { "2026-06-01", 10, TRUE, NULL, "2026-09-30" }, /* after the moved border: counted, not moved */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
      g_autoptr (CtiCourse) followed = NULL;
      g_autoptr (GPtrArray) pauses = NULL;
      CtiPause *pause = make_pause (course, day (rows[i].first), rows[i].days, rows[i].shifts);
      CtiPhasePlan plan;

      course->phase2_start = day ("2026-05-20");
      pauses = list_of (pause);
      followed = cti_course_follow_pause (course, NULL, pause, day (TODAY));
      g_assert_cmpint (followed != NULL, ==, rows[i].phase2 != NULL);
      if (followed != NULL)
        g_assert_cmpint (followed->phase2_start, ==, day (rows[i].phase2));
      cti_phase_plan_init (&plan, followed ? followed : course, pauses);
      if (rows[i].phase3 != NULL)
        g_assert_cmpint (plan.start[2], ==, day (rows[i].phase3));
      assert_in_order (&plan);
    }
}

static void
a_pause_made_shorter_brings_the_border_back (void)
{
  g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
  g_autoptr (CtiPause) longer = make_pause (course, day ("2026-03-01"), 10, TRUE);
  g_autoptr (CtiPause) shorter = cti_record_copy (longer);
  g_autoptr (CtiCourse) moved = NULL, back = NULL;

  course->planned_end = day ("2027-01-20");
  shorter->last -= 4;
  moved = cti_course_follow_pause (course, NULL, longer, day (TODAY));
  g_assert_cmpint (moved->planned_end, ==, day ("2027-01-30"));
  back = cti_course_follow_pause (moved, longer, shorter, day (TODAY));
  g_assert_cmpint (back->planned_end, ==, day ("2027-01-26"));
  g_assert_null (cti_course_follow_pause (back, shorter, shorter, day (TODAY)));
}

/* As one that is counted: a pause that begins on the last day puts the end off. */
static void
a_pause_that_begins_on_the_last_day_moves_the_end (void)
{
  g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
  g_autoptr (CtiPause) pause = make_pause (course, day ("2027-01-20"), 10, TRUE);
  g_autoptr (CtiPause) after = make_pause (course, day ("2027-01-21"), 10, TRUE);
  g_autoptr (CtiCourse) moved = NULL;

  course->planned_end = day ("2027-01-20");
  moved = cti_course_follow_pause (course, NULL, pause, day (TODAY));
  g_assert_nonnull (moved);
  g_assert_cmpint (moved->planned_end, ==, day ("2027-01-30"));
  g_assert_null (cti_course_follow_pause (course, NULL, after, day (TODAY)));
}

/* A first day that was typed wrong, and is corrected to one on the other side of the border. */
static void
a_pause_corrected_past_a_border_brings_it_back (void)
{
  g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
  g_autoptr (CtiPause) wrong = make_pause (course, day ("2026-05-01"), 30, TRUE);
  g_autoptr (CtiPause) right = cti_record_copy (wrong);
  g_autoptr (CtiCourse) moved = NULL, back = NULL, again = NULL;

  course->phase2_start = day ("2026-05-20");
  right->first = day ("2026-06-01");
  right->last = day ("2026-06-30");
  moved = cti_course_follow_pause (course, NULL, wrong, day (TODAY));
  g_assert_cmpint (moved->phase2_start, ==, day ("2026-06-19"));
  back = cti_course_follow_pause (moved, wrong, right, day (TODAY));
  g_assert_nonnull (back);
  g_assert_cmpint (back->phase2_start, ==, day ("2026-05-20"));
  again = cti_course_follow_pause (back, right, wrong, day (TODAY));
  g_assert_nonnull (again);
  g_assert_cmpint (again->phase2_start, ==, day ("2026-06-19"));
}

/* Moved since to a day which the pause could not have put it off to. */
static void
a_border_moved_since_does_not_follow_a_pause_that_is_taken_out (void)
{
  g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
  g_autoptr (CtiPause) pause = make_pause (course, day ("2026-05-01"), 30, TRUE);
  g_autoptr (CtiPause) none = cti_record_copy (pause);

  course->phase2_start = day ("2026-05-10");
  none->shifts = FALSE;
  g_assert_null (cti_course_follow_pause (course, pause, none, day (TODAY)));
}

/* Phase 1 is planned, and she is in hospital while contact is being built. */
static void
a_pause_while_contact_is_built_puts_off_a_planned_phase_one (void)
{
  static const struct
  {
    const char *first, *phase1;
    int days;
    gboolean shifts;
    const char *today, *moved;
  } rows[] = {
    { "2026-05-20", "2026-06-10", 5, TRUE, "2026-05-25", "2026-06-15" },
    { "2026-05-20", "2026-06-10", 5, FALSE, "2026-05-25", NULL },
    { "2026-05-20", "2026-06-10", 0, TRUE, "2026-05-25", NULL },  /* it still goes on */
    { "2026-06-10", "2026-06-10", 5, TRUE, "2026-06-09", NULL },  /* not before phase 1 */
    { "2026-05-20", "2026-06-10", 5, TRUE, "2026-06-10", NULL },  /* phase 1 has begun */
    { "2026-05-20", "2026-06-10", 30, TRUE, "2026-06-18", "2026-07-10" }, /* it cannot have */
    { "2026-05-20", "", 5, TRUE, "2026-05-25", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCourse) course = make_course (day ("2026-06-10"), 4);
      g_autoptr (CtiPause) pause =
          make_pause (course, day (rows[i].first), rows[i].days, rows[i].shifts);
      g_autoptr (CtiCourse) moved = NULL;

      course->phase1_start = day (rows[i].phase1);
      moved = cti_course_follow_pause (course, NULL, pause, day (rows[i].today));
      g_assert_cmpint (moved != NULL, ==, rows[i].moved != NULL);
      if (moved != NULL)
        g_assert_cmpint (moved->phase1_start, ==, day (rows[i].moved));
    }
}

/* Taking the pause out again brings back what it put off, while that is still a plan. */
static void
a_pause_taken_out_brings_a_planned_phase_one_back (void)
{
  g_autoptr (CtiCourse) course = make_course (day ("2026-06-10"), 4);
  g_autoptr (CtiPause) pause = make_pause (course, day ("2026-05-25"), 5, TRUE);
  g_autoptr (CtiPause) none = cti_record_copy (pause);
  g_autoptr (CtiCourse) back = NULL;

  none->shifts = FALSE;
  back = cti_course_follow_pause (course, pause, none, day ("2026-06-01"));
  g_assert_nonnull (back);
  g_assert_cmpint (back->phase1_start, ==, day ("2026-06-05"));
  g_assert_null (cti_course_follow_pause (course, pause, none, day ("2026-06-10")));
}

static void
a_border_stays_between_its_neighbours (void)
{
  static const struct
  {
    CtiBorder border;
    const char *to;
    gboolean fits;
  } rows[] = {
    { CTI_BORDER_PHASE_1, "2025-12-23", TRUE }, { CTI_BORDER_PHASE_1, "2025-12-22", FALSE },
    { CTI_BORDER_PHASE_2, "2026-01-13", TRUE }, { CTI_BORDER_PHASE_2, "2026-01-12", FALSE },
    { CTI_BORDER_PHASE_3, "2026-05-13", TRUE }, { CTI_BORDER_PHASE_3, "2026-05-12", FALSE },
    { CTI_BORDER_END, "2026-09-12", TRUE },     { CTI_BORDER_END, "2026-09-11", FALSE },
    { CTI_BORDER_PHASE_2, "2028-01-01", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      CtiPhasePlan before, after;

      g_test_message ("%d to %s", rows[i].border, rows[i].to);
      cti_phase_plan_preview_move (course, NULL, rows[i].border, day (rows[i].to), &before, &after,
                                   problems);
      g_assert_cmpint (cti_problems_get_first_wall (problems) == NULL, ==, rows[i].fits);
      assert_in_order (&after);
    }
}

static void
a_move_lets_go_of_later_ones (void)
{
  g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
  g_autoptr (CtiCourse) moved = NULL, counted = NULL;

  course->phase3_start = day ("2026-09-30");
  course->planned_end = day ("2027-02-01");
  moved = cti_course_move_border (course, CTI_BORDER_PHASE_2, day ("2026-05-20"));
  g_assert_cmpint (moved->phase2_start, ==, day ("2026-05-20"));
  g_assert_cmpint (moved->phase3_start, ==, CTI_DATE_NONE);
  g_assert_cmpint (moved->planned_end, ==, CTI_DATE_NONE);
  counted = cti_course_move_border (moved, CTI_BORDER_PHASE_2, CTI_DATE_NONE);
  g_assert_cmpint (counted->phase2_start, ==, CTI_DATE_NONE);
}

static void
lengths_that_differ_by_more_than_a_fortnight_hint (void)
{
  static const struct
  {
    const char *phase2;
    gboolean hints;
  } rows[] = {
    { NULL, FALSE },
    { "2026-05-28", FALSE }, /* 136, 123, 122 days */
    { "2026-05-29", TRUE },
    { "2026-04-20", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      CtiPhasePlan plan;

      course->phase2_start = rows[i].phase2 ? day (rows[i].phase2) : CTI_DATE_NONE;
      cti_phase_plan_init (&plan, course, NULL);
      cti_phase_plan_check_lengths (&plan, problems);
      g_assert_cmpint (cti_problems_has (problems, CTI_PROBLEM_PHASES_DIFFER), ==, rows[i].hints);
      g_assert_null (cti_problems_get_first_wall (problems));
    }
}

static void
days_of_a_course_out_of_order_are_refused (void)
{
  g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_set_text (&course->citizen, "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11");
  course->phase2_start = day ("2026-06-01");
  course->phase3_start = day ("2026-06-01");
  course->planned_end = day ("2026-07-01");
  cti_course_check (course, day ("2026-06-02"), problems);
  g_assert_cmpuint (cti_problems_get_length (problems), ==, 1);
  g_assert_cmpstr (cti_problems_get (problems, 0)->field, ==, "phase3_start");
}

static void
pauses_hold_and_overlap_by_their_days (void)
{
  g_autoptr (CtiCourse) course = make_course (day ("2026-01-12"), 4);
  g_autoptr (CtiPause) one = make_pause (course, day ("2026-03-01"), 10, TRUE);
  g_autoptr (CtiPause) next = make_pause (course, day ("2026-03-11"), 3, TRUE);
  g_autoptr (CtiPause) inside = make_pause (course, day ("2026-03-10"), 0, TRUE);

  g_assert_cmpint (cti_pause_get_days (one), ==, 10);
  g_assert_false (cti_pause_holds (one, day ("2026-02-28")));
  g_assert_true (cti_pause_holds (one, day ("2026-03-10")));
  g_assert_false (cti_pause_holds (one, day ("2026-03-11")));
  g_assert_false (cti_pause_overlaps (one, next));
  g_assert_true (cti_pause_overlaps (one, inside));
  g_assert_true (cti_pause_overlaps (inside, next));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course-move/a-move-counts-what-follows-from-every-start",
                   a_move_counts_what_follows_from_every_start);
  g_test_add_func ("/course-move/a-pause-that-shifts-puts-off-later-borders-from-every-start",
                   a_pause_that_shifts_puts_off_later_borders_from_every_start);
  g_test_add_func ("/course-move/two-pauses-put-off-by-both", two_pauses_put_off_by_both);
  g_test_add_func ("/course-move/a-pause-reached-by-the-shift-of-another-counts",
                   a_pause_reached_by_the_shift_of_another_counts);
  g_test_add_func ("/course-move/a-border-moved-by-hand-follows-a-pause",
                   a_border_moved_by_hand_follows_a_pause);
  g_test_add_func ("/course-move/a-pause-made-shorter-brings-the-border-back",
                   a_pause_made_shorter_brings_the_border_back);
  g_test_add_func ("/course-move/a-pause-that-begins-on-the-last-day-moves-the-end",
                   a_pause_that_begins_on_the_last_day_moves_the_end);
  g_test_add_func ("/course-move/a-pause-corrected-past-a-border-brings-it-back",
                   a_pause_corrected_past_a_border_brings_it_back);
  g_test_add_func ("/course-move/a-border-moved-since-does-not-follow-a-pause-that-is-taken-out",
                   a_border_moved_since_does_not_follow_a_pause_that_is_taken_out);
  g_test_add_func ("/course-move/a-pause-while-contact-is-built-puts-off-a-planned-phase-one",
                   a_pause_while_contact_is_built_puts_off_a_planned_phase_one);
  g_test_add_func ("/course-move/a-pause-taken-out-brings-a-planned-phase-one-back",
                   a_pause_taken_out_brings_a_planned_phase_one_back);
  g_test_add_func ("/course-move/a-border-stays-between-its-neighbours",
                   a_border_stays_between_its_neighbours);
  g_test_add_func ("/course-move/a-move-lets-go-of-later-ones", a_move_lets_go_of_later_ones);
  g_test_add_func ("/course-move/lengths-that-differ-by-more-than-a-fortnight-hint",
                   lengths_that_differ_by_more_than_a_fortnight_hint);
  g_test_add_func ("/course-move/days-of-a-course-out-of-order-are-refused",
                   days_of_a_course_out_of_order_are_refused);
  g_test_add_func ("/course-move/pauses-hold-and-overlap-by-their-days",
                   pauses_hold_and_overlap_by_their_days);
  return g_test_run ();
}
