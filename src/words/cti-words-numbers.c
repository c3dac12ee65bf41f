#include "cti-words-numbers.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MINUS     "\u2212"
#define PLUSMINUS "\u00b1"

/**
 * cti_words_number:
 * @value: a number
 * @decimals: how many decimals, 0 to 6
 *
 * Returns: (transfer full): the number with the decimal sign of the language, "2,5" in Danish,
 *   whatever locale is installed
 */
char *
cti_words_number (double value, int decimals)
{
  /* Translators: the decimal sign of your language. */
  const char *sign = C_ ("decimal sign", ".");
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 320];
  char format[] = { '%', '.', (char) ('0' + CLAMP (decimals, 0, 6)), 'f', '\0' };
  char *point;

  g_ascii_formatd (digits, sizeof digits, format, fabs (value));
  point = strchr (digits, '.');
  if (point != NULL)
    *point = '\0';
  return g_strconcat (value < 0 && strspn (digits, "0") < strlen (digits) ? MINUS : "", digits,
                      point != NULL ? sign : "", point != NULL ? point + 1 : "", NULL);
}

/**
 * cti_words_signed:
 * @value: a change
 *
 * Returns: (transfer full): the change with its sign, "+4", "−2" or "±0"
 */
char *
cti_words_signed (int value)
{
  const char *sign = value > 0 ? "+" : value < 0 ? MINUS : PLUSMINUS;

  /* as a positive number the smallest one has no room in an int */
  return g_strdup_printf ("%s%" G_GINT64_FORMAT, sign, ABS ((gint64) value));
}
