#pragma once

#include "cti-case.h"
#include "cti-record-form.h"

G_BEGIN_DECLS

/**
 * CtiChoices:
 *
 * What a field of a form can be, in order: a stored text and the words for it.
 */
typedef struct _CtiChoices CtiChoices;

CtiChoices *cti_choices_new (const char *none) G_GNUC_WARN_UNUSED_RESULT;
void cti_choices_free (CtiChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiChoices, cti_choices_free)

void cti_choices_add (CtiChoices *self, const char *value, const char *words);
void cti_choices_add_consents (CtiChoices *self, const CtiCase *now, CtiDate today);
gboolean cti_choices_has (const CtiChoices *self, const char *value);
void cti_choices_keep (CtiChoices *self, const char *value, const char *words);
void cti_choices_set (const CtiChoices *self, CtiRecordForm *form, const char *field);

char *cti_choices_read (CtiRecordForm *form, const char *field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
