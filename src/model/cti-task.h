#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiRepeat:
 * @CTI_REPEAT_NEVER: once
 * @CTI_REPEAT_DAILY: every so many days
 * @CTI_REPEAT_WEEKLY: every so many weeks
 * @CTI_REPEAT_MONTHLY: every so many months
 */
typedef enum
{
  CTI_REPEAT_NEVER,
  CTI_REPEAT_DAILY,
  CTI_REPEAT_WEEKLY,
  CTI_REPEAT_MONTHLY,
} CtiRepeat;

extern const CtiEnumValue cti_repeat_values[];

/** Every 99th day, week or month at most. */
#define CTI_REPEAT_EVERY_MAX 99

/**
 * CtiTask:
 * @record: what all records share
 * @course: (owned) (nullable): id of the course; %NULL for a task of the team
 * @title: (owned): what is to be done
 * @note: (owned) (nullable): about it
 * @due: the day it is to be done by, unknown where it has none
 * @snoozed_until: not shown as due before this day
 * @repeat: whether it comes again
 * @repeat_every: after how many days, weeks or months, 1 to 99
 * @done_on: the day it was done
 * @activity: (owned) (nullable): id of the activity it springs from
 * @decision: (owned) (nullable): id of the decision of a supervision it springs from
 * @repeat_day: day of the month that a monthly one is counted from, 0 where it is that of @due
 *
 * Something the worker is to do. In a case it is about the citizen; in the team's file it is about
 * nobody.
 */
typedef struct
{
  CtiRecord record;
  char *course;
  char *title;
  char *note;
  CtiDate due;
  CtiDate snoozed_until;
  CtiRepeat repeat;
  int repeat_every;
  CtiDate done_on;
  char *activity;
  char *decision;
  int repeat_day;
} CtiTask;

extern const CtiRecordType cti_task_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTask, cti_record_unref)

gboolean cti_task_is_done (const CtiTask *self);
CtiDate cti_task_get_day (const CtiTask *self);
int cti_task_compare (gconstpointer a, gconstpointer b);
CtiTask *cti_task_make_next (const CtiTask *self, CtiDate done_on) G_GNUC_WARN_UNUSED_RESULT;
void cti_task_check (const CtiTask *self, CtiDate today, CtiProblems *problems);

G_END_DECLS
