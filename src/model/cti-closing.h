#pragma once

#include "cti-phase-plan.h"

G_BEGIN_DECLS

/**
 * CtiClosingKind:
 * @CTI_CLOSING_FULL: carried through
 * @CTI_CLOSING_INTERRUPTED: ended before time
 * @CTI_CLOSING_CONTINUES: goes on elsewhere
 *
 * How a course ended (domain 9.18).
 */
typedef enum
{
  CTI_CLOSING_FULL,
  CTI_CLOSING_INTERRUPTED,
  CTI_CLOSING_CONTINUES,
} CtiClosingKind;

extern const CtiEnumValue cti_closing_kind_values[];

/**
 * CtiAimReached:
 * @CTI_AIM_REACHED_UNKNOWN: not known
 * @CTI_AIM_REACHED_YES: reached
 * @CTI_AIM_REACHED_PARTLY: partly reached
 * @CTI_AIM_REACHED_NO: not reached
 *
 * Whether the aim was reached (domain 9.18).
 */
typedef enum
{
  CTI_AIM_REACHED_UNKNOWN,
  CTI_AIM_REACHED_YES,
  CTI_AIM_REACHED_PARTLY,
  CTI_AIM_REACHED_NO,
} CtiAimReached;

extern const CtiEnumValue cti_aim_reached_values[];

/**
 * CtiClosingResult:
 * @CTI_CLOSING_RESULT_FULL: carried through
 * @CTI_CLOSING_RESULT_GOALS: ended before time because the goals were reached
 * @CTI_CLOSING_RESULT_INTERRUPTED: interrupted
 * @CTI_CLOSING_RESULT_CONTINUES: goes on elsewhere
 *
 * How a closing is told: the published figures count goals reached early as an interruption, though
 * it is a success; here it stands apart (domain 12.10).
 */
typedef enum
{
  CTI_CLOSING_RESULT_FULL,
  CTI_CLOSING_RESULT_GOALS,
  CTI_CLOSING_RESULT_INTERRUPTED,
  CTI_CLOSING_RESULT_CONTINUES,
} CtiClosingResult;

extern const CtiEnumValue cti_closing_result_values[];

/** A course that ends this many days before its planned end still is a full one (domain 9.18). */
#define CTI_CLOSING_FULL_DAYS 14

/**
 * CtiClosing:
 * @record: what all records share
 * @course: (owned): id of the course
 * @date: the day
 * @kind: how it ended
 * @lost_contact: contact was lost
 * @goals_reached: goals were reached before time
 * @own_wish: she wished to stop
 * @no_need: no more need
 * @other_support: she needs another support
 * @misuse: misuse of alcohol or drugs
 * @team_stopped: project or worker stopped
 * @other_reason: (owned) (nullable): another reason
 * @aim_reached: whether the aim was reached
 * @referred_again: she was referred to another offer
 * @words: (owned) (nullable): in her own words
 * @may_follow_up: she may be asked again after 3, 6 and 12 months
 *
 * The closing form (domain 9.18). Reasons are several; goals reached early is one of them and is
 * told apart from interruption (domain 12.10).
 */
typedef struct
{
  CtiRecord record;
  char *course;
  CtiDate date;
  CtiClosingKind kind;
  gboolean lost_contact;
  gboolean goals_reached;
  gboolean own_wish;
  gboolean no_need;
  gboolean other_support;
  gboolean misuse;
  gboolean team_stopped;
  char *other_reason;
  CtiAimReached aim_reached;
  gboolean referred_again;
  char *words;
  gboolean may_follow_up;
} CtiClosing;

extern const CtiRecordType cti_closing_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiClosing, cti_record_unref)

CtiClosingKind cti_closing_suggest_kind (const CtiPhasePlan *plan, CtiDate day);
int cti_closing_get_months (const CtiPhasePlan *plan, CtiDate day);
gboolean cti_closing_has_reason (const CtiClosing *self);
CtiClosingResult cti_closing_get_result (const CtiClosing *self);
void cti_closing_check (const CtiClosing *self,
                        const CtiPhasePlan *plan,
                        CtiDate today,
                        CtiProblems *problems);

G_END_DECLS
