/* A case that another store wrote. Its database is taken for what it is, bytes from elsewhere: it
 * was authenticated, it has to be sound and built as ours are, and every text in it has to be one
 * that this program would have written. */

#include "cti-case-file-private.h"

#include <string.h>

#include "cti-id.h"
#include "cti-sql.h"
#include "cti-store-error.h"
#include "cti-text.h"

/* Everything of a file of ours was cleaned when it was written; here others wrote. A text may also
 * go on behind what is read of it. */
static gboolean
is_clean (CtiStatement *statement, int column)
{
  const char *text = cti_statement_get_text (statement, column);
  g_autofree char *clean = text != NULL ? cti_text_clean_note (text) : NULL;

  return text == NULL || (strlen (text) == (gsize) sqlite3_column_bytes (statement, column) &&
                          strcmp (text, clean) == 0);
}

static gboolean
is_row_clean (CtiStatement *statement)
{
  for (int column = 0; column < sqlite3_column_count (statement); column++)
    if (sqlite3_column_type (statement, column) == SQLITE_TEXT && !is_clean (statement, column))
      return FALSE;
  return TRUE;
}

/* The names of the tables are those of ours, which was seen before. */
static gboolean
is_table_clean (sqlite3 *db, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM main.%s", table);
  g_autoptr (CtiStatement) statement = cti_sql_prepare (db, sql, NULL);
  g_autoptr (GError) failure = NULL;

  while (statement != NULL && cti_statement_step (statement, &failure))
    if (!is_row_clean (statement))
      return FALSE;
  return statement != NULL && failure == NULL;
}

static gboolean
are_tables_clean (sqlite3 *db)
{
  g_autoptr (CtiStatement) statement =
      cti_sql_prepare (db, "SELECT name FROM sqlite_schema WHERE type = 'table'", NULL);
  g_autoptr (GError) failure = NULL;

  while (statement != NULL && cti_statement_step (statement, &failure))
    if (!is_table_clean (db, cti_statement_get_text (statement, 0)))
      return FALSE;
  return statement != NULL && failure == NULL &&
         cti_sql_get_number (db, "SELECT count(*) FROM change"
                                 " WHERE typeof (old) = 'blob' OR typeof (now) = 'blob'") == 0;
}

static gboolean
are_ids_valid (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (!cti_id_is_valid (CTI_RECORD (g_ptr_array_index (records, i))->id))
      return FALSE;
  return TRUE;
}

/* Programs before this one kept a reason as it was typed or pasted. */
static gboolean
clean_reasons (sqlite3 *db, GError **error)
{
  g_autoptr (CtiStatement) all =
      cti_sql_prepare (db, "SELECT number, why FROM act WHERE why IS NOT NULL", error);
  g_autoptr (CtiStatement) put =
      all != NULL ? cti_sql_prepare (db, "UPDATE act SET why = ?2 WHERE number = ?1", error) : NULL;
  g_autoptr (GError) failure = NULL;

  if (put == NULL)
    return FALSE;
  while (cti_statement_step (all, &failure))
    {
      g_autofree char *clean = NULL;

      if (is_clean (all, 1))
        continue;
      clean = cti_text_clean_note (cti_statement_get_text (all, 1));
      sqlite3_bind_int64 (put, 1, sqlite3_column_int64 (all, 0));
      cti_statement_bind_text (put, 2, clean);
      if (!cti_statement_finish (put, error))
        return FALSE;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_foreign (CtiCaseFile *self, GError **error)
{
  g_autoptr (GPtrArray) records = cti_case_file_read_all (self, error);

  if (records == NULL)
    return FALSE;
  if (are_ids_valid (records) && are_tables_clean (cti_sealed_db_get (self->db)) &&
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
  if (self->db == NULL || !cti_case_file_load (self, error) ||
      !clean_reasons (cti_sealed_db_get (self->db), error) || !check_foreign (self, error) ||
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
