#pragma once

#include "cti-store.h"
#include "cti-team-settings.h"

G_BEGIN_DECLS

GPtrArray *cti_settings_plan_import (CtiStore *store,
                                     const CtiTeamSettings *settings,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_settings_plan_reset (CtiStore *store, guint groups) G_GNUC_WARN_UNUSED_RESULT;
char *cti_settings_write (CtiStore *store, guint groups, gsize *length) G_GNUC_WARN_UNUSED_RESULT;
char *cti_use_export_settings (CtiStore *store, guint groups, gsize *length, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_use_change_settings (CtiStore *store, GPtrArray *changes, GError **error);

G_END_DECLS
