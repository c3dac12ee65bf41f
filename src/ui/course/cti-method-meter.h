#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_METHOD_METER (cti_method_meter_get_type ())
G_DECLARE_FINAL_TYPE (CtiMethodMeter, cti_method_meter, CTI, METHOD_METER, AdwBin)

/**
 * CtiMethodMeter:
 *
 * What is missing of the method in a course while it can still be mended, each leading to the place
 * where it is; and contact and time of each phase beside what the method expects.
 */

void
cti_method_meter_set_case (CtiMethodMeter *self, CtiCase *now, const CtiTeam *team, CtiDate today);

G_END_DECLS
