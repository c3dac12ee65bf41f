#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "cti-record.h"

G_BEGIN_DECLS

gboolean
cti_mapper_load (sqlite3 *db, const CtiRecordType *type, GPtrArray *records, GError **error);
gboolean cti_mapper_load_in_order (sqlite3 *db,
                                   const CtiRecordType *type,
                                   GPtrArray *records,
                                   GError **error);
GPtrArray *cti_mapper_load_all (sqlite3 *db,
                                const CtiRecordType *const *types,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_mapper_put (sqlite3 *db, gconstpointer record, GError **error);

/**
 * CtiMapperPen:
 *
 * Writes many records into one database.
 */
typedef struct _CtiMapperPen CtiMapperPen;

CtiMapperPen *cti_mapper_pen_new (sqlite3 *db) G_GNUC_WARN_UNUSED_RESULT;
void cti_mapper_pen_free (CtiMapperPen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiMapperPen, cti_mapper_pen_free)
gboolean cti_mapper_pen_put (CtiMapperPen *self, gconstpointer record, GError **error);

gpointer cti_mapper_find (sqlite3 *db, const CtiRecordType *type, const char *id, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
