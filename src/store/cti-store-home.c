/* The stores of an account, and how one comes to be: under another name first, which it loses only
 * when it is whole. */

#include "cti-store.h"

#include <string.h>
#include <unistd.h>

#include "cti-id.h"
#include "cti-keys-pair.h"
#include "cti-store-device.h"
#include "cti-team-file.h"

#define UNFINISHED ".unfinished"
#define LOCK_FILE  "lock"

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

static void
remove_unfinished (CtiFolder *home, const char *name)
{
  g_autoptr (CtiFolder) folder = cti_folder_open_child (home, name, FALSE, NULL);
  g_autoptr (GPtrArray) files = folder ? cti_folder_list (folder, "", NULL) : NULL;

  for (guint i = 0; files != NULL && i < files->len; i++)
    cti_folder_remove (folder, ((CtiFileState *) g_ptr_array_index (files, i))->name, NULL);
  for (guint i = 0; folder != NULL && parts[i] != NULL; i++)
    cti_folder_remove_folder (folder, parts[i]);
  cti_folder_remove_folder (home, name);
}

static gboolean
is_unfinished (const char *name)
{
  g_autofree char *id = g_str_has_suffix (name, UNFINISHED)
                            ? g_strndup (name, strlen (name) - strlen (UNFINISHED))
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
  remove_unfinished (home, name);
  close (lock);
}

/**
 * cti_store_clean_home:
 * @home: a folder of stores
 *
 * Removes what a set-up that was broken off has left behind. A store gets its proper name only when
 * it is whole, so nothing of value can be among it.
 */
void
cti_store_clean_home (const char *home)
{
  g_autoptr (GDir) folder = g_dir_open (home, 0, NULL);
  g_autoptr (CtiFolder) self = folder ? cti_folder_open_home (home, NULL) : NULL;
  const char *name;

  while (self != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (is_unfinished (name))
      clean_unfinished (self, name);
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
  g_autofree char *unfinished = g_strconcat (id, UNFINISHED, NULL);
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
    remove_unfinished (home, unfinished);
  close (lock);
  return done;
}
