#pragma once

#include "cti-set-up.h"
#include "cti-tool.h"

G_BEGIN_DECLS

gboolean cti_tool_check_ways_out (const char *sheet, int recovery_out, GError **error);
gboolean cti_tool_hand_out_code (CtiTool *tool,
                                 const CtiSetUp *set_up,
                                 const char *sheet,
                                 int recovery_out,
                                 GError **error);

G_END_DECLS
