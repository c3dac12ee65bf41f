#pragma once

#include "cti-store-json.h"
#include "cti-use.h"

G_BEGIN_DECLS

char *cti_use_export_all (CtiStore *store,
                          const char *reason,
                          CtiUseProgress progress,
                          gpointer data,
                          gsize *length,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
cti_use_access (CtiStore *store, const char *case_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_use_import_all (CtiStore *store,
                             GPtrArray *files,
                             CtiUseProgress progress,
                             gpointer data,
                             GError **error);

G_END_DECLS
