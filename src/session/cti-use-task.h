#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

CtiCase *cti_use_do_task (CtiStore *store, const char *case_id, const char *task_id, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_snooze_task (CtiStore *store,
                              const char *case_id,
                              const char *task_id,
                              CtiDate until,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_use_do_team_task (CtiStore *store, const char *task_id, GError **error);
gboolean
cti_use_snooze_team_task (CtiStore *store, const char *task_id, CtiDate until, GError **error);

G_END_DECLS
