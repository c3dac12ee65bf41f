/* A length of time as somebody types it: "45", "45 min", "1.30", "1:30", "1 t 30 min", "1,5 t",
 * "2 timer". A number alone is minutes, since most contacts are shorter than two hours; two numbers
 * with a point or colon between are hours and minutes; a comma before the word for hours is a
 * decimal comma. */

#include "cti-words-parse.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "cti-fold.h"

#define DIGITS     "0123456789"
#define DIGITS_MAX 4

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
  gsize length = strcspn (word, " ." DIGITS);
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

/* "1,5 t": tenths of an hour behind a comma. */
static gboolean
read_tenths (const char **at, int *minutes)
{
  const char *rest = *at + 1;
  int tenths = 0;

  if (**at != ',' || strspn (rest, DIGITS) != 1)
    return FALSE;
  tenths = *rest - '0';
  rest++;
  if (read_unit (&rest) != 60)
    return FALSE;
  *at = rest;
  *minutes = *minutes * 60 + tenths * 6;
  return TRUE;
}

static gboolean
read_two_numbers (const char **at, int *minutes)
{
  const char *rest = *at + 1;

  if ((**at != '.' && **at != ':') || strspn (rest, DIGITS) != 2 || atoi (rest) >= 60)
    return FALSE;
  *minutes = *minutes * 60 + atoi (rest);
  *at = rest + 2;
  return TRUE;
}

/* "1 t 30 min", "1 t 30", "45 min". Behind hours come minutes: "1 t 2 t" is none, for nobody can
 * tell what was meant, and the second hours must not be stored as minutes. */
static gboolean
read_units (const char **at, int *minutes)
{
  int more = 0;

  if (read_unit (at) != 60)
    return TRUE;
  *minutes *= 60;
  if (read_number (at, &more) && read_unit (at) == 60)
    return FALSE;
  *minutes += more;
  return TRUE;
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
  int minutes = 0;

  if (!read_number (&at, &minutes))
    return CTI_TIME_NONE;
  if (!read_tenths (&at, &minutes) && !read_two_numbers (&at, &minutes) &&
      !read_units (&at, &minutes))
    return CTI_TIME_NONE;
  return at[strspn (at, " .")] == '\0' ? minutes : CTI_TIME_NONE;
}
