#pragma once

#include <gio/gio.h>

#include "cti-exchange-error.h"
#include "cti-history.h"
#include "cti-record.h"

G_BEGIN_DECLS

/** The largest such file that is read. */
#define CTI_STORE_JSON_BYTES_MAX (512UL * 1024 * 1024)

/**
 * CtiStoreJson:
 *
 * A whole store as JSON in the making, one file after the other.
 */
typedef struct _CtiStoreJson CtiStoreJson;

CtiStoreJson *cti_store_json_new (const char *worker) G_GNUC_WARN_UNUSED_RESULT;
void cti_store_json_free (CtiStoreJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStoreJson, cti_store_json_free)

void cti_store_json_add (CtiStoreJson *self,
                         const char *case_id,
                         GPtrArray *records,
                         GPtrArray *changes);
char *cti_store_json_finish (CtiStoreJson *self, gsize *length) G_GNUC_WARN_UNUSED_RESULT;

/**
 * CtiStoredFile:
 * @id: (owned) (nullable): id of the case, %NULL for the team's file
 * @records: (owned) (element-type CtiRecord): all it holds, the trash among them
 */
typedef struct
{
  char *id;
  GPtrArray *records;
} CtiStoredFile;

GPtrArray *cti_store_json_parse (const char *data, gsize length, char **worker, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
