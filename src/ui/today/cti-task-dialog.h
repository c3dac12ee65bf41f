#pragma once

#include "cti-record-dialog.h"
#include "cti-task.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_task_dialog_new (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
