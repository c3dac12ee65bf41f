#include "cti-store.h"

#include <string.h>
#include <unistd.h>

#include "cti-case-file.h"
#include "cti-id.h"
#include "cti-keys-file.h"
#include "cti-store-device.h"
#include "cti-team-file.h"

#define UNFINISHED ".unfinished"

struct _CtiStore
{
  char *id;             /* (owned) */
  CtiSecret *key;       /* (owned) */
  CtiClock *clock;      /* (owned) */
  char *device;         /* (owned) */
  CtiFolder *folder;    /* (owned) */
  CtiFolder *cases;     /* (owned) */
  int lock;             /* (owned): a file descriptor */
  CtiTeamFile *team;    /* (owned) */
  CtiCardIndex *cards;  /* (owned) */
  CtiUseLog *use_log;   /* (owned) */
  CtiDraftBox *drafts;  /* (owned) */
  CtiCaseFile *current; /* (owned) (nullable): the one case that is open */
  char *current_id;     /* (owned) (nullable) */
};

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
      g_autoptr (CtiFolder) store =
          cti_id_is_valid (name) ? cti_folder_open (path, FALSE, NULL) : NULL;

      if (store != NULL && (cti_folder_has (store, "keys.a") || cti_folder_has (store, "keys.b")))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  return paths;
}

static void
remove_unfinished (const char *path)
{
  static const char *const folders[] = { "cases", "drafts", "log", NULL };
  g_autoptr (CtiFolder) folder = cti_folder_open (path, FALSE, NULL);
  g_autoptr (GPtrArray) files = folder ? cti_folder_list (folder, "", NULL) : NULL;

  for (guint i = 0; files != NULL && i < files->len; i++)
    cti_folder_remove (folder, ((CtiFileState *) g_ptr_array_index (files, i))->name, NULL);
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *child = g_build_filename (path, folders[i], NULL);

      rmdir (child);
    }
  rmdir (path);
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
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, UNFINISHED))
      {
        g_autofree char *path = g_build_filename (home, name, NULL);

        remove_unfinished (path);
      }
}

/**
 * cti_store_read_keys:
 * @path: where the store is
 * @older: (out) (optional) (nullable): the copy that is behind, to be tried where the newest opens
 *   with nothing
 * @error: (out) (optional): a #CtiStoreError
 *
 * Needs no key and no lock.
 *
 * Returns: (transfer full) (nullable): the slots
 */
CtiKeys *
cti_store_read_keys (const char *path, CtiKeys **older, GError **error)
{
  g_autoptr (CtiFolder) folder = cti_folder_open (path, FALSE, error);
  g_autoptr (CtiKeysFile) file = folder ? cti_keys_file_read (folder, error) : NULL;

  if (older != NULL)
    *older = file ? g_steal_pointer (&file->older) : NULL;
  return file ? g_steal_pointer (&file->newest) : NULL;
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
  return file != NULL && cti_team_file_commit (file, set, &pen, error);
}

static gboolean
create_parts (const char *path,
              const CtiKeys *keys,
              const CtiSecret *key,
              const CtiTeam *team,
              const CtiWorker *worker,
              CtiClock *clock,
              GError **error)
{
  static const char *const folders[] = { "cases", "drafts", "log", NULL };
  g_autoptr (CtiFolder) folder = cti_folder_open (path, TRUE, error);

  for (guint i = 0; folder != NULL && folders[i] != NULL; i++)
    {
      g_autoptr (CtiFolder) child = cti_folder_open_child (folder, folders[i], TRUE, error);

      if (child == NULL)
        return FALSE;
    }
  return folder != NULL &&
         create_team (folder, cti_keys_get_store_id (keys), key, team, worker, clock, error) &&
         cti_keys_file_write (folder, keys, key, error);
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
  g_autofree char *unfinished = g_strconcat (path, UNFINISHED, NULL);
  g_autofree char *home = g_path_get_dirname (path);
  g_autoptr (CtiFolder) home_folder = NULL;

  if (!cti_keys_is_sufficient (keys))
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                           "a store needs two ways in, one of them without the keychain");
      return FALSE;
    }
  home_folder = cti_folder_open (home, TRUE, error);
  if (home_folder != NULL && create_parts (unfinished, keys, key, team, worker, clock, error) &&
      cti_folder_move (home_folder, unfinished, path, error))
    return TRUE;
  remove_unfinished (unfinished);
  return FALSE;
}

static gboolean
open_parts (CtiStore *self, GError **error)
{
  g_autoptr (CtiFolder) drafts = cti_folder_open_child (self->folder, "drafts", TRUE, error);
  g_autoptr (CtiFolder) log = cti_folder_open_child (self->folder, "log", TRUE, error);

  self->cases = cti_folder_open_child (self->folder, "cases", TRUE, error);
  if (drafts == NULL || log == NULL || self->cases == NULL)
    return FALSE;
  cti_folder_clean (self->folder);
  cti_folder_clean (self->cases);
  cti_folder_clean (drafts);
  self->team = cti_team_file_open (self->folder, self->id, self->key, error);
  if (self->team == NULL)
    return FALSE;
  self->use_log = cti_use_log_open (log, self->key, error);
  if (self->use_log == NULL)
    return FALSE;
  self->drafts = cti_draft_box_open (drafts, self->key, cti_clock_get_today (self->clock));
  self->cards = cti_card_index_open (self->folder, self->cases, self->id, self->key, error);
  return self->cards != NULL;
}

/* A copy of the keys file that is missing, damaged or behind is written anew at the next unlock. */
static gboolean
check_keys (CtiStore *self, GError **error)
{
  g_autoptr (CtiKeysFile) file = cti_keys_file_read (self->folder, error);
  g_autoptr (GError) cause = NULL;
  CtiKeys *good;

  if (file == NULL)
    return FALSE;
  good = cti_keys_verify (file->newest, self->key, &cause) ? file->newest : file->older;
  if (good == NULL || (good == file->older && !cti_keys_verify (good, self->key, NULL)))
    {
      cti_store_error_from_crypto (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return !file->is_incomplete || cti_keys_file_write (self->folder, good, self->key, error);
}

/**
 * cti_store_open:
 * @path: where it is
 * @key: the store key
 * @clock: the clock
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the store, locked against other programs
 */
CtiStore *
cti_store_open (const char *path, const CtiSecret *key, CtiClock *clock, GError **error)
{
  g_autoptr (CtiStore) self = g_new0 (CtiStore, 1);

  self->lock = -1;
  self->id = g_path_get_basename (path);
  self->key = cti_secret_ref ((CtiSecret *) key);
  self->clock = g_object_ref (clock);
  self->device = cti_store_device_id (key);
  self->folder = cti_folder_open (path, FALSE, error);
  if (self->folder == NULL)
    return NULL;
  self->lock = cti_folder_lock (self->folder, "lock", error);
  if (self->lock < 0 || !check_keys (self, error) || !open_parts (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cti_store_close:
 * @self: (transfer full): a store; its cards are saved, its key and everything read is wiped
 */
void
cti_store_close (CtiStore *self)
{
  if (self->cards != NULL && !cti_card_index_save (self->cards, NULL))
    g_debug ("the cards will be made anew");
  g_clear_pointer (&self->current, cti_case_file_free);
  g_clear_pointer (&self->cards, cti_card_index_free);
  g_clear_pointer (&self->drafts, cti_draft_box_free);
  g_clear_pointer (&self->use_log, cti_use_log_free);
  g_clear_pointer (&self->team, cti_team_file_free);
  g_clear_pointer (&self->cases, cti_folder_unref);
  g_clear_pointer (&self->folder, cti_folder_unref);
  g_clear_object (&self->clock);
  cti_secret_unref (self->key);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->current_id);
  g_free (self->device);
  g_free (self->id);
  g_free (self);
}

/**
 * cti_store_get_id:
 * @self: a store
 *
 * Returns: (transfer none): its id
 */
const char *
cti_store_get_id (CtiStore *self)
{
  return self->id;
}

/**
 * cti_store_get_clock:
 * @self: a store
 *
 * Returns: (transfer none): its clock
 */
CtiClock *
cti_store_get_clock (CtiStore *self)
{
  return self->clock;
}

/**
 * cti_store_get_key:
 * @self: a store
 *
 * Returns: (transfer none): its key, to wrap it in another slot
 */
const CtiSecret *
cti_store_get_key (CtiStore *self)
{
  return self->key;
}

/**
 * cti_store_get_team:
 * @self: a store
 *
 * Returns: (transfer none): the team
 */
const CtiTeam *
cti_store_get_team (CtiStore *self)
{
  return cti_team_file_get_team (self->team);
}

/**
 * cti_store_get_worker:
 * @self: a store
 *
 * Returns: (transfer none): the worker whose store it is
 */
const CtiWorker *
cti_store_get_worker (CtiStore *self)
{
  return cti_team_file_get_worker (self->team);
}

/**
 * cti_store_get_worker_name:
 * @self: a store
 * @worker_id: (nullable): id of a worker, as it stands in a log
 *
 * Returns: (transfer none) (nullable): the worker's name
 */
const char *
cti_store_get_worker_name (CtiStore *self, const char *worker_id)
{
  GPtrArray *workers = cti_team_file_get_workers (self->team);

  for (guint i = 0; i < workers->len; i++)
    {
      const CtiWorker *worker = g_ptr_array_index (workers, i);

      if (g_strcmp0 (worker->record.id, worker_id) == 0)
        return worker->name;
    }
  return NULL;
}

/**
 * cti_store_get_cards:
 * @self: a store
 *
 * Returns: (transfer none): the cards of all its cases
 */
CtiCardIndex *
cti_store_get_cards (CtiStore *self)
{
  return self->cards;
}

/**
 * cti_store_get_use_log:
 * @self: a store
 *
 * Returns: (transfer none): the log of its use
 */
CtiUseLog *
cti_store_get_use_log (CtiStore *self)
{
  return self->use_log;
}

/**
 * cti_store_get_drafts:
 * @self: a store
 *
 * Returns: (transfer none): its drafts
 */
CtiDraftBox *
cti_store_get_drafts (CtiStore *self)
{
  return self->drafts;
}

static CtiPen
take_pen (CtiStore *self)
{
  return (CtiPen){ cti_store_get_worker (self)->record.id, self->device,
                   cti_clock_get_now (self->clock) };
}

static void
close_current (CtiStore *self)
{
  g_clear_pointer (&self->current, cti_case_file_free);
  g_clear_pointer (&self->current_id, g_free);
}

static CtiCase *
make_current (CtiStore *self, const char *id, CtiCaseFile *file)
{
  CtiCase *now = cti_case_file_get_case (file);

  if (self->current != file)
    {
      close_current (self);
      self->current = file;
      self->current_id = g_strdup (id);
    }
  cti_card_index_put (self->cards, now, cti_case_file_get_generation (file));
  return cti_case_ref (now);
}

/**
 * cti_store_create_case:
 * @self: a store
 * @set: the act that brings the citizen
 * @id: id of the case: that of the citizen
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case, once it is on the disk for good
 */
CtiCase *
cti_store_create_case (CtiStore *self, const CtiChangeSet *set, const char *id, GError **error)
{
  g_autoptr (CtiCaseFile) file = cti_case_file_create (self->cases, id, self->key, error);
  CtiPen pen = take_pen (self);

  if (file == NULL || !cti_case_file_commit (file, set, &pen, error))
    return NULL;
  return make_current (self, id, g_steal_pointer (&file));
}

static gboolean
is_put_back (CtiStore *self, const char *id, CtiCaseFile *file, GError **error)
{
  const CtiCardEntry *entry = cti_card_index_find (self->cards, id);

  if (entry == NULL || cti_case_file_get_generation (file) >= entry->generation)
    return FALSE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_OLDER,
                       "an older state of the file stands where a newer one was seen");
  return TRUE;
}

/**
 * cti_store_open_case:
 * @self: a store
 * @id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case; the one that was open before is closed
 */
CtiCase *
cti_store_open_case (CtiStore *self, const char *id, GError **error)
{
  g_autoptr (CtiCaseFile) file = NULL;

  if (g_strcmp0 (self->current_id, id) == 0)
    return cti_case_ref (cti_case_file_get_case (self->current));
  file = cti_case_file_open (self->cases, id, self->key, error);
  if (file == NULL || is_put_back (self, id, file, error))
    return NULL;
  return make_current (self, id, g_steal_pointer (&file));
}

/**
 * cti_store_open_older:
 * @self: a store
 * @id: id of a case whose file is older than was seen
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes the older file into use, on purpose. Its next generation counts on from the newest that was
 * seen, so that this too can be told apart later.
 *
 * Returns: (transfer full) (nullable): the case
 */
CtiCase *
cti_store_open_older (CtiStore *self, const char *id, GError **error)
{
  const CtiCardEntry *entry = cti_card_index_find (self->cards, id);
  g_autoptr (CtiCaseFile) file = cti_case_file_open (self->cases, id, self->key, error);

  if (file == NULL)
    return NULL;
  if (entry != NULL && cti_case_file_get_generation (file) < entry->generation)
    cti_case_file_set_generation (file, entry->generation);
  return make_current (self, id, g_steal_pointer (&file));
}

/**
 * cti_store_open_previous:
 * @self: a store
 * @id: id of a case whose file is damaged
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes the generation before into use, on purpose; the damaged file is kept aside.
 *
 * Returns: (transfer full) (nullable): the case
 */
CtiCase *
cti_store_open_previous (CtiStore *self, const char *id, GError **error)
{
  const CtiCardEntry *entry = cti_card_index_find (self->cards, id);
  g_autoptr (CtiCaseFile) file = cti_case_file_open_previous (self->cases, id, self->key, error);

  if (file == NULL)
    return NULL;
  if (entry != NULL && cti_case_file_get_generation (file) < entry->generation)
    cti_case_file_set_generation (file, entry->generation);
  return make_current (self, id, g_steal_pointer (&file));
}

/**
 * cti_store_commit:
 * @self: a store
 * @id: id of a case
 * @set: an act
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now, once that is on the disk for good;
 *   %NULL where nothing was changed
 */
CtiCase *
cti_store_commit (CtiStore *self, const char *id, const CtiChangeSet *set, GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (self, id, error);
  CtiPen pen = take_pen (self);

  if (before == NULL)
    return NULL;
  if (cti_case_file_commit (self->current, set, &pen, error))
    return make_current (self, id, self->current);
  close_current (self); /* opened anew when it is needed next */
  return NULL;
}

/**
 * cti_store_get_history:
 * @self: a store
 * @id: id of a case
 * @row: (nullable): id of a record, or %NULL for all
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiChange): the history, oldest first
 */
GPtrArray *
cti_store_get_history (CtiStore *self, const char *id, const char *row, GError **error)
{
  g_autoptr (CtiCase) now = cti_store_open_case (self, id, error);

  return now ? cti_case_file_get_history (self->current, row, error) : NULL;
}

/**
 * cti_store_load_keys:
 * @self: a store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): its slots as the disk has them, to be changed and handed to
 *   cti_store_write_keys()
 */
CtiKeys *
cti_store_load_keys (CtiStore *self, GError **error)
{
  g_autoptr (CtiKeysFile) file = cti_keys_file_read (self->folder, error);

  return file != NULL ? g_steal_pointer (&file->newest) : NULL;
}

/**
 * cti_store_write_keys:
 * @self: a store
 * @keys: its slots from now on
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once both copies are on the disk for good
 */
gboolean
cti_store_write_keys (CtiStore *self, CtiKeys *keys, GError **error)
{
  if (!cti_keys_is_sufficient (keys))
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                           "a store needs two ways in, one of them without the keychain");
      return FALSE;
    }
  cti_keys_bump_sequence (keys);
  return cti_keys_file_write (self->folder, keys, self->key, error);
}

/**
 * cti_store_verify_case:
 * @self: a store
 * @id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether its file is whole, sound and its change log unbroken
 */
gboolean
cti_store_verify_case (CtiStore *self, const char *id, GError **error)
{
  g_autoptr (CtiCaseFile) file = cti_case_file_open (self->cases, id, self->key, error);

  return file != NULL && !is_put_back (self, id, file, error) && cti_case_file_verify (file, error);
}

/**
 * cti_store_verify_team:
 * @self: a store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether the team's file and the use log are whole
 */
gboolean
cti_store_verify_team (CtiStore *self, GError **error)
{
  g_autoptr (GPtrArray) uses = NULL;

  if (!cti_team_file_verify (self->team, error))
    return FALSE;
  uses = cti_use_log_read (self->use_log, error);
  return uses != NULL;
}
