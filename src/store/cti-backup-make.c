/* Making a backup and proving it. It reads the store's files as they lie on the disk - each is put
 * in place whole, so it needs neither the open store nor its thread - and copies them sealed as
 * they are; nothing plain is written anywhere. The team's file goes before the cases: an act over
 * two files that falls between them is finished when the backup is opened. Then every file is read
 * back from the backup, compared with what was copied, opened, and its records and acts are counted
 * again. A case whose own file is damaged is left out and named; it does not keep the others from
 * being copied. */

#include "cti-backup.h"

#include <errno.h>
#include <gio/gio.h>
#include <string.h>

#include "cti-backup-private.h"
#include "cti-case.h"
#include "cti-change-log.h"
#include "cti-mapper.h"
#include "cti-seal.h"
#include "cti-sealed-db.h"
#include "cti-store-error.h"
#include "cti-team.h"
#include "cti-trash.h"

#define TEAM_FILE "team.file"

typedef struct
{
  CtiFolder *store;           /* (owned) */
  CtiFolder *target;          /* (owned): the backup in the making */
  const char *store_id;       /* (unowned) */
  const CtiSecret *key;       /* (unowned) */
  CtiBackup *backup;          /* (unowned) */
  CtiBackupProgress progress; /* (nullable) */
  gpointer data;              /* handed to it */
} Making;

/* Proving is all of the work, or the second half of making one. */
typedef struct
{
  CtiBackupProgress progress; /* (nullable) */
  gpointer data;
  gboolean is_half;
} Pace;

static void
making_clear (Making *self)
{
  g_clear_pointer (&self->store, cti_folder_unref);
  g_clear_pointer (&self->target, cti_folder_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

/* What a sealed file turned out to hold. */
typedef struct
{
  guint records;
  guint acts;
  gboolean has_expired; /* something in its trash is past its time */
} Count;

static gboolean
count_in (CtiSealedDb *db,
          const CtiRecordType *const *types,
          CtiDate today,
          Count *count,
          GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) expired = NULL;
  const CtiCitizen *whole;

  if (!cti_sealed_db_check (db, error))
    return FALSE;
  all = cti_mapper_load_all (cti_sealed_db_get (db), types, error);
  if (all == NULL)
    return FALSE;
  expired = cti_trash_find_expired (all, today);
  whole = cti_trash_find_whole (all);
  *count = (Count){ all->len, (guint) cti_change_log_get_last_act (cti_sealed_db_get (db)),
                    expired->len > 0 ||
                        (whole != NULL && cti_trash_is_expired (whole->record.deleted, today)) };
  return TRUE;
}

/* A file that belongs to a case counts as one record. One that is damaged is copied as it is and
 * counts as none, so that it does not keep the cases from being copied. */
static gboolean
open_attachment (GBytes *sealed, const CtiSecret *key, Count *count, GError **error)
{
  CtiSealInfo info;
  g_autoptr (CtiSecret) plain = cti_unseal (sealed, CTI_SEAL_ATTACHMENT, key, &info, NULL);

  *count = (Count){ plain != NULL ? 1 : 0, 0, FALSE };
  return TRUE;
}

/* Opens a sealed file and counts what is in it; keys and log are not opened. */
static gboolean
count_file (const char *path,
            GBytes *sealed,
            const char *store_id,
            const CtiSecret *key,
            CtiDate today,
            Count *count,
            GError **error)
{
  CtiBackupEntry entry = { .path = (char *) path };
  g_autofree char *case_id = cti_backup_get_case_id (&entry);
  gboolean is_team = strcmp (path, TEAM_FILE) == 0;
  g_autoptr (CtiSealedDb) db = NULL;

  *count = (Count){ 0 };
  if (g_str_has_prefix (path, "attachments/"))
    return open_attachment (sealed, key, count, error);
  if (case_id == NULL && !is_team)
    return TRUE;
  db = cti_sealed_db_open_bytes (is_team ? &cti_sealed_db_team : &cti_sealed_db_case, sealed,
                                 is_team ? store_id : case_id, key, error);
  return db != NULL &&
         count_in (db, is_team ? cti_team_types : cti_case_types, today, count, error);
}

static gboolean
write_part (Making *self, const char *path, GBytes *sealed, GError **error)
{
  const char *name = NULL;
  g_autoptr (CtiFolder) part = cti_backup_open_part (self->target, path, TRUE, &name, error);

  return part != NULL && cti_folder_replace (part, name, sealed, FALSE, error);
}

static gboolean
copy_file (Making *self, const char *path, GError **error)
{
  const char *name = NULL;
  g_autoptr (CtiFolder) part = cti_backup_open_part (self->store, path, FALSE, &name, error);
  g_autoptr (GBytes) sealed = part ? cti_folder_read (part, name, CTI_SEAL_FILE_MAX, error) : NULL;
  CtiBackupEntry entry = { .path = (char *) path };
  CtiDate today = cti_moment_get_day (self->backup->made);
  Count count;

  if (sealed == NULL ||
      !count_file (path, sealed, self->store_id, self->key, today, &count, error) ||
      !write_part (self, path, sealed, error))
    return FALSE;
  cti_backup_add (self->backup, path, sealed, count.records, count.acts);
  if (count.has_expired && strcmp (path, TEAM_FILE) != 0)
    g_ptr_array_add (self->backup->expired, cti_backup_get_case_id (&entry));
  return TRUE;
}

static gboolean
is_of_source (const GError *error)
{
  return error->domain == CTI_STORE_ERROR && error->code != CTI_STORE_ERROR_DISK_FULL &&
         error->code != CTI_STORE_ERROR_DISK;
}

/* The id of the case, or of the paper, that a file is of. */
static char *
get_id (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_strndup (name, strcspn (name, "."));
}

/* Somebody may remove a file of a case, or erase the case, while the backup is made: then it is not
 * there to be copied, and nothing is missing. A case that is damaged and a file that the disk does
 * not give back any more are left out, and named; a disk that refuses is the end of it. */
static gboolean
copy_of_case (Making *self, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (copy_file (self, path, &cause) ||
      g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND))
    return TRUE;
  if (is_of_source (cause))
    {
      g_ptr_array_add (self->backup->left_out, get_id (path));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
go_on (CtiBackupProgress progress, guint done, guint total, gpointer data, GError **error)
{
  if (progress == NULL || progress (done, total, data))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "given up on request");
  return FALSE;
}

static gboolean
copy_folder (Making *self, const char *part, const char *suffix, GError **error)
{
  g_autoptr (CtiFolder) folder = cti_folder_open_child (self->store, part, FALSE, NULL);
  g_autoptr (GPtrArray) files = folder ? cti_folder_list (folder, suffix, error) : NULL;

  if (folder == NULL)
    return TRUE; /* no store has all of them from the first day */
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autofree char *path =
          g_strdup_printf ("%s/%s", part, ((CtiFileState *) g_ptr_array_index (files, i))->name);

      if (!go_on (self->progress, i, 2 * files->len, self->data, error) ||
          !(strcmp (part, "log") == 0 ? copy_file (self, path, error)
                                      : copy_of_case (self, path, error)))
        return FALSE;
    }
  return files != NULL;
}

static gboolean
copy_all (Making *self, GError **error)
{
  const char *keys = cti_folder_has (self->store, "keys.a") ? "keys.a" : "keys.b";
  g_autoptr (GBytes) manifest = NULL;

  if (!copy_file (self, keys, error) || !copy_file (self, TEAM_FILE, error) ||
      !copy_folder (self, "cases", ".case", error) ||
      !copy_folder (self, "attachments", ".att", error) ||
      !copy_folder (self, "log", ".log", error))
    return FALSE;
  manifest = cti_backup_seal_manifest (self->backup, self->store_id, self->key, error);
  return manifest != NULL && write_part (self, CTI_BACKUP_MANIFEST, manifest, error);
}

static gboolean
prove_entry (const char *place,
             const CtiBackup *backup,
             const CtiBackupEntry *entry,
             const char *store_id,
             const CtiSecret *key,
             GError **error)
{
  g_autoptr (GBytes) sealed = cti_backup_read (place, backup, entry, error);
  Count count;

  if (sealed == NULL || !count_file (entry->path, sealed, store_id, key,
                                     cti_moment_get_day (backup->made), &count, error))
    return FALSE;
  if (count.records == entry->records && count.acts == entry->acts)
    return TRUE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
                       "a file of the backup holds another number of records");
  return FALSE;
}

/* The id of the store stands in the team's file of the backup; each case has its own. */
static gboolean
prove_all (const char *place,
           const CtiBackup *backup,
           const char *store_id,
           const CtiSecret *key,
           const Pace *pace,
           GError **error)
{
  guint total = backup->entries->len;

  for (guint i = 0; i < total; i++)
    if (!go_on (pace->progress, pace->is_half ? total + i : i, pace->is_half ? 2 * total : total,
                pace->data, error) ||
        !prove_entry (place, backup, g_ptr_array_index (backup->entries, i), store_id, key, error))
      return FALSE;
  return TRUE;
}

/**
 * cti_backup_prove:
 * @place: where backups are
 * @store_id: id of the store
 * @backup: one of them
 * @key: the store key
 * @progress: (nullable): told of each file
 * @data: handed to @progress
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED where it does not hold what it held,
 *   %G_IO_ERROR_CANCELLED where it was given up
 *
 * Reads every file back, compares it with what was written, opens it and counts.
 *
 * Returns: whether all of it is as it was when the backup was made
 */
gboolean
cti_backup_prove (const char *place,
                  const char *store_id,
                  const CtiBackup *backup,
                  const CtiSecret *key,
                  CtiBackupProgress progress,
                  gpointer data,
                  GError **error)
{
  const Pace pace = { .progress = progress, .data = data };

  return prove_all (place, backup, store_id, key, &pace, error);
}

/* A folder the worker chose - a stick, a drive of the network - must be there: made anew, it would
 * be a folder of the same name on this disk. */
static CtiFolder *
open_place (const char *place, const char *folder, GError **error)
{
  if (folder != NULL && *folder != '\0' && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      cti_store_error_from_errno (error, ENOENT, "looking for the folder of backups");
      return NULL;
    }
  return cti_folder_open_home (place, error);
}

static void
remove_unfinished (CtiFolder *place)
{
  g_autoptr (GPtrArray) names = cti_folder_list_folders (place, NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (g_str_has_suffix (g_ptr_array_index (names, i), CTI_BACKUP_UNFINISHED))
      cti_backup_remove (place, g_ptr_array_index (names, i));
}

/* By the local day, so that a person finds it: "2026-11-21-0810"; a second one in a minute gets a
 * number. */
static char *
make_name (CtiFolder *place, CtiMoment now)
{
  g_autofree char *day = cti_date_to_iso (cti_moment_get_day (now));
  int minute = cti_moment_get_minute_of_day (now);
  char *name = g_strdup_printf ("%s-%02d%02d", day, minute / 60, minute % 60);

  for (guint number = 2; cti_folder_has (place, name); number++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-%02d%02d-%u", day, minute / 60, minute % 60, number);
    }
  return name;
}

static gboolean
make_and_prove (Making *self, const char *place, const char *unfinished, GError **error)
{
  const Pace pace = { .progress = self->progress, .data = self->data, .is_half = TRUE };
  g_autofree char *name = g_strdup (self->backup->name);
  gboolean proved;

  if (!copy_all (self, error))
    return FALSE;
  g_free (self->backup->name);
  self->backup->name = g_strdup (unfinished);
  proved = prove_all (place, self->backup, self->store_id, self->key, &pace, error);
  g_free (self->backup->name);
  self->backup->name = g_steal_pointer (&name);
  return proved;
}

/**
 * cti_backup_make:
 * @store_path: where the store is
 * @folder: (nullable): a folder the worker chose; %NULL or empty for the one in the store
 * @key: the store key
 * @now: the moment
 * @progress: (nullable): told of each file
 * @data: handed to @progress
 * @error: (out) (optional): a #CtiStoreError; %CTI_STORE_ERROR_NOT_FOUND where the folder is not
 *   there; %G_IO_ERROR_CANCELLED where it was given up
 *
 * Copies and proves. It may be called on any thread.
 *
 * Returns: (transfer full) (nullable): the backup, proved; otherwise nothing is left of it
 */
CtiBackup *
cti_backup_make (const char *store_path,
                 const char *folder,
                 const CtiSecret *key,
                 CtiMoment now,
                 CtiBackupProgress progress,
                 gpointer data,
                 GError **error)
{
  g_autofree char *id = g_path_get_basename (store_path);
  g_autofree char *path = cti_backup_get_place (store_path, folder);
  g_autoptr (CtiFolder) place = open_place (path, folder, error);
  g_autofree char *name = place ? make_name (place, now) : NULL;
  g_autofree char *unfinished = name ? g_strconcat (name, CTI_BACKUP_UNFINISHED, NULL) : NULL;
  g_autoptr (CtiBackup) backup = cti_backup_new (name, now);
  g_auto (Making) making = { NULL, NULL, id, key, backup, progress, data };

  if (place == NULL)
    return NULL;
  remove_unfinished (place);
  making.store = cti_folder_open (store_path, error);
  making.target = making.store ? cti_folder_open_child (place, unfinished, TRUE, error) : NULL;
  if (making.target == NULL)
    return NULL;
  if (!make_and_prove (&making, path, unfinished, error) ||
      !cti_folder_move (place, unfinished, name, error))
    {
      cti_backup_remove (place, unfinished);
      return NULL;
    }
  return g_steal_pointer (&backup);
}
