/* A length of time as somebody types it: "45", "45 min", "1.30", "1:30 t", "1 t og 30 min",
 * "1,5 t", "1½ time", "2 timer", "halvanden time". A number alone is minutes, since most contacts
 * are shorter than two hours; two numbers with a point or colon between are hours and minutes; a
 * comma before the word for hours is a decimal comma. */

#include "cti-words-parse.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "cti-fold.h"

#define DIGITS     "0123456789"
#define DIGITS_MAX 4
#define HALF       "\u00bd"

/* What is said without a figure. */
typedef struct
{
  int minutes;
  const char *forms;
} Phrase;

/* Translators: every entry lists what people type for one length of time, with | between. */
static const Phrase phrases[] = {
  { 15, NC_ ("typed duration", "a quarter|quarter of an hour|a quarter of an hour") },
  { 30, NC_ ("typed duration", "half an hour|half hour|a half hour") },
  { 45, NC_ ("typed duration", "three quarters of an hour|three quarters") },
  { 60, NC_ ("typed duration", "an hour|one hour") },
  { 90, NC_ ("typed duration", "an hour and a half|one and a half hours") },
  { 120, NC_ ("typed duration", "two hours") },
  { 180, NC_ ("typed duration", "three hours") },
};

static gboolean
is_among (const char *text, gsize length, const char *forms)
{
  g_autofree char *folded = cti_fold (forms);
  g_autofree char *word = g_strndup (text, length);
  g_auto (GStrv) words = g_strsplit (folded, "|", -1);

  return g_strv_contains ((const char *const *) words, word);
}

static gboolean
read_number (const char **at, int *number)
{
  gsize digits = strspn (*at, DIGITS);

  if (digits == 0 || digits > DIGITS_MAX)
    return FALSE;
  *number = atoi (*at);
  *at += digits;
  return TRUE;
}

/* What stands behind a number: 60 for a word for hours, 1 for one for minutes, 0 for none of them.
 */
static int
read_unit (const char **at)
{
  const char *word = *at + strspn (*at, " ");
  gsize length = strcspn (word, " .," DIGITS);
  int unit = 0;

  /* Translators: what people type for hours, with | between the forms. */
  if (is_among (word, length, C_ ("typed duration", "h|hr|hrs|hour|hours")))
    unit = 60;
  /* Translators: what people type for minutes, with | between the forms. */
  else if (is_among (word, length, C_ ("typed duration", "m|min|mins|minute|minutes")))
    unit = 1;
  if (unit != 0)
    *at = word + length + strspn (word + length, " .");
  return unit;
}

/* "1,5 t" and "1,25 t": parts of an hour behind a comma. Of two digits only whole quarters: "1,30 t"
 * may be an hour and a half as well. */
static gboolean
read_decimals (const char **at, int *minutes)
{
  const char *rest = *at + 1;
  gsize digits = **at == ',' ? strspn (rest, DIGITS) : 0;
  int part = digits == 1 || digits == 2 ? atoi (rest) : 0;

  rest += digits;
  if (digits < 1 || digits > 2 || (digits == 2 && part % 25 != 0) || read_unit (&rest) != 60)
    return FALSE;
  *at = rest;
  *minutes = *minutes * 60 + (digits == 1 ? part * 6 : part * 60 / 100);
  return TRUE;
}

/* "1½ time": half an hour more. */
static gboolean
read_half (const char **at, int *minutes)
{
  const char *rest = *at + strspn (*at, " ");

  if (!g_str_has_prefix (rest, HALF))
    return FALSE;
  rest += strlen (HALF);
  if (read_unit (&rest) != 60)
    return FALSE;
  *at = rest;
  *minutes = *minutes * 60 + 30;
  return TRUE;
}

/* "1.30", also with the word for hours behind it. */
static gboolean
read_two_numbers (const char **at, int *minutes)
{
  const char *rest = *at + 1;

  if ((**at != '.' && **at != ':') || strspn (rest, DIGITS) != 2 || atoi (rest) >= 60)
    return FALSE;
  *minutes = *minutes * 60 + atoi (rest);
  *at = rest + 2;
  rest = *at;
  if (read_unit (&rest) == 60)
    *at = rest;
  return TRUE;
}

/* Past a comma or the word "and" between hours and minutes. */
static gboolean
skip_joint (const char **at)
{
  /* Translators: what stands between hours and minutes: "1 hour and 15 minutes". */
  const char *word = C_ ("typed duration", "and");
  gsize comma = strspn (*at, ", ");
  gsize length = strcspn (*at + comma, " " DIGITS);
  gboolean is_and = is_among (*at + comma, length, word);
  gsize past = comma + (is_and ? length : 0);

  *at += past;
  *at += strspn (*at, " ");
  return past > 0;
}

/* "1 t 30 min", "1 t og 30", "45 min". Behind hours come minutes: "1 t 2 t" is none, for nobody can
 * tell what was meant, and the second hours must not be stored as minutes. */
static gboolean
read_units (const char **at, int *minutes)
{
  gboolean joined;
  int more = 0;

  if (read_unit (at) != 60)
    return TRUE;
  *minutes *= 60;
  joined = skip_joint (at);
  if (!read_number (at, &more))
    return !joined;
  if (read_unit (at) == 60)
    return FALSE;
  *minutes += more;
  return TRUE;
}

static int
read_phrase (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (is_among (text, strlen (text),
                  g_dpgettext2 (NULL, "typed duration", phrases[i].forms)))
      return phrases[i].minutes;
  return CTI_TIME_NONE;
}

/**
 * cti_words_parse_minutes:
 * @text: (nullable): a length of time as typed, or as cti_words_minutes() shows it
 *
 * Returns: minutes, or %CTI_TIME_NONE
 */
int
cti_words_parse_minutes (const char *text)
{
  g_autofree char *folded = cti_fold (text);
  const char *at = g_strstrip (folded);
  int minutes = read_phrase (at);

  if (minutes != CTI_TIME_NONE)
    return minutes;
  minutes = 0;
  if (!read_number (&at, &minutes) && !g_str_has_prefix (at, HALF))
    return CTI_TIME_NONE;
  if (!read_half (&at, &minutes) && !read_decimals (&at, &minutes) &&
      !read_two_numbers (&at, &minutes) && !read_units (&at, &minutes))
    return CTI_TIME_NONE;
  return at[strspn (at, " .")] == '\0' ? minutes : CTI_TIME_NONE;
}
