#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "cti-history.h"
#include "cti-secret.h"

G_BEGIN_DECLS

/**
 * CtiPen:
 * @author: id of the worker who writes
 * @device: id of the machine
 * @made: when
 *
 * Who writes an act, where and when.
 */
typedef struct
{
  const char *author;
  const char *device;
  CtiMoment made;
} CtiPen;

gboolean cti_change_log_prepare (sqlite3 *db, const CtiRecordType *const *types, GError **error);
gboolean cti_change_log_write (sqlite3 *db,
                               const CtiChangeSet *set,
                               const CtiPen *pen,
                               const CtiSecret *key,
                               GError **error);
gboolean cti_change_log_note (sqlite3 *db,
                              const CtiChangeSet *set,
                              const char *row,
                              const char *what,
                              const CtiPen *pen,
                              const CtiSecret *key,
                              GError **error);
GPtrArray *cti_change_log_read (sqlite3 *db,
                                const CtiRecordType *const *types,
                                const char *row,
                                GError **error);
gint64 cti_change_log_get_last_act (sqlite3 *db);
CtiMoment cti_change_log_get_last_made (sqlite3 *db);
GPtrArray *cti_change_log_read_acts (sqlite3 *db, GError **error);
gboolean cti_change_log_chain_anew (sqlite3 *db, const CtiSecret *key, GError **error);
gboolean cti_change_log_has_half (sqlite3 *db, const char *partner);
gboolean cti_change_log_find_half (sqlite3 *db, const char *row, char **partner, char **id);
gboolean cti_change_log_erase (sqlite3 *db,
                               const CtiChangeSet *set,
                               const CtiPen *pen,
                               const CtiSecret *key,
                               GError **error);
gboolean cti_change_log_purge (sqlite3 *db,
                               const CtiChangeSet *set,
                               GPtrArray *expired,
                               const CtiPen *pen,
                               const CtiSecret *key,
                               GError **error);
gboolean cti_change_log_verify (sqlite3 *db, const CtiSecret *key, GError **error);

G_END_DECLS
