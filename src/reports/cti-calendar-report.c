#include "cti-calendar-report.h"

#include <glib/gi18n.h>

/**
 * cti_calendar_report_write:
 * @appointments: (element-type CtiAppointment): what is planned
 * @now: the moment
 *
 * Writes a calendar file that can lie on a shared machine: each appointment has its day, its time
 * and the code of the case (features, wish 22).
 *
 * Returns: (transfer full): the file
 */
char *
cti_calendar_report_write (GPtrArray *appointments, CtiMoment now)
{
  g_autoptr (CtiCalendar) calendar = cti_calendar_new (now);

  for (guint i = 0; i < appointments->len; i++)
    {
      const CtiAppointment *appointment = g_ptr_array_index (appointments, i);
      /* Translators: an appointment in a calendar that others may see: code of a case. */
      g_autofree char *title = g_strdup_printf (_ ("Appointment, case %s"), appointment->code);

      cti_calendar_add (calendar, appointment->contact, title);
    }
  return cti_calendar_finish (calendar);
}
