#pragma once

#include "cti-plan-context.h"

G_BEGIN_DECLS

GtkWidget *cti_plan_rows_make_focus (const CtiPlanContext *context, const CtiFocusArea *focus);
GtkWidget *cti_plan_rows_make_activity (const CtiPlanContext *context, const CtiActivity *activity);
GtkWidget *cti_plan_rows_make_referral (const CtiPlanContext *context, const CtiReferral *referral);

G_END_DECLS
