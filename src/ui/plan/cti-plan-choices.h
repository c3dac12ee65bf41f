#pragma once

#include "cti-record-form.h"

G_BEGIN_DECLS

/**
 * CtiPlanChoices:
 *
 * What a field of a form can be, in order: a stored text and the words for it.
 */
typedef struct _CtiPlanChoices CtiPlanChoices;

CtiPlanChoices *cti_plan_choices_new (const char *none) G_GNUC_WARN_UNUSED_RESULT;
void cti_plan_choices_free (CtiPlanChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiPlanChoices, cti_plan_choices_free)

void cti_plan_choices_add (CtiPlanChoices *self, const char *value, const char *words);
gboolean cti_plan_choices_has (const CtiPlanChoices *self, const char *value);
void cti_plan_choices_keep (CtiPlanChoices *self, const char *value, const char *words);
void cti_plan_choices_apply (const CtiPlanChoices *self, CtiRecordForm *form, const char *field);

char *cti_plan_choices_read (CtiRecordForm *form, const char *field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
