#include "cti-consent.h"

#include "cti-field.h"

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
  CTI_DAY (CtiConsent, given, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_DAY (CtiConsent, expires, CTI_FIELD_AHEAD),
  CTI_DAY (CtiConsent, withdrawn, CTI_FIELD_BACK),
};

const CtiRecordType cti_consent_type = { "consent", sizeof (CtiConsent), consent_fields,
                                         G_N_ELEMENTS (consent_fields) };

/**
 * cti_consent_holds:
 * @self: a consent
 * @day: a day
 *
 * Returns: whether it can be relied on that day: it was given by then, has not run out, and has not
 *   been taken back; on the day it is taken back it holds no longer (domain 7)
 */
gboolean
cti_consent_holds (const CtiConsent *self, CtiDate day)
{
  return self->given != CTI_DATE_NONE && self->given <= day &&
         (self->expires == CTI_DATE_NONE || day <= self->expires) &&
         (self->withdrawn == CTI_DATE_NONE || day < self->withdrawn);
}

/**
 * cti_consent_find:
 * @consents: (element-type CtiConsent): consents
 * @kind: what it must be for
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the first of them that holds on that day
 */
const CtiConsent *
cti_consent_find (GPtrArray *consents, CtiConsentKind kind, CtiDate day)
{
  for (guint i = 0; i < consents->len; i++)
    {
      const CtiConsent *consent = g_ptr_array_index (consents, i);

      if (consent->kind == kind && cti_consent_holds (consent, day))
        return consent;
    }
  return NULL;
}

/**
 * cti_consent_check:
 * @self: a consent
 * @today: the day
 * @problems: where to add what is wrong
 */
void
cti_consent_check (const CtiConsent *self, CtiDate today, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->given > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "consent", "given");
  if (self->expires != CTI_DATE_NONE && self->expires < self->given)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "consent", "expires");
  if (self->withdrawn > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "consent", "withdrawn");
  if (self->withdrawn != CTI_DATE_NONE && self->withdrawn < self->given)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "consent", "withdrawn");
}
