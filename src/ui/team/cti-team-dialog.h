#pragma once

#include <adwaita.h>

#include "cti-session.h"
#include "cti-team-lists.h"

G_BEGIN_DECLS

#define CTI_TYPE_TEAM_DIALOG (cti_team_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiTeamDialog, cti_team_dialog, CTI, TEAM_DIALOG, AdwWindow)

/**
 * CtiTeamDialog:
 *
 * The focus areas a course can choose, the points of the checklists, forms loaded from files. Each
 * can be changed, hidden and added to.
 */

GtkWindow *cti_team_dialog_new (GtkWindow *parent, CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;
void cti_team_dialog_show_lists (CtiTeamDialog *self, CtiTeamLists *lists);

G_END_DECLS
