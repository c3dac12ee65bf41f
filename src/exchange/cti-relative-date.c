#include "cti-relative-date.h"

#include <string.h>

#define STEPS_MAX  8
#define NUMBER_MAX 9999

/* One step such as "-10m": @at moves past it. */
static gboolean
read_step (const char **at, int *months, int *days)
{
  int sign = **at == '-' ? -1 : 1;
  int number = 0;

  if (**at != '-' && **at != '+')
    return FALSE;
  (*at)++;
  if (!g_ascii_isdigit (**at))
    return FALSE;
  for (; g_ascii_isdigit (**at); (*at)++)
    {
      number = number * 10 + g_ascii_digit_value (**at);
      if (number > NUMBER_MAX)
        return FALSE;
    }
  switch (*(*at)++)
    {
    case 'y':
      *months += sign * number * 12;
      return TRUE;
    case 'm':
      *months += sign * number;
      return TRUE;
    case 'w':
      *days += sign * number * 7;
      return TRUE;
    case 'd':
      *days += sign * number;
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * cti_relative_date_parse:
 * @text: an ISO day, or "today" and any number of steps such as "-10m", "-3w-2d", "+1y"
 * @today: the day
 * @date: (out): the day meant, untouched if there is none
 *
 * Years and months are counted together and first, from @today, and clipped to the end of the
 * month; weeks and days then, whatever order they are written in.
 *
 * Returns: %CTI_PROBLEM_NONE, %CTI_PROBLEM_NOT_A_DATE, or %CTI_PROBLEM_OUT_OF_RANGE outside the
 *   years 1900 to 2199
 */
CtiProblemCode
cti_relative_date_parse (const char *text, CtiDate today, CtiDate *date)
{
  CtiDate found = cti_date_parse_iso (text);
  int months = 0;
  int days = 0;

  if (g_str_has_prefix (text, "today"))
    {
      const char *at = text + strlen ("today");
      int steps = 0;

      while (*at != '\0')
        if (++steps > STEPS_MAX || !read_step (&at, &months, &days))
          return CTI_PROBLEM_NOT_A_DATE;
      if (ABS (months) > 12 * 300 || ABS (days) > 366 * 300)
        return CTI_PROBLEM_OUT_OF_RANGE;
      found = cti_date_add_days (cti_date_add_months (today, months), days);
    }
  else if (found == CTI_DATE_NONE)
    return CTI_PROBLEM_NOT_A_DATE;
  if (found < CTI_DATE_FIRST || found > CTI_DATE_LAST)
    return CTI_PROBLEM_OUT_OF_RANGE;
  *date = found;
  return CTI_PROBLEM_NONE;
}
