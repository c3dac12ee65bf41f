#pragma once

#include "cti-course-act.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_pause_dialog_new (CtiWorkspace *workspace,
                                       CtiCase *now,
                                       const CtiPause *pause) G_GNUC_WARN_UNUSED_RESULT;
CtiRecordDialog *cti_pause_dialog_new_end (CtiWorkspace *workspace,
                                           CtiCase *now,
                                           const CtiPause *pause) G_GNUC_WARN_UNUSED_RESULT;
const CtiPause *cti_pause_find_present (const CtiCase *now, CtiDate today);

G_END_DECLS
