#pragma once

#include <adwaita.h>

#include "cti-citizen.h"

G_BEGIN_DECLS

#define CTI_TYPE_MODE_GROUP (cti_mode_group_get_type ())
G_DECLARE_FINAL_TYPE (CtiModeGroup, cti_mode_group, CTI, MODE_GROUP, AdwPreferencesGroup)

/**
 * CtiModeGroup:
 *
 * How much may be known of a citizen: anonymous, a cover name, identified, each with what it means.
 *
 * Signal `changed` comes when another mode is chosen.
 */

CtiIdentityMode cti_mode_group_get_mode (CtiModeGroup *self);
void cti_mode_group_set_mode (CtiModeGroup *self, CtiIdentityMode mode);
void cti_mode_group_allow_anonymous (CtiModeGroup *self, gboolean allowed);

G_END_DECLS
