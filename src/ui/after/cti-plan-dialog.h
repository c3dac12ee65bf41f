#pragma once

#include "cti-record-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

GtkWindow *cti_plan_dialog_new_long (CtiWorkspace *workspace);
GtkWindow *cti_plan_dialog_new_crisis (CtiWorkspace *workspace);

G_END_DECLS
