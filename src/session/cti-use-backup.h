#pragma once

#include "cti-backup.h"
#include "cti-use.h"

G_BEGIN_DECLS

CtiBackup *
cti_use_make_backup (CtiStore *store, const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_use_read_backups (CtiStore *store,
                                 const char *folder,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
cti_use_prove_backup (CtiStore *store, const char *folder, const char *name, GError **error);
GPtrArray *cti_use_restore_backup (CtiStore *store,
                                   const char *folder,
                                   const char *name,
                                   const char *case_id,
                                   CtiUseProgress progress,
                                   gpointer data,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_backup_translate_error (GError **error);

G_END_DECLS
