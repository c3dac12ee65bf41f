#include "cti-compat-calendar.h"

/**
 * cti_compat_calendar_get:
 * @calendar: a calendar
 *
 * Returns: the day that is selected
 */
CtiDate
cti_compat_calendar_get (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);

  return cti_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                       g_date_time_get_day_of_month (day));
}

/**
 * cti_compat_calendar_select:
 * @calendar: a calendar
 * @date: a day
 *
 * Selects the day and shows its month. GTK has renamed this later.
 */
void
cti_compat_calendar_select (GtkCalendar *calendar, CtiDate date)
{
  g_autoptr (GDateTime) day = NULL;
  int year, month, day_of_month;

  if (!cti_date_get (date, &year, &month, &day_of_month))
    return;
  day = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  gtk_calendar_select_day (calendar, day);
}
