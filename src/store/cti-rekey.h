#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

/**
 * CtiRekey:
 * @store_id: (unowned): id of the store
 * @before: (unowned): the store key the files are sealed for
 * @fresh: (unowned): the one they are sealed for from now on
 * @progress: (nullable): told after each file
 * @data: handed to it
 * @done: how many files are done
 * @total: of how many
 * @chain_held: of the last file, whether its log of changes held
 * @held: (owned) (nullable) (element-type utf8): ids of the cases that opened and whose log held,
 *   to be looked at again
 *
 * A store, or a backup of it, on its way to a new key. Private to this layer.
 */
typedef struct
{
  const char *store_id;
  const CtiSecret *before;
  const CtiSecret *fresh;
  CtiStoreProgress progress;
  gpointer data;
  guint done;
  guint total;
  gboolean chain_held;
  GPtrArray *held;
} CtiRekey;

GBytes *cti_rekey_bytes (CtiRekey *self, GBytes *sealed, gboolean *opened, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_rekey_go_on (CtiRekey *self, GError **error);
gboolean
cti_rekey_folder (CtiRekey *self, CtiFolder *from, CtiFolder *to, const char *name, GError **error);
gboolean
cti_rekey_file (CtiRekey *self, CtiFolder *from, CtiFolder *to, const char *name, GError **error);
gboolean
cti_rekey_log (CtiRekey *self, CtiFolder *from, CtiFolder *to, CtiUseLogEnd *end, GError **error);
guint cti_rekey_count (CtiFolder *folder, const char *name);
gboolean cti_rekey_backup (CtiRekey *self,
                           const char *place,
                           const CtiBackup *backup,
                           CtiFolder *to,
                           const char *name,
                           GBytes *keys,
                           GError **error);

G_END_DECLS
