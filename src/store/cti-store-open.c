/* Opening a store: its slots, the team's file, the cards, then everything else; and what was cut
 * off is finished. */

#include "cti-store-private.h"

#include <errno.h>

#include "cti-backup.h"
#include "cti-keys-pair.h"
#include "cti-lock.h"
#include "cti-store-device.h"

/* Which copy of the slots was written with the key that is there. */
CtiKeys *
cti_store_choose_keys (CtiStore *self, CtiKeysPair *file, GError **error)
{
  g_autoptr (GError) cause = NULL;
  CtiKeys *good = NULL;

  if (cti_keys_verify (file->newest, self->key, &cause))
    good = file->newest;
  else if (file->older != NULL && cti_keys_verify (file->older, self->key, NULL))
    good = file->older;
  if (good == NULL)
    cti_store_error_from_crypto (error, g_steal_pointer (&cause));
  else if (g_strcmp0 (cti_keys_get_store_id (good), self->id) != 0)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_OTHER_STORE,
                           "the folder holds the keys of another store");
      return NULL;
    }
  return good;
}

/* The cards say which program was here last; where they had to be begun anew, the team's file. */
static gboolean
is_of_an_older_program (CtiStore *self)
{
  if (cti_card_index_get_generation (self->cards) == 0)
    return cti_team_file_was_older (self->team);
  return cti_card_index_get_marks (self->cards)->schemas < cti_marks_get_schemas ();
}

/* The first writing to a file brings it to the schema of this program. Before that all of them are
 * copied as they are, and the copy proves itself. A store that cannot be copied for another reason
 * than want of room is opened all the same: the generation before still stands beside each file. */
static gboolean
back_up_before_upgrade (CtiStore *self, GError **error)
{
  g_autoptr (CtiBackup) backup = NULL;
  g_autoptr (GError) cause = NULL;

  if (!is_of_an_older_program (self))
    return TRUE;
  backup = cti_backup_make (self->path, NULL, self->key, cti_clock_get_now (self->clock), NULL,
                            NULL, &cause);
  if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_DISK_FULL))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (backup == NULL)
    g_debug ("no backup before the upgrade: %s", cause->message);
  return TRUE;
}

/* Reads what a newer program may have written before anything is. */
static gboolean
open_sealed (CtiStore *self, CtiStoreProgress progress, gpointer data, GError **error)
{
  g_autoptr (CtiKeysPair) file = cti_keys_pair_read (self->folder, error);
  CtiKeys *good = file ? cti_store_choose_keys (self, file, error) : NULL;

  if (good == NULL)
    return FALSE;
  self->formers = cti_keys_open_former (good, self->key);
  self->team = cti_team_file_open (self->folder, self->id, self->key, error);
  self->cases = self->team ? cti_folder_open_child (self->folder, "cases", TRUE, error) : NULL;
  if (self->cases == NULL)
    return FALSE;
  self->cards =
      cti_card_index_open (self->folder, self->cases, self->id, self->key, progress, data, error);
  if (self->cards == NULL)
    return FALSE;
  cti_store_note_found (self, good);
  if (!back_up_before_upgrade (self, error))
    return FALSE;
  /* a copy that is missing, damaged or behind is written anew at the next unlock */
  return !file->is_incomplete || cti_keys_pair_write (self->folder, good, self->key, error);
}

static gboolean
open_parts (CtiStore *self, GError **error)
{
  g_autoptr (CtiFolder) drafts = cti_folder_open_child (self->folder, "drafts", TRUE, error);
  g_autoptr (CtiFolder) log =
      drafts ? cti_folder_open_child (self->folder, "log", TRUE, error) : NULL;

  if (log == NULL)
    return FALSE;
  cti_folder_clean (self->folder);
  cti_folder_clean (self->cases);
  cti_folder_clean (drafts);
  self->use_log =
      cti_use_log_open (log, self->key, &cti_card_index_get_marks (self->cards)->log, error);
  if (self->use_log == NULL)
    return FALSE;
  self->drafts = cti_draft_box_open (drafts, self->key, cti_store_get_sure_day (self));
  cti_store_note_start (self, NULL, cti_team_file_get_last_act (self->team));
  cti_store_finish_pairs (self);
  cti_store_finish_discards (self);
  cti_store_finish_erasures (self);
  cti_store_finish_moves (self);
  cti_store_finish_attachments (self);
  cti_store_empty_team_trash (self);
  cti_store_empty_whole_trash (self);
  return TRUE;
}

/* Where there is no folder, or no keys in it, there is no store. */
static gboolean
open_all (CtiStore *self,
          const char *path,
          CtiStoreProgress progress,
          gpointer data,
          GError **error)
{
  g_autoptr (GError) cause = NULL;

  self->folder = cti_folder_open (path, &cause);
  if (self->folder != NULL && !cti_folder_has (self->folder, "keys.a") &&
      !cti_folder_has (self->folder, "keys.b"))
    cti_store_error_from_errno (&cause, ENOENT, "looking for keys");
  if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND))
    cause->code = CTI_STORE_ERROR_NO_STORE;
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (self->lock < 0)
    self->lock = cti_folder_lock (self->folder, "lock", error);
  return self->lock >= 0 && open_sealed (self, progress, data, error) && open_parts (self, error);
}

static CtiStore *
make_open (CtiStore *self,
           const char *path,
           const CtiSecret *key,
           CtiClock *clock,
           CtiStoreProgress progress,
           gpointer data,
           GError **error)
{
  self->starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->path = g_strdup (path);
  self->key = cti_secret_ref ((CtiSecret *) key);
  self->clock = g_object_ref (clock);
  self->device = cti_store_device_id (key);
  if (open_all (self, path, progress, data, error))
    return self;
  cti_store_close (self);
  return NULL;
}

/* A store in the making is opened under its id, though its folder has another name yet, and its
 * lock is held already. */
CtiStore *
cti_store_open_in (const char *path,
                   const char *id,
                   int lock,
                   const CtiSecret *key,
                   CtiClock *clock,
                   GError **error)
{
  CtiStore *self = g_new0 (CtiStore, 1);

  self->lock = lock;
  self->id = g_strdup (id);
  return make_open (self, path, key, clock, NULL, NULL, error);
}

/**
 * cti_store_open_watched:
 * @path: where it is
 * @key: the store key
 * @clock: the clock
 * @progress: (nullable): told of each card that has to be made anew
 * @data: handed to @progress
 * @error: (out) (optional): a #CtiStoreError; %G_IO_ERROR_CANCELLED where it was given up, and
 *   nothing has changed
 *
 * Returns: (transfer full) (nullable): the store, locked against other programs
 */
CtiStore *
cti_store_open_watched (const char *path,
                        const CtiSecret *key,
                        CtiClock *clock,
                        CtiStoreProgress progress,
                        gpointer data,
                        GError **error)
{
  CtiStore *self = g_new0 (CtiStore, 1);

  self->lock = -1;
  self->id = g_path_get_basename (path);
  return make_open (self, path, key, clock, progress, data, error);
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
  return cti_store_open_watched (path, key, clock, NULL, NULL, error);
}
