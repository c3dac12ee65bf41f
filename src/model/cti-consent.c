#include "cti-consent.h"

static const CtiField consent_fields[] = {
  CTI_LINE (CtiConsent, party, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiConsent, what, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiConsent, purpose, 0),
  CTI_DAY (CtiConsent, given, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiConsent, expires, 0),
  CTI_DAY (CtiConsent, withdrawn, 0),
};

const CtiRecordType cti_consent_type = { "consent", sizeof (CtiConsent), consent_fields,
                                         G_N_ELEMENTS (consent_fields) };
