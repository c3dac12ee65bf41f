#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

void cti_undo_act_undo (CtiWorkspace *workspace);
void cti_undo_act_undo_in (CtiWorkspace *workspace, const char *case_id);
void cti_undo_act_redo (CtiWorkspace *workspace);
void cti_undo_act_take (CtiWorkspace *workspace, const char *case_id, gint64 act);

G_END_DECLS
