#pragma once

#include "cti-course-act.h"
#include "cti-plan-lists.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_shift_dialog_new (CtiWorkspace *workspace,
                                       CtiCase *now,
                                       CtiPlanLists *lists) G_GNUC_WARN_UNUSED_RESULT;
int cti_shift_find_phase (const CtiCase *now, CtiDate today);

G_END_DECLS
