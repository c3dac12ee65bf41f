#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

CtiCase *cti_use_show_citizen (CtiStore *store,
                               const char *case_id,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_use_leave_citizen (CtiStore *store, GError **error);
gboolean cti_use_refuse_leaving (CtiStore *store, GError **error);
GPtrArray *
cti_use_read_uses (CtiStore *store, const char *case_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
