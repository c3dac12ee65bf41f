/* The team's own records out of a backup: its settings, inquiries, offers, tasks, phrases and
 * supervision. They are written as one act into the file as it is now, which is never put back
 * itself: it holds the ledger of erasures and what stands between this store and others, and those
 * only ever grow. What is newer than the backup stays, as with cases; what an erasure took away
 * stays away. */

#include "cti-store-private.h"

#include "cti-import-batch.h"
#include "cti-kept-count.h"
#include "cti-supervision.h"
#include "cti-team-text.h"
#include "cti-trash.h"

/* Erasures, and what was counted of them; whom cases were handed to, with which keys and how far
 * that has come; imports, whose lines are written before their cases. An older state of these would
 * be wrong about other files. */
static gboolean
stays (const CtiRecord *record)
{
  return record->type == &cti_erasure_type || record->type == &cti_colleague_type ||
         record->type == &cti_parcel_type || record->type == &cti_import_batch_type ||
         record->type == &cti_kept_count_type;
}

static const CtiRecord *
find (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return g_ptr_array_index (records, i);
  return NULL;
}

/* A session that was begun or ended since is not taken up again. */
static gboolean
has_gone_on (const CtiRecord *then, const CtiRecord *now)
{
  return then->type == &cti_supervision_type && now != NULL && !cti_record_is_deleted (now) &&
         ((const CtiSupervision *) now)->state > ((const CtiSupervision *) then)->state;
}

/* The same file of a scale may have been loaded anew since; there is one of each. */
static gboolean
is_there_anew (const CtiRecord *then, GPtrArray *now)
{
  const CtiInstrument *old = (const CtiInstrument *) then;

  for (guint i = 0; then->type == &cti_instrument_type && i < now->len; i++)
    {
      const CtiInstrument *other = g_ptr_array_index (now, i);

      if (other->record.type == then->type && !cti_record_is_deleted (other) &&
          g_strcmp0 (other->record.id, then->id) != 0 && other->kind == old->kind &&
          g_strcmp0 (other->key, old->key) == 0 && other->version == old->version)
        return TRUE;
    }
  return FALSE;
}

/* What is about a case that was erased, and what hangs on that. */
static GPtrArray *
find_erased (CtiStore *self, GPtrArray *then)
{
  GPtrArray *erased = g_ptr_array_new ();

  for (guint i = 0; i < then->len; i++)
    {
      const char *case_id = cti_team_record_peek_case (g_ptr_array_index (then, i));
      g_autoptr (GPtrArray) tree = NULL;

      if (case_id == NULL || !cti_store_was_erased (self, case_id))
        continue;
      tree = cti_trash_find_subtree (then, g_ptr_array_index (then, i));
      g_ptr_array_extend (erased, tree, NULL, NULL);
    }
  return erased;
}

static CtiChangeSet *
make_set (CtiStore *self, GPtrArray *then, GPtrArray *now, CtiMoment made)
{
  g_autofree char *what = cti_moment_to_text (made);
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_RESTORE_BACKUP, what);
  g_autoptr (GPtrArray) erased = find_erased (self, then);

  for (guint i = 0; i < then->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (then, i);
      const CtiRecord *present = find (now, record->id);

      if (cti_record_is_deleted (record) || stays (record) ||
          g_ptr_array_find (erased, record, NULL) || has_gone_on (record, present) ||
          is_there_anew (record, now) || (present != NULL && cti_record_equal (record, present)))
        continue;
      cti_change_set_put (set, record);
    }
  return set;
}

static const CtiBackupEntry *
find_entry (const CtiBackup *backup)
{
  for (guint i = 0; i < backup->entries->len; i++)
    if (g_strcmp0 (((CtiBackupEntry *) g_ptr_array_index (backup->entries, i))->path,
                   CTI_TEAM_FILE) == 0)
      return g_ptr_array_index (backup->entries, i);
  return NULL;
}

/* What stood in the team's file on the day of the backup; NULL where it has none. */
GPtrArray *
cti_store_read_team_of (CtiStore *self, const char *place, const CtiBackup *backup, GError **error)
{
  const CtiBackupEntry *entry = find_entry (backup);
  g_autoptr (GBytes) sealed = entry != NULL ? cti_backup_read (place, backup, entry, error) : NULL;

  return sealed != NULL ? cti_team_file_read_sealed (sealed, self->id, self->key, error) : NULL;
}

/**
 * cti_store_bring_back_team:
 * @self: a store
 * @place: where its backups are
 * @backup: one of them
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the team's records are as they were when the backup was made, but for those
 *   that are newer and those that were erased since
 */
gboolean
cti_store_bring_back_team (CtiStore *self,
                           const char *place,
                           const CtiBackup *backup,
                           GError **error)
{
  g_autoptr (GPtrArray) then = NULL, now = NULL;
  g_autoptr (CtiChangeSet) set = NULL;

  if (find_entry (backup) == NULL)
    return TRUE;
  then = cti_store_read_team_of (self, place, backup, error);
  now = then != NULL ? cti_team_file_read_all (self->team, error) : NULL;
  if (now == NULL)
    return FALSE;
  set = make_set (self, then, now, backup->made);
  return set->records->len == 0 || cti_store_commit_team (self, set, error);
}

/**
 * cti_store_settle:
 * @self: a store
 *
 * Has files that were brought back agree: an inquiry with the case it became, a decision with its
 * task.
 */
void
cti_store_settle (CtiStore *self)
{
  cti_store_finish_pairs (self);
}
