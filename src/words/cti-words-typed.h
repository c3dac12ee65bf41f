#pragma once

#include "cti-date.h"

G_BEGIN_DECLS

/**
 * CtiTypedKind:
 * @CTI_TYPED_NUMBER: a number; its value
 * @CTI_TYPED_MONTH: a month; 1 to 12
 * @CTI_TYPED_WEEKDAY: a weekday; 1 for Monday to 7
 * @CTI_TYPED_WEEKDAY_PAST: the one that has been, "i mandags"; 1 to 7
 * @CTI_TYPED_TODAY: today, tomorrow, yesterday; days from today
 * @CTI_TYPED_HOLIDAY: a day with a name, see cti_typed_find_holiday()
 * @CTI_TYPED_UNIT: a #CtiTypedUnit
 * @CTI_TYPED_IN: "om", before a stretch of time
 * @CTI_TYPED_AGO: "siden", behind one
 * @CTI_TYPED_NEXT: "næste"
 * @CTI_TYPED_LAST: "sidste"
 * @CTI_TYPED_ON: "på", before a weekday that comes; %CTI_TYPED_THIS for "denne", else 0
 * @CTI_TYPED_FILLER: a word that says nothing here; %CTI_TYPED_ARTICLE for "den", else 0
 *
 * What a word may be in a day as people type it. Each value is the letter that stands for the word
 * in the shape of a sentence.
 */
typedef enum
{
  CTI_TYPED_NUMBER = 'n',
  CTI_TYPED_MONTH = 'm',
  CTI_TYPED_WEEKDAY = 'w',
  CTI_TYPED_WEEKDAY_PAST = 'p',
  CTI_TYPED_TODAY = 't',
  CTI_TYPED_HOLIDAY = 'h',
  CTI_TYPED_UNIT = 'u',
  CTI_TYPED_IN = 'i',
  CTI_TYPED_AGO = 'a',
  CTI_TYPED_NEXT = 'x',
  CTI_TYPED_LAST = 'l',
  CTI_TYPED_ON = 'o',
  CTI_TYPED_FILLER = ' ',
} CtiTypedKind;

/**
 * CtiTypedUnit:
 *
 * What a stretch of time is counted in.
 */
typedef enum
{
  CTI_TYPED_DAYS,
  CTI_TYPED_WEEKS,
  CTI_TYPED_MONTHS,
  CTI_TYPED_YEARS,
  CTI_TYPED_HALF_YEARS,
} CtiTypedUnit;

/** The value of "denne", which is also said of a week. */
#define CTI_TYPED_THIS 1

/** The value of "den", behind which a number is a day of the month. */
#define CTI_TYPED_ARTICLE 1

/** The longest sentence that is read, in words. */
#define CTI_TYPED_WORDS 8

/**
 * CtiTypedWord:
 * @kind: what it is
 * @value: its value
 * @digits: how many digits it was typed with, 0 for a word
 */
typedef struct
{
  CtiTypedKind kind;
  int value;
  int digits;
} CtiTypedWord;

/**
 * CtiTyped:
 * @words: the words that say something
 * @shape: one letter for each, a #CtiTypedKind, and a zero
 * @has_article: whether "den" stood among them
 */
typedef struct
{
  CtiTypedWord words[CTI_TYPED_WORDS];
  char shape[CTI_TYPED_WORDS + 1];
  gboolean has_article;
} CtiTyped;

gboolean cti_typed_read (CtiTyped *self, const char *text);
int cti_typed_read_number (const char *text);
CtiDate cti_typed_find_holiday (int value, int year);

G_END_DECLS
