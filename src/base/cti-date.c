/* Days as numbers. The calendar itself is GLib's: GDate turns a day into year, month and day and
 * back, knows leap years and clips months. What is ours is the small set of rules the method
 * needs, above all that months are always counted from one fixed day (domain 9.8). */

#include "cti-date.h"

#include <stdio.h>
#include <string.h>

#define LAST_DAY 3652059 /* 31 December 9999: no text of a day has room for a longer year */

static gboolean
load (GDate *value, CtiDate date)
{
  g_date_clear (value, 1);
  if (date <= CTI_DATE_NONE || date > LAST_DAY)
    return FALSE;
  g_date_set_julian (value, (guint32) date);
  return TRUE;
}

/**
 * cti_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, or %CTI_DATE_NONE if there is no such day in the calendar
 */
CtiDate
cti_date_new (int year, int month, int day)
{
  GDate value;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return CTI_DATE_NONE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return CTI_DATE_NONE;
  g_date_clear (&value, 1);
  g_date_set_dmy (&value, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (CtiDate) g_date_get_julian (&value);
}

/**
 * cti_date_get:
 * @date: a day
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, 1 to 12
 * @day: (out) (optional): the day of the month
 *
 * Returns: %FALSE, leaving the rest untouched, if @date is %CTI_DATE_NONE
 */
gboolean
cti_date_get (CtiDate date, int *year, int *month, int *day)
{
  GDate value;

  if (!load (&value, date))
    return FALSE;
  if (year)
    *year = g_date_get_year (&value);
  if (month)
    *month = g_date_get_month (&value);
  if (day)
    *day = g_date_get_day (&value);
  return TRUE;
}

/**
 * cti_date_parse_iso:
 * @text: (nullable): "2026-11-21" and nothing else
 *
 * Returns: the day, or %CTI_DATE_NONE if @text is not exactly such a day
 */
CtiDate
cti_date_parse_iso (const char *text)
{
  static const char shape[] = "dddd-dd-dd";

  if (text == NULL || strlen (text) != strlen (shape))
    return CTI_DATE_NONE;
  for (gsize i = 0; shape[i] != '\0'; i++)
    if (shape[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
      return CTI_DATE_NONE;
  return cti_date_new (atoi (text), atoi (text + 5), atoi (text + 8));
}

/**
 * cti_date_to_iso:
 * @date: a day
 *
 * Returns: (transfer full) (nullable): "2026-11-21", the form in which days are stored; %NULL for
 *   %CTI_DATE_NONE
 */
char *
cti_date_to_iso (CtiDate date)
{
  int year, month, day;

  if (!cti_date_get (date, &year, &month, &day))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * cti_date_add_days:
 * @date: a day
 * @days: how many, negative to go back
 *
 * Returns: the day @days later; %CTI_DATE_NONE stays %CTI_DATE_NONE
 */
CtiDate
cti_date_add_days (CtiDate date, int days)
{
  return date == CTI_DATE_NONE ? CTI_DATE_NONE : date + days;
}

/**
 * cti_date_add_months:
 * @date: a day
 * @months: how many, negative to go back
 *
 * Adds whole months and clips to the last day of the month: 31 January and one month is
 * 28 or 29 February (domain 9.8). Clipping loses the day, so count from the first day each time
 * and never from a result.
 *
 * Returns: the day; %CTI_DATE_NONE stays %CTI_DATE_NONE
 */
CtiDate
cti_date_add_months (CtiDate date, int months)
{
  GDate value;

  if (!load (&value, date))
    return CTI_DATE_NONE;
  if (months >= 0)
    g_date_add_months (&value, (guint) months);
  else
    g_date_subtract_months (&value, (guint) -months);
  return (CtiDate) g_date_get_julian (&value);
}

/**
 * cti_date_months_between:
 * @from: a day
 * @to: a later day
 *
 * Returns: how many whole months lie between, 0 if @to comes before @from
 */
int
cti_date_months_between (CtiDate from, CtiDate to)
{
  int y0, m0, y1, m1, months;

  if (!cti_date_get (from, &y0, &m0, NULL) || !cti_date_get (to, &y1, &m1, NULL) || to < from)
    return 0;
  months = (y1 - y0) * 12 + (m1 - m0);
  return cti_date_add_months (from, months) > to ? months - 1 : months;
}

/**
 * cti_date_age_at:
 * @born: day of birth
 * @day: the day in question
 *
 * Somebody born on 29 February turns a year older on 1 March in a common year.
 *
 * Returns: age in full years, or -1 if either day is unknown or @day comes before @born
 */
int
cti_date_age_at (CtiDate born, CtiDate day)
{
  int y0, m0, d0, y1, m1, d1;

  if (!cti_date_get (born, &y0, &m0, &d0) || !cti_date_get (day, &y1, &m1, &d1) || day < born)
    return -1;
  return y1 - y0 - (m1 < m0 || (m1 == m0 && d1 < d0) ? 1 : 0);
}

/**
 * cti_date_get_weekday:
 * @date: a day
 *
 * Returns: 1 for Monday to 7 for Sunday, 0 for %CTI_DATE_NONE
 */
int
cti_date_get_weekday (CtiDate date)
{
  GDate value;

  return load (&value, date) ? (int) g_date_get_weekday (&value) : 0;
}

/**
 * cti_date_get_iso_week:
 * @date: a day
 * @week_year: (out) (optional): the year the week belongs to, which near New Year is not always
 *   the year of @date
 *
 * Returns: the ISO week, 1 to 53, or 0 for %CTI_DATE_NONE
 */
int
cti_date_get_iso_week (CtiDate date, int *week_year)
{
  GDate value;
  CtiDate thursday;

  if (!load (&value, date))
    return 0;
  thursday = date + 4 - cti_date_get_weekday (date);
  cti_date_get (thursday, week_year, NULL, NULL);
  return (int) g_date_get_iso8601_week_of_year (&value);
}
