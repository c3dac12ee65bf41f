#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiConsentKind:
 * @CTI_CONSENT_SHARING: somebody may be told something
 * @CTI_CONSENT_IDENTITY: her identity may be kept
 * @CTI_CONSENT_FOLLOW_UP: she may be asked how things are after the course
 *
 * What a consent is for.
 */
typedef enum
{
  CTI_CONSENT_SHARING,
  CTI_CONSENT_IDENTITY,
  CTI_CONSENT_FOLLOW_UP,
} CtiConsentKind;

extern const CtiEnumValue cti_consent_kind_values[];

/**
 * CtiConsent:
 * @record: what all records share
 * @kind: what it is for
 * @party: (owned): who may be told
 * @what: (owned): what
 * @purpose: (owned) (nullable): why
 * @given: the day she gave it
 * @expires: the last day it holds, unknown where none was set
 * @withdrawn: the day she took it back
 *
 * A consent she gave: to whom, about what, why, from when until when, and whether she took it
 * back (domain 7, forvaltningsloven section 28).
 */
typedef struct
{
  CtiRecord record;
  CtiConsentKind kind;
  char *party;
  char *what;
  char *purpose;
  CtiDate given;
  CtiDate expires;
  CtiDate withdrawn;
} CtiConsent;

extern const CtiRecordType cti_consent_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiConsent, cti_record_unref)

gboolean cti_consent_holds (const CtiConsent *self, CtiDate day);
const CtiConsent *cti_consent_find (GPtrArray *consents, CtiConsentKind kind, CtiDate day);
void cti_consent_check (const CtiConsent *self, CtiDate today, CtiProblems *problems);

G_END_DECLS
