/* New keys for a whole store. Nothing is changed in place: beside the store another one grows,
 * under a name that no store has, with every file sealed for the new key; it is opened and looked
 * at, and only then the two change places, in one step. Cut off anywhere before, the store is as it
 * was; anywhere after, it is the new one, and what has the other name is thrown away at the next
 * start. So there is never a store that needs both keys. The price is room for a second copy on the
 * disk while it lasts. */

#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

#include "cti-backup-private.h"
#include "cti-keys-pair.h"
#include "cti-lock.h"
#include "cti-rekey.h"
#include "cti-sealed-db.h"
#include "cti-sql.h"
#include "cti-store-private.h"

#define CARDS_FILE     "cards.index"
#define LOCK_FILE      "lock"
#define BACKUPS_FOLDER "backups"

static const char *const sealed_folders[] = { "cases", "attachments", NULL };

/* What a new copy is in the making. */
typedef struct
{
  CtiStore *store;    /* (unowned): the store as it is */
  CtiRekey rekey;     /* what is done to each file */
  CtiFolder *home;    /* (owned): the folder of stores */
  char *name;         /* (owned): of the copy, there */
  char *path;         /* (owned): of the copy */
  CtiFolder *copy;    /* (owned) (nullable) */
  CtiKeys *keys;      /* (unowned): its slots */
  GBytes *keys_file;  /* (owned): their bytes */
  GPtrArray *backups; /* (owned) (nullable): those that lie in the store */
  char *place;        /* (owned): where */
} Copying;

static void
copying_clear (Copying *self)
{
  g_clear_pointer (&self->rekey.held, g_ptr_array_unref);
  g_clear_pointer (&self->home, cti_folder_unref);
  g_clear_pointer (&self->copy, cti_folder_unref);
  g_clear_pointer (&self->keys_file, g_bytes_unref);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  g_free (self->name);
  g_free (self->path);
  g_free (self->place);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copying, copying_clear)

static void
count_all (Copying *self)
{
  guint cases = cti_rekey_count (self->store->folder, "cases");

  self->rekey.total = 2 + 2 * cases + cti_rekey_count (self->store->folder, "attachments");
  for (guint i = 0; self->backups != NULL && i < self->backups->len; i++)
    self->rekey.total += ((CtiBackup *) g_ptr_array_index (self->backups, i))->entries->len + 1;
}

/* The team's file and what stands beside it; keys and lock are made anew. */
static gboolean
copy_top (Copying *self, GError **error)
{
  g_autoptr (GPtrArray) files = cti_folder_list (self->store->folder, "", error);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const char *name = ((CtiFileState *) g_ptr_array_index (files, i))->name;

      if (g_str_has_prefix (name, "keys.") || g_str_equal (name, LOCK_FILE))
        continue;
      if (!cti_rekey_file (&self->rekey, self->store->folder, self->copy, name, error))
        return FALSE;
    }
  return files != NULL;
}

static gboolean
copy_drafts (Copying *self, GError **error)
{
  g_autoptr (CtiFolder) folder = cti_folder_open_child (self->copy, "drafts", TRUE, error);
  g_autoptr (CtiDraftBox) box = NULL;

  if (folder == NULL)
    return FALSE;
  cti_folder_delay_sync (folder);
  box = cti_draft_box_open (folder, self->rekey.fresh, cti_clock_get_today (self->store->clock));
  return cti_draft_box_carry (self->store->drafts, box, error);
}

/* The index knows where the log ends, and the log has another chain now. */
static gboolean
write_log_end (Copying *self, const CtiUseLogEnd *end, GError **error)
{
  g_autoptr (CtiSealedDb) db = cti_sealed_db_open (&cti_sealed_db_cards, self->copy, CARDS_FILE,
                                                   self->store->id, self->rekey.fresh, error);
  g_autoptr (GBytes) sealed = NULL;

  if (db == NULL || !cti_marks_write_log (end, cti_sealed_db_get (db), error))
    return FALSE;
  sealed = cti_sealed_db_seal (db, error);
  return sealed != NULL && cti_folder_replace (self->copy, CARDS_FILE, sealed, FALSE, error);
}

/* A log that was damaged is not made whole: its end stays unlike what the index knows. */
static gboolean
copy_log (Copying *self, GError **error)
{
  g_autoptr (CtiFolder) from = cti_folder_open_child (self->store->folder, "log", TRUE, error);
  g_autoptr (CtiFolder) to =
      from != NULL ? cti_folder_open_child (self->copy, "log", TRUE, error) : NULL;
  CtiUseLogEnd end = { 0 };

  return to != NULL && cti_rekey_log (&self->rekey, from, to, &end, error) &&
         (cti_use_log_is_damaged (self->store->use_log) || write_log_end (self, &end, error));
}

static gboolean
copy_backups (Copying *self, GError **error)
{
  g_autoptr (CtiFolder) to = NULL;
  g_autofree char *place = g_build_filename (self->path, BACKUPS_FOLDER, NULL);

  if (self->backups == NULL || self->backups->len == 0)
    return TRUE;
  to = cti_folder_open_child (self->copy, BACKUPS_FOLDER, TRUE, error);
  if (to == NULL)
    return FALSE;
  for (guint i = 0; i < self->backups->len; i++)
    {
      const CtiBackup *backup = g_ptr_array_index (self->backups, i);
      g_autoptr (CtiBackup) fresh = NULL;

      if (!cti_rekey_backup (&self->rekey, self->place, backup, to, backup->name, self->keys_file,
                             error))
        return FALSE;
      fresh = cti_backup_read_unfinished (place, backup->name, self->store->id, self->rekey.fresh);
      if (fresh == NULL ||
          !cti_backup_prove (place, self->store->id, fresh, self->rekey.fresh, NULL, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_all (Copying *self, GError **error)
{
  cti_folder_delay_sync (self->copy);
  if (!copy_top (self, error))
    return FALSE;
  for (const char *const *name = sealed_folders; *name != NULL; name++)
    if (!cti_rekey_folder (&self->rekey, self->store->folder, self->copy, *name, error))
      return FALSE;
  return copy_drafts (self, error) && copy_log (self, error) && copy_backups (self, error) &&
         cti_folder_sync_all (self->copy, error) &&
         cti_keys_pair_write (self->copy, self->keys, self->rekey.fresh, error);
}

/* Every case whose log held before has to hold now. */
static gboolean
look_again (Copying *self, CtiStore *next, GError **error)
{
  for (guint i = 0; i < self->rekey.held->len; i++)
    {
      g_autoptr (CtiCaseFile) file =
          cti_case_file_open (next->cases, g_ptr_array_index (self->rekey.held, i),
                              self->rekey.fresh, error);

      if (file == NULL || !cti_case_file_verify (file, error) ||
          !cti_rekey_go_on (&self->rekey, error))
        return FALSE;
    }
  return TRUE;
}

/* The store goes on as it is held by whoever holds it, with the new files under it. */
static void
change_places (CtiStore *self, CtiStore *next)
{
  CtiStore before = *self;
  char *path = self->path;
  GHashTable *starts = self->starts;

  *self = *next;
  *next = before;
  next->path = self->path;
  next->starts = self->starts;
  self->path = path;
  self->starts = starts;
}

static gboolean
put_in_place (Copying *self, int lock, GError **error)
{
  CtiStore *store = self->store;
  CtiStore *next =
      cti_store_open_in (self->path, store->id, lock, self->rekey.fresh, store->clock, error);
  gboolean done =
      next != NULL && look_again (self, next, error) && cti_store_save_cards (next, error);

  if (done)
    {
      g_autofree char *between = g_strconcat (store->id, CTI_STORE_FORMER, NULL);

      done = cti_folder_exchange (self->home, store->id, self->name, between, error);
    }
  if (done)
    change_places (store, next);
  cti_store_remove_unfinished (self->home, self->name);
  g_clear_pointer (&next, cti_store_free);
  return done;
}

static gboolean
begin (Copying *self, GError **error)
{
  CtiStore *store = self->store;
  g_autofree char *home = g_path_get_dirname (store->path);

  self->place = cti_backup_get_place (store->path, NULL);
  self->backups = cti_backup_list (self->place, store->id, store->key, NULL);
  self->name = g_strconcat (store->id, CTI_STORE_UNFINISHED, NULL);
  self->path = g_build_filename (home, self->name, NULL);
  self->home = cti_folder_open_home (home, error);
  self->keys_file = cti_keys_encode (self->keys, self->rekey.fresh);
  if (self->home == NULL || !cti_store_save_cards (store, error))
    return FALSE;
  cti_store_remove_unfinished (self->home, self->name);
  self->copy = cti_folder_open_child (self->home, self->name, TRUE, error);
  count_all (self);
  return self->copy != NULL;
}

/**
 * cti_store_rekey:
 * @self: a store
 * @keys: its slots from now on, for the new key; they follow the present ones
 * @fresh: the new store key
 * @progress: (nullable): told after each file
 * @data: handed to it
 * @error: (out) (optional): a #CtiStoreError, %CTI_STORE_ERROR_OLD_DRAFT among them, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Seals every file of the store, and the backups that lie in it, for a new key.
 *
 * Returns: %TRUE once the disk holds nothing else; otherwise the store is as it was
 */
gboolean
cti_store_rekey (CtiStore *self,
                 CtiKeys *keys,
                 const CtiSecret *fresh,
                 CtiStoreProgress progress,
                 gpointer data,
                 GError **error)
{
  g_auto (Copying) copying = { .store = self,
                               .rekey = { .store_id = self->id,
                                          .before = self->key,
                                          .fresh = fresh,
                                          .progress = progress,
                                          .data = data },
                               .keys = keys };
  int lock;

  if (!cti_keys_is_sufficient (keys) || self->held_id != NULL)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                           "a store needs two ways in, one of them without the keychain");
      return FALSE;
    }
  copying.rekey.held = g_ptr_array_new_with_free_func (g_free);
  cti_store_close_current (self);
  if (!begin (&copying, error))
    return FALSE;
  lock = cti_folder_lock (copying.copy, LOCK_FILE, error);
  if (lock >= 0 && copy_all (&copying, error))
    return put_in_place (&copying, lock, error);
  cti_store_remove_unfinished (copying.home, copying.name);
  if (lock >= 0)
    close (lock);
  return FALSE;
}
