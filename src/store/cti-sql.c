/* Where SQLite gets no memory for a value it goes on with NULL in its place, and the next call
 * succeeds: what was written would be lost, and what was read would be taken for unknown. So the
 * program ends there, as GLib ends it for want of memory (promise 34). */

#include "cti-sql.h"

#include "cti-store-error.h"

static void
end_without_memory (int result)
{
  if (result == SQLITE_NOMEM)
    g_error ("no memory for a value of the database");
}

static gboolean
fail (sqlite3 *db, GError **error)
{
  int result = sqlite3_errcode (db);
  CtiStoreError code =
      result == SQLITE_CONSTRAINT ? CTI_STORE_ERROR_REFUSED : CTI_STORE_ERROR_DAMAGED;

  /* never sqlite3_errmsg() alone of a value: SQLite names tables and columns, not contents */
  g_set_error (error, CTI_STORE_ERROR, code, "database: %s", sqlite3_errmsg (db));
  return FALSE;
}

/**
 * cti_statement_free:
 * @self: (transfer full): a statement
 */
void
cti_statement_free (CtiStatement *self)
{
  sqlite3_finalize (self);
}

/**
 * cti_sql_run:
 * @db: a database
 * @sql: one or more statements without results
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether all of them ran
 */
gboolean
cti_sql_run (sqlite3 *db, const char *sql, GError **error)
{
  return sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK || fail (db, error);
}

/**
 * cti_sql_prepare:
 * @db: a database
 * @sql: one statement
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the statement
 */
CtiStatement *
cti_sql_prepare (sqlite3 *db, const char *sql, GError **error)
{
  CtiStatement *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    fail (db, error);
  return statement;
}

/**
 * cti_statement_step:
 * @self: a statement
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether there is a row; @error tells the end from a failure
 */
gboolean
cti_statement_step (CtiStatement *self, GError **error)
{
  int result = sqlite3_step (self);

  if (result != SQLITE_ROW && result != SQLITE_DONE)
    fail (sqlite3_db_handle (self), error);
  return result == SQLITE_ROW;
}

/**
 * cti_statement_finish:
 * @self: a statement without results
 * @error: (out) (optional): a #CtiStoreError
 *
 * Runs the statement and makes it ready to be bound and run again.
 *
 * Returns: whether it ran
 */
gboolean
cti_statement_finish (CtiStatement *self, GError **error)
{
  gboolean done = sqlite3_step (self) == SQLITE_DONE || fail (sqlite3_db_handle (self), error);

  sqlite3_reset (self);
  sqlite3_clear_bindings (self);
  return done;
}

/**
 * cti_statement_bind_text:
 * @self: a statement
 * @index: of the parameter, from 1
 * @text: (nullable): its value
 */
void
cti_statement_bind_text (CtiStatement *self, int index, const char *text)
{
  end_without_memory (sqlite3_bind_text (self, index, text, -1, SQLITE_TRANSIENT));
}

/**
 * cti_statement_bind_bytes:
 * @self: a statement
 * @index: of the parameter, from 1
 * @bytes: (array length=size): its value
 * @size: how many
 */
void
cti_statement_bind_bytes (CtiStatement *self, int index, const guint8 *bytes, int size)
{
  end_without_memory (sqlite3_bind_blob (self, index, bytes, size, SQLITE_TRANSIENT));
}

/**
 * cti_statement_get_text:
 * @self: a statement that stands on a row
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the text, good until the next step
 */
const char *
cti_statement_get_text (CtiStatement *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self, column);

  if (text == NULL)
    end_without_memory (sqlite3_errcode (sqlite3_db_handle (self)));
  return text;
}

/**
 * cti_sql_get_number:
 * @db: a database
 * @sql: a query for one number
 *
 * Returns: the number, -1 where there is none
 */
gint64
cti_sql_get_number (sqlite3 *db, const char *sql)
{
  g_autoptr (CtiStatement) statement = cti_sql_prepare (db, sql, NULL);

  if (statement == NULL || !cti_statement_step (statement, NULL))
    {
      end_without_memory (sqlite3_errcode (db));
      return -1;
    }
  return sqlite3_column_int64 (statement, 0);
}
