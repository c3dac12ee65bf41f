#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

GtkWindow *cti_wellbeing_dialog_new (CtiWorkspace *workspace,
                                     const char *id) G_GNUC_WARN_UNUSED_RESULT;
GtkWindow *cti_wellbeing_dialog_new_on_paper (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
