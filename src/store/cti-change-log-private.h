#pragma once

#include "cti-change-log.h"
#include "cti-hash.h"

G_BEGIN_DECLS

/* What the two halves of the log share: writing acts, and erasing what acts say. */
gboolean cti_change_log_collect (sqlite3 *db, gint64 act, GByteArray *rows, GError **error);
gboolean cti_change_log_read_hash (sqlite3 *db,
                                   const char *sql,
                                   gint64 act,
                                   guint8 link[CTI_HASH_SIZE],
                                   GError **error);
gboolean cti_change_log_store_hash (sqlite3 *db,
                                    const char *sql,
                                    gint64 act,
                                    const guint8 *hash,
                                    GError **error);
gboolean
cti_change_log_put_all (sqlite3 *db, const CtiChangeSet *set, const CtiPen *pen, GError **error);
gboolean cti_change_log_seal_last (sqlite3 *db, const CtiSecret *key, GError **error);
gboolean cti_change_log_has_tombstone (sqlite3 *db,
                                       gint64 act,
                                       const guint8 link[CTI_HASH_SIZE],
                                       const CtiSecret *key);

G_END_DECLS
