#include "cti-clock.h"

static void
a_fixed_day_stays (void)
{
  CtiDate day = cti_date_new (2026, 2, 28);
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (day);

  for (int i = 0; i < 100; i++)
    {
      CtiMoment now = cti_clock_get_now (clock);

      g_assert_cmpint (cti_clock_get_today (clock), ==, day);
      g_assert_cmpint (cti_moment_get_day (now), ==, day);
      g_assert_cmpint (now.offset_minutes, ==, 0);
    }
}

static void
a_fixed_clock_stamps_in_order_and_repeats (void)
{
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (cti_date_new (2026, 2, 28));
  g_autoptr (CtiClock) again = cti_clock_new_fixed (cti_date_new (2026, 2, 28));
  g_autofree char *first = cti_moment_to_text (cti_clock_get_now (clock));
  g_autofree char *second = cti_moment_to_text (cti_clock_get_now (clock));
  g_autofree char *repeated = cti_moment_to_text (cti_clock_get_now (again));

  g_assert_cmpstr (first, ==, "2026-02-28T12:00:00+00:00");
  g_assert_cmpstr (second, ==, "2026-02-28T12:00:01+00:00");
  g_assert_cmpstr (repeated, ==, first);
}

static void
a_fixed_day_is_kept_however_often_it_is_read (void)
{
  CtiDate day = cti_date_new (2026, 2, 28);
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (day);
  CtiMoment now = CTI_MOMENT_NEVER;

  for (int i = 0; i < 100 * 1000; i++)
    now = cti_clock_get_now (clock);
  g_assert_cmpint (cti_moment_get_day (now), ==, day);
}

static void
a_fixed_clock_moves_only_when_told (void)
{
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (cti_date_new (2026, 2, 28));

  g_assert_cmpint (cti_clock_get_elapsed_us (clock), ==, 0);
  cti_clock_advance (clock, 3 * 60 * G_USEC_PER_SEC);
  g_assert_cmpint (cti_clock_get_elapsed_us (clock), ==, 180 * G_USEC_PER_SEC);
  cti_clock_set_today (clock, cti_date_new (2026, 3, 1));
  g_assert_cmpint (cti_clock_get_today (clock), ==, cti_date_new (2026, 3, 1));
}

static void
a_sleep_goes_on_and_is_known (void)
{
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (cti_date_new (2026, 2, 28));
  g_autoptr (CtiClock) real = cti_clock_new ();
  gint64 slept = cti_clock_get_slept_us (real);

  cti_clock_advance (clock, 7);
  cti_clock_sleep (clock, 60 * G_USEC_PER_SEC);
  g_assert_cmpint (cti_clock_get_slept_us (clock), ==, 60 * G_USEC_PER_SEC);
  g_assert_cmpint (cti_clock_get_elapsed_us (clock), ==, 60 * G_USEC_PER_SEC + 7);
  g_assert_cmpint (slept, >=, 0);
  g_assert_cmpint (slept, <=, cti_clock_get_elapsed_us (real));
}

static void
what_moves_it_is_told_from_what_goes_by (void)
{
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (cti_date_new (2026, 2, 28));
  g_autoptr (CtiClock) real = cti_clock_new ();

  g_assert_false (cti_clock_was_moved (clock));
  cti_clock_set_today (clock, cti_date_new (2026, 3, 28));
  cti_clock_sleep (clock, (gint64) 8 * 60 * 60 * G_USEC_PER_SEC);
  g_assert_false (cti_clock_was_moved (clock));
  cti_clock_move (clock, -2 * 365);
  g_assert_cmpint (cti_clock_get_today (clock), ==, cti_date_new (2024, 3, 28));
  g_assert_true (cti_clock_was_moved (clock));
  g_assert_false (cti_clock_was_moved (clock));
  g_assert_false (cti_clock_was_moved (real));
}

static void
the_real_clock_agrees_with_itself (void)
{
  g_autoptr (CtiClock) clock = cti_clock_new ();
  gint64 before = cti_clock_get_elapsed_us (clock);
  CtiMoment first = cti_clock_get_now (clock);
  CtiMoment second = cti_clock_get_now (clock);

  g_assert_cmpint (second.unix_seconds, >=, first.unix_seconds);
  g_assert_cmpint (first.unix_seconds, >, G_GINT64_CONSTANT (1700000000));
  g_assert_cmpint (ABS (first.offset_minutes), <, 24 * 60);
  g_assert_cmpint (cti_clock_get_elapsed_us (clock), >=, before);
  g_assert_cmpint (cti_clock_get_today (clock), >=, cti_moment_get_day (first));
}

/* Shown on another day, limits without input are counted as ever. */
static void
another_day_goes_on (void)
{
  g_autoptr (CtiClock) clock = cti_clock_new_on_day (cti_date_new (2026, 3, 2));
  g_autoptr (CtiClock) real = cti_clock_new ();
  gint64 before = cti_clock_get_elapsed_us (real);
  gint64 elapsed = cti_clock_get_elapsed_us (clock);

  g_assert_cmpint (cti_clock_get_today (clock), ==, cti_date_new (2026, 3, 2));
  g_assert_cmpint (elapsed, >=, before);
  g_assert_cmpint (elapsed, <=, cti_clock_get_elapsed_us (real));
  g_assert_false (cti_clock_was_moved (clock));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/a-fixed-day-stays", a_fixed_day_stays);
  g_test_add_func ("/clock/a-fixed-clock-stamps-in-order-and-repeats",
                   a_fixed_clock_stamps_in_order_and_repeats);
  g_test_add_func ("/clock/a-fixed-day-is-kept-however-often-it-is-read",
                   a_fixed_day_is_kept_however_often_it_is_read);
  g_test_add_func ("/clock/a-fixed-clock-moves-only-when-told", a_fixed_clock_moves_only_when_told);
  g_test_add_func ("/clock/a-sleep-goes-on-and-is-known", a_sleep_goes_on_and_is_known);
  g_test_add_func ("/clock/what-moves-it-is-told-from-what-goes-by",
                   what_moves_it_is_told_from_what_goes_by);
  g_test_add_func ("/clock/the-real-clock-agrees-with-itself", the_real_clock_agrees_with_itself);
  g_test_add_func ("/clock/another-day-goes-on", another_day_goes_on);
  return g_test_run ();
}
