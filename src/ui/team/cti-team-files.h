#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_TEAM_FILES (cti_team_files_get_type ())
G_DECLARE_FINAL_TYPE (CtiTeamFiles, cti_team_files, CTI, TEAM_FILES, AdwBin)

/**
 * CtiTeamFiles:
 *
 * What the team has loaded from files of its own: areas of a star, texts along its scale, the
 * wording of the WHO-5. One is loaded, and one can be put away; what was asked with it keeps it.
 */

GtkWidget *cti_team_files_new (CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;
void cti_team_files_load (CtiTeamFiles *self, const char *name, const char *text, gsize length);

G_END_DECLS
