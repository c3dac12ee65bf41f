/* Days and times as people type them, on Saturday 21 November 2026. A row that is for one language
 * alone must be no day in the other. */

#include "words-test.h"

#define TODAY "2026-11-21"

typedef struct
{
  const char *english, *danish; /* NULL: the language has no such form */
  const char *day;              /* ISO, or NULL: no day */
  CtiDayHint hint;
} Row;

static void
assert_day (const char *typed, CtiDayHint hint, const char *expected)
{
  CtiDayFault fault;
  CtiDate found = cti_words_parse_day (typed, day (TODAY), hint, &fault);
  g_autofree char *iso = cti_date_to_iso (found);

  if (g_strcmp0 (iso, expected) != 0)
    g_error ("“%s” (hint %d) is %s, not %s", typed, hint, iso, expected);
  g_assert_cmpint (fault == CTI_DAY_FAULT_NONE, ==, found != CTI_DATE_NONE);
}

static void
assert_rows (const Row *rows, gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    if (pick (rows[i].english, rows[i].danish) != NULL)
      assert_day (pick (rows[i].english, rows[i].danish), rows[i].hint, rows[i].day);
}

static void
what_is_shown_is_read_again (void)
{
  for (CtiDate date = day ("2026-01-01"); date <= day ("2028-12-31"); date += 5)
    {
      g_autofree char *forms[] = { cti_words_date (date), cti_words_date_long (date),
                                   cti_words_date_with_weekday (date), cti_date_to_iso (date),
                                   NULL };

      for (char **form = forms; *form != NULL; form++)
        {
          g_assert_cmpint (cti_words_parse_day (*form, day (TODAY), CTI_DAY_BACK, NULL), ==, date);
          g_clear_pointer (form, g_free);
        }
    }
}

static void
a_day_with_its_year_is_read_in_every_form (void)
{
  static const char *const forms[] = {
    "12.01.2026", "12.1.2026", "12/1 2026", "12-01-2026", "12 1 2026",  " 12.1.2026",
    "2026-01-12", "12. 1. 26", "12.01.26",  "2026/1/12",  "120126",     "12012026",
    "20260112",   "12/1-26",   "12,1,2026", "12jan26",    "12. jan 26", "12 JAN 2026",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    for (CtiDayHint hint = CTI_DAY_NEAREST; hint <= CTI_DAY_OF_BIRTH; hint++)
      assert_day (forms[i], hint, "2026-01-12");
  g_assert_cmpint (cti_words_parse_day ("12.1.2026", CTI_DATE_NONE, CTI_DAY_BACK, NULL), ==,
                   day ("2026-01-12"));
}

static void
months_have_names (void)
{
  static const Row rows[] = {
    { "3 May 2027", "3. maj 2027", "2027-05-03", CTI_DAY_BACK },
    { "May 3, 2027", "maj 3, 2027", "2027-05-03", CTI_DAY_BACK },
    { "3rd of May 27", "den 3. maj 27", "2027-05-03", CTI_DAY_BACK },
    { "3 MAY", "3. MAJ", "2026-05-03", CTI_DAY_BACK },
    { "3 may", "3 maj", "2027-05-03", CTI_DAY_AHEAD },
    { "the 3rd of October", "d. 3. oktober", "2026-10-03", CTI_DAY_BACK },
    { "5th May 2027", "d. 5. maj 2027", "2027-05-05", CTI_DAY_BACK },
    { "the 4th of October", "den 4. oktober", "2026-10-04", CTI_DAY_BACK },
    { "Th 6th May 2027", "tor. 6. maj 2027", "2027-05-06", CTI_DAY_BACK },
    { "Th 5 May 2027", "tor. 5. maj 2027", NULL, CTI_DAY_BACK },
    { "3 Sept", "3. sept.", "2026-09-03", CTI_DAY_BACK },
    { "3 oct 26", "3. okt. 26", "2026-10-03", CTI_DAY_BACK },
    { "3 decemb", "3. decemb", "2026-12-03", CTI_DAY_AHEAD },
    { "Monday 3 May 2027", "mandag den 3. maj 2027", "2027-05-03", CTI_DAY_BACK },
    { "Mon 3/5", "man. 3/5", "2027-05-03", CTI_DAY_AHEAD },
    { "on Monday 3 May", "på mandag den 3. maj", "2027-05-03", CTI_DAY_AHEAD },
    { "Tuesday 3 May 2027", "tirsdag den 3. maj 2027", NULL, CTI_DAY_BACK },
    { "12 ja 2026", "12. ja. 2026", NULL, CTI_DAY_BACK },
    { "31 June 2026", "31. juni 2026", NULL, CTI_DAY_BACK },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
the_field_says_which_year (void)
{
  static const struct
  {
    const char *typed, *nearest, *back, *ahead;
  } rows[] = {
    { "3/5", "2027-05-03", "2026-05-03", "2027-05-03" },
    { "3.5.", "2027-05-03", "2026-05-03", "2027-05-03" },
    { "0305", "2027-05-03", "2026-05-03", "2027-05-03" },
    { "28/12", "2026-12-28", "2025-12-28", "2026-12-28" },
    { "3 1", "2027-01-03", "2026-01-03", "2027-01-03" },
    { "20/11", "2026-11-20", "2026-11-20", "2027-11-20" },
    { "21/11", "2026-11-21", "2026-11-21", "2026-11-21" },
    { "22/11", "2026-11-22", "2025-11-22", "2026-11-22" },
    { "29/2", "2028-02-29", "2024-02-29", "2028-02-29" },
    { "30/2", NULL, NULL, NULL },
    { "13/13", NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_day (rows[i].typed, CTI_DAY_NEAREST, rows[i].nearest);
      assert_day (rows[i].typed, CTI_DAY_BACK, rows[i].back);
      assert_day (rows[i].typed, CTI_DAY_AHEAD, rows[i].ahead);
      assert_day (rows[i].typed, CTI_DAY_OF_BIRTH, NULL);
    }
}

static void
two_digits_of_a_year_have_a_century (void)
{
  static const struct
  {
    const char *typed, *day, *birth;
  } rows[] = {
    { "030525", "2025-05-03", "2025-05-03" },
    { "03.05.46", "2046-05-03", "1946-05-03" },
    { "03.05.47", "1947-05-03", "1947-05-03" },
    { "120185", "1985-01-12", "1985-01-12" },
    { "22.11.26", "2026-11-22", "1926-11-22" },
    { "21.11.26", "2026-11-21", "2026-11-21" },
    { "1.1.00", "2000-01-01", "2000-01-01" },
    { "29.2.00", "2000-02-29", "2000-02-29" },
    { "29.2.01", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_day (rows[i].typed, CTI_DAY_NEAREST, rows[i].day);
      assert_day (rows[i].typed, CTI_DAY_BACK, rows[i].day);
      assert_day (rows[i].typed, CTI_DAY_AHEAD, rows[i].day);
      assert_day (rows[i].typed, CTI_DAY_OF_BIRTH, rows[i].birth);
    }
}

static void
a_day_is_said_from_today (void)
{
  static const Row rows[] = {
    { "today", "i dag", TODAY, CTI_DAY_NEAREST },
    { "TODAY", "I DAG", TODAY, CTI_DAY_AHEAD },
    { NULL, "idag", TODAY, CTI_DAY_BACK },
    { "tomorrow", "i morgen", "2026-11-22", CTI_DAY_BACK },
    { "yesterday", "i går", "2026-11-20", CTI_DAY_AHEAD },
    { NULL, "i gaar", "2026-11-20", CTI_DAY_BACK },
    { NULL, "igar", "2026-11-20", CTI_DAY_BACK },
    { "the day after tomorrow", "i overmorgen", "2026-11-23", CTI_DAY_BACK },
    { "day before yesterday", "i forgårs", "2026-11-19", CTI_DAY_BACK },
    { "in two weeks", "om to uger", "2026-12-05", CTI_DAY_BACK },
    { "in a week", "om en uge", "2026-11-28", CTI_DAY_BACK },
    { "in fourteen days", "om fjorten dage", "2026-12-05", CTI_DAY_BACK },
    { "in 3 months", "om 3 måneder", "2027-02-21", CTI_DAY_BACK },
    { NULL, "om 3 mdr.", "2027-02-21", CTI_DAY_BACK },
    { NULL, "om 3 maaneder", "2027-02-21", CTI_DAY_BACK },
    { "in one year", "om et år", "2027-11-21", CTI_DAY_BACK },
    { "3 days ago", "for 3 dage siden", "2026-11-18", CTI_DAY_BACK },
    { "two weeks ago", "to uger siden", "2026-11-07", CTI_DAY_BACK },
    { "a month ago", "for en måned siden", "2026-10-21", CTI_DAY_BACK },
    { "in 9999 years", "om 9999 år", NULL, CTI_DAY_BACK },
    { "in 250 years", "om 250 år", NULL, CTI_DAY_BACK },
    { "next week", "i næste uge", "2026-11-23", CTI_DAY_BACK },
    { "last week", "sidste uge", "2026-11-09", CTI_DAY_BACK },
    { "this week", "i denne uge", "2026-11-16", CTI_DAY_BACK },
    { "this week", "denne uge", "2026-11-16", CTI_DAY_AHEAD },
    { "Friday this week", "fredag i denne uge", "2026-11-20", CTI_DAY_BACK },
    { "this month", "i denne måned", NULL, CTI_DAY_BACK },
    { "coming week", "kommende uge", NULL, CTI_DAY_AHEAD },
    { "in -3 days", "om -3 dage", NULL, CTI_DAY_AHEAD },
    { "in - 3 days", "om - 3 dage", NULL, CTI_DAY_AHEAD },
    { "-3 days ago", "for -3 dage siden", NULL, CTI_DAY_BACK },
    { "Monday in -2 weeks", "mandag om -2 uger", NULL, CTI_DAY_AHEAD },
    { "in ten days", "om ti dage", "2026-12-01", CTI_DAY_BACK },
    { "in two months", "om to mdr.", "2027-01-21", CTI_DAY_BACK },
    { NULL, "om en uges tid", "2026-11-28", CTI_DAY_BACK },
    { NULL, "om ca. 14 dage", "2026-12-05", CTI_DAY_BACK },
    { "in half a year", "om et halvt år", "2027-05-21", CTI_DAY_BACK },
    { "half a year ago", "for et halvt år siden", "2026-05-21", CTI_DAY_BACK },
    { "this evening", "i aften", TODAY, CTI_DAY_BACK },
    { "this morning", "i morges", TODAY, CTI_DAY_BACK },
    { "yesterday evening", "i går aftes", "2026-11-20", CTI_DAY_BACK },
    { "next month", "næste måned", "2026-12-21", CTI_DAY_BACK },
    { "+7", "+7", "2026-11-28", CTI_DAY_BACK },
    { "-3", "-3", "2026-11-18", CTI_DAY_BACK },
    { "i dag", "today", NULL, CTI_DAY_NEAREST },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
a_weekday_is_the_one_the_field_asks_for (void)
{
  static const Row rows[] = {
    { "Monday", "mandag", "2026-11-16", CTI_DAY_BACK },
    { "Monday", "mandag", "2026-11-23", CTI_DAY_AHEAD },
    { "Monday", "mandag", "2026-11-23", CTI_DAY_NEAREST },
    { "Thursday", "torsdag", "2026-11-19", CTI_DAY_NEAREST },
    { "Saturday", "lørdag", TODAY, CTI_DAY_BACK },
    { "Saturday", "loerdag", TODAY, CTI_DAY_AHEAD },
    { "on Saturday", "på lørdag", "2026-11-28", CTI_DAY_BACK },
    { "on Monday", "på mandag", "2026-11-23", CTI_DAY_BACK },
    { "this coming Friday", "førstkommende fredag", "2026-11-27", CTI_DAY_BACK },
    { "last Friday", "sidste fredag", "2026-11-20", CTI_DAY_AHEAD },
    { "last Saturday", "i lørdags", "2026-11-14", CTI_DAY_AHEAD },
    { NULL, "mandags", "2026-11-16", CTI_DAY_AHEAD },
    { "next Monday", "næste mandag", "2026-11-23", CTI_DAY_BACK },
    { "next Sunday", "næste søndag", "2026-11-29", CTI_DAY_BACK },
    { "mo", "ma", "2026-11-23", CTI_DAY_AHEAD },
    { "Wed", "ons.", "2026-11-25", CTI_DAY_AHEAD },
    { "Friday next week", "fredag i næste uge", "2026-11-27", CTI_DAY_BACK },
    { "Monday in two weeks", "mandag om to uger", "2026-12-07", CTI_DAY_BACK },
    { "Monday last week", "mandag i sidste uge", "2026-11-09", CTI_DAY_BACK },
    { "Monday in eight days", "mandag om 8 dage", "2026-11-30", CTI_DAY_AHEAD },
    { "on Monday in 14 days", "på mandag om 14 dage", "2026-12-07", CTI_DAY_AHEAD },
    { "Monday in three days", "mandag om tre dage", NULL, CTI_DAY_AHEAD },
    { "Monday in a month", "mandag om en måned", NULL, CTI_DAY_AHEAD },
    { "tu", "ti", "2026-11-24", CTI_DAY_AHEAD },
    { "th.", "to.", "2026-11-26", CTI_DAY_AHEAD },
    { "Th 26/11", "to 26/11", "2026-11-26", CTI_DAY_AHEAD },
    { "Th week 48", "to uge 48", "2026-11-26", CTI_DAY_AHEAD },
    { "last Monday 16/11", "i mandags d. 16/11", "2026-11-16", CTI_DAY_BACK },
    { "last Friday 20/11", "sidste fredag 20/11", "2026-11-20", CTI_DAY_BACK },
    { "last Friday 19/11", "sidste fredag 19/11", NULL, CTI_DAY_BACK },
    { "on 3 May", NULL, "2026-05-03", CTI_DAY_BACK },
    { "Wednesday the 25th", "onsdag den 25.", "2026-11-25", CTI_DAY_AHEAD },
    { "on Friday the 4th", "på fredag d. 4.", "2026-12-04", CTI_DAY_AHEAD },
    { "last Monday the 16th", "i mandags den 16.", "2026-11-16", CTI_DAY_BACK },
    { "next Wednesday 2/12", "næste onsdag d. 2/12", "2026-12-02", CTI_DAY_AHEAD },
    { "next Wednesday 3/12", "næste onsdag d. 3/12", NULL, CTI_DAY_AHEAD },
    { "Monday the 25th", "mandag den 25.", NULL, CTI_DAY_AHEAD },
    { "Wednesday the 25th", "onsdag den 25.", NULL, CTI_DAY_OF_BIRTH },
    { "the 25th", "den 25.", "2026-11-25", CTI_DAY_AHEAD },
    { "the 25th", "d. 25.", "2026-10-25", CTI_DAY_BACK },
    { "on the 25th", "på den 25.", "2026-11-25", CTI_DAY_NEAREST },
    { "the 31st", "den 31.", "2026-12-31", CTI_DAY_AHEAD },
    { "the 31st", "den 31.", "2026-10-31", CTI_DAY_BACK },
    { "the 21st", "den 21.", TODAY, CTI_DAY_AHEAD },
    { "the 21st", "den 21.", TODAY, CTI_DAY_BACK },
    { "the 32nd", "den 32.", NULL, CTI_DAY_AHEAD },
    { "the 25th", "den 25.", NULL, CTI_DAY_OF_BIRTH },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
a_week_is_its_monday (void)
{
  static const Row rows[] = {
    { "week 23", "uge 23", "2026-06-01", CTI_DAY_BACK },
    { "week 23", "uge 23", "2027-06-07", CTI_DAY_AHEAD },
    { "in week 47", "i uge 47", "2026-11-16", CTI_DAY_AHEAD },
    { "w47", "u47", "2026-11-16", CTI_DAY_BACK },
    { "week 48", "uge 48", "2026-11-23", CTI_DAY_AHEAD },
    { "week 48", "uge 48", "2025-11-24", CTI_DAY_BACK },
    { "week 1", "uge 1", "2027-01-04", CTI_DAY_NEAREST },
    { "week 1 2026", "uge 1 2026", "2025-12-29", CTI_DAY_NEAREST },
    { "week 53", "uge 53", "2026-12-28", CTI_DAY_AHEAD },
    { "week 53 2027", "uge 53 2027", NULL, CTI_DAY_AHEAD },
    { "week 54", "uge 54", NULL, CTI_DAY_AHEAD },
    { "Friday week 23", "fredag i uge 23", "2027-06-11", CTI_DAY_AHEAD },
    { "Friday week 23, 2026", "fredag uge 23, 2026", "2026-06-05", CTI_DAY_AHEAD },
    { "month 3", "måned 3", NULL, CTI_DAY_AHEAD },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
what_is_no_day_is_told_apart (void)
{
  static const struct
  {
    const char *english, *danish;
    CtiDayHint hint;
    CtiDayFault fault;
  } rows[] = {
    { "soon", "snart", CTI_DAY_AHEAD, CTI_DAY_FAULT_UNREADABLE },
    { "3", "3", CTI_DAY_AHEAD, CTI_DAY_FAULT_UNREADABLE },
    { "12.01.2026.1", "12.01.2026.1", CTI_DAY_BACK, CTI_DAY_FAULT_UNREADABLE },
    { "120.1.2026", "120.1.2026", CTI_DAY_BACK, CTI_DAY_FAULT_UNREADABLE },
    { "12.01.20266", "12.01.20266", CTI_DAY_BACK, CTI_DAY_FAULT_UNREADABLE },
    { "3?5", "3?5", CTI_DAY_BACK, CTI_DAY_FAULT_UNREADABLE },
    { "99999999999", "99999999999", CTI_DAY_BACK, CTI_DAY_FAULT_UNREADABLE },
    { "1 1 1 1 1 1 1 1 1 1", "1 1 1 1 1 1 1 1 1 1", CTI_DAY_BACK, CTI_DAY_FAULT_UNREADABLE },
    { "31.02.2026", "31.02.2026", CTI_DAY_BACK, CTI_DAY_FAULT_NO_SUCH },
    { "310226", "310226", CTI_DAY_BACK, CTI_DAY_FAULT_NO_SUCH },
    { "week 60", "uge 60", CTI_DAY_BACK, CTI_DAY_FAULT_NO_SUCH },
    { "Sunday 21.11.2026", "søndag 21.11.2026", CTI_DAY_BACK, CTI_DAY_FAULT_WEEKDAY },
    { "3/5", "3/5", CTI_DAY_OF_BIRTH, CTI_DAY_FAULT_NO_YEAR },
    { "3 May", "3. maj", CTI_DAY_OF_BIRTH, CTI_DAY_FAULT_NO_YEAR },
    { "3.5.1812", "3.5.1812", CTI_DAY_BACK, CTI_DAY_FAULT_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *typed = pick (rows[i].english, rows[i].danish);
      CtiDayFault fault;

      g_assert_cmpint (cti_words_parse_day (typed, day (TODAY), rows[i].hint, &fault), ==,
                       CTI_DATE_NONE);
      if (fault != rows[i].fault)
        g_error ("“%s” is said to be fault %d, not %d", typed, fault, rows[i].fault);
      g_assert_cmpstr (cti_words_day_fault (fault), !=, "");
    }
  g_assert_cmpint (cti_words_parse_day (NULL, day (TODAY), CTI_DAY_BACK, NULL), ==, CTI_DATE_NONE);
  g_assert_cmpint (cti_words_parse_day (" ", day (TODAY), CTI_DAY_BACK, NULL), ==, CTI_DATE_NONE);
}

static void
without_today_only_whole_days_are_read (void)
{
  static const char *const forms[] = { "3/5", "030525", "+7" };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    g_assert_cmpint (cti_words_parse_day (forms[i], CTI_DATE_NONE, CTI_DAY_BACK, NULL), ==,
                     CTI_DATE_NONE);
  g_assert_cmpint (cti_words_parse_day (pick ("Monday", "mandag"), CTI_DATE_NONE, CTI_DAY_BACK,
                                        NULL),
                   ==, CTI_DATE_NONE);
}

static void
no_bytes_upset_it (void)
{
  static const char alphabet[] = "0123456789 ./-+,:æøåmaj\xff\xc3uge i";

  for (guint round = 0; round < 3000; round++)
    {
      char typed[24] = { 0 };

      for (gint i = 0, length = g_test_rand_int_range (0, 20); i < length; i++)
        typed[i] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      cti_words_parse_day (typed, day (TODAY), CTI_DAY_NEAREST, NULL);
      cti_words_parse_time (typed);
      cti_words_parse_minutes (typed);
    }
}

/* Easter of each year is from the published tables. */
static void
a_day_with_a_name_is_read (void)
{
  static const Row rows[] = {
    { "Christmas Eve", "juleaften", "2026-12-24", CTI_DAY_AHEAD },
    { "Christmas Eve", "juleaften", "2025-12-24", CTI_DAY_BACK },
    { "Christmas Eve 2023", "juleaften 2023", "2023-12-24", CTI_DAY_AHEAD },
    { "New Year", "nytårsdag", "2027-01-01", CTI_DAY_AHEAD },
    { "New Years Eve", "nytårsaftensdag", "2026-12-31", CTI_DAY_NEAREST },
    { "Good Friday", "langfredag", "2027-03-26", CTI_DAY_AHEAD },
    { "Good Friday", "langfredag", "2026-04-03", CTI_DAY_BACK },
    { "Easter Sunday 2000", "påskedag 2000", "2000-04-23", CTI_DAY_BACK },
    { "Easter Sunday 2011", "påskedag 2011", "2011-04-24", CTI_DAY_BACK },
    { "Easter Sunday 1954", "påskedag 1954", "1954-04-18", CTI_DAY_BACK },
    { "Easter Sunday 1981", "påskedag 1981", "1981-04-19", CTI_DAY_BACK },
    { "Easter Sunday 2008", "påskedag 2008", "2008-03-23", CTI_DAY_BACK },
    { "Easter Sunday 2038", "påskedag 2038", "2038-04-25", CTI_DAY_AHEAD },
    { "Ascension Day", "kristi himmelfartsdag", "2027-05-06", CTI_DAY_AHEAD },
    { "Whit Monday 2026", "anden pinsedag 2026", "2026-05-25", CTI_DAY_BACK },
    { "Christmas Eve", "juleaften", NULL, CTI_DAY_OF_BIRTH },
    { "Christmas Eve 26", "juleaften 26", NULL, CTI_DAY_AHEAD },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
a_time_is_read_as_people_type_it (void)
{
  static const struct
  {
    const char *english, *danish;
    int minute;
  } rows[] = {
    { "14.30", "14.30", 870 },
    { "14:30", "14:30", 870 },
    { "1430", "1430", 870 },
    { "14,30", "14,30", 870 },
    { "930", "930", 570 },
    { "0930", "0930", 570 },
    { "9.30", "9.30", 570 },
    { "at 9", "kl. 9", 540 },
    { "at 9", "kl. 9", 540 },
    { "at 9", "kl 9", 540 },
    { "at 9.05", "kl.9.05", 545 },
    { "9", "klokken 9", 540 },
    { " 9 ", " 9 ", 540 },
    { "0", "0", 0 },
    { "00.00", "00.00", 0 },
    { "23.59", "23.59", 1439 },
    { "2.30 pm", "14.30", 870 },
    { "12 am", "0", 0 },
    { "12pm", "12", 720 },
    { "24.00", "24.00", -1 },
    { "14.60", "14.60", -1 },
    { "9.5", "9.5", -1 },
    { "14.305", "14.305", -1 },
    { "12345", "12345", -1 },
    { "", "", -1 },
    { "13 pm", "kl.", -1 },
    { "noon-ish", "middag", -1 },
    { "-3", "-3", -1 },
    { "14.30.", "14.30.", 870 },
    { "14.30 or so", "14.30 ca", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (cti_words_parse_time (pick (rows[i].english, rows[i].danish)) != rows[i].minute)
      g_error ("“%s” is %d", pick (rows[i].english, rows[i].danish),
               cti_words_parse_time (pick (rows[i].english, rows[i].danish)));
  g_assert_cmpint (cti_words_parse_time (NULL), ==, CTI_TIME_NONE);
  for (int minute = 0; minute < 1440; minute++)
    {
      g_autofree char *shown = cti_words_time (minute);

      g_assert_cmpint (cti_words_parse_time (shown), ==, minute);
    }
}

static void
a_time_is_read_as_people_say_it (void)
{
  static const struct
  {
    const char *english, *danish;
    int minute;
  } rows[] = {
    { "half past two", "halv tre", 870 },
    { "half past 2", "halv 3", 870 },
    { "at half past twelve", "kl. halv et", 750 },
    { "half past nine", "halv ti", 570 },
    { "half past 14", "halv 15", 870 },
    { "half past 6", "halv 7", 390 },
    { "a quarter past nine", "kvart over ni", 555 },
    { "quarter to ten", "kvart i ti", 585 },
    { "quarter to one", "kvart i et", 765 },
    { "half past", "halv", -1 },
    { "half past Monday", "halv mandag", -1 },
    { "half past 24", "halv 25", -1 },
    { "half past 2 3", "halv 3 4", -1 },
    { "half past 0", "halv 0", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (cti_words_parse_time (pick (rows[i].english, rows[i].danish)) != rows[i].minute)
      g_error ("“%s” is %d", pick (rows[i].english, rows[i].danish),
               cti_words_parse_time (pick (rows[i].english, rows[i].danish)));
}

static void
hours_are_said_in_words_and_parts (void)
{
  static const struct
  {
    const char *english, *danish;
    int minutes;
  } rows[] = {
    { "1:30 h", "1:30 t", 90 },
    { "1.30 hours", "1.30 timer", 90 },
    { "1,25 h", "1,25 time", 75 },
    { "1,75 h", "1,75 t.", 105 },
    { "2,50 h", "2,50 t", 150 },
    { "1,30 h", "1,30 t", -1 }, /* half past one, or less than a third? */
    { "1,45 hours", "1,45 timer", -1 },
    { "1½ hours", "1½ time", 90 },
    { "1 ½ h", "1 ½ t", 90 },
    { "½ hour", "½ time", 30 },
    { "an hour", "en time", 60 },
    { "half an hour", "en halv time", 30 },
    { "an hour and a half", "halvanden time", 90 },
    { "a quarter of an hour", "et kvarter", 15 },
    { "three quarters of an hour", "tre kvarter", 45 },
    { "two hours", "to timer", 120 },
    { "1 hour and 15 min", "1 time og 15 min.", 75 },
    { "2 hours, 30 min", "2 timer, 30 min", 150 },
    { "1 h and", "1 t og", -1 },
    { "1,5", "1,5", -1 },
    { "½", "½", -1 },
    { "1,30 min", "1,30 min", -1 },
    { "1:30 min", "1:30 min", -1 },
    { "1 h and 2 h", "1 t og 2 t", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (cti_words_parse_minutes (pick (rows[i].english, rows[i].danish)) != rows[i].minutes)
      g_error ("“%s” is %d", pick (rows[i].english, rows[i].danish),
               cti_words_parse_minutes (pick (rows[i].english, rows[i].danish)));
}

static void
a_length_of_time_is_read_as_people_type_it (void)
{
  static const struct
  {
    const char *english, *danish;
    int minutes;
  } rows[] = {
    { "45", "45", 45 },
    { "45 min", "45 min.", 45 },
    { "1.30", "1.30", 90 },
    { "1:30", "1:30", 90 },
    { "1 h", "1 t", 60 },
    { "2 hours", "2 timer", 120 },
    { "1 h 25", "1 t. 25", 85 },
    { "1h25m", "1t25m", 85 },
    { "1,5 h", "1,5 t", 90 },
    { "0", "0", 0 },
    { "120", "120", 120 },
    { " 15 ", " 15 ", 15 },
    { "1.75", "1.75", -1 },
    { "1.5", "1.5", -1 },
    { "", "", -1 },
    { "long", "længe", -1 },
    { "-5", "-5", -1 },
    { "45 pages", "45 sider", -1 },
    { "12345", "12345", -1 },
    { "1 h 25 min more", "1 t 25 min mere", -1 },
    { "1 h 2 h", "1 t 2 t", -1 },
    { "1 hour 2 hours", "1 time 2 timer", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (cti_words_parse_minutes (pick (rows[i].english, rows[i].danish)) != rows[i].minutes)
      g_error ("“%s” is %d", pick (rows[i].english, rows[i].danish),
               cti_words_parse_minutes (pick (rows[i].english, rows[i].danish)));
  g_assert_cmpint (cti_words_parse_minutes (NULL), ==, CTI_TIME_NONE);
  for (int minutes = 0; minutes <= 720; minutes++)
    {
      g_autofree char *shown = cti_words_minutes (minutes);

      g_assert_cmpint (cti_words_parse_minutes (shown), ==, minutes);
    }
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/parse/what-is-shown-is-read-again", what_is_shown_is_read_again);
  g_test_add_func ("/parse/a-day-with-its-year-is-read-in-every-form",
                   a_day_with_its_year_is_read_in_every_form);
  g_test_add_func ("/parse/months-have-names", months_have_names);
  g_test_add_func ("/parse/the-field-says-which-year", the_field_says_which_year);
  g_test_add_func ("/parse/two-digits-of-a-year-have-a-century",
                   two_digits_of_a_year_have_a_century);
  g_test_add_func ("/parse/a-day-is-said-from-today", a_day_is_said_from_today);
  g_test_add_func ("/parse/a-weekday-is-the-one-the-field-asks-for",
                   a_weekday_is_the_one_the_field_asks_for);
  g_test_add_func ("/parse/a-week-is-its-monday", a_week_is_its_monday);
  g_test_add_func ("/parse/what-is-no-day-is-told-apart", what_is_no_day_is_told_apart);
  g_test_add_func ("/parse/without-today-only-whole-days-are-read",
                   without_today_only_whole_days_are_read);
  g_test_add_func ("/parse/a-length-of-time-is-read-as-people-type-it",
                   a_length_of_time_is_read_as_people_type_it);
  g_test_add_func ("/parse/hours-are-said-in-words-and-parts", hours_are_said_in_words_and_parts);
  g_test_add_func ("/parse/no-bytes-upset-it", no_bytes_upset_it);
  g_test_add_func ("/parse/a-time-is-read-as-people-type-it", a_time_is_read_as_people_type_it);
  g_test_add_func ("/parse/a-day-with-a-name-is-read", a_day_with_a_name_is_read);
  g_test_add_func ("/parse/a-time-is-read-as-people-say-it", a_time_is_read_as_people_say_it);
  return g_test_run ();
}
