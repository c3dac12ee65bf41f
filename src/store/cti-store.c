#include "cti-store-private.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cti-keys-pair.h"
#include "cti-parcel.h"
#include "cti-store-device.h"

/**
 * cti_store_save_cards:
 * @self: a store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Writes the cards and how far the other files have come now, at lock and from time to time;
 * closing does it too. The end of a log that is damaged is not taken over, so that it is found so
 * again.
 *
 * Returns: whether the disk holds them
 */
gboolean
cti_store_save_cards (CtiStore *self, GError **error)
{
  CtiMarks marks = *cti_card_index_get_marks (self->cards);

  if (!cti_use_log_is_damaged (self->use_log))
    marks.log = *cti_use_log_get_end (self->use_log);
  marks.team = cti_team_file_get_generation (self->team);
  marks.keys = self->sequence;
  marks.schemas = cti_marks_get_schemas ();
  cti_card_index_set_marks (self->cards, &marks);
  return cti_card_index_save (self->cards, error);
}

/**
 * cti_store_close:
 * @self: (transfer full): a store; its cards are saved, its key and everything read is wiped
 */
void
cti_store_close (CtiStore *self)
{
  if (self->use_log != NULL && !cti_store_save_cards (self, NULL))
    g_debug ("the cards will be made anew");
  cti_store_free (self);
}

/* Without saving anything. */
void
cti_store_free (CtiStore *self)
{
  g_clear_pointer (&self->current, cti_case_file_free);
  g_clear_pointer (&self->cards, cti_card_index_free);
  g_clear_pointer (&self->drafts, cti_draft_box_free);
  g_clear_pointer (&self->use_log, cti_use_log_free);
  g_clear_pointer (&self->team, cti_team_file_free);
  g_clear_pointer (&self->cases, cti_folder_unref);
  g_clear_pointer (&self->folder, cti_folder_unref);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->formers, g_ptr_array_unref);
  cti_secret_unref (self->key);
  if (self->lock >= 0)
    close (self->lock);
  g_clear_pointer (&self->starts, g_hash_table_unref);
  g_free (self->current_id);
  g_free (self->held_id);
  g_free (self->device);
  g_free (self->path);
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
 * cti_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): its folder
 */
const char *
cti_store_get_path (CtiStore *self)
{
  return self->path;
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
 * cti_store_get_formers:
 * @self: a store
 *
 * Returns: (transfer none) (element-type CtiSecret): the keys it had before, for what is elsewhere
 *   and still sealed with one of them
 */
GPtrArray *
cti_store_get_formers (CtiStore *self)
{
  return self->formers;
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
 * Returns: (transfer none) (nullable): the worker's name, or that of the colleague whose contact
 *   card names that id
 */
const char *
cti_store_get_worker_name (CtiStore *self, const char *worker_id)
{
  GPtrArray *workers = cti_team_file_get_records (self->team, &cti_worker_type);
  GPtrArray *colleagues = cti_team_file_get_records (self->team, &cti_colleague_type);

  for (guint i = 0; i < workers->len; i++)
    {
      const CtiWorker *worker = g_ptr_array_index (workers, i);

      if (g_strcmp0 (worker->record.id, worker_id) == 0)
        return worker->name;
    }
  for (guint i = 0; i < colleagues->len; i++)
    {
      const CtiColleague *colleague = g_ptr_array_index (colleagues, i);

      if (g_strcmp0 (colleague->party, worker_id) == 0)
        return colleague->name;
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

CtiPen
cti_store_take_pen (CtiStore *self)
{
  return (CtiPen){ cti_store_get_worker (self)->record.id, self->device,
                   cti_clock_get_now (self->clock) };
}

void
cti_store_close_current (CtiStore *self)
{
  g_clear_pointer (&self->current, cti_case_file_free);
  g_clear_pointer (&self->current_id, g_free);
}

CtiCase *
cti_store_make_current (CtiStore *self, const char *id, CtiCaseFile *file)
{
  CtiCase *now = cti_case_file_get_case (file);

  if (self->current != file)
    {
      cti_store_close_current (self);
      self->current = file;
      self->current_id = g_strdup (id);
    }
  cti_store_note_start (self, id, cti_case_file_get_last_act (file));
  cti_card_index_put (self->cards, now, cti_case_file_get_generation (file),
                      cti_case_file_get_trashed (file));
  return cti_case_in_rhythm (now, cti_store_get_team (self)->star_interval);
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
  g_autoptr (CtiCaseFile) file = cti_store_may_open (self, id, error)
                                     ? cti_case_file_create (self->cases, id, self->key, error)
                                     : NULL;
  CtiPen pen = cti_store_take_pen (self);

  if (file == NULL || !cti_case_file_commit (file, set, &pen, error))
    return NULL;
  cti_store_note_start (self, id, 0);
  return cti_store_make_current (self, id, g_steal_pointer (&file));
}

static gboolean
is_put_back (CtiStore *self, const char *id, CtiCaseFile *file, GError **error)
{
  const CtiCardEntry *entry = cti_card_index_find_seen (self->cards, id);

  if (entry == NULL || cti_case_file_get_generation (file) >= entry->generation)
    return FALSE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_OLDER,
                       "an older state of the file stands where a newer one was seen");
  return TRUE;
}

/* The file of the case is the one that is open then, also where the case lies in the trash. */
gboolean
cti_store_reach_case (CtiStore *self, const char *id, GError **error)
{
  g_autoptr (CtiCaseFile) file = NULL;
  g_autoptr (CtiCase) now = NULL;

  if (!cti_store_may_open (self, id, error))
    return FALSE;
  if (g_strcmp0 (self->current_id, id) == 0)
    return TRUE;
  file = cti_case_file_open (self->cases, id, self->key, error);
  if (file == NULL || is_put_back (self, id, file, error))
    return FALSE;
  if (cti_moment_is_never (cti_case_file_get_trashed (file)))
    file = cti_store_empty_trash (self, id, g_steal_pointer (&file), error);
  if (file != NULL)
    now = cti_store_make_current (self, id, g_steal_pointer (&file));
  return now != NULL;
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
  if (!cti_store_reach_case (self, id, error))
    return NULL;
  if (cti_moment_is_never (cti_case_file_get_trashed (self->current)))
    return cti_case_in_rhythm (cti_case_file_get_case (self->current),
                               cti_store_get_team (self)->star_interval);
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_TRASHED,
                       "the case lies in the trash");
  return NULL;
}

/* A case goes to the trash by cti_store_discard_case() alone. */
static gboolean
leaves_citizen (const CtiChangeSet *set, GError **error)
{
  for (guint i = 0; i < set->records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (set->records, i);

      if (record->type != &cti_citizen_type || !cti_record_is_deleted (record))
        continue;
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                           "the citizen is not a part of her case");
      return FALSE;
    }
  return TRUE;
}

/**
 * cti_store_commit:
 * @self: a store
 * @id: id of a case
 * @set: an act that leaves the citizen where she is
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now, once that is on the disk for good;
 *   %NULL where nothing was changed
 */
CtiCase *
cti_store_commit (CtiStore *self, const char *id, const CtiChangeSet *set, GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (self, id, error);
  CtiPen pen = cti_store_take_pen (self);

  if (before == NULL || !leaves_citizen (set, error))
    return NULL;
  if (cti_case_file_commit (self->current, set, &pen, error))
    return cti_store_make_current (self, id, self->current);
  cti_store_close_current (self); /* opened anew when it is needed next */
  return NULL;
}

/**
 * cti_store_get_history:
 * @self: a store
 * @id: id of a case
 * @row: (nullable): id of a record, or %NULL for all
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiChange): the history, oldest first; of a
 * case in the trash too
 */
GPtrArray *
cti_store_get_history (CtiStore *self, const char *id, const char *row, GError **error)
{
  return cti_store_reach_case (self, id, error)
             ? cti_case_file_get_history (self->current, row, error)
             : NULL;
}

/**
 * cti_store_load_keys:
 * @self: a store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): its slots as the disk has them, proved to be written with
 * the store key, to be changed and handed to cti_store_write_keys()
 */
CtiKeys *
cti_store_load_keys (CtiStore *self, GError **error)
{
  g_autoptr (CtiKeysPair) file = cti_keys_pair_read (self->folder, error);
  CtiKeys *good = file ? cti_store_choose_keys (self, file, error) : NULL;

  return good ? cti_keys_ref (good) : NULL;
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
  if (!cti_keys_pair_write (self->folder, keys, self->key, error))
    return FALSE;
  self->sequence = cti_keys_get_sequence (keys);
  return TRUE;
}

/**
 * cti_store_verify_case:
 * @self: a store
 * @id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether its file is whole, sound and its change log unbroken, and the files that belong
 *   to it whole
 */
gboolean
cti_store_verify_case (CtiStore *self, const char *id, GError **error)
{
  g_autoptr (CtiCaseFile) file = cti_case_file_open (self->cases, id, self->key, error);

  return file != NULL && !is_put_back (self, id, file, error) &&
         cti_case_file_verify (file, error) &&
         cti_store_verify_attachments (self, cti_case_file_get_case (file), error);
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
  g_autoptr (CtiTeamFile) team = cti_team_file_open (self->folder, self->id, self->key, error);

  return team != NULL && cti_team_file_verify (team, error) &&
         cti_use_log_verify (self->use_log, error);
}
