#include "cti-intake.h"

const CtiEnumValue cti_motivation_values[] = {
  { CTI_MOTIVATION_UNKNOWN, "unknown" },
  { CTI_MOTIVATION_MOTIVATED, "motivated" },
  { CTI_MOTIVATION_UNSURE, "unsure" },
  { CTI_MOTIVATION_NOT_NOW, "not-now" },
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
