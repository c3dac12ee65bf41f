#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_sandbox_prepare (void);
gboolean cti_sandbox_enter (void);
void cti_sandbox_restart (char **arguments);
gboolean cti_sandbox_is_entered (void);

G_END_DECLS
