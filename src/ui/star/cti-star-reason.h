#pragma once

#include "cti-star.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

void cti_star_reason_ask (CtiWorkspace *workspace, const char *case_id, const CtiReading *reading);

G_END_DECLS
