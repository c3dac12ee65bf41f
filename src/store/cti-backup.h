#pragma once

#include "cti-disk.h"
#include "cti-moment.h"
#include "cti-secret.h"

G_BEGIN_DECLS

/** How many backups are kept: the newest of each day, ISO week and month. */
#define CTI_BACKUP_DAYS   7
#define CTI_BACKUP_WEEKS  4
#define CTI_BACKUP_MONTHS 12

/**
 * CtiBackupEntry:
 * @path: (owned): name of the file within the backup, as in the store
 * @digest: (owned): SHA-256 of its sealed bytes
 * @size: in bytes
 * @records: how many records are in it; 0 for what is no database
 * @acts: how many acts its change log holds; 0 for what is no database
 *
 * One file of a backup.
 */
typedef struct
{
  char *path;
  char *digest;
  guint64 size;
  guint records;
  guint acts;
} CtiBackupEntry;

/**
 * CtiBackup:
 * @name: (owned): name of its folder
 * @made: when it was made, and opened, counted and compared
 * @entries: (owned) (element-type CtiBackupEntry): its files
 * @left_out: (owned) (element-type utf8): ids of cases whose own file was damaged, so that it could
 *   not be copied
 * @expired: (owned) (element-type utf8): ids of cases in whose trash something is past its time;
 *   known of a backup that has just been made
 *
 * A backup that has proved itself.
 */
typedef struct
{
  char *name;
  CtiMoment made;
  GPtrArray *entries;
  GPtrArray *left_out;
  GPtrArray *expired;
} CtiBackup;

/**
 * CtiBackupProgress:
 * @done: how many files are done
 * @total: of how many, about
 * @data: whatever was handed along
 *
 * Returns: whether to go on
 */
typedef gboolean (*CtiBackupProgress) (guint done, guint total, gpointer data);

void cti_backup_free (CtiBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiBackup, cti_backup_free)

char *cti_backup_get_place (const char *store_path, const char *folder) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_backup_list (const char *place,
                            const char *store_id,
                            const CtiSecret *key,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
guint cti_backup_count_cases (const CtiBackup *self);
guint64 cti_backup_get_size (const CtiBackup *self);
const CtiBackupEntry *cti_backup_find_case (const CtiBackup *self, const char *case_id);
char *cti_backup_get_case_id (const CtiBackupEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

CtiBackup *cti_backup_make (const char *store_path,
                            const char *folder,
                            const CtiSecret *key,
                            CtiMoment now,
                            CtiBackupProgress progress,
                            gpointer data,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_backup_prove (const char *place,
                           const char *store_id,
                           const CtiBackup *backup,
                           const CtiSecret *key,
                           CtiBackupProgress progress,
                           gpointer data,
                           GError **error);
GBytes *cti_backup_read (const char *place,
                         const CtiBackup *backup,
                         const CtiBackupEntry *entry,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_backup_rekey (const char *store_path,
                       const char *folder,
                       GPtrArray *formers,
                       const CtiSecret *key);
void cti_backup_choose (const CtiDate *days, guint n_days, gboolean *keep);
void cti_backup_rotate (const char *store_path,
                        const char *folder,
                        const CtiSecret *key,
                        const char *newest);

G_END_DECLS
