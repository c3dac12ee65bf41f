/* Migrations. Each schema is a folder of files NNN-verb-noun.sql, built into the program; file NNN
 * brings a database from user_version NNN-1 to NNN in one transaction. A released file is never
 * edited. */

#include "cti-schema.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "cti-sql-resource.h"
#include "cti-sql.h"
#include "cti-store-error.h"

#define SQL_PATH "/io/github/overgang/Overgang/sql"

static char **
list_files (const char *schema)
{
  g_autofree char *path = g_strdup_printf (SQL_PATH "/%s", schema);

  return g_resource_enumerate_children (cti_sql_get_resource (), path, 0, NULL);
}

/**
 * cti_schema_get_newest:
 * @schema: name of a schema
 *
 * Returns: the number of its newest version
 */
int
cti_schema_get_newest (const char *schema)
{
  g_auto (GStrv) names = list_files (schema);
  int newest = 0;

  for (char **name = names; name != NULL && *name != NULL; name++)
    newest = MAX (newest, atoi (*name));
  return newest;
}

static GBytes *
find_step (const char *schema, int number)
{
  g_auto (GStrv) names = list_files (schema);

  for (char **name = names; name != NULL && *name != NULL; name++)
    if (atoi (*name) == number)
      {
        g_autofree char *path = g_strdup_printf (SQL_PATH "/%s/%s", schema, *name);

        return g_resource_lookup_data (cti_sql_get_resource (), path, 0, NULL);
      }
  return NULL;
}

static gboolean
take_step (sqlite3 *db, const char *schema, int number, GError **error)
{
  g_autoptr (GBytes) step = find_step (schema, number);
  g_autofree char *sql = NULL;

  if (step == NULL)
    {
      g_set_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED, "no step to schema %d", number);
      return FALSE;
    }
  sql = g_strdup_printf ("BEGIN; %.*s PRAGMA user_version = %d; COMMIT;",
                         (int) g_bytes_get_size (step),
                         (const char *) g_bytes_get_data (step, NULL), number);
  if (cti_sql_run (db, sql, error))
    return TRUE;
  if (!sqlite3_get_autocommit (db))
    cti_sql_run (db, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * cti_schema_migrate:
 * @db: a database, empty or of any older version
 * @schema: name of its schema
 * @error: (out) (optional): %CTI_STORE_ERROR_TOO_NEW where it is newer than the program
 *
 * Returns: whether it is of the newest version now
 */
gboolean
cti_schema_migrate (sqlite3 *db, const char *schema, GError **error)
{
  gint64 version = cti_sql_get_number (db, "PRAGMA user_version");
  int newest = cti_schema_get_newest (schema);

  if (version < 0 || version > newest)
    {
      g_set_error (error, CTI_STORE_ERROR,
                   version < 0 ? CTI_STORE_ERROR_DAMAGED : CTI_STORE_ERROR_TOO_NEW,
                   "schema %d of at most %d", (int) version, newest);
      return FALSE;
    }
  for (int number = (int) version + 1; number <= newest; number++)
    if (!take_step (db, schema, number, error))
      return FALSE;
  return TRUE;
}

static char *
describe (sqlite3 *db)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CtiStatement) statement =
      cti_sql_prepare (db,
                       "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce (sql, '')"
                       " FROM sqlite_schema ORDER BY type, name",
                       NULL);

  if (statement == NULL)
    return NULL;
  while (cti_statement_step (statement, NULL))
    g_string_append_printf (text, "%s\n", cti_statement_get_text (statement, 0));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a database of that version looks like when this program makes one. */
static char *
build_own (const char *schema, int version)
{
  sqlite3 *db = NULL;
  gboolean is_made = sqlite3_open (":memory:", &db) == SQLITE_OK;
  char *text;

  for (int number = 1; is_made && number <= version; number++)
    is_made = take_step (db, schema, number, NULL);
  text = is_made ? describe (db) : NULL;
  sqlite3_close_v2 (db);
  return text;
}

/* That, kept until the program ends, for a hand-over brings many cases of one version: to build the
 * tables anew took most of the time each of them was looked at. */
static const char *
describe_own (const char *schema, int version)
{
  static GMutex lock;
  static GHashTable *known; /* "schema/version" -> text */
  g_autofree char *name = g_strdup_printf ("%s/%d", schema, version);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  const char *text;

  if (known == NULL)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  text = g_hash_table_lookup (known, name);
  if (text == NULL)
    {
      char *built = build_own (schema, version);

      if (built != NULL)
        g_hash_table_insert (known, g_steal_pointer (&name), built);
      text = built;
    }
  return text;
}

/**
 * cti_schema_is_ours:
 * @db: a database from elsewhere that nothing was read from yet
 * @schema: name of the schema it should have
 * @error: (out) (optional): %CTI_STORE_ERROR_TOO_NEW, %CTI_STORE_ERROR_REFUSED
 *
 * Compares tables and indexes word for word with those this program makes in that version.
 *
 * Returns: whether they are the same
 */
gboolean
cti_schema_is_ours (sqlite3 *db, const char *schema, GError **error)
{
  gint64 version = cti_sql_get_number (db, "PRAGMA user_version");
  g_autofree char *theirs = NULL;
  const char *own = NULL;

  if (version > cti_schema_get_newest (schema))
    {
      g_set_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_TOO_NEW, "schema %d", (int) version);
      return FALSE;
    }
  if (version >= 1)
    {
      theirs = describe (db);
      own = describe_own (schema, (int) version);
    }
  if (theirs != NULL && own != NULL && strcmp (theirs, own) == 0)
    return TRUE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                       "the database is not built as ours are");
  return FALSE;
}
