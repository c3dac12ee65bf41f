#pragma once

#include "cti-round-view.h"
#include "cti-supervision-page.h"

G_BEGIN_DECLS

void cti_supervision_acts_begin (CtiSupervisionPage *page);
void cti_supervision_acts_run (CtiSupervisionPage *page,
                               CtiRoundView *round,
                               const char *action,
                               const char *target);

G_END_DECLS
