#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_STAR_GOALS_DIALOG (cti_star_goals_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiStarGoalsDialog, cti_star_goals_dialog, CTI, STAR_GOALS_DIALOG, AdwWindow)

/**
 * CtiStarGoalsDialog:
 *
 * Where she wants to be: a score or none for each area of the star, in the order around it. A digit
 * takes a goal and goes on to the next area, as in a star. All are saved as one act.
 */

GtkWindow *cti_star_goals_dialog_new (CtiWorkspace *workspace);

G_END_DECLS
