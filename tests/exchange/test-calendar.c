#include "cti-calendar.h"

#include <string.h>

static CtiContact *
make_contact (const char *id, CtiDate date, int start, int minutes)
{
  CtiContact *contact = cti_record_new (&cti_contact_type);

  cti_record_set_id (contact, id);
  contact->date = date;
  contact->start = start;
  contact->minutes = minutes;
  cti_set_text (&contact->line, "hjemme hos Anemone");
  return contact;
}

static char *
write_one (int start, int minutes, const char *title)
{
  CtiMoment now = { 1795256100, 60 }; /* 2026-11-21T11:15:00+01:00, or 10:15 in UTC */
  g_autoptr (CtiCalendar) calendar = cti_calendar_new (now);
  g_autoptr (CtiContact) contact = make_contact ("8d0c7f3e-0000-4000-8000-000000000001",
                                                 cti_date_new (2027, 5, 3), start, minutes);

  cti_calendar_add (calendar, contact, title);
  return cti_calendar_finish (calendar);
}

static void
an_appointment_is_a_day_a_time_and_a_title (void)
{
  g_autofree char *text = write_one (870, 45, "Aftale, sag D4P7; (7F) \\ æ");

  g_assert_cmpstr (text, ==,
                   "BEGIN:VCALENDAR\r\n"
                   "VERSION:2.0\r\n"
                   "PRODID:-//Overgang//Overgang//EN\r\n"
                   "METHOD:PUBLISH\r\n"
                   "BEGIN:VEVENT\r\n"
                   "UID:8d0c7f3e-0000-4000-8000-000000000001@overgang\r\n"
                   "DTSTAMP:20261121T101500Z\r\n"
                   "DTSTART:20270503T143000\r\n"
                   "DURATION:PT45M\r\n"
                   "SUMMARY:Aftale\\, sag D4P7\\; (7F) \\\\ æ\r\n"
                   "CLASS:PRIVATE\r\n"
                   "END:VEVENT\r\n"
                   "END:VCALENDAR\r\n");
}

static void
what_is_not_known_of_the_time_is_left_open (void)
{
  g_autofree char *whole_day = write_one (-1, -1, "Aftale");
  g_autofree char *an_hour = write_one (0, -1, "Aftale");

  g_assert_nonnull (strstr (whole_day, "\r\nDTSTART;VALUE=DATE:20270503\r\nSUMMARY:"));
  g_assert_nonnull (strstr (an_hour, "\r\nDTSTART:20270503T000000\r\nDURATION:PT60M\r\n"));
}

static void
nothing_of_the_contact_gets_in (void)
{
  g_autofree char *text = write_one (870, 45, "Aftale");

  g_assert_null (strstr (text, "Anemone"));
}

/* No line longer than 75 bytes, none cut within a letter, and all of it there again when the lines
 * are put together as the standard says. */
static void
long_lines_are_folded (void)
{
  for (guint length = 60; length < 260; length++)
    {
      g_autoptr (GString) title = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;
      g_auto (GStrv) parts = NULL;
      g_autofree char *whole = NULL;
      g_autofree char *wanted = NULL;

      for (guint i = 0; i < length; i++)
        g_string_append (title, i % 3 == 0 ? "å" : i % 7 == 0 ? "😀" : "x");
      text = write_one (870, 45, title->str);
      lines = g_strsplit (text, "\r\n", -1);
      for (char **line = lines; *line != NULL; line++)
        {
          g_assert_cmpuint (strlen (*line), <=, 75);
          g_assert_true (g_utf8_validate (*line, -1, NULL));
          g_assert_null (strpbrk (*line, "\r\n"));
        }
      parts = g_strsplit (text, "\r\n ", -1);
      whole = g_strjoinv ("", parts);
      wanted = g_strdup_printf ("\r\nSUMMARY:%s\r\n", title->str);
      g_assert_nonnull (strstr (whole, wanted));
    }
}

static void
no_title_breaks_out_of_its_line (void)
{
  g_autofree char *text = write_one (870, 45, "a\nEND:VEVENT\r\nBEGIN:VEVENT\xff");

  g_assert_nonnull (strstr (text, "SUMMARY:a\\nEND:VEVENT\\nBEGIN:VEVENT\xef\xbf\xbd\r\n"));
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/an-appointment-is-a-day-a-time-and-a-title",
                   an_appointment_is_a_day_a_time_and_a_title);
  g_test_add_func ("/calendar/what-is-not-known-of-the-time-is-left-open",
                   what_is_not_known_of_the_time_is_left_open);
  g_test_add_func ("/calendar/nothing-of-the-contact-gets-in", nothing_of_the_contact_gets_in);
  g_test_add_func ("/calendar/long-lines-are-folded", long_lines_are_folded);
  g_test_add_func ("/calendar/no-title-breaks-out-of-its-line", no_title_breaks_out_of_its_line);
  return g_test_run ();
}
