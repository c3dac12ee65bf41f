#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

GtkWindow *cti_frequency_dialog_new (CtiWorkspace *workspace,
                                     const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
