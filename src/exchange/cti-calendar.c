/* Calendar files as RFC 5545 asks for them: lines end with CR and LF and are folded at 75 bytes
 * between two letters; backslash, comma, semicolon and line break are escaped in a text. Times are
 * written as the clock on the wall shows them ("floating"): an appointment at 14.30 stays at 14.30
 * whatever time zone the calendar thinks it is in. The identity of an appointment is that of its
 * record, so that reading the file in again moves what is there instead of doubling it. */

#include "cti-calendar.h"

#include <string.h>

#define LINE_MAX_BYTES 75
#define DAY_MINUTES    (24 * 60)
#define HOUR           60 /* how long an appointment is whose length is not known */

struct _CtiCalendar
{
  GString *out;
  char *stamp; /* (owned) */
};

/**
 * cti_appointment_new:
 * @code: code of a citizen
 * @contact: a contact of hers
 *
 * Returns: (transfer full): both
 */
CtiAppointment *
cti_appointment_new (const char *code, const CtiContact *contact)
{
  CtiAppointment *self = g_new0 (CtiAppointment, 1);

  self->code = g_strdup (code);
  self->contact = cti_record_ref ((gpointer) contact);
  return self;
}

/**
 * cti_appointment_free:
 * @self: (transfer full): an appointment
 */
void
cti_appointment_free (CtiAppointment *self)
{
  cti_record_unref (self->contact);
  g_free (self->code);
  g_free (self);
}

/* The longest beginning of @text of at most @most bytes that does not cut a letter. */
static gsize
fit (const char *text, gsize most)
{
  gsize length = strlen (text);

  if (length <= most)
    return length;
  while (most > 0 && ((guchar) text[most] & 0xc0) == 0x80)
    most--;
  return most;
}

static void
add_line (CtiCalendar *self, const char *line)
{
  gsize room = LINE_MAX_BYTES;

  for (gsize length; (length = fit (line, room)) > 0; line += length, room = LINE_MAX_BYTES - 1)
    {
      if (room < LINE_MAX_BYTES)
        g_string_append_c (self->out, ' ');
      g_string_append_len (self->out, line, (gssize) length);
      g_string_append (self->out, "\r\n");
    }
}

static void
add_property (CtiCalendar *self, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);

  add_line (self, line);
}

static char *
escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (out, "\\n");
    else if (strchr ("\\;,", *at) != NULL)
      g_string_append_printf (out, "\\%c", *at);
    else if (!g_ascii_iscntrl (*at))
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}

static char *
format_day (CtiDate date)
{
  int year = 0, month = 0, day = 0;

  cti_date_get (date, &year, &month, &day);
  return g_strdup_printf ("%04d%02d%02d", year, month, day);
}

/* The moment in UTC, which is the day and minute at no offset. */
static char *
format_stamp (CtiMoment now)
{
  CtiMoment utc = { now.unix_seconds, 0 };
  g_autofree char *day = format_day (cti_moment_get_day (utc));
  int minute = cti_moment_get_minute_of_day (utc);

  return g_strdup_printf ("%sT%02d%02d%02dZ", day, minute / 60, minute % 60,
                          (int) (now.unix_seconds % 60));
}

/**
 * cti_calendar_new:
 * @now: the moment it is written
 *
 * Returns: (transfer full): a calendar without appointments
 */
CtiCalendar *
cti_calendar_new (CtiMoment now)
{
  CtiCalendar *self = g_new0 (CtiCalendar, 1);

  self->out = g_string_new (NULL);
  self->stamp = format_stamp (now);
  add_line (self, "BEGIN:VCALENDAR");
  add_line (self, "VERSION:2.0");
  add_line (self, "PRODID:-//Overgang//Overgang//EN");
  add_line (self, "METHOD:PUBLISH");
  return self;
}

/**
 * cti_calendar_free:
 * @self: (transfer full): a calendar
 */
void
cti_calendar_free (CtiCalendar *self)
{
  g_string_free (self->out, TRUE);
  g_free (self->stamp);
  g_free (self);
}

static void
add_time (CtiCalendar *self, const CtiContact *contact)
{
  g_autofree char *day = format_day (contact->date);
  g_autofree char *start = NULL;
  g_autofree char *length = NULL;

  if (contact->start < 0 || contact->start >= DAY_MINUTES)
    {
      add_property (self, "DTSTART;VALUE=DATE", day);
      return;
    }
  start = g_strdup_printf ("%sT%02d%02d00", day, contact->start / 60, contact->start % 60);
  length = g_strdup_printf ("PT%dM", contact->minutes > 0 ? contact->minutes : HOUR);
  add_property (self, "DTSTART", start);
  add_property (self, "DURATION", length);
}

/**
 * cti_calendar_add:
 * @self: a calendar
 * @contact: a contact with a day
 * @title: what the calendar shows of it; nothing that tells who it is with
 */
void
cti_calendar_add (CtiCalendar *self, const CtiContact *contact, const char *title)
{
  g_autofree char *summary = escape (title);
  g_autofree char *uid = g_strconcat (contact->record.id, "@overgang", NULL);

  add_line (self, "BEGIN:VEVENT");
  add_property (self, "UID", uid);
  add_property (self, "DTSTAMP", self->stamp);
  add_time (self, contact);
  add_property (self, "SUMMARY", summary);
  add_line (self, "CLASS:PRIVATE");
  add_line (self, "END:VEVENT");
}

/**
 * cti_calendar_finish:
 * @self: a calendar, to which nothing is added any more
 *
 * Returns: (transfer full): the file, in UTF-8
 */
char *
cti_calendar_finish (CtiCalendar *self)
{
  add_line (self, "END:VCALENDAR");
  return g_strdup (self->out->str);
}
