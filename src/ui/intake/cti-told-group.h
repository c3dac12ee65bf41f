#pragma once

#include <adwaita.h>

#include "cti-intake.h"

G_BEGIN_DECLS

#define CTI_TYPE_TOLD_GROUP (cti_told_group_get_type ())
G_DECLARE_FINAL_TYPE (CtiToldGroup, cti_told_group, CTI, TOLD_GROUP, AdwPreferencesGroup)

/**
 * CtiToldGroup:
 *
 * What is to be explained to a citizen at the beginning, each with a tick: the five worries, and
 * what else she must know.
 *
 * Signal `ticked` comes with the name of the field and whether it was ticked.
 */

void cti_told_group_show (CtiToldGroup *self, const CtiIntake *intake);

G_END_DECLS
