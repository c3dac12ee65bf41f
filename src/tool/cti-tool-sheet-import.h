#pragma once

#include "cti-tool.h"

G_BEGIN_DECLS

extern const GOptionEntry cti_tool_sheet_import_entries[];

gboolean cti_tool_sheet_import_is_asked (const char *path);
gboolean cti_tool_sheet_import_run (CtiTool *tool, const char *path, GError **error);

G_END_DECLS
