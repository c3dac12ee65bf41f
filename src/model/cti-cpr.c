/* The Danish person number: ddmmyy and four more digits. The seventh digit tells the century
 * (domain 7, century table). Since October 2007 numbers are given out that fail modulus 11, so a
 * failed check is a hint and never a refusal. A replacement number, for somebody without a number
 * of her own, has 60 added to the day; its birth date is what it says, which need not be true.
 * Nothing is read from the last digit: sex is asked for, not computed. */

#include "cti-cpr.h"

#include <string.h>

#define REPLACEMENT_DAYS 60

static gboolean
take_digits (const char *text, char digits[CTI_CPR_SIZE])
{
  gsize count = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (g_ascii_isspace (*at) || (*at == '-' && count == 6))
        continue;
      if (!g_ascii_isdigit (*at) || count == CTI_CPR_SIZE - 1)
        return FALSE;
      digits[count++] = *at;
    }
  digits[count] = '\0';
  return count == CTI_CPR_SIZE - 1;
}

static int
two_digits (const char *at)
{
  return (at[0] - '0') * 10 + (at[1] - '0');
}

static int
full_year (int year, int seventh)
{
  if (seventh <= 3)
    return 1900 + year;
  if (seventh == 4 || seventh == 9)
    return year <= 36 ? 2000 + year : 1900 + year;
  return year <= 57 ? 2000 + year : 1800 + year;
}

/**
 * cti_cpr_parse:
 * @text: (nullable): a number as typed, with or without the dash
 * @digits: (out caller-allocates): its ten digits
 * @born: (out): the birth date it tells
 *
 * Returns: what kind of number it is; %CTI_CPR_NONE where it is not ten digits that begin with a
 *   day that exists
 */
CtiCprKind
cti_cpr_parse (const char *text, char digits[CTI_CPR_SIZE], CtiDate *born)
{
  int day, month, year;
  gboolean replaced;

  *born = CTI_DATE_NONE;
  if (text == NULL || !take_digits (text, digits))
    return CTI_CPR_NONE;
  day = two_digits (digits);
  month = two_digits (digits + 2);
  year = full_year (two_digits (digits + 4), digits[6] - '0');
  replaced = day > REPLACEMENT_DAYS;
  *born = cti_date_new (year, month, replaced ? day - REPLACEMENT_DAYS : day);
  if (*born == CTI_DATE_NONE)
    return CTI_CPR_NONE;
  return replaced ? CTI_CPR_REPLACEMENT : CTI_CPR_ORDINARY;
}

/**
 * cti_cpr_has_check_digit:
 * @digits: ten digits
 *
 * Returns: whether they pass modulus 11; a number that does not may be right all the same
 */
gboolean
cti_cpr_has_check_digit (const char digits[CTI_CPR_SIZE])
{
  static const int weights[] = { 4, 3, 2, 7, 6, 5, 4, 3, 2, 1 };
  int sum = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += weights[i] * (digits[i] - '0');
  return sum % 11 == 0;
}

/**
 * cti_cpr_to_text:
 * @digits: ten digits
 * @masked: whether to hide the last four, as is the rule on screen (features 3.2)
 *
 * Returns: (transfer full): "ddmmyy-xxxx"
 */
char *
cti_cpr_to_text (const char digits[CTI_CPR_SIZE], gboolean masked)
{
  return g_strdup_printf ("%.6s-%s", digits, masked ? "••••" : digits + 6);
}
