/* Which way a field of a day looks, and what is said where what was typed is no day. */

#include <glib/gi18n.h>

#include "cti-words-parse.h"

/**
 * cti_words_day_hint:
 * @field: a field that holds a day
 *
 * Returns: which way it looks
 */
CtiDayHint
cti_words_day_hint (const CtiField *field)
{
  if (field->flags & CTI_FIELD_BIRTH)
    return CTI_DAY_OF_BIRTH;
  if (field->flags & CTI_FIELD_BACK)
    return CTI_DAY_BACK;
  return field->flags & CTI_FIELD_AHEAD ? CTI_DAY_AHEAD : CTI_DAY_NEAREST;
}

/**
 * cti_words_day_fault:
 * @fault: why what was typed is no day
 *
 * Returns: (transfer none): a sentence on it and what to do
 */
const char *
cti_words_day_fault (CtiDayFault fault)
{
  switch (fault)
    {
    case CTI_DAY_FAULT_NO_SUCH:
      return _ ("There is no such day in the calendar: correct the day or the month.");
    case CTI_DAY_FAULT_WEEKDAY:
      return _ ("That day falls on another weekday: correct one of the two.");
    case CTI_DAY_FAULT_NO_YEAR:
      return _ ("Write the year as well, like 31.12.1990.");
    case CTI_DAY_FAULT_RANGE:
      return _ ("Write a day between 1900 and 2199.");
    case CTI_DAY_FAULT_UNREADABLE:
      return _ ("This is not a day: write it like 31.12.2026, 31/12, “tomorrow”, “Monday” or “in "
                "two weeks”.");
    case CTI_DAY_FAULT_NONE:
    default:
      return "";
    }
}
