#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiConsent:
 * @record: what all records share
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
  char *party;
  char *what;
  char *purpose;
  CtiDate given;
  CtiDate expires;
  CtiDate withdrawn;
} CtiConsent;

extern const CtiRecordType cti_consent_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiConsent, cti_record_unref)

G_END_DECLS
