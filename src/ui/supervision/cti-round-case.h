#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_ROUND_CASE (cti_round_case_get_type ())
G_DECLARE_FINAL_TYPE (CtiRoundCase, cti_round_case, CTI, ROUND_CASE, AdwBin)

/**
 * CtiRoundCase:
 *
 * One case at a glance: the timeline, the star then and now, plan, network, the last contacts. It
 * shows what it is handed, which in a session is a covered copy.
 */

void cti_round_case_set_case (CtiRoundCase *self, CtiCase *model, CtiDate today);

G_END_DECLS
