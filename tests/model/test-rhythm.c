#include "cti-rhythm.h"
#include "model-test.h"

static CtiPhasePlan
make_plan (const char *phase1_start, int months)
{
  CtiCourse course = { .contact_start = day ("2025-12-01"),
                       .phase1_start = day (phase1_start),
                       .phase_months = months };
  CtiPhasePlan plan;

  cti_phase_plan_init (&plan, &course, NULL);
  return plan;
}

static void
a_star_is_read_every_second_month_and_at_the_end (void)
{
  static const struct
  {
    const char *start;
    int months;
    const char *days[9];
  } rows[] = {
    { "2026-01-12",
      4,
      { "2026-01-12", "2026-03-12", "2026-05-12", "2026-07-12", "2026-09-12", "2026-11-12",
        "2027-01-11" } },
    { "2026-01-12",
      3,
      { "2026-01-12", "2026-03-12", "2026-05-12", "2026-07-12", "2026-09-12", "2026-10-11" } },
    { "2026-01-12", 1, { "2026-01-12", "2026-03-12", "2026-04-11" } },
    { "2026-12-31", 2, { "2026-12-31", "2027-02-28", "2027-04-30", "2027-06-29" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiPhasePlan plan = make_plan (rows[i].start, rows[i].months);
      g_autoptr (GArray) days = cti_rhythm_get_days (&plan);
      guint count = 0;

      for (; rows[i].days[count] != NULL; count++)
        {
          g_assert_cmpuint (count, <, days->len);
          g_assert_cmpint (g_array_index (days, CtiDate, count), ==, day (rows[i].days[count]));
        }
      g_assert_cmpuint (days->len, ==, count);
    }
}

/* A pause or a border that was moved puts the end a few days behind a second month: one star is for
 * both, and none of them is asked for twice. */
static void
the_end_takes_the_place_of_a_star_just_before_it (void)
{
  CtiPhasePlan plan = make_plan ("2026-01-12", 4);
  CtiDate next;

  for (plan.end[2] = day ("2027-01-11"); plan.end[2] <= day ("2027-01-26"); plan.end[2]++)
    {
      g_autoptr (GArray) days = cti_rhythm_get_days (&plan);

      g_assert_cmpuint (days->len, ==, 7);
      g_assert_cmpint (g_array_index (days, CtiDate, 5), ==, day ("2026-11-12"));
      g_assert_cmpint (g_array_index (days, CtiDate, 6), ==, plan.end[2]);
    }
  plan.end[2] = day ("2027-01-17");
  cti_rhythm_get_next (&plan, day ("2027-01-04"), day ("2027-01-10"), &next);
  g_assert_cmpint (next, ==, CTI_DATE_NONE);
  plan.end[2] = day ("2026-01-20");
  g_assert_cmpint (cti_rhythm_get_next (&plan, CTI_DATE_NONE, day ("2026-01-12"), &next), ==,
                   CTI_DUE_NOW);
}

static void
days_are_in_order_from_every_start (void)
{
  for (CtiDate start = day ("2027-01-01"); start <= day ("2028-12-31"); start++)
    for (int months = CTI_PHASE_MONTHS_MIN; months <= CTI_PHASE_MONTHS_MAX; months++)
      {
        CtiCourse course = { .contact_start = start,
                             .phase1_start = start,
                             .phase_months = months };
        CtiPhasePlan plan;
        g_autoptr (GArray) days = NULL;

        cti_phase_plan_init (&plan, &course, NULL);
        days = cti_rhythm_get_days (&plan);
        g_assert_cmpint (g_array_index (days, CtiDate, 0), ==, start);
        g_assert_cmpint (g_array_index (days, CtiDate, days->len - 1), ==, plan.end[2]);
        g_assert_cmpuint (days->len, ==, (guint) (3 * months + 1) / 2 + 1);
        for (guint i = 1; i < days->len; i++)
          g_assert_cmpint (g_array_index (days, CtiDate, i - 1) + CTI_RHYTHM_WINDOW_DAYS, <,
                           g_array_index (days, CtiDate, i));
      }
}

static void
what_is_due_follows_the_windows (void)
{
  static const struct
  {
    const char *last, *today, *next;
    CtiDue due;
  } rows[] = {
    { NULL, "2025-12-28", "2026-01-12", CTI_DUE_LATER },
    { NULL, "2025-12-29", "2026-01-12", CTI_DUE_NOW },
    { NULL, "2026-01-26", "2026-01-12", CTI_DUE_NOW },
    { NULL, "2026-01-27", "2026-01-12", CTI_DUE_OVERDUE },
    { NULL, "2026-02-25", "2026-01-12", CTI_DUE_OVERDUE },
    { NULL, "2026-02-26", "2026-03-12", CTI_DUE_NOW },         /* the missed day is let go */
    { "2025-12-28", "2026-01-12", "2026-01-12", CTI_DUE_NOW }, /* read too early to count */
    { "2025-12-29", "2026-01-12", "2026-03-12", CTI_DUE_LATER },
    { "2026-01-12", "2026-01-12", "2026-03-12", CTI_DUE_LATER },
    { "2026-01-12", "2026-02-25", "2026-03-12", CTI_DUE_LATER },
    { "2026-01-12", "2026-02-26", "2026-03-12", CTI_DUE_NOW },
    { "2026-01-12", "2026-03-27", "2026-03-12", CTI_DUE_OVERDUE },
    { "2026-04-20", "2026-04-20", "2026-05-12", CTI_DUE_LATER }, /* late, counts for March */
    { "2026-04-20", "2026-04-28", "2026-05-12", CTI_DUE_NOW },
    { "2026-11-12", "2026-12-27", "2027-01-11", CTI_DUE_LATER },
    { "2026-11-12", "2026-12-28", "2027-01-11", CTI_DUE_NOW },
    { "2026-11-12", "2027-01-26", "2027-01-11", CTI_DUE_OVERDUE },
    { "2027-01-05", "2027-01-05", NULL, CTI_DUE_NONE },
    { "2027-03-01", "2027-03-01", NULL, CTI_DUE_NONE },
  };
  CtiPhasePlan plan = make_plan ("2026-01-12", 4);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiDate next = 1;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (cti_rhythm_get_next (&plan, day (rows[i].last), day (rows[i].today), &next),
                       ==, rows[i].due);
      g_assert_cmpint (next, ==, day (rows[i].next));
    }
}

static void
nothing_is_due_outside_the_phases (void)
{
  CtiPhasePlan contact = make_plan (NULL, 4), closed = make_plan ("2026-01-12", 4), none;
  CtiDate next = 1;

  cti_phase_plan_init (&none, NULL, NULL);
  closed.closed_on = day ("2026-03-01");
  g_assert_cmpint (cti_rhythm_get_next (&none, 0, day ("2026-03-12"), &next), ==, CTI_DUE_NONE);
  g_assert_cmpint (cti_rhythm_get_next (&contact, 0, day ("2026-03-12"), &next), ==, CTI_DUE_NONE);
  g_assert_cmpint (cti_rhythm_get_next (&closed, 0, day ("2026-03-12"), &next), ==, CTI_DUE_NONE);
  g_assert_cmpint (next, ==, CTI_DATE_NONE);
  g_assert_cmpint (cti_rhythm_get_next (&closed, 0, day ("2026-02-28"), &next), ==, CTI_DUE_NOW);
}

/* However early it ends, what is read on its last day is the end. */
static void
the_day_of_the_closing_is_the_end (void)
{
  static const struct
  {
    const char *start, *last, *day;
    CtiOccasion occasion;
  } rows[] = {
    { "2026-01-12", "2026-03-12", "2026-06-19", CTI_OCCASION_EXTRA },
    { "2026-01-12", "2026-03-12", "2026-06-20", CTI_OCCASION_END },
    { "2026-01-12", "2026-03-12", "2026-06-21", CTI_OCCASION_FOLLOW_UP },
    { "2026-01-12", NULL, "2026-06-20", CTI_OCCASION_START }, /* there is nothing it could end */
    { NULL, "2026-03-12", "2026-06-20", CTI_OCCASION_END },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiPhasePlan plan = make_plan (rows[i].start, 4);

      plan.closed_on = day ("2026-06-20");
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (cti_rhythm_suggest_occasion (&plan, day (rows[i].last), day (rows[i].day)),
                       ==, rows[i].occasion);
    }
}

static void
an_occasion_is_offered (void)
{
  static const struct
  {
    const char *start;
    int months;
    const char *last, *day;
    CtiOccasion occasion;
  } rows[] = {
    { "2026-01-12", 4, NULL, "2026-01-12", CTI_OCCASION_START },
    { "2026-01-12", 4, NULL, "2026-06-20", CTI_OCCASION_START },
    { "2026-01-12", 4, "2025-12-10", "2026-01-12", CTI_OCCASION_START }, /* one while in contact */
    { "2026-01-12", 4, "2025-12-05", "2025-12-10", CTI_OCCASION_EXTRA },
    { "2026-01-12", 4, "2026-01-12", "2026-02-10", CTI_OCCASION_EXTRA },
    { "2026-01-12", 4, "2026-01-12", "2026-02-26", CTI_OCCASION_INTERVAL },
    { "2026-01-12", 4, "2026-01-12", "2026-03-26", CTI_OCCASION_INTERVAL },
    { "2026-01-12", 4, "2026-01-12", "2026-03-27", CTI_OCCASION_EXTRA },
    { "2026-01-12", 4, "2026-03-12", "2026-05-12", CTI_OCCASION_PHASE_SHIFT },
    { "2026-01-12", 4, "2026-07-12", "2026-09-26", CTI_OCCASION_PHASE_SHIFT },
    { "2026-01-12", 4, "2026-11-12", "2026-12-27", CTI_OCCASION_EXTRA },
    { "2026-01-12", 4, "2026-11-12", "2026-12-28", CTI_OCCASION_END },
    { "2026-01-12", 4, "2026-11-12", "2027-06-01", CTI_OCCASION_END },
    { "2026-01-12", 3, "2026-03-12", "2026-04-12", CTI_OCCASION_PHASE_SHIFT },
    { "2026-01-12", 3, "2026-03-12", "2026-05-12", CTI_OCCASION_INTERVAL },
    { NULL, 4, NULL, "2026-01-12", CTI_OCCASION_START },
    { NULL, 4, "2026-01-12", "2026-02-12", CTI_OCCASION_EXTRA },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiPhasePlan plan = make_plan (rows[i].start, rows[i].months);

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (cti_rhythm_suggest_occasion (&plan, day (rows[i].last), day (rows[i].day)),
                       ==, rows[i].occasion);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rhythm/a-star-is-read-every-second-month-and-at-the-end",
                   a_star_is_read_every_second_month_and_at_the_end);
  g_test_add_func ("/rhythm/the-end-takes-the-place-of-a-star-just-before-it",
                   the_end_takes_the_place_of_a_star_just_before_it);
  g_test_add_func ("/rhythm/days-are-in-order-from-every-start",
                   days_are_in_order_from_every_start);
  g_test_add_func ("/rhythm/what-is-due-follows-the-windows", what_is_due_follows_the_windows);
  g_test_add_func ("/rhythm/nothing-is-due-outside-the-phases", nothing_is_due_outside_the_phases);
  g_test_add_func ("/rhythm/the-day-of-the-closing-is-the-end", the_day_of_the_closing_is_the_end);
  g_test_add_func ("/rhythm/an-occasion-is-offered", an_occasion_is_offered);
  return g_test_run ();
}
