#include "cti-consent.h"

const CtiEnumValue cti_consent_kind_values[] = {
  { CTI_CONSENT_SHARING, "sharing" },
  { CTI_CONSENT_IDENTITY, "identity" },
  { CTI_CONSENT_FOLLOW_UP, "follow-up" },
  { 0, NULL },
};

static const CtiField consent_fields[] = {
  CTI_ENUM (CtiConsent, kind, cti_consent_kind_values),
  CTI_LINE (CtiConsent, party, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiConsent, what, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiConsent, purpose, 0),
  CTI_DAY (CtiConsent, given, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiConsent, expires, 0),
  CTI_DAY (CtiConsent, withdrawn, 0),
};

const CtiRecordType cti_consent_type = { "consent", sizeof (CtiConsent), consent_fields,
                                         G_N_ELEMENTS (consent_fields) };
