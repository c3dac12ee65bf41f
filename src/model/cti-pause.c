#include "cti-pause.h"

#include "cti-field.h"

const CtiEnumValue cti_pause_reason_values[] = {
  { CTI_PAUSE_OTHER, "other" },
  { CTI_PAUSE_HOSPITAL, "hospital" },
  { CTI_PAUSE_PRISON, "prison" },
  { CTI_PAUSE_ABROAD, "abroad" },
  { 0, NULL },
};

static const CtiField fields[] = {
  CTI_REF (CtiPause, course, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiPause, reason, cti_pause_reason_values),
  CTI_DAY (CtiPause, first, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiPause, last, 0),
  CTI_FLAG (CtiPause, shifts),
  CTI_NOTE (CtiPause, note, 0),
};

const CtiRecordType cti_pause_type = { "pause", sizeof (CtiPause), fields, G_N_ELEMENTS (fields) };

/**
 * cti_pause_get_days:
 * @self: a pause
 *
 * Returns: how many days it lasted, 0 while it goes on
 */
int
cti_pause_get_days (const CtiPause *self)
{
  if (self->last == CTI_DATE_NONE || self->last < self->first)
    return 0;
  return self->last - self->first + 1;
}

/**
 * cti_pause_holds:
 * @self: a pause
 * @day: a day
 *
 * Returns: whether the course stands still on that day
 */
gboolean
cti_pause_holds (const CtiPause *self, CtiDate day)
{
  return day >= self->first && (self->last == CTI_DATE_NONE || day <= self->last);
}

/**
 * cti_pause_count_days:
 * @self: a pause; one that has not begun has no first day
 * @from: first day of a period
 * @to: its last day
 *
 * Returns: on how many days of the period the course stands still
 */
int
cti_pause_count_days (const CtiPause *self, CtiDate from, CtiDate to)
{
  if (self->first == CTI_DATE_NONE)
    return 0;
  if (self->last != CTI_DATE_NONE)
    to = MIN (to, self->last);
  return MAX (to - MAX (from, self->first) + 1, 0);
}

/**
 * cti_pause_overlaps:
 * @self: a pause
 * @other: another of the same course
 *
 * Returns: whether some day lies in both
 */
gboolean
cti_pause_overlaps (const CtiPause *self, const CtiPause *other)
{
  return cti_pause_holds (self, other->first) || cti_pause_holds (other, self->first);
}

/**
 * cti_pause_check:
 * @self: a pause
 * @today: the day
 * @problems: where to add what is wrong
 */
void
cti_pause_check (const CtiPause *self, CtiDate today, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->first > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "pause", "first");
  if (self->last != CTI_DATE_NONE && self->last < self->first)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "pause", "last");
}
