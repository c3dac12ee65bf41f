#pragma once

#include "cti-reminder.h"
#include "cti-store.h"

G_BEGIN_DECLS

CtiCase *cti_use_quiet_rule (CtiStore *store,
                             const char *case_id,
                             CtiRule rule,
                             gboolean quiet,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
