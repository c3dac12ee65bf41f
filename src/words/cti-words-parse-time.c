/* A time of day as somebody types it: "14.30", "14:30", "1430", "kl. 9", "9", in English also
 * "2.30 pm". Minutes need two digits: "9.5" may be half past nine or five past. */

#include "cti-words-parse.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "cti-fold.h"

#define DIGITS      "0123456789"
#define MINUTES_MAX 59

/* Past the word that may stand before a time, and what separates the two. */
static const char *
skip_clock (const char *at)
{
  /* Translators: what may stand before a time of day, with | between the words. */
  g_autofree char *folded = cti_fold (C_ ("typed time", "at"));
  g_auto (GStrv) words = g_strsplit (folded, "|", -1);
  gsize longest = 0;

  for (char **word = words; *word != NULL; word++)
    if (g_str_has_prefix (at, *word))
      longest = MAX (longest, strlen (*word));
  return longest > 0 ? at + longest + strspn (at + longest, " .:") : at;
}

/* "am" or "pm" behind the time: moves the hour into the right half of the day. */
static gboolean
read_half (const char *at, int *hour)
{
  gboolean is_pm = g_str_equal (at, "pm");

  if (*at == '\0')
    return TRUE;
  if ((!is_pm && !g_str_equal (at, "am")) || *hour < 1 || *hour > 12)
    return FALSE;
  *hour = *hour % 12 + (is_pm ? 12 : 0);
  return TRUE;
}

static gboolean
read_clock (const char *at, int *hour, int *minute)
{
  gsize digits = strspn (at, DIGITS);
  int number = digits >= 1 && digits <= 4 ? atoi (at) : -1;

  *hour = digits > 2 ? number / 100 : number;
  *minute = digits > 2 ? number % 100 : 0;
  at += digits;
  /* strspn, not strchr, which finds the end of a text in every text */
  if (number >= 0 && digits <= 2 && strspn (at, ".:, ") > 0 && strspn (at + 1, DIGITS) == 2)
    {
      *minute = atoi (at + 1);
      at += 3;
    }
  return number >= 0 && read_half (at + strspn (at, " ."), hour);
}

/**
 * cti_words_parse_time:
 * @text: (nullable): a time of day as typed, or as cti_words_time() shows it
 *
 * Returns: minutes after midnight, 0 to 1439, or %CTI_TIME_NONE
 */
int
cti_words_parse_time (const char *text)
{
  g_autofree char *folded = cti_fold (text);
  const char *at = skip_clock (folded + strspn (folded, " "));
  int hour = 0, minute = 0;

  if (!read_clock (at, &hour, &minute) || hour > 23 || minute > MINUTES_MAX)
    return CTI_TIME_NONE;
  return hour * 60 + minute;
}
