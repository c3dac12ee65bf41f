#pragma once

#include "cti-record-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

void cti_handover_dialog_ask (CtiWorkspace *workspace, const char *handover);

G_END_DECLS
