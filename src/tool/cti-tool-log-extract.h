#pragma once

#include "cti-tool.h"

G_BEGIN_DECLS

extern const GOptionEntry cti_tool_log_extract_entries[];

gboolean cti_tool_log_extract_run (CtiTool *tool, const char *code, GError **error);

G_END_DECLS
