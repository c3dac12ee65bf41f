#pragma once

#include "cti-outcome.h"
#include "cti-tool.h"

G_BEGIN_DECLS

gboolean cti_tool_outcome_check_target (const char *path, gboolean has_figures, GError **error);
void cti_tool_outcome_print (const CtiOutcome *outcome);
gboolean cti_tool_outcome_write (CtiTool *tool,
                                 const CtiOutcome *outcome,
                                 const char *path,
                                 gboolean plain,
                                 GError **error);

G_END_DECLS
