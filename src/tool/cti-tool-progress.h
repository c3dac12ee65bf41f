#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_tool_progress_begin (void);
gboolean cti_tool_progress_tell (guint done, guint total, gpointer data);
void cti_tool_progress_end (void);

G_END_DECLS
