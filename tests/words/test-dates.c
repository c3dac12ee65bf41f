#include "words-test.h"

static void
language_is_the_one_asked_for (void)
{
  g_assert_cmpint (cti_words_is_danish (), ==, words_test_is_danish ());
}

static void
a_day_has_its_forms (void)
{
  CtiDate date = day ("2026-01-12");

  assert_words (cti_words_date (date), "12 Jan 2026", "12.01.2026");
  assert_words (cti_words_date_long (date), "12 January 2026", "12. januar 2026");
  assert_words (cti_words_date_with_weekday (date), "Monday 12 Jan 2026", "mandag 12.01.2026");
  assert_words (cti_words_month_year (date), "January 2026", "januar 2026");
  assert_words (cti_words_week (day ("2026-11-21")), "week 47", "uge 47");
  assert_words (cti_words_week (day ("2027-01-01")), "week 53", "uge 53");
}

static void
an_unknown_day_has_a_word (void)
{
  assert_words (cti_words_date (CTI_DATE_NONE), "not known", "uoplyst");
  assert_words (cti_words_date_long (CTI_DATE_NONE), "not known", "uoplyst");
  assert_words (cti_words_date_with_weekday (CTI_DATE_NONE), "not known", "uoplyst");
  assert_words (cti_words_month_year (CTI_DATE_NONE), "not known", "uoplyst");
  assert_words (cti_words_week (CTI_DATE_NONE), "not known", "uoplyst");
  assert_words (cti_words_moment (CTI_MOMENT_NEVER), "not known", "uoplyst");
  assert_words (cti_words_from_today (CTI_DATE_NONE, day ("2026-01-01")), "not known", "uoplyst");
}

static void
every_month_and_weekday_has_a_name (void)
{
  for (int month = 1; month <= 12; month++)
    g_assert_cmpstr (cti_words_month (month), !=, "");
  for (int weekday = 1; weekday <= 7; weekday++)
    g_assert_cmpstr (cti_words_weekday (weekday), !=, "");
  g_assert_cmpstr (cti_words_month (0), ==, "");
  g_assert_cmpstr (cti_words_month (13), ==, "");
  g_assert_cmpstr (cti_words_weekday (0), ==, "");
  g_assert_cmpstr (cti_words_weekday (8), ==, "");
  g_assert_cmpstr (cti_words_month (5), ==, pick ("May", "maj"));
  g_assert_cmpstr (cti_words_weekday (6), ==, pick ("Saturday", "lørdag"));
}

static void
a_time_is_the_clock_where_it_happened (void)
{
  CtiMoment moment;

  g_assert_true (cti_moment_parse ("2026-10-25T02:05:59+02:00", &moment));
  assert_words (cti_words_moment (moment), "25 Oct 2026, 2:05", "25.10.2026 kl. 2.05");
  assert_words (cti_words_time (642), "10:42", "kl. 10.42");
  assert_words (cti_words_time (0), "0:00", "kl. 0.00");
  assert_words (cti_words_time (1439), "23:59", "kl. 23.59");
}

static void
one_and_many_are_told_apart (void)
{
  assert_words (cti_words_days (0), "0 days", "0 dage");
  assert_words (cti_words_days (1), "1 day", "1 dag");
  assert_words (cti_words_days (8), "8 days", "8 dage");
  assert_words (cti_words_months (1), "1 month", "1 måned");
  assert_words (cti_words_months (4), "4 months", "4 måneder");
}

static void
a_duration_is_hours_and_minutes (void)
{
  assert_words (cti_words_minutes (0), "0 min", "0 min.");
  assert_words (cti_words_minutes (45), "45 min", "45 min.");
  assert_words (cti_words_minutes (60), "1 h", "1 t.");
  assert_words (cti_words_minutes (85), "1 h 25 min", "1 t. 25 min.");
}

static void
a_day_is_seen_from_today (void)
{
  static const struct
  {
    int days;
    const char *english, *danish;
  } rows[] = {
    { 0, "today", "i dag" },
    { 1, "tomorrow", "i morgen" },
    { -1, "yesterday", "i går" },
    { 2, "in 2 days", "om 2 dage" },
    { -2, "2 days ago", "for 2 dage siden" },
    { 400, "in 400 days", "om 400 dage" },
  };
  CtiDate today = day ("2026-12-31");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_words (cti_words_from_today (today + rows[i].days, today), rows[i].english,
                  rows[i].danish);
}

static void
a_period_may_be_open (void)
{
  assert_words (cti_words_period (day ("2026-01-12"), day ("2026-05-11")),
                "12 Jan 2026 – 11 May 2026", "12.01.2026 – 11.05.2026");
  assert_words (cti_words_period (day ("2026-01-12"), CTI_DATE_NONE), "from 12 Jan 2026",
                "fra 12.01.2026");
}

static void
a_number_has_the_decimal_sign_of_the_language (void)
{
  assert_words (cti_words_number (2.5, 1), "2.5", "2,5");
  assert_words (cti_words_number (-1234.567, 2), "−1234.57", "−1234,57");
  assert_words (cti_words_number (3, 0), "3", "3");
  assert_words (cti_words_number (-0.04, 1), "0.0", "0,0");
  assert_words (cti_words_signed (4), "+4", "+4");
  assert_words (cti_words_signed (-2), "−2", "−2");
  assert_words (cti_words_signed (0), "±0", "±0");
  assert_words (cti_words_signed (G_MININT), "−2147483648", "−2147483648");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/dates/language-is-the-one-asked-for", language_is_the_one_asked_for);
  g_test_add_func ("/dates/a-day-has-its-forms", a_day_has_its_forms);
  g_test_add_func ("/dates/an-unknown-day-has-a-word", an_unknown_day_has_a_word);
  g_test_add_func ("/dates/every-month-and-weekday-has-a-name", every_month_and_weekday_has_a_name);
  g_test_add_func ("/dates/a-time-is-the-clock-where-it-happened",
                   a_time_is_the_clock_where_it_happened);
  g_test_add_func ("/dates/one-and-many-are-told-apart", one_and_many_are_told_apart);
  g_test_add_func ("/dates/a-duration-is-hours-and-minutes", a_duration_is_hours_and_minutes);
  g_test_add_func ("/dates/a-day-is-seen-from-today", a_day_is_seen_from_today);
  g_test_add_func ("/dates/a-period-may-be-open", a_period_may_be_open);
  g_test_add_func ("/numbers/decimal-sign-of-the-language",
                   a_number_has_the_decimal_sign_of_the_language);
  return g_test_run ();
}
