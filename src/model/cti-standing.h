#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

/**
 * CtiNextStep:
 * @CTI_NEXT_STEP_NONE: nothing has a day
 * @CTI_NEXT_STEP_CONTACT: a planned contact
 * @CTI_NEXT_STEP_ACTIVITY: an activity of the plan
 * @CTI_NEXT_STEP_TASK: a task
 * @CTI_NEXT_STEP_STAR: a star
 * @CTI_NEXT_STEP_HANDOVER: the handover agreement
 * @CTI_NEXT_STEP_CLOSING: the course is past its planned end and to be closed
 *
 * What comes next in a case.
 */
typedef enum
{
  CTI_NEXT_STEP_NONE,
  CTI_NEXT_STEP_CONTACT,
  CTI_NEXT_STEP_ACTIVITY,
  CTI_NEXT_STEP_TASK,
  CTI_NEXT_STEP_STAR,
  CTI_NEXT_STEP_HANDOVER,
  CTI_NEXT_STEP_CLOSING,
} CtiNextStep;

/**
 * CtiStanding:
 * @plan: the days of her course
 * @is_paused: whether it is paused on the day
 * @last_contact: the last day she or her network was reached, %CTI_DATE_NONE where nobody was
 * @has_change: whether two stars can be compared
 * @up: areas that are higher in the latest star than in the first
 * @down: areas that are lower
 * @same: areas that are where they were
 * @next: what comes next, today or later; closing a course is so after its planned end as well
 * @next_day: its day
 * @next_what: (owned) (nullable): what it is, of an activity or a task
 * @late: of what was to be done on a day that is past and is not written down as done, the oldest
 * @late_day: its day
 * @late_what: (owned) (nullable): what it is, of an activity or a task
 *
 * How a case stands on a day: what somebody asks first.
 */
typedef struct
{
  CtiPhasePlan plan;
  gboolean is_paused;
  CtiDate last_contact;
  gboolean has_change;
  int up;
  int down;
  int same;
  CtiNextStep next;
  CtiDate next_day;
  char *next_what;
  CtiNextStep late;
  CtiDate late_day;
  char *late_what;
} CtiStanding;

CtiStanding *cti_standing_new (const CtiCase *now, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
void cti_standing_free (CtiStanding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStanding, cti_standing_free)

G_END_DECLS
