#pragma once

#include "cti-course-act.h"
#include "cti-plan-lists.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_closing_dialog_new (CtiWorkspace *workspace,
                                         CtiCase *now,
                                         CtiPlanLists *lists) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
