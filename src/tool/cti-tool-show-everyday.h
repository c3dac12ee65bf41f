#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

void cti_tool_show_everyday (const CtiCase *model);

G_END_DECLS
