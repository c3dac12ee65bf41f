#pragma once

#include "cti-backup.h"

G_BEGIN_DECLS

/* What the two halves of the backup share: cti-backup.c reads, cti-backup-make.c writes. */

#define CTI_BACKUP_UNFINISHED ".unfinished"
#define CTI_BACKUP_MANIFEST   "manifest.backup"

extern const char *const cti_backup_parts[];

CtiBackup *cti_backup_new (const char *name, CtiMoment made);
void cti_backup_add (CtiBackup *self, const char *path, GBytes *sealed, guint records, guint acts);
char *cti_backup_digest (GBytes *sealed);
GBytes *cti_backup_seal_manifest (const CtiBackup *self,
                                  const char *store_id,
                                  const CtiSecret *key,
                                  GError **error);
CtiFolder *cti_backup_open_part (CtiFolder *backup,
                                 const char *path,
                                 gboolean create,
                                 const char **name,
                                 GError **error);
CtiBackup *cti_backup_read_unfinished (const char *place,
                                       const char *name,
                                       const char *store_id,
                                       const CtiSecret *key);
void cti_backup_remove (CtiFolder *place, const char *name);

G_END_DECLS
