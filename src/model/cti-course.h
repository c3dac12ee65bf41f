#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/** Phases last four months in the Danish project, three in ordinary CTI (domain 1.1, 9.1). */
#define CTI_PHASE_MONTHS_MIN     1
#define CTI_PHASE_MONTHS_MAX     6
#define CTI_PHASE_MONTHS_DEFAULT 4

/**
 * CtiCourse:
 * @record: what all records share
 * @citizen: (owned): id of the citizen
 * @worker: (owned) (nullable): id of the worker who carries it
 * @contact_start: first day of the contact-building period
 * @phase1_start: first day of phase 1, unknown while contact is being built
 * @phase_months: length of each of the three phases, 1 to 6 months
 * @phase2_start: first day of phase 2 where the worker has moved it, else unknown
 * @phase3_start: first day of phase 3 where the worker has moved it, else unknown
 * @planned_end: last day of phase 3 where the worker has moved it, else unknown
 * @closed_on: the day it was closed, unknown while it is open
 * @previous: (owned) (nullable): id of the course before, where she comes back for another
 *
 * A contact-building period of free length and three equal phases (domain 9.6-9.8).
 */
typedef struct
{
  CtiRecord record;
  char *citizen;
  char *worker;
  CtiDate contact_start;
  CtiDate phase1_start;
  int phase_months;
  CtiDate phase2_start;
  CtiDate phase3_start;
  CtiDate planned_end;
  CtiDate closed_on;
  char *previous;
} CtiCourse;

extern const CtiRecordType cti_course_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCourse, cti_record_unref)

gboolean cti_course_is_open (const CtiCourse *course);
void cti_course_check (const CtiCourse *course, CtiDate today, CtiProblems *problems);
void cti_course_check_day (const CtiCourse *course,
                           CtiDate day,
                           gboolean may_follow_up,
                           CtiDate today,
                           const char *record,
                           CtiProblems *problems);

G_END_DECLS
