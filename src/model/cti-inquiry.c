#include "cti-inquiry.h"

#include "cti-field.h"
#include "cti-text.h"

const CtiEnumValue cti_channel_values[] = {
  { CTI_CHANNEL_OTHER, "other" },
  { CTI_CHANNEL_NGO, "ngo" },
  { CTI_CHANNEL_KC, "kc" },
  { CTI_CHANNEL_JOB_CENTRE, "job-centre" },
  { CTI_CHANNEL_TREATMENT, "treatment" },
  { CTI_CHANNEL_EDUCATION, "education" },
  { CTI_CHANNEL_SELF, "self" },
  { CTI_CHANNEL_WEB, "web" },
  { 0, NULL },
};

const CtiEnumValue cti_caller_values[] = {
  { CTI_CALLER_CITIZEN, "citizen" },
  { CTI_CALLER_PROFESSIONAL, "professional" },
  { CTI_CALLER_RELATIVE, "relative" },
  { 0, NULL },
};

const CtiEnumValue cti_inquiry_outcome_values[] = {
  { CTI_INQUIRY_PENDING, "pending" },
  { CTI_INQUIRY_STARTED, "started" },
  { CTI_INQUIRY_NOT_STARTED, "not-started" },
  { 0, NULL },
};

static const CtiField inquiry_fields[] = {
  CTI_DAY (CtiInquiry, date, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_ENUM (CtiInquiry, channel, cti_channel_values),
  CTI_LINE (CtiInquiry, referrer, 0),
  CTI_ENUM (CtiInquiry, caller, cti_caller_values),
  CTI_ENUM (CtiInquiry, outcome, cti_inquiry_outcome_values),
  CTI_FLAG (CtiInquiry, under_18),
  CTI_FLAG (CtiInquiry, no_stay),
  CTI_FLAG (CtiInquiry, no_experience),
  CTI_FLAG (CtiInquiry, other_municipality),
  CTI_FLAG (CtiInquiry, not_wanted),
  CTI_FLAG (CtiInquiry, contact_lost),
  CTI_FLAG (CtiInquiry, other_effort),
  CTI_FLAG (CtiInquiry, no_capacity),
  CTI_FLAG (CtiInquiry, trafficking),
  CTI_LINE (CtiInquiry, other_reason, 0),
  CTI_LINE (CtiInquiry, referred_to, 0),
  CTI_NOTE (CtiInquiry, note, 0),
  CTI_REF (CtiInquiry, case_id, 0),
  CTI_REF (CtiInquiry, first, 0),
};

const CtiRecordType cti_inquiry_type = { "inquiry", sizeof (CtiInquiry), inquiry_fields,
                                         G_N_ELEMENTS (inquiry_fields) };

/**
 * cti_inquiry_has_reason:
 * @self: an inquiry
 *
 * Returns: whether any reason for not starting is chosen or written
 */
gboolean
cti_inquiry_has_reason (const CtiInquiry *self)
{
  return self->under_18 || self->no_stay || self->no_experience || self->other_municipality ||
         self->not_wanted || self->contact_lost || self->other_effort || self->no_capacity ||
         self->trafficking || !cti_text_is_blank (self->other_reason);
}

/**
 * cti_inquiry_counts:
 * @self: an inquiry
 *
 * Returns: whether figures count it: a later one of the same person does not (domain 9.5)
 */
gboolean
cti_inquiry_counts (const CtiInquiry *self)
{
  return cti_text_is_blank (self->first);
}

/**
 * cti_inquiry_check:
 * @self: an inquiry
 * @today: the day
 * @problems: where to add what is wrong
 *
 * The rules of domain 9.5: "not started" needs a reason and makes no case, "started" needs a case.
 */
void
cti_inquiry_check (const CtiInquiry *self, CtiDate today, CtiProblems *problems)
{
  gboolean has_case = !cti_text_is_blank (self->case_id);

  cti_record_check (self, problems);
  if (self->date > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "inquiry", "date");
  if (self->outcome == CTI_INQUIRY_NOT_STARTED && !cti_inquiry_has_reason (self))
    cti_problems_add (problems, CTI_PROBLEM_NO_REASON_CHOSEN, "inquiry", "outcome");
  if (self->outcome == CTI_INQUIRY_STARTED && !has_case)
    cti_problems_add (problems, CTI_PROBLEM_NO_CASE, "inquiry", "outcome");
  if (self->outcome != CTI_INQUIRY_STARTED && has_case)
    cti_problems_add (problems, CTI_PROBLEM_HAS_CASE, "inquiry", "outcome");
}
