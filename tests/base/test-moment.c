#include "cti-moment.h"

static void
text_and_moment_are_the_same (void)
{
  static const char *const texts[] = {
    "2026-11-21T12:00:00+01:00", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00",
    "1969-12-31T23:59:59+00:00", "1900-01-01T00:00:00-11:30", "2199-12-31T23:59:59+14:00",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CtiMoment moment = CTI_MOMENT_NEVER;
      g_autofree char *again = NULL;

      g_assert_true (cti_moment_parse (texts[i], &moment));
      again = cti_moment_to_text (moment);
      g_assert_cmpstr (again, ==, texts[i]);
    }
}

static void
the_hour_that_comes_twice_is_two_moments (void)
{
  CtiMoment summer = CTI_MOMENT_NEVER, winter = CTI_MOMENT_NEVER;

  g_assert_true (cti_moment_parse ("2026-10-25T02:30:00+02:00", &summer));
  g_assert_true (cti_moment_parse ("2026-10-25T02:30:00+01:00", &winter));
  g_assert_cmpint (winter.unix_seconds - summer.unix_seconds, ==, 3600);
  g_assert_cmpint (cti_moment_get_minute_of_day (summer), ==, 150);
  g_assert_cmpint (cti_moment_get_minute_of_day (winter), ==, 150);
}

static void
a_moment_belongs_to_the_day_it_was_lived_in (void)
{
  static const struct
  {
    const char *text, *day;
    int minute;
  } rows[] = {
    { "2026-11-22T00:10:00+01:00", "2026-11-22", 10 }, /* still the day before in UTC */
    { "2026-11-21T23:50:00-05:00", "2026-11-21", 1430 },
    { "1969-12-31T23:59:00+00:00", "1969-12-31", 1439 },
    { "1970-01-01T00:00:00+01:00", "1970-01-01", 0 },
    { "1968-02-29T00:00:00+00:00", "1968-02-29", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiMoment moment = CTI_MOMENT_NEVER;

      g_assert_true (cti_moment_parse (rows[i].text, &moment));
      g_assert_cmpint (cti_moment_get_day (moment), ==, cti_date_parse_iso (rows[i].day));
      g_assert_cmpint (cti_moment_get_minute_of_day (moment), ==, rows[i].minute);
    }
}

static void
only_a_whole_moment_is_read (void)
{
  static const char *const wrong[] = {
    "",
    "2026-11-21",
    "2026-11-21T12:00:00",
    "2026-11-21T12:00:00Z",
    "2026-11-21 12:00:00+01:00",
    "2026-11-21T24:00:00+01:00",
    "2026-11-21T12:60:00+01:00",
    "2026-11-21T12:00:60+01:00",
    "2026-02-29T12:00:00+01:00",
    "2026-11-21T12:00:00+24:00",
    "2026-11-21T12:00:00+00:60",
    "2026-11-21T12:00:00+01:00 ",
    "x026-11-21T12:00:00+01:00",
    "2026-11-21T12:00:00*01:00",
    "2026-11-21T12:00:00-00:00",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      CtiMoment moment = { 7, 7 };

      g_test_message ("%s", wrong[i]);
      g_assert_false (cti_moment_parse (wrong[i], &moment));
      g_assert_cmpint (moment.unix_seconds, ==, 7);
      g_assert_cmpint (moment.offset_minutes, ==, 7);
    }
  g_assert_false (cti_moment_parse (NULL, &(CtiMoment){ 0, 0 }));
}

static void
never_has_no_day_and_no_text (void)
{
  g_assert_true (cti_moment_is_never (CTI_MOMENT_NEVER));
  g_assert_false (cti_moment_is_never ((CtiMoment){ 0, 60 }));
  g_assert_cmpint (cti_moment_get_day (CTI_MOMENT_NEVER), ==, CTI_DATE_NONE);
  g_assert_null (cti_moment_to_text (CTI_MOMENT_NEVER));
}

static void
a_moment_beyond_the_calendar_has_no_text (void)
{
  g_assert_null (cti_moment_to_text ((CtiMoment){ G_MAXINT64 / 2, 0 }));
  g_assert_null (cti_moment_to_text ((CtiMoment){ G_MININT64 / 2, 0 }));
  g_assert_null (cti_moment_to_text ((CtiMoment){ G_GINT64_CONSTANT (253402300800), 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moment/text-and-moment-are-the-same", text_and_moment_are_the_same);
  g_test_add_func ("/moment/the-hour-that-comes-twice-is-two-moments",
                   the_hour_that_comes_twice_is_two_moments);
  g_test_add_func ("/moment/a-moment-belongs-to-the-day-it-was-lived-in",
                   a_moment_belongs_to_the_day_it_was_lived_in);
  g_test_add_func ("/moment/only-a-whole-moment-is-read", only_a_whole_moment_is_read);
  g_test_add_func ("/moment/never-has-no-day-and-no-text", never_has_no_day_and_no_text);
  g_test_add_func ("/moment/a-moment-beyond-the-calendar-has-no-text",
                   a_moment_beyond_the_calendar_has_no_text);
  return g_test_run ();
}
