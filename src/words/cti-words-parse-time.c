/* A time of day as somebody types it: "14.30", "14:30", "1430", "kl. 9", "9", in English also
 * "2.30 pm". Minutes need two digits: "9.5" may be half past nine or five past. "Halv tre" and
 * "kvart i tre" are said of the afternoon up to six, as nobody meets at half past two in the night;
 * what was understood is shown at once beside the field. */

#include "cti-words-parse.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "cti-fold.h"
#include "cti-words-typed.h"

#define DIGITS      "0123456789"
#define MINUTES_MAX 59
#define HOUR_MAX    23
#define HALF_DAY    (12 * 60)
#define EARLIEST    (6 * 60) /* that a spoken time means in the morning */

/* Translators: what stands before an hour, with | between the forms, and is so many minutes past or
 * before it. Your language may have no words for one of them: leave the English ones. */
static const struct
{
  const char *forms;
  int minutes;
} spoken[] = {
  { NC_ ("typed time", "half past"), 30 },
  { NC_ ("typed time", "half to"), -30 },
  { NC_ ("typed time", "quarter past|a quarter past"), 15 },
  { NC_ ("typed time", "quarter to|a quarter to"), -15 },
};

/* Past the longest of @forms, divided by |, that @at begins with; @at where none fits. */
static const char *
skip_form (const char *at, const char *forms)
{
  g_autofree char *folded = cti_fold (forms);
  g_auto (GStrv) words = g_strsplit (folded, "|", -1);
  gsize longest = 0;

  for (char **word = words; *word != NULL; word++)
    if (g_str_has_prefix (at, *word))
      longest = MAX (longest, strlen (*word));
  return at + longest;
}

/* Past the word that may stand before a time, and what separates the two. */
static const char *
skip_clock (const char *at)
{
  /* Translators: what may stand before a time of day, with | between the words. */
  const char *past = skip_form (at, C_ ("typed time", "at"));

  return past > at ? past + strspn (past, " .:") : at;
}

static int
read_spoken (const char *at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spoken); i++)
    {
      const char *past = skip_form (at, g_dpgettext2 (NULL, "typed time", spoken[i].forms));
      int hour = past > at && *past == ' ' ? cti_typed_read_number (past) : 0;
      int time = hour * 60 + spoken[i].minutes;

      if (hour >= 1 && hour <= HOUR_MAX)
        return time < EARLIEST ? time + HALF_DAY : time;
    }
  return CTI_TIME_NONE;
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
  int hour = 0, minute = 0, time = read_spoken (at);

  if (time != CTI_TIME_NONE)
    return time;
  if (!read_clock (at, &hour, &minute) || hour > 23 || minute > MINUTES_MAX)
    return CTI_TIME_NONE;
  return hour * 60 + minute;
}
