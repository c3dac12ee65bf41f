#include "cti-relative-date.h"

static void
days_count_from_today (void)
{
  static const struct
  {
    const char *today;
    const char *text;
    const char *date;
  } rows[] = {
    { "2026-11-21", "today", "2026-11-21" },
    { "2026-11-21", "2025-02-28", "2025-02-28" },
    { "2026-11-21", "today-10m", "2026-01-21" },
    { "2026-11-21", "today-3w-2d", "2026-10-29" },
    { "2026-11-21", "today+1w", "2026-11-28" },
    { "2026-03-31", "today-1m", "2026-02-28" },
    { "2026-03-31", "today-1m-1m", "2026-01-31" }, /* counted together, clipped once */
    { "2028-02-29", "today-1y", "2027-02-28" },
    { "2026-03-31", "today-1d-1m", "2026-02-27" }, /* months first, in either order */
    { "2027-01-01", "today-1y-1d", "2025-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiDate date = CTI_DATE_NONE;
      g_autofree char *iso = NULL;

      g_assert_cmpint (cti_relative_date_parse (rows[i].text, cti_date_parse_iso (rows[i].today),
                                                &date),
                       ==, CTI_PROBLEM_NONE);
      iso = cti_date_to_iso (date);
      g_assert_cmpstr (iso, ==, rows[i].date);
    }
}

static void
what_is_no_day_is_refused (void)
{
  static const struct
  {
    const char *text;
    CtiProblemCode code;
  } rows[] = {
    { "", CTI_PROBLEM_NOT_A_DATE },
    { "tomorrow", CTI_PROBLEM_NOT_A_DATE },
    { "today-", CTI_PROBLEM_NOT_A_DATE },
    { "today-3", CTI_PROBLEM_NOT_A_DATE },
    { "today-3x", CTI_PROBLEM_NOT_A_DATE },
    { "today 3d", CTI_PROBLEM_NOT_A_DATE },
    { "today-m", CTI_PROBLEM_NOT_A_DATE },
    { "today-99999d", CTI_PROBLEM_NOT_A_DATE },
    { "2026-02-29", CTI_PROBLEM_NOT_A_DATE },
    { "21.11.2026", CTI_PROBLEM_NOT_A_DATE },
    { "today-9999m", CTI_PROBLEM_OUT_OF_RANGE },
    { "today-200y", CTI_PROBLEM_OUT_OF_RANGE },
    { "1899-12-31", CTI_PROBLEM_OUT_OF_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiDate date = 17;

      g_assert_cmpint (cti_relative_date_parse (rows[i].text, cti_date_new (2026, 11, 21), &date),
                       ==, rows[i].code);
      g_assert_cmpint (date, ==, 17);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/relative-date/days-count-from-today", days_count_from_today);
  g_test_add_func ("/relative-date/what-is-no-day-is-refused", what_is_no_day_is_refused);
  return g_test_run ();
}
