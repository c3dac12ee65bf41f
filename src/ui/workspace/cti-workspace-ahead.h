#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

void cti_workspace_ahead_begin (GtkWidget *window);
CtiWorkspace *cti_workspace_ahead_take (GtkWidget *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
