#pragma once

#include <adwaita.h>

#include "cti-set-up.h"

G_BEGIN_DECLS

#define CTI_TYPE_SET_UP_TEAM (cti_set_up_team_get_type ())
G_DECLARE_FINAL_TYPE (CtiSetUpTeam, cti_set_up_team, CTI, SET_UP_TEAM, AdwBin)

/**
 * CtiSetUpTeam:
 *
 * First step of set-up: the neutral name of the team, who the worker is, and how long a phase
 * lasts.
 */

gboolean cti_set_up_team_check (CtiSetUpTeam *self, CtiSetUp *set_up);

G_END_DECLS
