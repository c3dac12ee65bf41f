#pragma once

#include "cti-course.h"
#include "cti-pause.h"

G_BEGIN_DECLS

#define CTI_PHASE_COUNT 3

/**
 * CtiPhase:
 * @CTI_PHASE_NONE: no course, or a day before it
 * @CTI_PHASE_CONTACT: contact is being built
 * @CTI_PHASE_1: planning and start
 * @CTI_PHASE_2: try-out and adaptation
 * @CTI_PHASE_3: handover and anchoring
 * @CTI_PHASE_OVER: past the planned end and not closed
 * @CTI_PHASE_CLOSED: closed
 */
typedef enum
{
  CTI_PHASE_NONE,
  CTI_PHASE_CONTACT,
  CTI_PHASE_1,
  CTI_PHASE_2,
  CTI_PHASE_3,
  CTI_PHASE_OVER,
  CTI_PHASE_CLOSED,
} CtiPhase;

extern const CtiEnumValue cti_phase_values[];

/**
 * CtiPhasePlan:
 * @contact_start: first day of the contact-building period
 * @start: first day of each phase, unknown while phase 1 is not set
 * @end: last day of each phase
 * @closed_on: the day the course was closed, if it was
 * @reading_months: months from one star to the next; 0 for %CTI_RHYTHM_MONTHS
 *
 * The days of a course, computed from its phase-1 start (domain 9.8).
 */
typedef struct
{
  CtiDate contact_start;
  CtiDate start[CTI_PHASE_COUNT];
  CtiDate end[CTI_PHASE_COUNT];
  CtiDate closed_on;
  int reading_months;
} CtiPhasePlan;

void cti_phase_plan_init (CtiPhasePlan *plan, const CtiCourse *course, GPtrArray *pauses);
CtiPhase cti_phase_plan_get_phase (const CtiPhasePlan *plan, CtiDate today);
CtiPhase cti_phase_plan_get_phase_on (const CtiPhasePlan *plan, CtiDate day);
int cti_phase_plan_get_day (const CtiPhasePlan *plan, CtiDate today);
CtiDate cti_phase_plan_get_contact_end (const CtiPhasePlan *plan);
CtiDate cti_phase_plan_get_planned_end (const CtiPhasePlan *plan);
gboolean cti_phase_plan_has_phases (const CtiPhasePlan *plan);

G_END_DECLS
