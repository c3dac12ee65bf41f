#pragma once

#include "cti-phase-plan.h"

G_BEGIN_DECLS

/** Phases whose lengths differ by more than this many days get a hint (domain 9.8, own). */
#define CTI_PHASE_DIFFER_DAYS 14

/**
 * CtiBorder:
 * @CTI_BORDER_PHASE_1: first day of phase 1
 * @CTI_BORDER_PHASE_2: first day of phase 2
 * @CTI_BORDER_PHASE_3: first day of phase 3
 * @CTI_BORDER_END: last day of phase 3
 *
 * A border that a worker can move.
 */
typedef enum
{
  CTI_BORDER_PHASE_1,
  CTI_BORDER_PHASE_2,
  CTI_BORDER_PHASE_3,
  CTI_BORDER_END,
} CtiBorder;

extern const CtiEnumValue cti_border_values[];

CtiDate cti_phase_plan_get_border (const CtiPhasePlan *plan, CtiBorder border);
int cti_phase_plan_get_length (const CtiPhasePlan *plan, CtiPhase phase);
void cti_phase_plan_check_lengths (const CtiPhasePlan *plan, CtiProblems *problems);

CtiCourse *cti_course_move_border (const CtiCourse *course,
                                   CtiBorder border,
                                   CtiDate day) G_GNUC_WARN_UNUSED_RESULT;
CtiCourse *cti_course_follow_pause (const CtiCourse *course,
                                    const CtiPause *before,
                                    const CtiPause *now,
                                    CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
void cti_phase_plan_preview_move (const CtiCourse *course,
                                  GPtrArray *pauses,
                                  CtiBorder border,
                                  CtiDate day,
                                  CtiPhasePlan *before,
                                  CtiPhasePlan *after,
                                  CtiProblems *problems);

G_END_DECLS
