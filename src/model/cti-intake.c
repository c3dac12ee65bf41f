#include "cti-intake.h"

#include "cti-field.h"
#include "cti-text.h"

const CtiEnumValue cti_motivation_values[] = {
  { CTI_MOTIVATION_UNKNOWN, "unknown" },
  { CTI_MOTIVATION_MOTIVATED, "motivated" },
  { CTI_MOTIVATION_UNSURE, "unsure" },
  { CTI_MOTIVATION_NOT_NOW, "not-now" },
  { 0, NULL },
};

const CtiEnumValue cti_target_group_values[] = {
  { CTI_TARGET_OPEN, "open" },
  { CTI_TARGET_IN, "in" },
  { CTI_TARGET_DISCUSS, "discuss" },
  { CTI_TARGET_OUT, "out" },
  { 0, NULL },
};

static const CtiField intake_fields[] = {
  CTI_ENUM (CtiIntake, adult, cti_answer_values),
  CTI_ENUM (CtiIntake, own_experience, cti_answer_values),
  CTI_ENUM (CtiIntake, lawful_stay, cti_answer_values),
  CTI_ENUM (CtiIntake, municipality_agrees, cti_answer_values),
  CTI_ENUM (CtiIntake, grey_zone, cti_answer_values),
  CTI_NOTE (CtiIntake, grey_zone_reason, 0),
  CTI_ENUM (CtiIntake, motivation, cti_motivation_values),
  CTI_LINE (CtiIntake, meeting_place, 0),
  CTI_FLAG (CtiIntake, place_chosen_by_her),
  CTI_LINE (CtiIntake, third_party, 0),
  CTI_FLAG (CtiIntake, told_respect),
  CTI_FLAG (CtiIntake, told_income),
  CTI_FLAG (CtiIntake, told_benefit),
  CTI_FLAG (CtiIntake, told_journal),
  CTI_FLAG (CtiIntake, told_children),
  CTI_FLAG (CtiIntake, told_anonymity),
  CTI_FLAG (CtiIntake, told_sharing),
  CTI_FLAG (CtiIntake, told_complaint),
};

const CtiRecordType cti_intake_type = { "intake", sizeof (CtiIntake), intake_fields,
                                        G_N_ELEMENTS (intake_fields) };

static const CtiField safety_fields[] = {
  CTI_NOTE (CtiSafety, notice, CTI_FIELD_PERSONAL),
  CTI_FLAG (CtiSafety, protected_address),
  CTI_LINE (CtiSafety, safe_contact, CTI_FIELD_PERSONAL),
  CTI_FLAG (CtiSafety, may_leave_message),
};

const CtiRecordType cti_safety_type = { "safety", sizeof (CtiSafety), safety_fields,
                                        G_N_ELEMENTS (safety_fields) };

/* Having sold sex is asked of her, or else the grey zone, where the team has a rule of its own. */
static gboolean
lacks_experience (const CtiIntake *self)
{
  return self->own_experience == CTI_ANSWER_NO && self->grey_zone != CTI_ANSWER_YES;
}

static void
find_outside (const CtiIntake *self, CtiProblems *reasons)
{
  if (self->adult == CTI_ANSWER_NO)
    cti_problems_add (reasons, CTI_PROBLEM_OUTSIDE_TARGET, "intake", "adult");
  if (lacks_experience (self))
    cti_problems_add (reasons, CTI_PROBLEM_OUTSIDE_TARGET, "intake", "own_experience");
  if (self->lawful_stay == CTI_ANSWER_NO)
    cti_problems_add (reasons, CTI_PROBLEM_OUTSIDE_TARGET, "intake", "lawful_stay");
  if (self->municipality_agrees == CTI_ANSWER_NO)
    cti_problems_add (reasons, CTI_PROBLEM_OUTSIDE_TARGET, "intake", "municipality_agrees");
}

/* The grey zone is open until the team has written how it decided. */
static void
find_doubts (const CtiIntake *self, CtiProblems *reasons)
{
  if (self->grey_zone == CTI_ANSWER_YES && cti_text_is_blank (self->grey_zone_reason))
    cti_problems_add (reasons, CTI_PROBLEM_DISCUSS_TARGET, "intake", "grey_zone");
  if (self->motivation == CTI_MOTIVATION_NOT_NOW)
    cti_problems_add (reasons, CTI_PROBLEM_DISCUSS_TARGET, "intake", "motivation");
}

static gboolean
is_incomplete (const CtiIntake *self)
{
  return self->adult == CTI_ANSWER_UNKNOWN || self->lawful_stay == CTI_ANSWER_UNKNOWN ||
         self->municipality_agrees == CTI_ANSWER_UNKNOWN ||
         (self->own_experience == CTI_ANSWER_UNKNOWN && self->grey_zone != CTI_ANSWER_YES);
}

/**
 * cti_intake_get_target_group:
 * @self: what was found out
 * @reasons: where to add why she is outside or must be discussed, by field
 *
 * The rules of domain 3: 18 or older, own experience of selling sex, a right to social benefits, a
 * home municipality that takes part or pays. The grey zone and a citizen who wants no change now
 * are discussed. One answer that says "outside" outweighs everything; what is not known leaves it
 * open.
 *
 * Returns: what they come to
 */
CtiTargetGroup
cti_intake_get_target_group (const CtiIntake *self, CtiProblems *reasons)
{
  guint before = cti_problems_get_length (reasons);

  find_outside (self, reasons);
  if (cti_problems_get_length (reasons) > before)
    return CTI_TARGET_OUT;
  find_doubts (self, reasons);
  if (cti_problems_get_length (reasons) > before)
    return CTI_TARGET_DISCUSS;
  return is_incomplete (self) ? CTI_TARGET_OPEN : CTI_TARGET_IN;
}

/**
 * cti_intake_count_told:
 * @self: what was explained
 *
 * Returns: how many of her five worries were answered (domain 3)
 */
guint
cti_intake_count_told (const CtiIntake *self)
{
  return (guint) (!!self->told_respect + !!self->told_income + !!self->told_benefit +
                  !!self->told_journal + !!self->told_children);
}

/**
 * cti_safety_is_empty:
 * @self: (nullable): what must be in view
 *
 * Returns: whether there is nothing to show
 */
gboolean
cti_safety_is_empty (const CtiSafety *self)
{
  return self == NULL || (cti_text_is_blank (self->notice) && !self->protected_address &&
                          cti_text_is_blank (self->safe_contact));
}
