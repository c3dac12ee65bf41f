/* Days, weeks and times as people write them. Every form is a sentence of its own for the
 * translation, so that Danish gets "12.01.2026" and English "12 Jan 2026" although neither locale
 * may be installed; month and weekday names are ours for the same reason. */

#include "cti-words-dates.h"

#include <glib/gi18n.h>

#define MONTHS   12
#define WEEKDAYS 7

static const char *const month_names[MONTHS] = {
  NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
  NC_ ("month", "April"),   NC_ ("month", "May"),      NC_ ("month", "June"),
  NC_ ("month", "July"),    NC_ ("month", "August"),   NC_ ("month", "September"),
  NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char *const short_month_names[MONTHS] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

static const char *const weekday_names[WEEKDAYS] = {
  NC_ ("weekday", "Monday"),   NC_ ("weekday", "Tuesday"), NC_ ("weekday", "Wednesday"),
  NC_ ("weekday", "Thursday"), NC_ ("weekday", "Friday"),  NC_ ("weekday", "Saturday"),
  NC_ ("weekday", "Sunday"),
};

/**
 * cti_words_month:
 * @month: 1 to 12
 *
 * Returns: (transfer none): its name, "" if there is no such month
 */
const char *
cti_words_month (int month)
{
  return month >= 1 && month <= MONTHS ? g_dpgettext2 (NULL, "month", month_names[month - 1]) : "";
}

/**
 * cti_words_month_short:
 * @month: 1 to 12
 *
 * Returns: (transfer none): its name in three letters or so, "" if there is no such month
 */
const char *
cti_words_month_short (int month)
{
  return month >= 1 && month <= MONTHS
             ? g_dpgettext2 (NULL, "short month", short_month_names[month - 1])
             : "";
}

/**
 * cti_words_weekday:
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: (transfer none): its name, "" if there is no such day
 */
const char *
cti_words_weekday (int weekday)
{
  return weekday >= 1 && weekday <= WEEKDAYS
             ? g_dpgettext2 (NULL, "weekday", weekday_names[weekday - 1])
             : "";
}

static char *
unknown_day (void)
{
  /* Translators: stands where a day is not recorded. */
  return g_strdup (C_ ("date", "not known"));
}

/**
 * cti_words_date:
 * @date: a day
 *
 * Returns: (transfer full): the day in the short form used everywhere, "12.01.2026" in Danish, "12
 *   Jan 2026" in English; a word for "not known" for %CTI_DATE_NONE
 */
char *
cti_words_date (CtiDate date)
{
  int year, month, day;

  if (!cti_date_get (date, &year, &month, &day))
    return unknown_day ();
  /* Translators: how a day is written in a few characters. Danish: "dd.mm.yyyy"; anything else:
   * "d Mon yyyy". */
  if (g_str_equal (C_ ("date form", "d Mon yyyy"), "dd.mm.yyyy"))
    return g_strdup_printf ("%02d.%02d.%04d", day, month, year);
  return g_strdup_printf ("%d %s %d", day, cti_words_month_short (month), year);
}

/**
 * cti_words_date_long:
 * @date: a day
 *
 * Returns: (transfer full): the day with the month in letters, "12. januar 2026"
 */
char *
cti_words_date_long (CtiDate date)
{
  int year, month, day;

  if (!cti_date_get (date, &year, &month, &day))
    return unknown_day ();
  /* Translators: day of the month, name of the month, year. */
  return g_strdup_printf (C_ ("long date", "%d %s %d"), day, cti_words_month (month), year);
}

/**
 * cti_words_date_with_weekday:
 * @date: a day
 *
 * Returns: (transfer full): "mandag 12.01.2026"
 */
char *
cti_words_date_with_weekday (CtiDate date)
{
  g_autofree char *words = cti_words_date (date);

  if (date == CTI_DATE_NONE)
    return g_steal_pointer (&words);
  /* Translators: weekday and short date. */
  return g_strdup_printf (C_ ("date", "%s %s"), cti_words_weekday (cti_date_get_weekday (date)),
                          words);
}

/**
 * cti_words_date_spoken:
 * @date: a day
 *
 * Returns: (transfer full): "mandag den 12. januar 2026", as it is said to somebody
 */
char *
cti_words_date_spoken (CtiDate date)
{
  g_autofree char *words = cti_words_date_long (date);

  if (date == CTI_DATE_NONE)
    return g_steal_pointer (&words);
  /* Translators: weekday and long date, as it is said to somebody. */
  return g_strdup_printf (C_ ("date, spoken", "%s, %s"),
                          cti_words_weekday (cti_date_get_weekday (date)), words);
}

/**
 * cti_words_month_year:
 * @date: a day
 *
 * Returns: (transfer full): the month it lies in, "januar 2026"
 */
char *
cti_words_month_year (CtiDate date)
{
  int year, month;

  if (!cti_date_get (date, &year, &month, NULL))
    return unknown_day ();
  /* Translators: name of a month and year. */
  return g_strdup_printf (C_ ("month and year", "%s %d"), cti_words_month (month), year);
}

/**
 * cti_words_week:
 * @date: a day
 *
 * Returns: (transfer full): its ISO week, "uge 47"
 */
char *
cti_words_week (CtiDate date)
{
  int week = cti_date_get_iso_week (date, NULL);

  return week == 0 ? unknown_day () : g_strdup_printf (_ ("week %d"), week);
}

/**
 * cti_words_period:
 * @from: first day
 * @to: last day, %CTI_DATE_NONE where it is open
 *
 * Returns: (transfer full): "12.01.2026 – 11.05.2026", "fra 12.01.2026" where it is open
 */
char *
cti_words_period (CtiDate from, CtiDate to)
{
  g_autofree char *first = cti_words_date (from);
  g_autofree char *last = cti_words_date (to);

  if (to == CTI_DATE_NONE)
    return g_strdup_printf (C_ ("period", "from %s"), first);
  return g_strdup_printf ("%s \u2013 %s", first, last);
}

/**
 * cti_words_time:
 * @minute_of_day: minutes after midnight, 0 to 1439
 *
 * Returns: (transfer full): "kl. 10.42"
 */
char *
cti_words_time (int minute_of_day)
{
  /* Translators: time of day, hours and minutes. */
  return g_strdup_printf (C_ ("time of day", "%d:%02d"), minute_of_day / 60, minute_of_day % 60);
}

/**
 * cti_words_moment:
 * @moment: a moment
 *
 * Returns: (transfer full): the day and time its clock showed, "12.01.2026 kl. 10.42"
 */
char *
cti_words_moment (CtiMoment moment)
{
  g_autofree char *date = cti_words_date (cti_moment_get_day (moment));
  g_autofree char *time = cti_words_time (cti_moment_get_minute_of_day (moment));

  if (cti_moment_is_never (moment))
    return g_steal_pointer (&date);
  /* Translators: short date and time of day. */
  return g_strdup_printf (C_ ("date and time", "%s, %s"), date, time);
}

/**
 * cti_words_days:
 * @days: 0 or more
 *
 * Returns: (transfer full): "1 dag", "8 dage"
 */
char *
cti_words_days (int days)
{
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), days);
}

/**
 * cti_words_months:
 * @months: 0 or more
 *
 * Returns: (transfer full): "1 måned", "4 måneder"
 */
char *
cti_words_months (int months)
{
  return g_strdup_printf (ngettext ("%d month", "%d months", (gulong) months), months);
}

/**
 * cti_words_minutes:
 * @minutes: a duration, 0 or more
 *
 * Returns: (transfer full): "45 min.", "1 t. 25 min.", "2 t."
 */
char *
cti_words_minutes (int minutes)
{
  int hours = minutes / 60, rest = minutes % 60;

  if (hours == 0)
    return g_strdup_printf (C_ ("duration", "%d min"), rest);
  if (rest == 0)
    return g_strdup_printf (C_ ("duration", "%d h"), hours);
  /* Translators: hours and minutes. */
  return g_strdup_printf (C_ ("duration", "%d h %d min"), hours, rest);
}

/**
 * cti_words_from_today:
 * @date: a day
 * @today: the day it is seen from
 *
 * Returns: (transfer full): "i dag", "i morgen", "om 8 dage", "for 3 dage siden"
 */
char *
cti_words_from_today (CtiDate date, CtiDate today)
{
  int days = date - today;

  if (date == CTI_DATE_NONE)
    return unknown_day ();
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days == -1)
    return g_strdup (_ ("yesterday"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);
}
