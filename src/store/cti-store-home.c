/* The stores of an account, and how one comes to be: under another name first, which it loses only
 * when it is whole. */

#include "cti-store-private.h"

#include <string.h>
#include <unistd.h>

#include "cti-id.h"
#include "cti-keys-pair.h"
#include "cti-lock.h"
#include "cti-seal.h"
#include "cti-store-device.h"
#include "cti-team-file.h"

#define LOCK_FILE "lock"

static const char *const parts[] = { "cases", "drafts", "log", NULL };

/**
 * cti_store_get_home:
 *
 * Returns: (transfer full): the folder in which this account's stores are
 */
char *
cti_store_get_home (void)
{
  return g_build_filename (g_get_user_data_dir (), "overgang", NULL);
}

/**
 * cti_store_find_all:
 * @home: a folder of stores
 *
 * Returns: (transfer full) (element-type utf8): the paths of the stores in it
 */
GPtrArray *
cti_store_find_all (const char *home)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (home, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (home, name, NULL);
      g_autoptr (CtiFolder) store = cti_id_is_valid (name) ? cti_folder_open (path, NULL) : NULL;

      if (store != NULL && (cti_folder_has (store, "keys.a") || cti_folder_has (store, "keys.b")))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  return paths;
}

/* The heads first, and all of them on the disk before the first name goes: what was sealed with a
 * key that others may know is noise then, wherever the disk keeps it. */
static void
blank_all (CtiFolder *folder)
{
  g_autoptr (GPtrArray) files = cti_folder_list (folder, "", NULL);
  g_autoptr (GPtrArray) folders = cti_folder_list_folders (folder, NULL);

  cti_folder_delay_sync (folder);
  for (guint i = 0; files != NULL && i < files->len; i++)
    cti_folder_blank (folder, ((CtiFileState *) g_ptr_array_index (files, i))->name,
                      CTI_SEAL_HEADER_MAX);
  for (guint i = 0; folders != NULL && i < folders->len; i++)
    {
      g_autoptr (CtiFolder) child =
          cti_folder_open_child (folder, g_ptr_array_index (folders, i), FALSE, NULL);

      if (child != NULL)
        blank_all (child);
    }
}

static void
remove_all (CtiFolder *folder)
{
  g_autoptr (GPtrArray) files = cti_folder_list (folder, "", NULL);
  g_autoptr (GPtrArray) folders = cti_folder_list_folders (folder, NULL);

  cti_folder_delay_sync (folder);
  for (guint i = 0; files != NULL && i < files->len; i++)
    cti_folder_remove (folder, ((CtiFileState *) g_ptr_array_index (files, i))->name, NULL);
  for (guint i = 0; folders != NULL && i < folders->len; i++)
    {
      const char *name = g_ptr_array_index (folders, i);
      g_autoptr (CtiFolder) child = cti_folder_open_child (folder, name, FALSE, NULL);

      if (child != NULL)
        remove_all (child);
      cti_folder_remove_folder (folder, name);
    }
}

/* What was begun and given up, or was a store until it was given new keys. */
void
cti_store_remove_unfinished (CtiFolder *home, const char *name)
{
  g_autoptr (CtiFolder) folder = cti_folder_open_child (home, name, FALSE, NULL);

  if (folder == NULL)
    return;
  cti_folder_shred (folder, "keys.a", CTI_KEYS_FILE_MAX, NULL);
  cti_folder_shred (folder, "keys.b", CTI_KEYS_FILE_MAX, NULL);
  blank_all (folder);
  cti_folder_sync_all (folder, NULL);
  remove_all (folder);
  cti_folder_remove_folder (home, name);
}

/* On a file system that cannot let two folders change places in one step, a cut may leave the store
 * between its names: it gets its own back, or is what is thrown away where another has it. */
static void
settle_former (CtiFolder *home, const char *name)
{
  g_autofree char *id = g_strndup (name, strlen (name) - strlen (CTI_STORE_FORMER));
  g_autofree char *unfinished = g_strconcat (id, CTI_STORE_UNFINISHED, NULL);

  if (!cti_id_is_valid (id))
    return;
  if (!cti_folder_has (home, id))
    cti_folder_move (home, name, id, NULL);
  else if (!cti_folder_has (home, unfinished))
    cti_folder_move (home, name, unfinished, NULL);
}

static gboolean
is_unfinished (const char *name)
{
  g_autofree char *id = g_str_has_suffix (name, CTI_STORE_UNFINISHED)
                            ? g_strndup (name, strlen (name) - strlen (CTI_STORE_UNFINISHED))
                            : NULL;

  return id != NULL && cti_id_is_valid (id);
}

/* One that another program is setting up at this moment is left alone. */
static void
clean_unfinished (CtiFolder *home, const char *name)
{
  g_autoptr (CtiFolder) folder = cti_folder_open_child (home, name, FALSE, NULL);
  int lock = folder ? cti_folder_lock (folder, LOCK_FILE, NULL) : -1;

  if (lock < 0)
    return;
  cti_store_remove_unfinished (home, name);
  close (lock);
}

static void
settle_formers (CtiFolder *home)
{
  g_autoptr (GPtrArray) names = cti_folder_list_folders (home, NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (g_str_has_suffix (g_ptr_array_index (names, i), CTI_STORE_FORMER))
      settle_former (home, g_ptr_array_index (names, i));
}

/**
 * cti_store_clean_home:
 * @home: a folder of stores
 *
 * Removes what a set-up or a change of keys that was broken off has left behind. A store gets its
 * proper name only when it is whole, so nothing of value can be among it.
 */
void
cti_store_clean_home (const char *home)
{
  g_autoptr (CtiFolder) self =
      g_file_test (home, G_FILE_TEST_IS_DIR) ? cti_folder_open_home (home, NULL) : NULL;
  g_autoptr (GPtrArray) names = NULL;

  if (self == NULL)
    return;
  settle_formers (self);
  names = cti_folder_list_folders (self, NULL);
  for (guint i = 0; names != NULL && i < names->len; i++)
    if (is_unfinished (g_ptr_array_index (names, i)))
      clean_unfinished (self, g_ptr_array_index (names, i));
}

/* Where there is no folder, or no keys in it, there is no store. */
static gboolean
say_no_store (GError **error, GError *cause)
{
  if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND))
    cause->code = CTI_STORE_ERROR_NO_STORE;
  g_propagate_error (error, cause);
  return FALSE;
}

/**
 * cti_store_read_keys:
 * @path: where the store is
 * @older: (out) (optional) (nullable): the other copy where it is not the same, to be tried where
 *   the first opens with nothing
 * @error: (out) (optional): a #CtiStoreError
 *
 * Needs no key and no lock.
 *
 * Returns: (transfer full) (nullable): the slots
 */
CtiKeys *
cti_store_read_keys (const char *path, CtiKeys **older, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (CtiFolder) folder = cti_folder_open (path, &cause);
  g_autoptr (CtiKeysPair) file = folder ? cti_keys_pair_read (folder, &cause) : NULL;

  if (older != NULL)
    *older = file ? g_steal_pointer (&file->older) : NULL;
  if (file != NULL)
    return g_steal_pointer (&file->newest);
  say_no_store (error, g_steal_pointer (&cause));
  return NULL;
}

/**
 * cti_store_take_lock:
 * @path: where a store is
 * @error: (out) (optional): %CTI_STORE_ERROR_IN_USE where another program holds it
 *
 * Keeps other programs from the store for as long as something is done that comes before it is
 * opened.
 *
 * Returns: a file descriptor to close when done, or -1
 */
int
cti_store_take_lock (const char *path, GError **error)
{
  g_autoptr (CtiFolder) folder = cti_folder_open (path, error);

  return folder != NULL ? cti_folder_lock (folder, LOCK_FILE, error) : -1;
}

static gboolean
create_team (CtiFolder *folder,
             const char *id,
             const CtiSecret *key,
             const CtiTeam *team,
             const CtiWorker *worker,
             CtiClock *clock,
             GError **error)
{
  g_autoptr (CtiTeamFile) file = cti_team_file_create (folder, id, key, error);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_SET_UP, NULL);
  g_autofree char *device = cti_store_device_id (key);
  CtiPen pen = { worker->record.id, device, cti_clock_get_now (clock) };

  cti_change_set_put (set, team);
  cti_change_set_put (set, worker);
  return file != NULL && cti_team_file_commit (file, set, &pen, error) &&
         cti_team_file_keep_twice (file, error);
}

/**
 * cti_store_restore_team:
 * @path: where the store is
 * @key: the store key
 * @error: (out) (optional): a #CtiStoreError
 *
 * Where the team's file is damaged, so that the store does not open: puts the generation before in
 * its place, on purpose. The damaged file is kept aside.
 *
 * Returns: %TRUE once that is on the disk for good
 */
gboolean
cti_store_restore_team (const char *path, const CtiSecret *key, GError **error)
{
  g_autoptr (CtiFolder) folder = cti_folder_open (path, error);
  g_autofree char *id = g_path_get_basename (path);
  int lock = folder ? cti_folder_lock (folder, LOCK_FILE, error) : -1;
  gboolean done = lock >= 0 && cti_team_file_restore (folder, id, key, error);

  if (lock >= 0)
    close (lock);
  return done;
}

static gboolean
create_parts (CtiFolder *folder,
              const CtiKeys *keys,
              const CtiSecret *key,
              const CtiTeam *team,
              const CtiWorker *worker,
              CtiClock *clock,
              GError **error)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (CtiFolder) child = cti_folder_open_child (folder, parts[i], TRUE, error);

      if (child == NULL)
        return FALSE;
    }
  return create_team (folder, cti_keys_get_store_id (keys), key, team, worker, clock, error) &&
         cti_keys_pair_write (folder, keys, key, error);
}

/**
 * cti_store_create:
 * @path: where it shall be; its last part is the store's id
 * @keys: its slots, at least two of them usable and one without the keychain
 * @key: the store key
 * @team: the team
 * @worker: the worker whose store it is
 * @clock: the clock
 * @error: (out) (optional): a #CtiStoreError
 *
 * Makes the store under another name and gives it its own only when it is whole.
 *
 * Returns: whether it is there now; otherwise nothing is
 */
gboolean
cti_store_create (const char *path,
                  const CtiKeys *keys,
                  const CtiSecret *key,
                  const CtiTeam *team,
                  const CtiWorker *worker,
                  CtiClock *clock,
                  GError **error)
{
  g_autofree char *id = g_path_get_basename (path);
  g_autofree char *unfinished = g_strconcat (id, CTI_STORE_UNFINISHED, NULL);
  g_autofree char *home_path = g_path_get_dirname (path);
  g_autoptr (CtiFolder) home = NULL, folder = NULL;
  gboolean done;
  int lock;

  if (!cti_keys_is_sufficient (keys) || g_strcmp0 (id, cti_keys_get_store_id (keys)) != 0)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                           "a store needs its id, and two ways in, one of them without the"
                           " keychain");
      return FALSE;
    }
  home = cti_folder_open_home (home_path, error);
  folder = home ? cti_folder_open_child (home, unfinished, TRUE, error) : NULL;
  lock = folder ? cti_folder_lock (folder, LOCK_FILE, error) : -1;
  if (lock < 0)
    return FALSE;
  done = create_parts (folder, keys, key, team, worker, clock, error) &&
         cti_folder_move (home, unfinished, id, error);
  if (!done)
    cti_store_remove_unfinished (home, unfinished);
  close (lock);
  return done;
}
