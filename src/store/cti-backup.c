/* Backups as they lie on the disk. A backup is a folder of its own, named by its moment, with the
 * store's sealed files under their own names - keys, team, cases, attachments, use log - and a
 * sealed list of them: size, digest, and how many records and acts each holds. Nothing in it is
 * plain, and nothing in it depends on another backup, so it can be copied elsewhere with any file
 * manager. The folder gets its name last, when what lies in it has been read back, opened, counted
 * and compared: a backup that has a name has proved itself. */

#include "cti-backup.h"

#include <gio/gio.h>
#include <string.h>

#include "cti-backup-private.h"
#include "cti-crypto-error.h"
#include "cti-seal.h"
#include "cti-store-error.h"

#define MANIFEST_TYPE    "(u(xi)a(ssttt)as)"
#define MANIFEST_VERSION 1
#define CASES_PREFIX     "cases/"
#define CASES_SUFFIX     ".case"

const char *const cti_backup_parts[] = { "cases", "attachments", "log", NULL };

static void
entry_free (gpointer data)
{
  CtiBackupEntry *entry = data;

  g_free (entry->path);
  g_free (entry->digest);
  g_free (entry);
}

CtiBackup *
cti_backup_new (const char *name, CtiMoment made)
{
  CtiBackup *self = g_new0 (CtiBackup, 1);

  self->name = g_strdup (name);
  self->made = made;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  self->expired = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * cti_backup_free:
 * @self: (transfer full): a backup
 */
void
cti_backup_free (CtiBackup *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->expired);
  g_free (self->name);
  g_free (self);
}

char *
cti_backup_digest (GBytes *sealed)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, sealed);
}

void
cti_backup_add (CtiBackup *self, const char *path, GBytes *sealed, guint records, guint acts)
{
  CtiBackupEntry *entry = g_new0 (CtiBackupEntry, 1);

  entry->path = g_strdup (path);
  entry->digest = cti_backup_digest (sealed);
  entry->size = g_bytes_get_size (sealed);
  entry->records = records;
  entry->acts = acts;
  g_ptr_array_add (self->entries, entry);
}

/**
 * cti_backup_get_place:
 * @store_path: where the store is
 * @folder: (nullable): a folder the worker chose; %NULL or empty for the one in the store
 *
 * Returns: (transfer full): where the store's backups are
 */
char *
cti_backup_get_place (const char *store_path, const char *folder)
{
  g_autofree char *id = g_path_get_basename (store_path);

  return folder == NULL || *folder == '\0' ? g_build_filename (store_path, "backups", NULL)
                                           : g_build_filename (folder, id, NULL);
}

GBytes *
cti_backup_seal_manifest (const CtiBackup *self,
                          const char *store_id,
                          const CtiSecret *key,
                          GError **error)
{
  CtiSealInfo info = { .kind = CTI_SEAL_BACKUP, .generation = 1 };
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GError) cause = NULL;
  GVariantBuilder entries, left_out;
  GBytes *sealed;

  g_variant_builder_init (&entries, G_VARIANT_TYPE ("a(ssttt)"));
  g_variant_builder_init (&left_out, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < self->entries->len; i++)
    {
      const CtiBackupEntry *entry = g_ptr_array_index (self->entries, i);

      g_variant_builder_add (&entries, "(ssttt)", entry->path, entry->digest, entry->size,
                             (guint64) entry->records, (guint64) entry->acts);
    }
  for (guint i = 0; i < self->left_out->len; i++)
    g_variant_builder_add (&left_out, "s", g_ptr_array_index (self->left_out, i));
  list =
      g_variant_ref_sink (g_variant_new (MANIFEST_TYPE, MANIFEST_VERSION, self->made.unix_seconds,
                                         self->made.offset_minutes, &entries, &left_out));
  if (!cti_seal_file_id_from_uuid (store_id, info.file_id))
    return NULL;
  sealed = cti_seal (&info, g_variant_get_data (list), g_variant_get_size (list), key, &cause);
  if (sealed == NULL)
    cti_store_error_from_crypto (error, g_steal_pointer (&cause));
  return sealed;
}

static CtiBackup *
read_list (const char *name, GVariant *list)
{
  CtiBackup *self = cti_backup_new (name, CTI_MOMENT_NEVER);
  GVariantIter *entries = NULL, *left_out = NULL;
  const char *path, *digest;
  guint64 size, records, acts;
  guint32 version;

  g_variant_get (list, MANIFEST_TYPE, &version, &self->made.unix_seconds,
                 &self->made.offset_minutes, &entries, &left_out);
  while (g_variant_iter_next (entries, "(&s&sttt)", &path, &digest, &size, &records, &acts))
    {
      CtiBackupEntry *entry = g_new0 (CtiBackupEntry, 1);

      *entry = (CtiBackupEntry){ g_strdup (path), g_strdup (digest), size, (guint) records,
                                 (guint) acts };
      g_ptr_array_add (self->entries, entry);
    }
  while (g_variant_iter_next (left_out, "&s", &path))
    g_ptr_array_add (self->left_out, g_strdup (path));
  g_variant_iter_free (entries);
  g_variant_iter_free (left_out);
  return self;
}

static CtiBackup *
read_manifest (CtiFolder *folder, const char *name, const char *store_id, const CtiSecret *key)
{
  g_autoptr (GBytes) sealed =
      cti_folder_read (folder, CTI_BACKUP_MANIFEST, CTI_SEAL_FILE_MAX, NULL);
  CtiSealInfo info = { 0 };
  g_autoptr (CtiSecret) plain =
      sealed != NULL ? cti_unseal (sealed, CTI_SEAL_BACKUP, key, &info, NULL) : NULL;
  g_autofree char *id = plain != NULL ? cti_seal_file_id_to_uuid (info.file_id) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) list = NULL;
  guint32 version = 0;

  if (g_strcmp0 (id, store_id) != 0)
    return NULL;
  bytes = g_bytes_new (cti_secret_get_bytes (plain), cti_secret_get_size (plain));
  list =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MANIFEST_TYPE), bytes, FALSE));
  g_variant_get_child (list, 0, "u", &version);
  return g_variant_is_normal_form (list) && version == MANIFEST_VERSION ? read_list (name, list)
                                                                        : NULL;
}

/* One that has no name of its own yet. */
CtiBackup *
cti_backup_read_unfinished (const char *place,
                            const char *name,
                            const char *store_id,
                            const CtiSecret *key)
{
  g_autofree char *path = g_build_filename (place, name, NULL);
  g_autoptr (CtiFolder) folder = cti_folder_open (path, NULL);

  return folder != NULL ? read_manifest (folder, name, store_id, key) : NULL;
}

static int
compare_backups (gconstpointer a, gconstpointer b)
{
  const CtiBackup *first = *(CtiBackup *const *) a;
  const CtiBackup *second = *(CtiBackup *const *) b;

  return first->made.unix_seconds < second->made.unix_seconds ? 1
         : first->made.unix_seconds > second->made.unix_seconds
             ? -1
             : strcmp (second->name, first->name);
}

/**
 * cti_backup_list:
 * @place: where backups are; see cti_backup_get_place()
 * @store_id: id of the store
 * @key: its key
 * @error: (out) (optional): %CTI_STORE_ERROR_NOT_FOUND where the folder is not there
 *
 * Returns: (transfer full) (nullable) (element-type CtiBackup): the store's backups, newest first;
 *   what cannot be opened is none
 */
GPtrArray *
cti_backup_list (const char *place, const char *store_id, const CtiSecret *key, GError **error)
{
  g_autoptr (CtiFolder) folder = cti_folder_open (place, error);
  g_autoptr (GPtrArray) names = folder ? cti_folder_list_folders (folder, error) : NULL;
  GPtrArray *backups;

  if (names == NULL)
    return NULL;
  backups = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_backup_free);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (CtiFolder) child = g_str_has_suffix (name, CTI_BACKUP_UNFINISHED)
                                        ? NULL
                                        : cti_folder_open_child (folder, name, FALSE, NULL);
      CtiBackup *backup = child != NULL ? read_manifest (child, name, store_id, key) : NULL;

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_backups);
  return backups;
}

/**
 * cti_backup_get_case_id:
 * @entry: a file of a backup
 *
 * Returns: (transfer full) (nullable): id of the case, where it is one
 */
char *
cti_backup_get_case_id (const CtiBackupEntry *entry)
{
  if (!g_str_has_prefix (entry->path, CASES_PREFIX) ||
      !g_str_has_suffix (entry->path, CASES_SUFFIX))
    return NULL;
  return g_strndup (entry->path + strlen (CASES_PREFIX),
                    strlen (entry->path) - strlen (CASES_PREFIX) - strlen (CASES_SUFFIX));
}

/**
 * cti_backup_find_case:
 * @self: a backup
 * @case_id: id of a case
 *
 * Returns: (transfer none) (nullable): the file of the case
 */
const CtiBackupEntry *
cti_backup_find_case (const CtiBackup *self, const char *case_id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *id = cti_backup_get_case_id (g_ptr_array_index (self->entries, i));

      if (id != NULL && g_strcmp0 (id, case_id) == 0)
        return g_ptr_array_index (self->entries, i);
    }
  return NULL;
}

/**
 * cti_backup_count_cases:
 * @self: a backup
 *
 * Returns: how many cases it holds
 */
guint
cti_backup_count_cases (const CtiBackup *self)
{
  guint count = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *id = cti_backup_get_case_id (g_ptr_array_index (self->entries, i));

      count += id != NULL;
    }
  return count;
}

/**
 * cti_backup_get_size:
 * @self: a backup
 *
 * Returns: what it takes on the disk, in bytes
 */
guint64
cti_backup_get_size (const CtiBackup *self)
{
  guint64 size = 0;

  for (guint i = 0; i < self->entries->len; i++)
    size += ((CtiBackupEntry *) g_ptr_array_index (self->entries, i))->size;
  return size;
}

/* The folder a file of the list is in, and its name there; no name leads out of the backup. */
CtiFolder *
cti_backup_open_part (CtiFolder *backup,
                      const char *path,
                      gboolean create,
                      const char **name,
                      GError **error)
{
  for (const char *const *part = cti_backup_parts; *part != NULL; part++)
    if (g_str_has_prefix (path, *part) && path[strlen (*part)] == '/' &&
        strchr (path + strlen (*part) + 1, '/') == NULL)
      {
        *name = path + strlen (*part) + 1;
        return cti_folder_open_child (backup, *part, create, error);
      }
  *name = path;
  if (strchr (path, '/') == NULL)
    return cti_folder_ref (backup);
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED, "a path leads out");
  return NULL;
}

/**
 * cti_backup_read:
 * @place: where backups are
 * @backup: one of them
 * @entry: one of its files
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED where it is not what was written
 *
 * Returns: (transfer full) (nullable): the sealed file
 */
GBytes *
cti_backup_read (const char *place,
                 const CtiBackup *backup,
                 const CtiBackupEntry *entry,
                 GError **error)
{
  g_autoptr (CtiFolder) folder = cti_folder_open (place, error);
  g_autoptr (CtiFolder) child =
      folder ? cti_folder_open_child (folder, backup->name, FALSE, error) : NULL;
  const char *name = NULL;
  g_autoptr (CtiFolder) part =
      child ? cti_backup_open_part (child, entry->path, FALSE, &name, error) : NULL;
  g_autoptr (GBytes) sealed = part ? cti_folder_read (part, name, CTI_SEAL_FILE_MAX, error) : NULL;
  g_autofree char *digest = sealed ? cti_backup_digest (sealed) : NULL;

  if (sealed == NULL || g_strcmp0 (digest, entry->digest) == 0)
    return g_steal_pointer (&sealed);
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
                       "a file of the backup is not what was written");
  return NULL;
}

/* --- How many are kept ------------------------------------------------------------------------ */

static int
get_period (CtiDate day, int kind)
{
  int year = 0, month = 0, day_of_month = 0, week;

  if (kind == 0)
    return day;
  if (kind == 1)
    {
      week = cti_date_get_iso_week (day, &year);
      return year * 100 + week;
    }
  cti_date_get (day, &year, &month, &day_of_month);
  return year * 100 + month;
}

/**
 * cti_backup_choose:
 * @days: (array length=n_days): days on which backups were made, newest first
 * @n_days: how many
 * @keep: (out caller-allocates) (array length=n_days): which of them are kept
 *
 * Keeps the newest of each of the last %CTI_BACKUP_DAYS days that have one, of %CTI_BACKUP_WEEKS
 * weeks and %CTI_BACKUP_MONTHS months; so the newest always stays.
 */
void
cti_backup_choose (const CtiDate *days, guint n_days, gboolean *keep)
{
  static const int limits[] = { CTI_BACKUP_DAYS, CTI_BACKUP_WEEKS, CTI_BACKUP_MONTHS };

  for (guint i = 0; i < n_days; i++)
    keep[i] = FALSE;
  for (int kind = 0; kind < 3; kind++)
    {
      int found = 0, last = -1;

      for (guint i = 0; i < n_days && found < limits[kind]; i++)
        if (get_period (days[i], kind) != last)
          {
            last = get_period (days[i], kind);
            keep[i] = TRUE;
            found++;
          }
    }
}

static void
remove_files (CtiFolder *folder)
{
  g_autoptr (GPtrArray) files = cti_folder_list (folder, "", NULL);

  for (guint i = 0; files != NULL && i < files->len; i++)
    cti_folder_remove (folder, ((CtiFileState *) g_ptr_array_index (files, i))->name, NULL);
}

/* The list goes first: what is left after a cut is no backup any more. */
void
cti_backup_remove (CtiFolder *place, const char *name)
{
  g_autoptr (CtiFolder) folder = cti_folder_open_child (place, name, FALSE, NULL);

  if (folder == NULL || !cti_folder_remove (folder, CTI_BACKUP_MANIFEST, NULL))
    return;
  for (const char *const *part = cti_backup_parts; *part != NULL; part++)
    {
      g_autoptr (CtiFolder) child = cti_folder_open_child (folder, *part, FALSE, NULL);

      if (child != NULL)
        remove_files (child);
      cti_folder_remove_folder (folder, *part);
    }
  remove_files (folder);
  cti_folder_remove_folder (place, name);
}

static void
remove_old (CtiFolder *place, GPtrArray *backups, guint newest)
{
  g_autofree CtiDate *days = g_new0 (CtiDate, backups->len);
  g_autofree gboolean *keep = g_new0 (gboolean, backups->len);

  for (guint i = 0; i < backups->len; i++)
    days[i] = cti_moment_get_day (((CtiBackup *) g_ptr_array_index (backups, i))->made);
  cti_backup_choose (days, backups->len, keep);
  keep[newest] = TRUE;
  for (guint i = 0; i < backups->len; i++)
    if (!keep[i])
      cti_backup_remove (place, ((CtiBackup *) g_ptr_array_index (backups, i))->name);
}

/**
 * cti_backup_rotate:
 * @store_path: where the store is
 * @folder: (nullable): the folder the worker chose, %NULL or empty for the one in the store
 * @key: the store key
 * @newest: name of the one that has just been made
 *
 * Removes the backups that are past their time; @newest is not, even where a clock that was set
 * back makes it look so. Where it had to leave a case out, none goes: an older one may hold its
 * last whole state.
 */
void
cti_backup_rotate (const char *store_path,
                   const char *folder,
                   const CtiSecret *key,
                   const char *newest)
{
  g_autofree char *id = g_path_get_basename (store_path);
  g_autofree char *path = cti_backup_get_place (store_path, folder);
  g_autoptr (CtiFolder) place = cti_folder_open (path, NULL);
  g_autoptr (GPtrArray) all = place ? cti_backup_list (path, id, key, NULL) : NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const CtiBackup *backup = g_ptr_array_index (all, i);

      if (g_str_equal (backup->name, newest) && backup->left_out->len == 0)
        {
          remove_old (place, all, i);
          return;
        }
    }
}
