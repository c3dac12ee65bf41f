#pragma once

#include "cti-calendar.h"
#include "cti-store.h"

G_BEGIN_DECLS

GPtrArray *cti_use_export_calendar (CtiStore *store,
                                    const char *case_id,
                                    CtiDate from,
                                    const char *reason,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
