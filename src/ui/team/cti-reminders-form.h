#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

GtkWindow *cti_reminders_form_new (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
