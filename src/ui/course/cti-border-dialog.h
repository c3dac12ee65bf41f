#pragma once

#include "cti-course-act.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_border_dialog_new (CtiWorkspace *workspace,
                                        CtiCase *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
