#pragma once

#include "cti-plan-context.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_activity_dialog_new (CtiPlanContext *context, const CtiActivity *activity);
CtiRecordDialog *cti_activity_dialog_new_for_focus (CtiPlanContext *context,
                                                    const CtiFocusArea *focus);

G_END_DECLS
