#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

void cti_calendar_export_ask (CtiWorkspace *workspace);

G_END_DECLS
