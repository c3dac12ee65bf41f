/* The log of every change, in the file itself. TEMP triggers, made from the field tables when a
 * file is opened and never stored, write one row for each record that is made and one for each
 * field that changes; so nothing that reaches a table can escape the log, but for the counts of
 * erased cases, which are nobody's. The rows of an act are
 * then bound into a chain with a key: link = hash (key, link before, the act, its rows). A row that
 * is altered, left out, put in or moved breaks the chain from there on (promise 26). */

#include "cti-change-log-private.h"

#include <string.h>

#include "cti-field.h"
#include "cti-kept-count.h"
#include "cti-mapper.h"
#include "cti-sql.h"
#include "cti-store-error.h"
#include "cti-text.h"

#define THIS_ACT    "(SELECT max(number) FROM act)"
#define INTO_CHANGE "INSERT INTO change (act, kept_in, row, field, old, now) SELECT " THIS_ACT

static char *
make_triggers (const CtiRecordType *type)
{
  const char *table = type->name;
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (
      sql,
      "CREATE TEMP TRIGGER log_insert_%s AFTER INSERT ON main.%s BEGIN " INTO_CHANGE
      ", '%s', NEW.id, NULL, NULL, NULL; END;"
      "CREATE TEMP TRIGGER log_update_%s AFTER UPDATE ON main.%s BEGIN " INTO_CHANGE
      ", '%s', NEW.id, 'deleted', OLD.deleted, NEW.deleted"
      " WHERE OLD.deleted IS NOT NEW.deleted;",
      table, table, table, table, table, table);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const char *field = type->fields[i].name;

      g_string_append_printf (sql,
                              INTO_CHANGE ", '%s', NEW.id, '%s', OLD.%s, NEW.%s"
                                          " WHERE OLD.%s IS NOT NEW.%s;",
                              table, field, field, field, field, field);
    }
  g_string_append_printf (sql,
                          "END;"
                          "CREATE TEMP TRIGGER log_delete_%s BEFORE DELETE ON main.%s BEGIN "
                          "SELECT RAISE (ABORT, 'rows are put in the trash, not deleted'); END;",
                          table, table);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/**
 * cti_change_log_prepare:
 * @db: a database that has just been opened
 * @types: (array zero-terminated=1): the types whose changes are logged
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether every change will be logged from now on
 */
gboolean
cti_change_log_prepare (sqlite3 *db, const CtiRecordType *const *types, GError **error)
{
  for (guint i = 0; types[i] != NULL; i++)
    {
      g_autofree char *sql = make_triggers (types[i]);

      if (types[i] == &cti_kept_count_type)
        continue; /* which erasure added to a count would tell who was erased */
      if (!cti_sql_run (db, sql, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fail_chain (gint64 act, GError **error)
{
  g_set_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
               "the change log does not hold at act %d", (int) act);
  return FALSE;
}

static void
hash_column (GByteArray *out, CtiStatement *statement, int column)
{
  guint8 type = (guint8) sqlite3_column_type (statement, column);
  gint64 number = type == SQLITE_INTEGER ? sqlite3_column_int64 (statement, column) : 0;
  guint size = (guint) sqlite3_column_bytes (statement, column);
  guint32 stored_size = GUINT32_TO_LE (size);

  number = GINT64_TO_LE (number);
  g_byte_array_append (out, &type, 1);
  if (type == SQLITE_INTEGER)
    g_byte_array_append (out, (const guint8 *) &number, sizeof number);
  else if (type != SQLITE_NULL)
    {
      g_byte_array_append (out, (const guint8 *) &stored_size, sizeof stored_size);
      g_byte_array_append (out, sqlite3_column_blob (statement, column), size);
    }
}

static gboolean
hash_query (GByteArray *out, sqlite3 *db, const char *sql, gint64 act, GError **error)
{
  g_autoptr (CtiStatement) statement = cti_sql_prepare (db, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, act);
  while (cti_statement_step (statement, &failure))
    for (int column = 0; column < sqlite3_column_count (statement); column++)
      hash_column (out, statement, column);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
cti_change_log_collect (sqlite3 *db, gint64 act, GByteArray *rows, GError **error)
{
  return hash_query (rows, db,
                     "SELECT number, id, kind, author, device, made, why, reverses FROM act"
                     " WHERE number = ?1",
                     act, error) &&
         /* of schema 2; an act without one hashes as it did in schema 1 */
         hash_query (rows, db, "SELECT partner FROM act WHERE number = ?1 AND partner IS NOT NULL",
                     act, error) &&
         hash_query (rows, db,
                     "SELECT number, kept_in, row, field, old, now FROM change WHERE act = ?1"
                     " ORDER BY number",
                     act, error);
}

static gboolean
make_link (sqlite3 *db,
           gint64 act,
           const guint8 before[CTI_HASH_SIZE],
           const CtiSecret *key,
           guint8 link[CTI_HASH_SIZE],
           GError **error)
{
  g_autoptr (GByteArray) rows = g_byte_array_new ();

  if (!cti_change_log_collect (db, act, rows, error))
    return FALSE;
  cti_hash_chain (key, before, rows->data, rows->len, link);
  return TRUE;
}

/* Zeros where there is none, as before the first act; a failure is none. */
gboolean
cti_change_log_read_hash (sqlite3 *db,
                          const char *sql,
                          gint64 act,
                          guint8 link[CTI_HASH_SIZE],
                          GError **error)
{
  g_autoptr (CtiStatement) statement = cti_sql_prepare (db, sql, error);
  g_autoptr (GError) failure = NULL;

  memset (link, 0, CTI_HASH_SIZE);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, act);
  if (cti_statement_step (statement, &failure) &&
      sqlite3_column_bytes (statement, 0) == CTI_HASH_SIZE)
    memcpy (link, sqlite3_column_blob (statement, 0), CTI_HASH_SIZE);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The last link, sealed once more: without it the last acts could be taken off unseen. */
static void
make_end (const CtiSecret *key, const guint8 last[CTI_HASH_SIZE], guint8 end[CTI_HASH_SIZE])
{
  cti_hash_chain (key, last, (const guint8 *) "end", 3, end);
}

gboolean
cti_change_log_store_hash (sqlite3 *db,
                           const char *sql,
                           gint64 act,
                           const guint8 *hash,
                           GError **error)
{
  g_autoptr (CtiStatement) statement = cti_sql_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, act);
  cti_statement_bind_bytes (statement, 2, hash, CTI_HASH_SIZE);
  return cti_statement_finish (statement, error);
}

static gboolean
seal_act (sqlite3 *db, gint64 act, const CtiSecret *key, GError **error)
{
  guint8 before[CTI_HASH_SIZE], link[CTI_HASH_SIZE], end[CTI_HASH_SIZE];

  if (!cti_change_log_read_hash (db, "SELECT chain FROM act WHERE number = ?1", act - 1, before,
                                 error) ||
      !make_link (db, act, before, key, link, error))
    return FALSE;
  make_end (key, link, end);
  return cti_change_log_store_hash (db, "UPDATE act SET chain = ?2 WHERE number = ?1", act, link,
                                    error) &&
         cti_change_log_store_hash (db, "INSERT OR REPLACE INTO chain_end VALUES (1, ?1, ?2)", act,
                                    end, error);
}

/* A reason is kept as every other text is: whoever the case is handed to takes no other. */
static void
bind_reason (CtiStatement *statement, int index, const char *why)
{
  g_autofree char *clean = why != NULL ? cti_text_clean_note (why) : NULL;

  cti_statement_bind_text (statement, index, clean);
}

static gboolean
insert_act (sqlite3 *db, const CtiChangeSet *set, const CtiPen *pen, GError **error)
{
  g_autofree char *made = cti_moment_to_text (pen->made);
  g_autoptr (CtiStatement) statement = cti_sql_prepare (
      db,
      "INSERT INTO act (number, id, kind, author, device, made, why, reverses, partner)"
      " VALUES (1 + coalesce ((SELECT max(number) FROM act), 0), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      error);

  if (statement == NULL)
    return FALSE;
  cti_statement_bind_text (statement, 1, set->id);
  cti_statement_bind_text (statement, 2, cti_enum_to_nick (cti_act_kind_values, set->kind));
  cti_statement_bind_text (statement, 3, pen->author);
  cti_statement_bind_text (statement, 4, pen->device);
  cti_statement_bind_text (statement, 5, made);
  bind_reason (statement, 6, set->why);
  if (set->reverses > 0)
    sqlite3_bind_int64 (statement, 7, set->reverses);
  cti_statement_bind_text (statement, 8, set->partner);
  return cti_statement_finish (statement, error);
}

static gboolean
put_signed (CtiMapperPen *rows, gconstpointer record, const CtiPen *pen, GError **error)
{
  g_autoptr (CtiRecord) copy = NULL;

  if (!cti_moment_is_never (CTI_RECORD_CONST (record)->made))
    return cti_mapper_pen_put (rows, record, error);
  copy = cti_record_copy (record);
  cti_set_text (&copy->author, pen->author);
  cti_set_text (&copy->device, pen->device);
  copy->made = pen->made;
  return cti_mapper_pen_put (rows, copy, error);
}

gboolean
cti_change_log_put_all (sqlite3 *db, const CtiChangeSet *set, const CtiPen *pen, GError **error)
{
  g_autoptr (CtiMapperPen) rows = cti_mapper_pen_new (db);

  if (!insert_act (db, set, pen, error))
    return FALSE;
  for (guint i = 0; i < set->records->len; i++)
    if (!put_signed (rows, g_ptr_array_index (set->records, i), pen, error))
      return FALSE;
  return TRUE;
}

gboolean
cti_change_log_seal_last (sqlite3 *db, const CtiSecret *key, GError **error)
{
  return seal_act (db, cti_change_log_get_last_act (db), key, error);
}

static gboolean
write_all (sqlite3 *db,
           const CtiChangeSet *set,
           const CtiPen *pen,
           const CtiSecret *key,
           GError **error)
{
  return cti_change_log_put_all (db, set, pen, error) &&
         cti_change_log_seal_last (db, key, error) && cti_sql_run (db, "COMMIT", error);
}

/**
 * cti_change_log_write:
 * @db: a database outside any transaction
 * @set: an act
 * @pen: who writes it
 * @key: the key of the chain
 * @error: (out) (optional): a #CtiStoreError
 *
 * Does the act in one transaction and logs it. Records without a moment are signed with the pen.
 *
 * Returns: whether all of it was done; otherwise nothing was
 */
gboolean
cti_change_log_write (sqlite3 *db,
                      const CtiChangeSet *set,
                      const CtiPen *pen,
                      const CtiSecret *key,
                      GError **error)
{
  if (!cti_sql_run (db, "BEGIN", error))
    return FALSE;
  if (write_all (db, set, pen, key, error))
    return TRUE;
  if (!sqlite3_get_autocommit (db))
    cti_sql_run (db, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * cti_change_log_get_last_act:
 * @db: a database
 *
 * Returns: number of the last act, 0 before the first
 */
gint64
cti_change_log_get_last_act (sqlite3 *db)
{
  return cti_sql_get_number (db, "SELECT coalesce (max(number), 0) FROM act");
}

/**
 * cti_change_log_get_last_made:
 * @db: a database
 *
 * Returns: when the last act was done, %CTI_MOMENT_NEVER before the first
 */
CtiMoment
cti_change_log_get_last_made (sqlite3 *db)
{
  g_autoptr (CtiStatement) statement =
      cti_sql_prepare (db, "SELECT made FROM act ORDER BY number DESC LIMIT 1", NULL);
  CtiMoment made = CTI_MOMENT_NEVER;

  if (statement != NULL && cti_statement_step (statement, NULL))
    cti_moment_parse (cti_statement_get_text (statement, 0), &made);
  return made;
}

/**
 * cti_change_log_read_acts:
 * @db: a database
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of all acts, oldest first
 */
GPtrArray *
cti_change_log_read_acts (sqlite3 *db, GError **error)
{
  g_autoptr (CtiStatement) statement =
      cti_sql_prepare (db, "SELECT id FROM act ORDER BY number", error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return NULL;
  while (cti_statement_step (statement, &failure))
    g_ptr_array_add (ids, g_strdup (cti_statement_get_text (statement, 0)));
  if (failure == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * cti_change_log_chain_anew:
 * @db: a database from another store, outside any transaction
 * @key: the key of the chain in this store
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED where acts are missing
 *
 * Chains the log with the key of this store, as it came: what was erased there needs no tombstone
 * here, where it never was.
 *
 * Returns: whether the log holds now
 */
gboolean
cti_change_log_chain_anew (sqlite3 *db, const CtiSecret *key, GError **error)
{
  gint64 last = cti_change_log_get_last_act (db);

  if (last < 1 || cti_sql_get_number (db, "SELECT count(*) FROM act") != last ||
      cti_sql_get_number (db, "SELECT min(number) FROM act") != 1)
    return fail_chain (last, error);
  if (!cti_sql_run (db, "BEGIN; DELETE FROM tombstone; DELETE FROM chain_end;", error))
    return FALSE;
  for (gint64 act = 1; act <= last; act++)
    if (!seal_act (db, act, key, error))
      {
        cti_sql_run (db, "ROLLBACK", NULL);
        return FALSE;
      }
  return cti_sql_run (db, "COMMIT", error);
}

/* Flags are numbers in a table and words in their stored text. */
static char *
read_value (CtiStatement *statement, int column, const CtiField *field)
{
  if (field == NULL || field->kind != CTI_FIELD_FLAG ||
      sqlite3_column_type (statement, column) == SQLITE_NULL)
    return g_strdup (cti_statement_get_text (statement, column));
  return g_strdup (sqlite3_column_int (statement, column) ? "yes" : "no");
}

static const CtiField *
find_field (const CtiRecordType *const *types, const char *table, const char *field)
{
  for (guint i = 0; field != NULL && types[i] != NULL; i++)
    if (g_strcmp0 (types[i]->name, table) == 0)
      return cti_record_type_find_field (types[i], field);
  return NULL;
}

static CtiChange *
read_change (CtiStatement *statement, const CtiRecordType *const *types)
{
  CtiChange *change = g_new0 (CtiChange, 1);
  int kind = CTI_ACT_OTHER;
  const CtiField *field;

  change->act = sqlite3_column_int64 (statement, 0);
  if (cti_enum_from_nick (cti_act_kind_values, cti_statement_get_text (statement, 1), &kind))
    change->kind = kind;
  change->author = g_strdup (cti_statement_get_text (statement, 2));
  cti_moment_parse (cti_statement_get_text (statement, 3), &change->made);
  change->why = g_strdup (cti_statement_get_text (statement, 4));
  change->table = g_strdup (cti_statement_get_text (statement, 5));
  change->row = g_strdup (cti_statement_get_text (statement, 6));
  change->field = g_strdup (cti_statement_get_text (statement, 7));
  field = find_field (types, change->table, change->field);
  change->old = read_value (statement, 8, field);
  change->now = read_value (statement, 9, field);
  change->reverses = sqlite3_column_int64 (statement, 10);
  change->partner = g_strdup (cti_statement_get_text (statement, 11));
  change->id = g_strdup (cti_statement_get_text (statement, 12));
  return change;
}

/**
 * cti_change_log_read:
 * @db: a database
 * @types: (array zero-terminated=1): the types in it
 * @row: (nullable): id of a record, or %NULL for all
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiChange): the history, oldest first
 */
GPtrArray *
cti_change_log_read (sqlite3 *db,
                     const CtiRecordType *const *types,
                     const char *row,
                     GError **error)
{
  g_autoptr (CtiStatement) statement = cti_sql_prepare (
      db,
      "SELECT a.number, a.kind, a.author, a.made, a.why, c.kept_in, c.row, c.field, c.old, c.now,"
      " coalesce (a.reverses, 0), a.partner, a.id"
      " FROM change c JOIN act a ON a.number = c.act WHERE ?1 IS NULL OR c.row = ?1"
      " ORDER BY c.number",
      error);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_change_free);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return NULL;
  cti_statement_bind_text (statement, 1, row);
  while (cti_statement_step (statement, &failure))
    g_ptr_array_add (changes, read_change (statement, types));
  if (failure == NULL)
    return g_steal_pointer (&changes);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * cti_change_log_verify:
 * @db: a database
 * @key: the key of the chain
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED where the chain does not hold
 *
 * Returns: whether no row of the log was altered, left out, put in or moved; what was erased by the
 *   program itself has a tombstone that says so
 */
gboolean
cti_change_log_verify (sqlite3 *db, const CtiSecret *key, GError **error)
{
  gint64 last = cti_change_log_get_last_act (db);
  guint8 before[CTI_HASH_SIZE] = { 0 }, link[CTI_HASH_SIZE], stored[CTI_HASH_SIZE];

  /* a file begins with an act, so a log without one was emptied */
  if (last < 1 || cti_sql_get_number (db, "SELECT count(*) FROM act") != last ||
      cti_sql_get_number (db, "SELECT count(*) FROM change WHERE act NOT IN"
                              " (SELECT number FROM act)") != 0)
    return fail_chain (last, error);
  for (gint64 act = 1; act <= last; act++)
    {
      if (!make_link (db, act, before, key, link, error) ||
          !cti_change_log_read_hash (db, "SELECT chain FROM act WHERE number = ?1", act, stored,
                                     error))
        return FALSE;
      if (memcmp (link, stored, CTI_HASH_SIZE) != 0 &&
          !cti_change_log_has_tombstone (db, act, stored, key))
        return fail_chain (act, error);
      memcpy (before, stored, CTI_HASH_SIZE);
    }
  make_end (key, before, link);
  if (!cti_change_log_read_hash (db, "SELECT seal FROM chain_end WHERE act = ?1", last, stored,
                                 error))
    return FALSE;
  return memcmp (link, stored, CTI_HASH_SIZE) == 0 || fail_chain (last, error);
}
