#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

void cti_return_begin (CtiWorkspace *workspace);

G_END_DECLS
