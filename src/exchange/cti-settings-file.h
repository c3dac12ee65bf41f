#pragma once

#include "cti-team-settings.h"

G_BEGIN_DECLS

/** The most bytes a file of settings has: some hundred rows, and forms. */
#define CTI_SETTINGS_BYTES_MAX (4UL * 1024 * 1024)

char *cti_settings_file_write (const CtiTeam *team, GPtrArray *records, guint groups, gsize *length)
    G_GNUC_WARN_UNUSED_RESULT;
CtiTeamSettings *cti_settings_file_read (const char *data,
                                         gsize length,
                                         CtiSettingsFault *fault) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
