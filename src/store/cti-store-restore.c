/* Bringing cases back from a backup. What is brought back becomes the newest generation of its
 * case, and the present file the one before it; the case's own log says that it happened. Who was
 * erased after the backup was made is erased again before anybody sees the case. */

#include "cti-store-private.h"

#include <string.h>

#include "cti-seal.h"

#define ATTACHMENTS "attachments"

static guint64
find_seen (CtiStore *self, const char *id)
{
  const CtiCardEntry *entry = cti_card_index_find_seen (self->cards, id);
  g_autoptr (CtiCaseFile) now = cti_case_file_open (self->cases, id, self->key, NULL);
  guint64 seen = entry != NULL ? entry->generation : 0;

  return now != NULL ? MAX (seen, cti_case_file_get_generation (now)) : seen;
}

static gboolean
is_in (GPtrArray *then, const CtiErasure *line)
{
  for (guint i = 0; i < then->len; i++)
    {
      const CtiErasure *other = g_ptr_array_index (then, i);

      if (other->record.type == &cti_erasure_type && other->done &&
          g_strcmp0 (other->record.id, line->record.id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The ledger in the backup tells what was erased by then; the clock may have been moved between the
 * two. It alone is asked only where that ledger cannot be read. */
static gboolean
was_erased_since (CtiStore *self, const char *place, const CtiBackup *backup, const char *id)
{
  GPtrArray *ledger = cti_team_file_get_records (self->team, &cti_erasure_type);
  g_autoptr (GPtrArray) then = NULL;
  gboolean is_read = FALSE;

  for (guint i = 0; i < ledger->len; i++)
    {
      const CtiErasure *line = g_ptr_array_index (ledger, i);

      if (g_strcmp0 (line->case_id, id) != 0)
        continue;
      if (!is_read)
        then = cti_store_read_team_of (self, place, backup, NULL);
      is_read = TRUE;
      if (then != NULL ? !is_in (then, line)
                       : line->record.made.unix_seconds >= backup->made.unix_seconds)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_whole (CtiStore *self, CtiFolder *folder, const char *name)
{
  g_autoptr (GBytes) sealed = cti_folder_read (folder, name, CTI_SEAL_FILE_MAX, NULL);
  g_autoptr (CtiSecret) plain =
      sealed != NULL ? cti_unseal (sealed, CTI_SEAL_ATTACHMENT, self->key, NULL, NULL) : NULL;

  return plain != NULL;
}

static gboolean
bring_attachment (CtiStore *self,
                  const char *place,
                  const CtiBackup *backup,
                  const CtiBackupEntry *entry,
                  GError **error)
{
  const char *name = entry->path + strlen (ATTACHMENTS "/");
  g_autoptr (CtiFolder) folder = cti_folder_open_child (self->folder, ATTACHMENTS, TRUE, error);
  g_autoptr (GBytes) sealed = NULL;

  if (folder == NULL || is_whole (self, folder, name))
    return folder != NULL;
  sealed = cti_backup_read (place, backup, entry, error);
  return sealed != NULL && cti_folder_set_aside (folder, name, error) &&
         cti_folder_replace (folder, name, sealed, FALSE, error);
}

/* The pictures and papers of the case that are not in the store any more, or damaged there. */
static gboolean
bring_attachments (CtiStore *self,
                   const char *place,
                   const CtiBackup *backup,
                   const CtiCase *now,
                   GError **error)
{
  GPtrArray *records = cti_case_get_records (now, &cti_attachment_type);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *path =
          g_strdup_printf (ATTACHMENTS "/%s.att", CTI_RECORD (g_ptr_array_index (records, i))->id);

      for (guint j = 0; j < backup->entries->len; j++)
        {
          const CtiBackupEntry *entry = g_ptr_array_index (backup->entries, j);

          if (g_str_equal (entry->path, path) &&
              !bring_attachment (self, place, backup, entry, error))
            return FALSE;
        }
    }
  return TRUE;
}

static CtiCaseFile *
adopt (CtiStore *self, const char *place, const CtiBackup *backup, const char *id, GError **error)
{
  const CtiBackupEntry *entry = cti_backup_find_case (backup, id);
  g_autoptr (GBytes) sealed = NULL;
  CtiPen pen = cti_store_take_pen (self);
  g_autofree char *made = cti_moment_to_text (backup->made);

  if (entry == NULL)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND,
                           "the backup does not hold this case");
      return NULL;
    }
  sealed = cti_backup_read (place, backup, entry, error);
  if (sealed == NULL)
    return NULL;
  return cti_case_file_adopt (self->cases, id, self->key, sealed, find_seen (self, id), &pen, made,
                              error);
}

/* A backup of a day on which the whole case lay in the trash: who asks for it wants to see it. */
static gboolean
leave_trash (CtiStore *self, const char *id, GError **error)
{
  g_autoptr (CtiChangeSet) set = NULL;
  g_autoptr (CtiCase) now = NULL;

  if (cti_moment_is_never (cti_case_file_get_trashed (self->current)))
    return TRUE;
  set = cti_change_set_new (CTI_ACT_RESTORE, NULL);
  cti_change_set_put (set, cti_case_get_citizen (cti_case_file_get_case (self->current)));
  now = cti_store_bring_back_case (self, id, set, error);
  return now != NULL;
}

/**
 * cti_store_put_back_case:
 * @self: a store
 * @place: where its backups are
 * @present: the backup that was made before @id was restored from another
 * @id: id of that case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes a restoring back: the case is as it was then, in the trash where it lay there, and gone
 * where it was not in the store. Where its file was damaged then, it stays as it was restored.
 *
 * Returns: whether it is so
 */
gboolean
cti_store_put_back_case (CtiStore *self,
                         const char *place,
                         const CtiBackup *present,
                         const char *id,
                         GError **error)
{
  g_autoptr (CtiCase) now = NULL;
  CtiCaseFile *file;

  cti_store_close_current (self);
  if (cti_backup_find_case (present, id) == NULL)
    return g_ptr_array_find_with_equal_func (present->left_out, id, g_str_equal, NULL) ||
           cti_store_take_case_back (self, id, error);
  file = adopt (self, place, present, id, error);
  if (file == NULL)
    return FALSE;
  now = cti_store_make_current (self, id, file);
  if (!bring_attachments (self, place, present, now, error))
    return FALSE;
  cti_store_close_current (self); /* it may lie in the trash */
  return TRUE;
}

/**
 * cti_store_restore_case:
 * @self: a store
 * @place: where its backups are
 * @backup: one of them
 * @id: id of a case it holds
 * @error: (out) (optional): %CTI_STORE_ERROR_NOT_FOUND where it does not, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it was when the backup was made, without who she
 *   is where that was erased since
 */
CtiCase *
cti_store_restore_case (CtiStore *self,
                        const char *place,
                        const CtiBackup *backup,
                        const char *id,
                        GError **error)
{
  gboolean is_erased = was_erased_since (self, place, backup, id);
  g_autoptr (CtiCase) now = NULL;
  CtiCaseFile *file;

  if (cti_store_was_erased (self, id))
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND,
                           "the case was erased and does not come back");
      return NULL;
    }
  cti_store_close_current (self);
  /* owed before it is there again, so that a cut here ends without her name */
  if (is_erased && !cti_store_owe_erasure (self, id, error))
    return NULL;
  file = adopt (self, place, backup, id, error);
  if (file == NULL)
    return NULL;
  now = cti_store_make_current (self, id, file);
  if (!bring_attachments (self, place, backup, now, error) || !leave_trash (self, id, error))
    return NULL;
  return is_erased ? cti_store_erase_identity (self, id, error) : g_steal_pointer (&now);
}
