/* The way back: a day as somebody types it. Whatever cti_words_date() shows is read again, and so
 * are the usual Danish ways to write a day: blank, point, dash or slash between the parts, with or
 * without leading zeros, day before month. The year needs four digits: "12.01.85" may be a birth or
 * a slip, and a guess would be stored as truth. */

#include "cti-words-dates.h"

#include <stdlib.h>
#include <string.h>

#define PARTS 3

static int
find_month (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  gsize length = strlen (folded);

  for (int month = 1; month <= 12 && length >= 3; month++)
    {
      g_autofree char *name = g_utf8_casefold (cti_words_month (month), -1);

      if (strncmp (name, folded, length) == 0)
        return month;
    }
  return 0;
}

static gboolean
is_digits (const char *text, gsize least, gsize most)
{
  gsize length = strspn (text, "0123456789");

  return text[length] == '\0' && length >= least && length <= most;
}

static CtiDate
parse_parts (char **parts)
{
  int month;

  if (!is_digits (parts[0], 1, 2) || !is_digits (parts[2], 4, 4))
    return CTI_DATE_NONE;
  month = is_digits (parts[1], 1, 2) ? atoi (parts[1]) : find_month (parts[1]);
  return cti_date_new (atoi (parts[2]), month, atoi (parts[0]));
}

/**
 * cti_words_parse_date:
 * @text: (nullable): a day as typed: "12.01.2026", "12/1 2026", "12. januar 2026", "2026-01-12"
 *
 * Returns: the day, or %CTI_DATE_NONE if @text is no day of the calendar or could be two
 */
CtiDate
cti_words_parse_date (const char *text)
{
  g_auto (GStrv) pieces = NULL;
  char *parts[PARTS] = { NULL };
  gsize count = 0;

  if (text == NULL || cti_date_parse_iso (text) != CTI_DATE_NONE)
    return cti_date_parse_iso (text);
  pieces = g_strsplit_set (text, " .-/", -1);
  for (char **piece = pieces; *piece != NULL; piece++)
    if (**piece != '\0')
      {
        if (count == PARTS)
          return CTI_DATE_NONE;
        parts[count++] = *piece;
      }
  return count == PARTS ? parse_parts (parts) : CTI_DATE_NONE;
}
