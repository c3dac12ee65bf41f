#include "cti-course.h"
#include "model-test.h"

static void
days_come_in_order (void)
{
  static const struct
  {
    const char *contact, *phase1, *closed, *field;
    CtiProblemCode problem;
  } rows[] = {
    { "2026-01-01", "2026-02-01", NULL, NULL, CTI_PROBLEM_NONE },
    { "2026-01-01", "2026-01-01", NULL, NULL, CTI_PROBLEM_NONE },
    { "2026-01-01", "2027-01-01", NULL, NULL, CTI_PROBLEM_NONE }, /* planned */
    { "2026-11-21", NULL, "2026-11-21", NULL, CTI_PROBLEM_NONE },
    { "2026-11-22", NULL, NULL, "contact_start", CTI_PROBLEM_IN_FUTURE },
    { NULL, NULL, NULL, "contact_start", CTI_PROBLEM_MISSING },
    { "2026-01-02", "2026-01-01", NULL, "phase1_start", CTI_PROBLEM_OUT_OF_ORDER },
    { "2026-01-02", NULL, "2026-01-01", "closed_on", CTI_PROBLEM_OUT_OF_ORDER },
    { "2026-01-01", "2026-03-01", "2026-02-28", NULL, CTI_PROBLEM_NONE }, /* ended in contact */
    { "2026-01-01", NULL, "2026-11-22", "closed_on", CTI_PROBLEM_IN_FUTURE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCourse) course = cti_record_new (&cti_course_type);
      g_autoptr (CtiProblems) problems = cti_problems_new ();

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      cti_set_text (&course->citizen, "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11");
      course->contact_start = day (rows[i].contact);
      course->phase1_start = day (rows[i].phase1);
      course->closed_on = day (rows[i].closed);
      cti_course_check (course, day ("2026-11-21"), problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==,
                        rows[i].problem != CTI_PROBLEM_NONE);
      if (rows[i].problem != CTI_PROBLEM_NONE)
        g_assert_cmpint (cti_problems_find (problems, rows[i].field)->code, ==, rows[i].problem);
    }
}

static void
a_phase_has_one_to_six_months (void)
{
  for (int months = -1; months <= 8; months++)
    {
      g_autoptr (CtiCourse) course = cti_record_new (&cti_course_type);
      g_autoptr (CtiProblems) problems = cti_problems_new ();

      g_assert_cmpint (course->phase_months, ==, CTI_PHASE_MONTHS_DEFAULT);
      cti_set_text (&course->citizen, "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11");
      course->contact_start = day ("2026-01-01");
      course->phase_months = months;
      cti_course_check (course, day ("2026-11-21"), problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==, months < 1 || months > 6);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course/days-come-in-order", days_come_in_order);
  g_test_add_func ("/course/a-phase-has-one-to-six-months", a_phase_has_one_to_six_months);
  return g_test_run ();
}
