#pragma once

#include "cti-case.h"
#include "cti-record-form.h"

G_BEGIN_DECLS

/**
 * CtiChoices:
 *
 * The choices of one field while they are gathered: what is stored, and what is shown for it.
 */
typedef struct _CtiChoices CtiChoices;

CtiChoices *cti_choices_new (const char *none) G_GNUC_WARN_UNUSED_RESULT;
void cti_choices_add (CtiChoices *self, const char *value, const char *words);
void cti_choices_add_consents (CtiChoices *self, const CtiCase *now, CtiDate today);
void cti_choices_set (CtiChoices *self, CtiRecordForm *form, const char *field);

G_END_DECLS
