#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "cti-record.h"

G_BEGIN_DECLS

gboolean
cti_mapper_load (sqlite3 *db, const CtiRecordType *type, GPtrArray *records, GError **error);
GPtrArray *cti_mapper_load_all (sqlite3 *db,
                                const CtiRecordType *const *types,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_mapper_put (sqlite3 *db, gconstpointer record, GError **error);
gpointer cti_mapper_find (sqlite3 *db, const CtiRecordType *type, const char *id, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
