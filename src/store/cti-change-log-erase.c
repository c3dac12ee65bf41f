/* Erasing who a citizen is from a log that is only ever added to. The rows stay, their values go,
 * and so do the reasons that were given with them: the log still says that something was written
 * and when, and not what. The links of the chain are left as they were made; an act whose rows no
 * longer match its link gets a tombstone, a keyed seal over that link and what the act still says.
 * So the chain holds from end to end, and nobody without the key can pass tampering off as an
 * erasure. */

#include <string.h>

#include "cti-case.h"
#include "cti-change-log-private.h"
#include "cti-field.h"
#include "cti-sql.h"

/* Which fields tell who she is: the whole of her identity, the name she goes by, how she is
 * reached, what letters and scans are called. Names of people around her are theirs, and stay. */
#define TELLS                                                          \
  "(kept_in = 'identity' OR (kept_in = 'citizen' AND field = 'alias')" \
  " OR (kept_in = 'safety' AND field = 'safe_contact')"                \
  " OR (kept_in = 'attachment' AND field = 'title'))"

static const char blank_values[] =
    /* before the values go, while they can still be told: which acts are touched */
    "CREATE TEMP TABLE touched AS SELECT DISTINCT act FROM change WHERE " TELLS ";"
    "UPDATE change SET old = NULL, now = NULL WHERE " TELLS ";"
    "UPDATE act SET why = NULL WHERE number IN (SELECT act FROM touched);"
    "DROP TRIGGER IF EXISTS temp.log_delete_identity;"
    "DELETE FROM identity;"
    "DROP TRIGGER IF EXISTS temp.log_delete_attachment;"
    "DELETE FROM attachment;";

static void
make_tombstone (const CtiSecret *key,
                const guint8 link[CTI_HASH_SIZE],
                GByteArray *rows,
                guint8 seal[CTI_HASH_SIZE])
{
  g_byte_array_append (rows, (const guint8 *) "erased", 6);
  cti_hash_chain (key, link, rows->data, rows->len, seal);
}

static gboolean
bury_act (sqlite3 *db, gint64 act, const CtiSecret *key, GError **error)
{
  g_autoptr (GByteArray) rows = g_byte_array_new ();
  guint8 link[CTI_HASH_SIZE], seal[CTI_HASH_SIZE];

  if (!cti_change_log_read_hash (db, "SELECT chain FROM act WHERE number = ?1", act, link, error) ||
      !cti_change_log_collect (db, act, rows, error))
    return FALSE;
  make_tombstone (key, link, rows, seal);
  return cti_change_log_store_hash (db, "INSERT OR REPLACE INTO tombstone VALUES (?1, ?2)", act,
                                    seal, error);
}

static gboolean
bury_all (sqlite3 *db, const CtiSecret *key, GError **error)
{
  gint64 last = cti_change_log_get_last_act (db);
  g_autoptr (CtiStatement) statement =
      cti_sql_prepare (db, "SELECT act FROM touched ORDER BY act", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (cti_statement_step (statement, &failure))
    {
      gint64 act = sqlite3_column_int64 (statement, 0);

      if (act != last && !bury_act (db, act, key, error))
        return FALSE;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
erase_all (sqlite3 *db,
           const CtiChangeSet *set,
           const CtiPen *pen,
           const CtiSecret *key,
           GError **error)
{
  gboolean done = cti_change_log_put_all (db, set, pen, error) &&
                  cti_sql_run (db, blank_values, error) && bury_all (db, key, error) &&
                  cti_change_log_seal_last (db, key, error);

  return done && cti_sql_run (db, "DROP TABLE temp.touched; COMMIT", error);
}

/**
 * cti_change_log_erase:
 * @db: the database of a case, outside any transaction
 * @set: the act that makes her anonymous
 * @pen: who writes it
 * @key: the key of the chain
 * @error: (out) (optional): a #CtiStoreError
 *
 * Does the act, takes the rows of her identity away for good, and blanks every value of the log
 * that tells who she is. The file must be opened anew before anything else is written to it.
 *
 * Returns: whether all of it was done; otherwise nothing was
 */
gboolean
cti_change_log_erase (sqlite3 *db,
                      const CtiChangeSet *set,
                      const CtiPen *pen,
                      const CtiSecret *key,
                      GError **error)
{
  if (!cti_sql_run (db, "BEGIN", error))
    return FALSE;
  if (erase_all (db, set, pen, key, error))
    return cti_sql_run (db, "VACUUM", error); /* pages that were given back hold old rows */
  if (!sqlite3_get_autocommit (db))
    cti_sql_run (db, "ROLLBACK", NULL);
  return FALSE;
}

/* --- The trash, after its time ---------------------------------------------------------------- */

static gboolean
run_with_id (sqlite3 *db, const char *sql, const char *id, GError **error)
{
  g_autoptr (CtiStatement) statement = cti_sql_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  cti_statement_bind_text (statement, 1, id);
  return cti_statement_finish (statement, error);
}

static gboolean
forget_row (sqlite3 *db, const CtiRecord *record, GError **error)
{
  const char *table = record->type->name;
  g_autofree char *allow = g_strdup_printf ("DROP TRIGGER IF EXISTS temp.log_delete_%s", table);
  g_autofree char *drop = g_strdup_printf ("DELETE FROM main.%s WHERE id = ?1", table);
  g_autofree char *note =
      g_strdup_printf ("INSERT INTO change (act, kept_in, row, field, old, now)"
                       " SELECT max(number), '%s', ?1, 'purged', NULL, NULL FROM act",
                       table);

  return run_with_id (db, "INSERT INTO touched SELECT DISTINCT act FROM change WHERE row = ?1",
                      record->id, error) &&
         run_with_id (db, "UPDATE change SET old = NULL, now = NULL WHERE row = ?1", record->id,
                      error) &&
         cti_sql_run (db, allow, error) && run_with_id (db, drop, record->id, error) &&
         run_with_id (db, note, record->id, error);
}

/* A reason goes with the last of what it was given for. */
static const char blank_reasons[] =
    "UPDATE act SET why = NULL WHERE number IN (SELECT act FROM touched) AND NOT EXISTS"
    " (SELECT 1 FROM change c WHERE c.act = act.number AND c.row NOT IN"
    "  (SELECT row FROM change WHERE field = 'purged'));";

static gboolean
purge_all (sqlite3 *db,
           const CtiChangeSet *set,
           GPtrArray *expired,
           const CtiPen *pen,
           const CtiSecret *key,
           GError **error)
{
  if (!cti_change_log_put_all (db, set, pen, error) ||
      !cti_sql_run (db, "CREATE TEMP TABLE touched (act INTEGER)", error))
    return FALSE;
  for (guint i = 0; i < expired->len; i++)
    if (!forget_row (db, g_ptr_array_index (expired, i), error))
      return FALSE;
  return cti_sql_run (db, blank_reasons, error) && bury_all (db, key, error) &&
         cti_change_log_seal_last (db, key, error) &&
         cti_sql_run (db, "DROP TABLE temp.touched; COMMIT", error);
}

static gboolean
has_tombstones (sqlite3 *db)
{
  return cti_sql_get_number (db, "SELECT count(*) FROM sqlite_schema"
                                 " WHERE name = 'tombstone'") == 1;
}

/**
 * cti_change_log_purge:
 * @db: a database outside any transaction
 * @set: the act that takes what lay in the trash away: what else named it, without that name
 * @expired: (element-type CtiRecord): what lay there for too long
 * @pen: who writes it
 * @key: the key of the chain
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes the rows away for good, blanks their values in the log, and the reasons that were given for
 * nothing else. The log keeps that they were there, and when, and holds. The file must be opened
 * anew before anything else is written to it.
 *
 * Returns: whether all of it was done; otherwise nothing was
 */
gboolean
cti_change_log_purge (sqlite3 *db,
                      const CtiChangeSet *set,
                      GPtrArray *expired,
                      const CtiPen *pen,
                      const CtiSecret *key,
                      GError **error)
{
  if (!has_tombstones (db))
    return TRUE;
  if (!cti_sql_run (db, "BEGIN", error))
    return FALSE;
  if (purge_all (db, set, expired, pen, key, error))
    return cti_sql_run (db, "VACUUM", error);
  if (!sqlite3_get_autocommit (db))
    cti_sql_run (db, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
cti_change_log_has_tombstone (sqlite3 *db,
                              gint64 act,
                              const guint8 link[CTI_HASH_SIZE],
                              const CtiSecret *key)
{
  g_autoptr (GByteArray) rows = g_byte_array_new ();
  guint8 seal[CTI_HASH_SIZE], stored[CTI_HASH_SIZE];

  if (!has_tombstones (db))
    return FALSE; /* an old team's file has none */
  if (!cti_change_log_collect (db, act, rows, NULL) ||
      !cti_change_log_read_hash (db, "SELECT seal FROM tombstone WHERE act = ?1", act, stored,
                                 NULL))
    return FALSE;
  make_tombstone (key, link, rows, seal);
  return memcmp (seal, stored, CTI_HASH_SIZE) == 0;
}

/**
 * cti_change_log_find_half:
 * @db: a database
 * @row: id of a record
 * @partner: (inout): replaced by the id of an act
 * @id: (inout): replaced by the id of its other half
 *
 * Looks for the last act that wrote the record and has another half in another file of this store.
 *
 * Returns: whether there is one
 */
gboolean
cti_change_log_find_half (sqlite3 *db, const char *row, char **partner, char **id)
{
  g_autoptr (CtiStatement) statement = cti_sql_prepare (
      db,
      "SELECT id, partner FROM act WHERE kind IN ('start-from-inquiry', 'decide', 'undo', "
      "'restore')"
      " AND partner IS NOT NULL AND number IN (SELECT act FROM change WHERE row = ?1)"
      " ORDER BY number DESC LIMIT 1",
      NULL);

  if (statement == NULL)
    return FALSE;
  cti_statement_bind_text (statement, 1, row);
  if (!cti_statement_step (statement, NULL))
    return FALSE;
  cti_set_text (partner, cti_statement_get_text (statement, 0));
  cti_set_text (id, cti_statement_get_text (statement, 1));
  return TRUE;
}

/**
 * cti_change_log_has_half:
 * @db: a database
 * @partner: id of the other half of an act
 *
 * Returns: whether there is an act with that other half
 */
gboolean
cti_change_log_has_half (sqlite3 *db, const char *partner)
{
  g_autoptr (CtiStatement) statement =
      cti_sql_prepare (db, "SELECT 1 FROM act WHERE partner = ?1", NULL);

  if (statement == NULL)
    return FALSE;
  cti_statement_bind_text (statement, 1, partner);
  return cti_statement_step (statement, NULL);
}

static gboolean
note_all (sqlite3 *db,
          const CtiChangeSet *set,
          const char *row,
          const char *what,
          const CtiPen *pen,
          const CtiSecret *key,
          GError **error)
{
  g_autoptr (CtiStatement) statement = NULL;

  if (!cti_change_log_put_all (db, set, pen, error))
    return FALSE;
  statement = cti_sql_prepare (db,
                               "INSERT INTO change (act, kept_in, row, field, old, now)"
                               " SELECT max(number), 'citizen', ?1, ?3, NULL, ?2 FROM act",
                               error);
  if (statement == NULL)
    return FALSE;
  cti_statement_bind_text (statement, 1, row);
  cti_statement_bind_text (statement, 2, what);
  cti_statement_bind_text (statement, 3,
                           set->kind == CTI_ACT_RESTORE_BACKUP ? "restored" : "taken-over");
  return cti_statement_finish (statement, error) && cti_change_log_seal_last (db, key, error) &&
         cti_sql_run (db, "COMMIT", error);
}

/**
 * cti_change_log_note:
 * @db: the database of a case, outside any transaction
 * @set: an act that changes no record
 * @row: id of the citizen
 * @what: from which backup the file was brought back, or from whom it came
 * @pen: who did it
 * @key: the key of the chain
 * @error: (out) (optional): a #CtiStoreError
 *
 * Writes an act that happened to the file as a whole.
 *
 * Returns: whether the log tells of it
 */
gboolean
cti_change_log_note (sqlite3 *db,
                     const CtiChangeSet *set,
                     const char *row,
                     const char *what,
                     const CtiPen *pen,
                     const CtiSecret *key,
                     GError **error)
{
  if (!cti_sql_run (db, "BEGIN", error))
    return FALSE;
  if (note_all (db, set, row, what, pen, key, error))
    return TRUE;
  if (!sqlite3_get_autocommit (db))
    cti_sql_run (db, "ROLLBACK", NULL);
  return FALSE;
}
