#pragma once

#include "cti-phase-plan.h"
#include "cti-star.h"

G_BEGIN_DECLS

/** A reading every second month and at the end (domain 1.4, 9.13). */
#define CTI_RHYTHM_MONTHS 2
/** A reading this many days before or after its day still counts for it (domain 9.13, own). */
#define CTI_RHYTHM_WINDOW_DAYS 14

/**
 * CtiDue:
 * @CTI_DUE_NONE: nothing is due: no phases, closed, or the last reading is made
 * @CTI_DUE_LATER: its window has not begun
 * @CTI_DUE_NOW: within the window
 * @CTI_DUE_OVERDUE: the window is past
 */
typedef enum
{
  CTI_DUE_NONE,
  CTI_DUE_LATER,
  CTI_DUE_NOW,
  CTI_DUE_OVERDUE,
} CtiDue;

extern const CtiEnumValue cti_due_values[];

/** How many readings may follow a course: after 3, 6 and 12 months. */
#define CTI_FOLLOW_UP_COUNT 3

void cti_follow_up_get_days (CtiDate closed_on, CtiDate days[CTI_FOLLOW_UP_COUNT]);
CtiDue
cti_follow_up_get_next (CtiDate closed_on, CtiDate last_reading, CtiDate today, CtiDate *next);
GArray *cti_rhythm_get_days (const CtiPhasePlan *plan) G_GNUC_WARN_UNUSED_RESULT;
CtiDue
cti_rhythm_get_next (const CtiPhasePlan *plan, CtiDate last_reading, CtiDate today, CtiDate *next);
CtiOccasion
cti_rhythm_suggest_occasion (const CtiPhasePlan *plan, CtiDate last_reading, CtiDate day);

G_END_DECLS
