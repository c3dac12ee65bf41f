#pragma once

#include "cti-plan-context.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_focus_dialog_new (CtiPlanContext *context, const CtiFocusArea *area);
CtiRecordDialog *cti_focus_dialog_new_for_phase (CtiPlanContext *context, int phase);

G_END_DECLS
