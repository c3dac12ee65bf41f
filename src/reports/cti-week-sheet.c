/* The plan of a week on paper: a heading for each day on which there is something, and below it a
 * line for each thing, as on the page, with a mark before it: what takes two lines is one thing. A
 * citizen stands on it by her case code. */

#include "cti-week-sheet.h"

#include <glib/gi18n.h>

#include "cti-words-dates.h"
#include "cti-words-reminder.h"
#include "cti-words.h"

#define DAYS 7

static void
add_line (GString *text, const CtiReminder *reminder)
{
  g_autofree char *words = cti_words_reminder (reminder);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (reminder->card != NULL)
    /* Translators: a line of the week on paper: case code, what is due. */
    g_string_append_printf (text, C_ ("week sheet", "• %s: %s"), reminder->card->code, words);
  else
    g_string_append_printf (text, "• %s", words);
}

/* What is due from @first to @last goes below one heading; nothing due makes none. */
static void
add_days (CtiTextSheet *self,
          GPtrArray *reminders,
          CtiDate first,
          CtiDate last,
          const char *heading)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++)
    {
      const CtiReminder *reminder = g_ptr_array_index (reminders, i);

      if (reminder->day >= first && reminder->day <= last)
        add_line (text, reminder);
    }
  if (text->len > 0)
    cti_text_sheet_add (self, heading, text->str);
}

/* What is open from before the week, the oldest first, as on the page. */
static void
add_earlier (CtiTextSheet *self, GPtrArray *reminders, CtiDate monday)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < reminders->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (reminders, i));
  cti_reminders_sort_by_day (sorted);
  add_days (self, sorted, CTI_DATE_NONE + 1, monday - 1, _ ("Earlier, and Still Open"));
}

static void
add_day (CtiTextSheet *self, GPtrArray *reminders, CtiDate day)
{
  g_autofree char *weekday = cti_words_capitalise (cti_words_weekday (cti_date_get_weekday (day)));
  g_autofree char *date = cti_words_date (day);
  g_autofree char *heading =
      /* Translators: heading of a day of the week on paper: weekday, date. */
      g_strdup_printf (C_ ("week sheet", "%s %s"), weekday, date);

  add_days (self, reminders, day, day, heading);
}

/**
 * cti_week_sheet_new:
 * @reminders: (element-type CtiReminder): what is due until the end of the week
 * @monday: its first day
 * @today: the day; what is still open from before stands on the sheet of its week
 *
 * Returns: (transfer full): the sheet, which names nobody but by the case code
 */
CtiTextSheet *
cti_week_sheet_new (GPtrArray *reminders, CtiDate monday, CtiDate today)
{
  g_autofree char *week = cti_words_week (monday);
  g_autofree char *title = cti_words_capitalise (week);
  g_autofree char *under = cti_words_period (monday, monday + DAYS - 1);
  CtiTextSheet *self = cti_text_sheet_new (title, under);

  if (today >= monday && today < monday + DAYS)
    add_earlier (self, reminders, monday);
  for (int i = 0; i < DAYS; i++)
    add_day (self, reminders, monday + i);
  if (cti_text_sheet_is_empty (self))
    cti_text_sheet_add (self, NULL, C_ ("week sheet", "Nothing stands in this week."));
  return self;
}
