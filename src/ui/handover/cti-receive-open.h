#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

void cti_receive_open (CtiWorkspace *workspace, GFile *file);

G_END_DECLS
