#pragma once

#include "cti-answer.h"
#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiMotivation:
 * @CTI_MOTIVATION_UNKNOWN: not known
 * @CTI_MOTIVATION_MOTIVATED: she wants a change
 * @CTI_MOTIVATION_UNSURE: she is not sure yet
 * @CTI_MOTIVATION_NOT_NOW: not now
 *
 * Where she stands (domain 3).
 */
typedef enum
{
  CTI_MOTIVATION_UNKNOWN,
  CTI_MOTIVATION_MOTIVATED,
  CTI_MOTIVATION_UNSURE,
  CTI_MOTIVATION_NOT_NOW,
} CtiMotivation;

extern const CtiEnumValue cti_motivation_values[];

/**
 * CtiTargetGroup:
 * @CTI_TARGET_OPEN: something is not known yet
 * @CTI_TARGET_IN: in the target group
 * @CTI_TARGET_DISCUSS: the team must discuss it
 * @CTI_TARGET_OUT: outside
 *
 * What the rules say of a citizen at intake (domain 3). They advise; the worker decides.
 */
typedef enum
{
  CTI_TARGET_OPEN,
  CTI_TARGET_IN,
  CTI_TARGET_DISCUSS,
  CTI_TARGET_OUT,
} CtiTargetGroup;

extern const CtiEnumValue cti_target_group_values[];

/**
 * CtiIntake:
 * @record: what all records share
 * @adult: whether she is 18 or older
 * @own_experience: whether she has sold sex herself
 * @lawful_stay: whether she has a right to social benefits
 * @municipality_agrees: whether her home municipality takes part or pays
 * @grey_zone: whether she comes under the local rule for the grey zone
 * @grey_zone_reason: (owned) (nullable): how the team decided
 * @motivation: where she stands
 * @meeting_place: (owned) (nullable): where the first meeting was
 * @place_chosen_by_her: she chose the place
 * @third_party: (owned) (nullable): who else was there, as a role
 * @told_respect: told: nobody looks down on her
 * @told_income: told: what happens to her income
 * @told_benefit: told: she is not reported for benefit fraud
 * @told_journal: told: what is written, and who sees it
 * @told_children: told: what is done where there is worry about a child
 * @told_anonymity: told: how she can be anonymous
 * @told_sharing: told: what is shared with whom
 * @told_complaint: told: where she can complain
 *
 * What was found out and explained at the first meetings (domain 3, 9.6): whether she is in the
 * target group by the rules and by the local rule for the grey zone, and which of the five
 * worries citizens have were answered.
 */
typedef struct
{
  CtiRecord record;
  CtiAnswer adult;
  CtiAnswer own_experience;
  CtiAnswer lawful_stay;
  CtiAnswer municipality_agrees;
  CtiAnswer grey_zone;
  char *grey_zone_reason;
  CtiMotivation motivation;
  char *meeting_place;
  gboolean place_chosen_by_her;
  char *third_party;
  gboolean told_respect;
  gboolean told_income;
  gboolean told_benefit;
  gboolean told_journal;
  gboolean told_children;
  gboolean told_anonymity;
  gboolean told_sharing;
  gboolean told_complaint;
} CtiIntake;

/**
 * CtiSafety:
 * @record: what all records share
 * @notice: (owned) (nullable): what to look out for
 * @protected_address: her address is protected
 * @safe_contact: (owned) (nullable): how she can be reached safely
 * @may_leave_message: a message may be left
 *
 * What must always be in view with her name (features 10).
 */
typedef struct
{
  CtiRecord record;
  char *notice;
  gboolean protected_address;
  char *safe_contact;
  gboolean may_leave_message;
} CtiSafety;

extern const CtiRecordType cti_intake_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiIntake, cti_record_unref)
extern const CtiRecordType cti_safety_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiSafety, cti_record_unref)

CtiTargetGroup cti_intake_get_target_group (const CtiIntake *self, CtiProblems *reasons);
guint cti_intake_count_told (const CtiIntake *self);
gboolean cti_safety_is_empty (const CtiSafety *self);

G_END_DECLS
