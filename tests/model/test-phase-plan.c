#include "cti-phase-plan.h"
#include "model-test.h"

static CtiPhasePlan
make_plan (CtiDate phase1_start, int months)
{
  CtiCourse course = { .contact_start = phase1_start - 30,
                       .phase1_start = phase1_start,
                       .phase_months = months };
  CtiPhasePlan plan;

  cti_phase_plan_init (&plan, &course, NULL);
  return plan;
}

static void
assert_contiguous (const CtiPhasePlan *plan, CtiDate start, int months)
{
  int year, month, first, to_year, to_month, to_day;

  cti_date_get (start, &year, &month, &first);
  g_assert_cmpint (cti_phase_plan_get_contact_end (plan), ==, start - 1);
  g_assert_cmpint (plan->start[0], ==, start);
  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    {
      int count = (year * 12 + month - 1) + (k + 1) * months;

      g_assert_cmpint (plan->start[k], <=, plan->end[k]);
      if (k > 0)
        g_assert_cmpint (plan->start[k], ==, plan->end[k - 1] + 1);
      cti_date_get (plan->end[k] + 1, &to_year, &to_month, &to_day);
      g_assert_cmpint (to_year * 12 + to_month - 1, ==, count);
      /* the day of phase 1, or the last of a shorter month: never one month's clip in the next */
      g_assert_cmpint (to_day, ==,
                       MIN (first,
                            g_date_get_days_in_month ((GDateMonth) to_month, (GDateYear) to_year)));
    }
  g_assert_cmpint (cti_phase_plan_get_planned_end (plan), ==, plan->end[2]);
}

static void
borders_are_contiguous_from_every_start (void)
{
  for (CtiDate start = day ("2027-01-01"); start <= day ("2028-12-31"); start++)
    for (int months = CTI_PHASE_MONTHS_MIN; months <= CTI_PHASE_MONTHS_MAX; months++)
      {
        CtiPhasePlan plan = make_plan (start, months);

        assert_contiguous (&plan, start, months);
      }
}

static void
month_ends_are_clipped_and_do_not_wander (void)
{
  static const struct
  {
    const char *start;
    int months;
    const char *starts[2], *end;
  } rows[] = {
    { "2026-01-31", 1, { "2026-02-28", "2026-03-31" }, "2026-04-29" },
    { "2028-01-31", 1, { "2028-02-29", "2028-03-31" }, "2028-04-29" },
    { "2026-08-31", 4, { "2026-12-31", "2027-04-30" }, "2027-08-30" },
    { "2026-08-31", 3, { "2026-11-30", "2027-02-28" }, "2027-05-30" },
    { "2028-02-29", 4, { "2028-06-29", "2028-10-29" }, "2029-02-27" },
    { "2027-10-31", 4, { "2028-02-29", "2028-06-30" }, "2028-10-30" },
    { "2026-01-12", 4, { "2026-05-12", "2026-09-12" }, "2027-01-11" },
    { "2026-01-12", 3, { "2026-04-12", "2026-07-12" }, "2026-10-11" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiPhasePlan plan = make_plan (day (rows[i].start), rows[i].months);

      g_assert_cmpint (plan.start[1], ==, day (rows[i].starts[0]));
      g_assert_cmpint (plan.start[2], ==, day (rows[i].starts[1]));
      g_assert_cmpint (plan.end[2], ==, day (rows[i].end));
    }
}

static void
a_day_is_in_one_phase (void)
{
  static const struct
  {
    const char *today;
    CtiPhase phase;
    int day;
  } rows[] = {
    { "2025-12-12", CTI_PHASE_NONE, 0 },     { "2025-12-13", CTI_PHASE_CONTACT, 1 },
    { "2026-01-11", CTI_PHASE_CONTACT, 30 }, { "2026-01-12", CTI_PHASE_1, 1 },
    { "2026-05-11", CTI_PHASE_1, 120 },      { "2026-05-12", CTI_PHASE_2, 1 },
    { "2026-09-11", CTI_PHASE_2, 123 },      { "2026-09-12", CTI_PHASE_3, 1 },
    { "2027-01-11", CTI_PHASE_3, 122 },      { "2027-01-12", CTI_PHASE_OVER, 1 },
    { "2027-02-11", CTI_PHASE_OVER, 31 },
  };
  CtiPhasePlan plan = make_plan (day ("2026-01-12"), 4);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].today);
      g_assert_cmpint (cti_phase_plan_get_phase (&plan, day (rows[i].today)), ==, rows[i].phase);
      g_assert_cmpint (cti_phase_plan_get_day (&plan, day (rows[i].today)), ==, rows[i].day);
    }
}

static void
a_closed_course_stays_closed (void)
{
  CtiPhasePlan plan = make_plan (day ("2026-01-12"), 4);

  plan.closed_on = day ("2026-06-01");
  g_assert_cmpint (cti_phase_plan_get_phase (&plan, day ("2026-05-31")), ==, CTI_PHASE_2);
  g_assert_cmpint (cti_phase_plan_get_phase (&plan, day ("2026-06-01")), ==, CTI_PHASE_CLOSED);
  g_assert_cmpint (cti_phase_plan_get_day (&plan, day ("2026-06-01")), ==, 0);
  g_assert_cmpint (cti_phase_plan_get_phase_on (&plan, day ("2026-06-01")), ==, CTI_PHASE_2);
}

static void
without_a_course_or_phase_1_little_is_known (void)
{
  CtiCourse course = { .contact_start = day ("2026-01-01"), .phase_months = 4 };
  CtiPhasePlan plan, none;

  cti_phase_plan_init (&plan, &course, NULL);
  cti_phase_plan_init (&none, NULL, NULL);
  g_assert_false (cti_phase_plan_has_phases (&plan));
  g_assert_cmpint (cti_phase_plan_get_phase (&plan, day ("2027-01-01")), ==, CTI_PHASE_CONTACT);
  g_assert_cmpint (cti_phase_plan_get_day (&plan, day ("2027-01-01")), ==, 366);
  g_assert_cmpint (cti_phase_plan_get_contact_end (&plan), ==, CTI_DATE_NONE);
  g_assert_cmpint (cti_phase_plan_get_planned_end (&plan), ==, CTI_DATE_NONE);
  g_assert_cmpint (cti_phase_plan_get_phase (&none, day ("2027-01-01")), ==, CTI_PHASE_NONE);
  g_assert_cmpint (cti_phase_plan_get_day (&none, day ("2027-01-01")), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phase-plan/borders-are-contiguous-from-every-start",
                   borders_are_contiguous_from_every_start);
  g_test_add_func ("/phase-plan/month-ends-are-clipped-and-do-not-wander",
                   month_ends_are_clipped_and_do_not_wander);
  g_test_add_func ("/phase-plan/a-day-is-in-one-phase", a_day_is_in_one_phase);
  g_test_add_func ("/phase-plan/a-closed-course-stays-closed", a_closed_course_stays_closed);
  g_test_add_func ("/phase-plan/without-a-course-or-phase-1-little-is-known",
                   without_a_course_or_phase_1_little_is_known);
  return g_test_run ();
}
