/* The marks that lie in the index of cards. */

#include "cti-marks.h"

#include <string.h>

#include "cti-sealed-db.h"
#include "cti-sql.h"

/** There are never as many schemas of one kind. */
#define KIND_STEP 1000

/**
 * cti_marks_get_schemas:
 *
 * Returns: one number for the newest schemas of a case and of the team's file that this program
 *   knows; a newer program has a greater one
 */
guint64
cti_marks_get_schemas (void)
{
  return (guint64) cti_sealed_db_get_newest_schema (&cti_sealed_db_case) * KIND_STEP +
         (guint64) cti_sealed_db_get_newest_schema (&cti_sealed_db_team);
}

/**
 * cti_marks_load:
 * @self: marks that are all zero, and stay so where @db has none
 * @db: an index of cards
 */
void
cti_marks_load (CtiMarks *self, sqlite3 *db)
{
  g_autoptr (CtiStatement) statement =
      cti_sql_prepare (db, "SELECT number, head, team, keys, schemas FROM use_log_end", NULL);

  if (statement == NULL || !cti_statement_step (statement, NULL) ||
      sqlite3_column_bytes (statement, 1) != CTI_HASH_SIZE)
    return;
  self->log.number = (guint64) sqlite3_column_int64 (statement, 0);
  memcpy (self->log.head, sqlite3_column_blob (statement, 1), CTI_HASH_SIZE);
  self->team = (guint64) sqlite3_column_int64 (statement, 2);
  self->keys = (guint64) sqlite3_column_int64 (statement, 3);
  self->schemas = (guint64) sqlite3_column_int64 (statement, 4);
}

/**
 * cti_marks_write:
 * @self: marks
 * @db: an index of cards
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether @db holds them, but for its own generation, in place of those before
 */
gboolean
cti_marks_write (const CtiMarks *self, sqlite3 *db, GError **error)
{
  g_autoptr (CtiStatement) statement =
      cti_sql_prepare (db,
                       "INSERT OR REPLACE INTO use_log_end (one, number, head, team, keys, schemas)"
                       " VALUES (1, ?1, ?2, ?3, ?4, ?5)",
                       error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, (gint64) self->log.number);
  cti_statement_bind_bytes (statement, 2, self->log.head, CTI_HASH_SIZE);
  sqlite3_bind_int64 (statement, 3, (gint64) self->team);
  sqlite3_bind_int64 (statement, 4, (gint64) self->keys);
  sqlite3_bind_int64 (statement, 5, (gint64) self->schemas);
  return cti_statement_finish (statement, error);
}

/**
 * cti_marks_write_log:
 * @end: where the use log ends
 * @db: an index of cards that has marks
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether @db holds that, and the rest of its marks as they were
 */
gboolean
cti_marks_write_log (const CtiUseLogEnd *end, sqlite3 *db, GError **error)
{
  CtiMarks marks = { 0 };

  cti_marks_load (&marks, db);
  marks.log = *end;
  return cti_marks_write (&marks, db, error);
}
