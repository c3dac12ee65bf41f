/* A case that another store wrote. Its database is taken for what it is, bytes from elsewhere: it
 * was authenticated, it has to be sound and built as ours are, and every text in it has to be one
 * that this program would have written. */

#include "cti-case-file-private.h"
#include "cti-field.h"
#include "cti-id.h"
#include "cti-store-error.h"
#include "cti-text.h"

/* Everything of a file of ours was cleaned when it was written; here others wrote. */
static gboolean
is_clean (const char *text)
{
  g_autofree char *clean = text != NULL ? cti_text_clean_note (text) : NULL;

  return g_strcmp0 (text, clean) == 0;
}

static gboolean
are_records_clean (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);

      if (!cti_id_is_valid (record->id))
        return FALSE;
      for (guint f = 0; f < record->type->n_fields; f++)
        {
          const CtiField *field = &record->type->fields[f];

          if ((field->kind == CTI_FIELD_LINE || field->kind == CTI_FIELD_NOTE ||
               field->kind == CTI_FIELD_REF) &&
              !is_clean (cti_field_peek_text (record, field)))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
is_history_clean (GPtrArray *history)
{
  for (guint i = 0; i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);

      if (!is_clean (change->old) || !is_clean (change->now) || !is_clean (change->why) ||
          !is_clean (change->author))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_foreign (CtiCaseFile *self, GError **error)
{
  g_autoptr (GPtrArray) records = cti_case_file_read_all (self, error);
  g_autoptr (GPtrArray) history =
      records != NULL ? cti_case_file_get_history (self, NULL, error) : NULL;

  if (history == NULL)
    return FALSE;
  if (are_records_clean (records) && is_history_clean (history) &&
      g_strcmp0 (cti_case_get_citizen (self->now)->record.id, self->id) == 0)
    return TRUE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                       "the case holds what this program would not write");
  return FALSE;
}

/**
 * cti_case_file_open_foreign:
 * @folder: the folder of cases
 * @id: id of the case
 * @key: the store key
 * @image: its database as another store wrote it, authenticated
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case, looked at from end to end and not on the disk
 */
CtiCaseFile *
cti_case_file_open_foreign (CtiFolder *folder,
                            const char *id,
                            const CtiSecret *key,
                            const CtiSecret *image,
                            GError **error)
{
  g_autoptr (CtiCaseFile) self = cti_case_file_new_unread (folder, id, key);

  self->db = cti_sealed_db_open_foreign (&cti_sealed_db_case, image, id, key, error);
  if (self->db == NULL || !cti_case_file_load (self, error) || !check_foreign (self, error) ||
      !cti_change_log_chain_anew (cti_sealed_db_get (self->db), self->chain, error) ||
      !cti_case_file_prepare_log (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cti_case_file_take_over:
 * @self: a case that was opened by cti_case_file_open_foreign()
 * @note: the act that takes it over, without records
 * @from: who it came from, for the history
 * @set: (nullable): an act that changes something of it at once
 * @pen: who does it
 * @seen: newest generation that was seen of a file of that name
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once it is on the disk for good
 */
gboolean
cti_case_file_take_over (CtiCaseFile *self,
                         const CtiChangeSet *note,
                         const char *from,
                         const CtiChangeSet *set,
                         const CtiPen *pen,
                         guint64 seen,
                         GError **error)
{
  g_autofree char *name = g_strconcat (self->id, CTI_CASE_SUFFIX, NULL);
  sqlite3 *db = cti_sealed_db_get (self->db);

  cti_sealed_db_set_place (self->db, self->folder, name);
  cti_sealed_db_set_generation (self->db, seen);
  return cti_change_log_note (db, note, self->id, from, pen, self->chain, error) &&
         (set == NULL || cti_change_log_write (db, set, pen, self->chain, error)) &&
         cti_case_file_load (self, error) && cti_sealed_db_save (self->db, error);
}
