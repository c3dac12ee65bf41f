/* Migrations. Each schema is a folder of files NNN-verb-noun.sql, built into the program; file NNN
 * brings a database from user_version NNN-1 to NNN in one transaction. A released file is never
 * edited. */

#include "cti-schema.h"

#include <gio/gio.h>
#include <stdlib.h>

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
