#pragma once

#include "cti-plan-context.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_referral_dialog_new (CtiPlanContext *context, const CtiReferral *referral);
CtiRecordDialog *cti_referral_dialog_new_for_activity (CtiPlanContext *context,
                                                       const CtiActivity *activity);

G_END_DECLS
