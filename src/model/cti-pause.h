#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiPauseReason:
 * @CTI_PAUSE_OTHER: any other reason
 * @CTI_PAUSE_HOSPITAL: she is in hospital
 * @CTI_PAUSE_PRISON: she serves a sentence
 * @CTI_PAUSE_ABROAD: she is abroad
 */
typedef enum
{
  CTI_PAUSE_OTHER,
  CTI_PAUSE_HOSPITAL,
  CTI_PAUSE_PRISON,
  CTI_PAUSE_ABROAD,
} CtiPauseReason;

extern const CtiEnumValue cti_pause_reason_values[];

/**
 * CtiPause:
 * @record: what all records share
 * @course: (owned): id of the course
 * @reason: why
 * @first: first day of the pause
 * @last: last day of it, unknown while it goes on
 * @shifts: whether what follows in the plan is put off by as many days, once it has ended
 * @note: (owned) (nullable): about it
 *
 * A time in which the course stands still (domain 9.7). The place in the course is kept.
 */
typedef struct
{
  CtiRecord record;
  char *course;
  CtiPauseReason reason;
  CtiDate first;
  CtiDate last;
  gboolean shifts;
  char *note;
} CtiPause;

extern const CtiRecordType cti_pause_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiPause, cti_record_unref)

int cti_pause_get_days (const CtiPause *self);
gboolean cti_pause_holds (const CtiPause *self, CtiDate day);
int cti_pause_count_days (const CtiPause *self, CtiDate from, CtiDate to);
gboolean cti_pause_overlaps (const CtiPause *self, const CtiPause *other);
void cti_pause_check (const CtiPause *self, CtiDate today, CtiProblems *problems);

G_END_DECLS
