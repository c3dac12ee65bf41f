#pragma once

#include "cti-date.h"
#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiDayHint:
 * @CTI_DAY_NEAREST: the field may look either way: "3/5" is the nearest one
 * @CTI_DAY_BACK: what has been: "3/5" and "Monday" are the latest ones, today at most
 * @CTI_DAY_AHEAD: what is planned: "3/5" and "Monday" are the next ones, today at least
 * @CTI_DAY_OF_BIRTH: what has been, and its year is never guessed
 *
 * Which day is meant where what is typed leaves it open.
 */
typedef enum
{
  CTI_DAY_NEAREST,
  CTI_DAY_BACK,
  CTI_DAY_AHEAD,
  CTI_DAY_OF_BIRTH,
} CtiDayHint;

/**
 * CtiDayFault:
 * @CTI_DAY_FAULT_NONE: it is a day
 * @CTI_DAY_FAULT_UNREADABLE: the words are no day
 * @CTI_DAY_FAULT_NO_SUCH: it is written like a day, and the calendar has none such
 * @CTI_DAY_FAULT_WEEKDAY: the day falls on another weekday than the one typed with it
 * @CTI_DAY_FAULT_NO_YEAR: the year is missing where it cannot be guessed
 * @CTI_DAY_FAULT_RANGE: the day lies outside the years that are kept
 */
typedef enum
{
  CTI_DAY_FAULT_NONE,
  CTI_DAY_FAULT_UNREADABLE,
  CTI_DAY_FAULT_NO_SUCH,
  CTI_DAY_FAULT_WEEKDAY,
  CTI_DAY_FAULT_NO_YEAR,
  CTI_DAY_FAULT_RANGE,
} CtiDayFault;

CtiDate cti_words_parse_day (const char *text, CtiDate today, CtiDayHint hint, CtiDayFault *fault);
CtiDayHint cti_words_day_hint (const CtiField *field);
const char *cti_words_day_fault (CtiDayFault fault);

/** What cti_words_parse_time() returns where there is no time in the text. */
#define CTI_TIME_NONE (-1)

int cti_words_parse_time (const char *text);
int cti_words_parse_minutes (const char *text);

G_END_DECLS
