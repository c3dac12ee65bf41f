#include "cti-inquiry.h"

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
  CTI_DAY (CtiInquiry, date, CTI_FIELD_REQUIRED),
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
