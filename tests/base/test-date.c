#include "cti-date.h"

static void
month_end_is_clipped (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *to;
  } rows[] = {
    { "2026-01-31", 1, "2026-02-28" },  { "2028-01-31", 1, "2028-02-29" },
    { "2026-01-31", 2, "2026-03-31" },  { "2026-08-31", 6, "2027-02-28" },
    { "2028-02-29", 12, "2029-02-28" }, { "2026-03-31", -1, "2026-02-28" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *to =
          cti_date_to_iso (cti_date_add_months (cti_date_parse_iso (rows[i].from), rows[i].months));

      g_assert_cmpstr (to, ==, rows[i].to);
    }
}

static void
only_a_whole_iso_day_is_read (void)
{
  static const char *const wrong[] = { "",           "2026-1-1",    "2026-02-29",
                                       "2026-13-01", "2026-01-01 ", "x026-01-01",
                                       "2026/01/01", "0000-01-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (cti_date_parse_iso (wrong[i]), ==, CTI_DATE_NONE);
  g_assert_cmpint (cti_date_parse_iso (NULL), ==, CTI_DATE_NONE);
  g_assert_cmpint (cti_date_parse_iso ("2028-02-29"), ==, cti_date_new (2028, 2, 29));
}

static void
a_week_belongs_to_the_year_of_its_thursday (void)
{
  static const struct
  {
    const char *day;
    int week, year, weekday;
  } rows[] = {
    { "2026-11-21", 47, 2026, 6 }, { "2027-01-01", 53, 2026, 5 }, { "2024-12-30", 1, 2025, 1 },
    { "2021-01-03", 53, 2020, 7 }, { "2021-01-04", 1, 2021, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int year = 0;
      CtiDate day = cti_date_parse_iso (rows[i].day);

      g_assert_cmpint (cti_date_get_iso_week (day, &year), ==, rows[i].week);
      g_assert_cmpint (year, ==, rows[i].year);
      g_assert_cmpint (cti_date_get_weekday (day), ==, rows[i].weekday);
    }
}

static void
age_changes_on_the_birthday (void)
{
  CtiDate born = cti_date_new (2008, 2, 29);

  g_assert_cmpint (cti_date_age_at (born, cti_date_new (2026, 2, 28)), ==, 17);
  g_assert_cmpint (cti_date_age_at (born, cti_date_new (2026, 3, 1)), ==, 18);
  g_assert_cmpint (cti_date_age_at (born, cti_date_new (2008, 2, 28)), ==, -1);
  g_assert_cmpint (cti_date_age_at (CTI_DATE_NONE, born), ==, -1);
}

static void
whole_months_lie_between (void)
{
  CtiDate from = cti_date_new (2026, 1, 31);

  g_assert_cmpint (cti_date_months_between (from, cti_date_new (2026, 2, 27)), ==, 0);
  g_assert_cmpint (cti_date_months_between (from, cti_date_new (2026, 2, 28)), ==, 1);
  g_assert_cmpint (cti_date_months_between (from, cti_date_new (2027, 1, 31)), ==, 12);
  g_assert_cmpint (cti_date_months_between (from, cti_date_new (2025, 1, 31)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/month-end-is-clipped", month_end_is_clipped);
  g_test_add_func ("/date/only-a-whole-iso-day-is-read", only_a_whole_iso_day_is_read);
  g_test_add_func ("/date/a-week-belongs-to-the-year-of-its-thursday",
                   a_week_belongs_to_the_year_of_its_thursday);
  g_test_add_func ("/date/age-changes-on-the-birthday", age_changes_on_the_birthday);
  g_test_add_func ("/date/whole-months-lie-between", whole_months_lie_between);
  return g_test_run ();
}
