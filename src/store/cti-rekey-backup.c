/* Backups, sealed anew for another store key. A backup of before would still open with the keys of
 * before, which is what new keys are made against; so each becomes a backup of the same day under
 * the new key, with the present keys file, and is proved before it takes the place of the old one.
 * What lies on a stick that is not there waits: the old store key is kept (cti-keys-former.c), and
 * the first time the folder is looked into again it is done. */

#include <string.h>

#include "cti-backup-private.h"
#include "cti-keys.h"
#include "cti-rekey.h"
#include "cti-seal.h"

#define LOG_FOLDER "log"
#define KEYS       "keys."

static gboolean
write_part (CtiFolder *to, const char *path, GBytes *bytes, GError **error)
{
  const char *name = NULL;
  g_autoptr (CtiFolder) part = cti_backup_open_part (to, path, TRUE, &name, error);

  if (part == NULL)
    return FALSE;
  cti_folder_delay_sync (part);
  return cti_folder_replace (part, name, bytes, FALSE, error);
}

/* A file that is not what was written is left out and, where it is a case, named. */
static gboolean
copy_entry (CtiRekey *self,
            const char *place,
            const CtiBackup *backup,
            const CtiBackupEntry *entry,
            CtiBackup *fresh,
            CtiFolder *to,
            GError **error)
{
  g_autoptr (GBytes) sealed = cti_backup_read (place, backup, entry, NULL);
  g_autoptr (GBytes) bytes = NULL;
  gboolean opened = FALSE;

  if (sealed == NULL)
    {
      g_autofree char *id = cti_backup_get_case_id (entry);

      if (id != NULL)
        g_ptr_array_add (fresh->left_out, g_steal_pointer (&id));
      return TRUE;
    }
  bytes = cti_rekey_bytes (self, sealed, &opened, error);
  if (bytes == NULL || !write_part (to, entry->path, bytes, error))
    return FALSE;
  cti_backup_add (fresh, entry->path, bytes, opened ? entry->records : 0, entry->acts);
  return TRUE;
}

static gboolean
copy_log (CtiRekey *self,
          const char *place,
          const CtiBackup *backup,
          CtiBackup *fresh,
          CtiFolder *to,
          GError **error)
{
  g_autofree char *path = g_build_filename (place, backup->name, LOG_FOLDER, NULL);
  g_autoptr (CtiFolder) from = cti_folder_open (path, NULL);
  g_autoptr (CtiFolder) target = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (from == NULL)
    return TRUE;
  target = cti_folder_open_child (to, LOG_FOLDER, TRUE, error);
  if (target == NULL || !cti_rekey_log (self, from, target, NULL, error))
    return FALSE;
  files = cti_folder_list (target, "", error);
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const char *name = ((CtiFileState *) g_ptr_array_index (files, i))->name;
      g_autofree char *entry = g_build_filename (LOG_FOLDER, name, NULL);
      g_autoptr (GBytes) bytes = cti_folder_read (target, name, CTI_SEAL_FILE_MAX, error);

      if (bytes == NULL)
        return FALSE;
      cti_backup_add (fresh, entry, bytes, 0, 0);
    }
  return files != NULL;
}

static gboolean
copy_entries (CtiRekey *self,
              const char *place,
              const CtiBackup *backup,
              CtiBackup *fresh,
              CtiFolder *to,
              GBytes *keys,
              GError **error)
{
  for (guint i = 0; i < backup->entries->len; i++)
    {
      const CtiBackupEntry *entry = g_ptr_array_index (backup->entries, i);

      if (g_str_has_prefix (entry->path, LOG_FOLDER "/"))
        continue;
      if (g_str_has_prefix (entry->path, KEYS))
        {
          if (!write_part (to, entry->path, keys, error))
            return FALSE;
          cti_backup_add (fresh, entry->path, keys, 0, 0);
        }
      else if (!copy_entry (self, place, backup, entry, fresh, to, error))
        return FALSE;
      if (!cti_rekey_go_on (self, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cti_rekey_backup:
 * @self: what is done
 * @place: where the backup is
 * @backup: a backup that opens with the key of before
 * @to: where it shall be
 * @name: name of its folder there
 * @keys: the keys file from now on
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether it is there, with its list, sealed for the new key; it is not proved yet
 */
gboolean
cti_rekey_backup (CtiRekey *self,
                  const char *place,
                  const CtiBackup *backup,
                  CtiFolder *to,
                  const char *name,
                  GBytes *keys,
                  GError **error)
{
  g_autoptr (CtiBackup) fresh = cti_backup_new (name, backup->made);
  g_autoptr (CtiFolder) folder = cti_folder_open_child (to, name, TRUE, error);
  g_autoptr (GBytes) manifest = NULL;

  for (guint i = 0; i < backup->left_out->len; i++)
    g_ptr_array_add (fresh->left_out, g_strdup (g_ptr_array_index (backup->left_out, i)));
  if (folder == NULL || !copy_entries (self, place, backup, fresh, folder, keys, error) ||
      !copy_log (self, place, backup, fresh, folder, error))
    return FALSE;
  manifest = cti_backup_seal_manifest (fresh, self->store_id, self->fresh, error);
  return manifest != NULL && write_part (folder, CTI_BACKUP_MANIFEST, manifest, error);
}

/* What opened the backup of before goes first. */
static void
remove_former (CtiFolder *place, const char *name)
{
  g_autoptr (CtiFolder) folder = cti_folder_open_child (place, name, FALSE, NULL);

  if (folder == NULL)
    return;
  cti_folder_shred (folder, KEYS "a", CTI_KEYS_FILE_MAX, NULL);
  cti_folder_shred (folder, KEYS "b", CTI_KEYS_FILE_MAX, NULL);
  cti_backup_remove (place, name);
}

/* Under another name first; that it is a backup of the new key, and holds what it held, is seen
 * before the two change places. */
static gboolean
rekey_one (CtiRekey *self,
           CtiFolder *folder,
           const char *place,
           const CtiBackup *backup,
           GBytes *keys)
{
  g_autofree char *unfinished = g_strconcat (backup->name, CTI_BACKUP_UNFINISHED, NULL);
  g_autofree char *between = g_strconcat (backup->name, ".former", NULL);
  g_autoptr (CtiBackup) fresh = NULL;
  gboolean done;

  cti_backup_remove (folder, unfinished);
  done = cti_rekey_backup (self, place, backup, folder, unfinished, keys, NULL) &&
         cti_folder_sync_all (folder, NULL);
  if (done)
    fresh = cti_backup_read_unfinished (place, unfinished, self->store_id, self->fresh);
  done = fresh != NULL &&
         cti_backup_prove (place, self->store_id, fresh, self->fresh, NULL, NULL, NULL) &&
         cti_folder_exchange (folder, backup->name, unfinished, between, NULL);
  remove_former (folder, unfinished);
  return done;
}

static void
rekey_place (const char *place,
             const char *id,
             const CtiSecret *former,
             const CtiSecret *key,
             GBytes *keys)
{
  g_autoptr (CtiFolder) folder = cti_folder_open (place, NULL);
  g_autoptr (GPtrArray) backups = folder != NULL ? cti_backup_list (place, id, former, NULL) : NULL;
  CtiRekey rekey = { .store_id = id, .before = former, .fresh = key };

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    if (!rekey_one (&rekey, folder, place, g_ptr_array_index (backups, i), keys))
      g_debug ("a backup stays sealed with an earlier key");
}

/**
 * cti_backup_rekey:
 * @store_path: where the store is
 * @folder: (nullable): the folder the worker chose, %NULL or empty for the one in the store
 * @formers: (element-type CtiSecret): the earlier keys of the store
 * @key: the present one
 *
 * Seals what still lies there under an earlier key for the present one. It may be called on any
 * thread; what cannot be done now is done the next time.
 */
void
cti_backup_rekey (const char *store_path,
                  const char *folder,
                  GPtrArray *formers,
                  const CtiSecret *key)
{
  g_autofree char *id = g_path_get_basename (store_path);
  g_autofree char *place = cti_backup_get_place (store_path, folder);
  g_autoptr (CtiFolder) store = formers->len > 0 ? cti_folder_open (store_path, NULL) : NULL;
  g_autoptr (GBytes) keys = NULL;

  if (store == NULL)
    return;
  keys = cti_folder_read (store, "keys.a", CTI_SEAL_FILE_MAX, NULL);
  if (keys == NULL)
    keys = cti_folder_read (store, "keys.b", CTI_SEAL_FILE_MAX, NULL);
  for (guint i = 0; keys != NULL && i < formers->len; i++)
    rekey_place (place, id, g_ptr_array_index (formers, i), key, keys);
}
