/* A sealed file and the database in it. Only a whole, authenticated image reaches SQLite; what it
 * holds is then still looked at: a trigger or a view would be code in a file, so a file with one is
 * refused, and a schema newer than the program's is refused without a byte being written. Older
 * schemas are brought up to date in memory, one numbered step and transaction at a time; the disk
 * follows at the next save. */

#include "cti-sealed-db.h"

#include <gio/gio.h>
#include <string.h>

#include "cti-crypto-error.h"
#include "cti-schema.h"
#include "cti-sql.h"
#include "cti-sqlite-memory.h"
#include "cti-store-error.h"

const CtiSealedDbKind cti_sealed_db_case = { CTI_SEAL_CASE, "case", TRUE };
const CtiSealedDbKind cti_sealed_db_team = { CTI_SEAL_TEAM, "team", TRUE };
const CtiSealedDbKind cti_sealed_db_cards = { CTI_SEAL_CARDS, "cards", FALSE };

struct _CtiSealedDb
{
  const CtiSealedDbKind *kind;
  CtiFolder *folder; /* (owned) (nullable): where it is saved */
  char *name;        /* (owned) (nullable): under which name */
  char *id;          /* (owned): the file's id, a UUID */
  CtiSecret *key;    /* (owned): the store key */
  guint64 generation;
  gboolean was_older; /* whether the file is of an older schema than the database */
  sqlite3 *db;        /* (owned) */
};

static CtiSealedDb *
new_db (const CtiSealedDbKind *kind, const char *id, const CtiSecret *key)
{
  CtiSealedDb *self = g_new0 (CtiSealedDb, 1);

  self->kind = kind;
  self->id = g_strdup (id);
  self->key = cti_secret_ref ((CtiSecret *) key);
  return self;
}

/**
 * cti_sealed_db_set_place:
 * @self: a database that has no place on disk yet
 * @folder: where it will be saved
 * @name: its name there
 */
void
cti_sealed_db_set_place (CtiSealedDb *self, CtiFolder *folder, const char *name)
{
  self->folder = cti_folder_ref (folder);
  self->name = g_strdup (name);
}

/**
 * cti_sealed_db_free:
 * @self: (transfer full): a database
 */
void
cti_sealed_db_free (CtiSealedDb *self)
{
  g_clear_pointer (&self->db, sqlite3_close_v2);
  g_clear_pointer (&self->folder, cti_folder_unref);
  g_clear_pointer (&self->key, cti_secret_unref);
  g_free (self->name);
  g_free (self->id);
  g_free (self);
}

static gboolean
open_memory (CtiSealedDb *self, GError **error)
{
  cti_sqlite_memory_init ();
  if (sqlite3_open_v2 (":memory:", &self->db,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY |
                           SQLITE_OPEN_NOMUTEX,
                       NULL) != SQLITE_OK)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DISK, "no database");
      return FALSE;
    }
  sqlite3_extended_result_codes (self->db, 0);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  return TRUE;
}

static gboolean
set_pragmas (CtiSealedDb *self, GError **error)
{
  return cti_sql_run (self->db,
                      "PRAGMA page_size = 1024; PRAGMA temp_store = MEMORY;"
                      "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;"
                      "PRAGMA cell_size_check = ON;",
                      error);
}

static gboolean
load_image (CtiSealedDb *self, const CtiSecret *image, GError **error)
{
  gsize size = cti_secret_get_size (image);
  guint8 *copy = size > 0 ? sqlite3_malloc64 (size) : NULL;

  if (copy != NULL)
    memcpy (copy, cti_secret_get_bytes (image), size);
  if (copy != NULL &&
      sqlite3_deserialize (self->db, "main", copy, (sqlite3_int64) size, (sqlite3_int64) size,
                           SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) ==
          SQLITE_OK)
    return TRUE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED, "not a database");
  return FALSE;
}

static gboolean
refuse_code (CtiSealedDb *self, GError **error)
{
  if (cti_sql_get_number (self->db, "SELECT count(*) FROM sqlite_schema"
                                    " WHERE type NOT IN ('table', 'index')"
                                    " OR sql LIKE 'create virtual%'") == 0)
    return TRUE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
                       "the file holds a trigger, a view or a virtual table");
  return FALSE;
}

static gboolean
check_id (CtiSealedDb *self, const CtiSealInfo *info, GError **error)
{
  g_autofree char *id = cti_seal_file_id_to_uuid (info->file_id);

  if (strcmp (id, self->id) == 0)
    return TRUE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
                       "the file stands under the name of another one");
  return FALSE;
}

static gboolean
load_sealed (CtiSealedDb *self, GBytes *sealed, GError **error)
{
  CtiSealInfo info = { 0 };
  g_autoptr (GError) cause = NULL;
  g_autoptr (CtiSecret) image = cti_unseal (sealed, self->kind->seal, self->key, &info, &cause);

  if (image == NULL)
    {
      cti_store_error_from_crypto (error, g_steal_pointer (&cause));
      return FALSE;
    }
  self->generation = info.generation;
  if (!check_id (self, &info, error) || !open_memory (self, error) ||
      !load_image (self, image, error) || !refuse_code (self, error) || !set_pragmas (self, error))
    return FALSE;
  self->was_older = cti_sql_get_number (self->db, "PRAGMA user_version") <
                    cti_schema_get_newest (self->kind->schema);
  return cti_schema_migrate (self->db, self->kind->schema, error);
}

/**
 * cti_sealed_db_open_bytes:
 * @kind: what it must be
 * @sealed: a sealed file
 * @id: the id its header must have
 * @key: the store key
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the database, which has no place on disk
 */
CtiSealedDb *
cti_sealed_db_open_bytes (const CtiSealedDbKind *kind,
                          GBytes *sealed,
                          const char *id,
                          const CtiSecret *key,
                          GError **error)
{
  g_autoptr (CtiSealedDb) self = new_db (kind, id, key);

  return load_sealed (self, sealed, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * cti_sealed_db_open_foreign:
 * @kind: what it must be
 * @image: a database that another store wrote, authenticated
 * @id: the id it will be saved under
 * @key: the store key
 * @error: (out) (optional): %CTI_STORE_ERROR_TOO_NEW, %CTI_STORE_ERROR_DAMAGED, or
 *   %CTI_STORE_ERROR_REFUSED where it is not built as ours are
 *
 * Looks at the whole of it before anything of it is used (promise 23).
 *
 * Returns: (transfer full) (nullable): the database, which has no place on disk
 */
CtiSealedDb *
cti_sealed_db_open_foreign (const CtiSealedDbKind *kind,
                            const CtiSecret *image,
                            const char *id,
                            const CtiSecret *key,
                            GError **error)
{
  g_autoptr (CtiSealedDb) self = new_db (kind, id, key);

  if (!open_memory (self, error) || !load_image (self, image, error) ||
      !cti_schema_is_ours (self->db, kind->schema, error) || !refuse_code (self, error) ||
      !set_pragmas (self, error) || !cti_sealed_db_check (self, error) ||
      !cti_schema_migrate (self->db, kind->schema, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cti_sealed_db_copy_image:
 * @self: a database outside any transaction
 * @error: (out) (optional): %CTI_STORE_ERROR_DISK
 *
 * Returns: (transfer full) (nullable): the database as it is, for another store
 */
CtiSecret *
cti_sealed_db_copy_image (CtiSealedDb *self, GError **error)
{
  sqlite3_int64 size = 0;
  guint8 *image = sqlite3_serialize (self->db, "main", &size, 0);
  CtiSecret *copy = NULL;

  if (image != NULL)
    copy = cti_secret_new_copy (image, (gsize) size);
  else
    g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DISK, "no image of the database");
  sqlite3_free (image); /* and wiped, as all of SQLite's memory */
  return copy;
}

/**
 * cti_sealed_db_open:
 * @kind: what it must be
 * @folder: where it is
 * @name: its name there
 * @id: the id its header must have
 * @key: the store key
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the database
 */
CtiSealedDb *
cti_sealed_db_open (const CtiSealedDbKind *kind,
                    CtiFolder *folder,
                    const char *name,
                    const char *id,
                    const CtiSecret *key,
                    GError **error)
{
  g_autoptr (GBytes) sealed = cti_folder_read (folder, name, CTI_SEAL_FILE_MAX, error);
  CtiSealedDb *self = NULL;

  if (sealed != NULL)
    self = cti_sealed_db_open_bytes (kind, sealed, id, key, error);
  if (self != NULL)
    cti_sealed_db_set_place (self, folder, name);
  return self;
}

/**
 * cti_sealed_db_create:
 * @kind: what to make
 * @folder: where it will be
 * @name: its name there
 * @id: its id, a UUID
 * @key: the store key
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): an empty database of the newest schema; nothing is on disk
 *   before cti_sealed_db_save()
 */
CtiSealedDb *
cti_sealed_db_create (const CtiSealedDbKind *kind,
                      CtiFolder *folder,
                      const char *name,
                      const char *id,
                      const CtiSecret *key,
                      GError **error)
{
  g_autoptr (CtiSealedDb) self = new_db (kind, id, key);

  cti_sealed_db_set_place (self, folder, name);
  if (!open_memory (self, error) || !set_pragmas (self, error) ||
      !cti_schema_migrate (self->db, kind->schema, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cti_sealed_db_get:
 * @self: a database
 *
 * Returns: (transfer none): SQLite's handle
 */
sqlite3 *
cti_sealed_db_get (CtiSealedDb *self)
{
  return self->db;
}

/**
 * cti_sealed_db_get_generation:
 * @self: a database
 *
 * Returns: how often it has been saved
 */
guint64
cti_sealed_db_get_generation (CtiSealedDb *self)
{
  return self->generation;
}

/**
 * cti_sealed_db_was_older:
 * @self: a database
 *
 * Returns: whether the file it was opened from is of an older schema, so that the next save brings
 *   it up to date
 */
gboolean
cti_sealed_db_was_older (CtiSealedDb *self)
{
  return self->was_older;
}

/**
 * cti_sealed_db_set_generation:
 * @self: a database
 * @generation: what the next save counts on from: where an older file is taken into use on
 *   purpose, its next generation must be newer than any that was seen
 */
void
cti_sealed_db_set_generation (CtiSealedDb *self, guint64 generation)
{
  self->generation = generation;
}

/**
 * cti_sealed_db_set_key:
 * @self: a database
 * @key: the store key it is sealed for from now on
 */
void
cti_sealed_db_set_key (CtiSealedDb *self, const CtiSecret *key)
{
  cti_secret_unref (self->key);
  self->key = cti_secret_ref ((CtiSecret *) key);
}

static GBytes *
seal_bytes (CtiSealedDb *self, const guint8 *image, gsize size, guint64 generation, GError **error)
{
  CtiSealInfo info = { .kind = self->kind->seal, .generation = generation };
  g_autoptr (GError) cause = NULL;
  GBytes *sealed = NULL;

  if (image == NULL || !cti_seal_file_id_from_uuid (self->id, info.file_id))
    g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DISK, "no image of the database");
  else if ((sealed = cti_seal (&info, image, size, self->key, &cause)) == NULL)
    cti_store_error_from_crypto (error, g_steal_pointer (&cause));
  return sealed;
}

/* A database that was opened from an image is one piece of memory still, and sealed where it lies;
 * one that was made here has to be copied together. */
static GBytes *
seal_image (CtiSealedDb *self, guint64 generation, GError **error)
{
  sqlite3_int64 size = 0;
  guint8 *image = sqlite3_serialize (self->db, "main", &size, SQLITE_SERIALIZE_NOCOPY);
  GBytes *sealed;

  if (image != NULL)
    return seal_bytes (self, image, (gsize) size, generation, error);
  image = sqlite3_serialize (self->db, "main", &size, 0);
  sealed = seal_bytes (self, image, (gsize) size, generation, error);
  sqlite3_free (image); /* and wiped, as all of SQLite's memory */
  return sealed;
}

/**
 * cti_sealed_db_seal:
 * @self: a database outside any transaction
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): its present state as a sealed file of the same generation
 */
GBytes *
cti_sealed_db_seal (CtiSealedDb *self, GError **error)
{
  return seal_image (self, self->generation, error);
}

static gboolean
save_as (CtiSealedDb *self, const char *name, gboolean keep_previous, GError **error)
{
  g_autoptr (GBytes) sealed = seal_image (self, self->generation + 1, error);

  if (sealed == NULL || !cti_folder_replace (self->folder, name, sealed, keep_previous, error))
    return FALSE;
  self->generation++;
  return TRUE;
}

/**
 * cti_sealed_db_save:
 * @self: a database outside any transaction: within one the image would hold rows that may still
 *   be taken back
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once its next generation is on the disk for good
 */
gboolean
cti_sealed_db_save (CtiSealedDb *self, GError **error)
{
  g_return_val_if_fail (sqlite3_get_autocommit (self->db), FALSE);
  g_return_val_if_fail (self->folder != NULL, FALSE);

  return save_as (self, self->name, self->kind->keeps_previous, error);
}

/**
 * cti_sealed_db_restore:
 * @self: a database that was opened from the generation before
 * @name: the proper name of the file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Saves it under its proper name, from now on its own. What stands there, which is damaged, moves
 * aside only when there is something newer to take its place; the generation before stays.
 *
 * Returns: %TRUE once that is on the disk for good
 */
gboolean
cti_sealed_db_restore (CtiSealedDb *self, const char *name, GError **error)
{
  if (!cti_folder_set_aside (self->folder, name, error) || !save_as (self, name, FALSE, error))
    return FALSE;
  g_free (self->name);
  self->name = g_strdup (name);
  return TRUE;
}

/**
 * cti_sealed_db_get_newest_schema:
 * @kind: a kind
 *
 * Returns: the number of the newest schema this program knows
 */
int
cti_sealed_db_get_newest_schema (const CtiSealedDbKind *kind)
{
  return cti_schema_get_newest (kind->schema);
}

/**
 * cti_sealed_db_check:
 * @self: a database
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether SQLite finds it sound and every reference leads somewhere
 */
gboolean
cti_sealed_db_check (CtiSealedDb *self, GError **error)
{
  g_autoptr (CtiStatement) statement = cti_sql_prepare (self->db, "PRAGMA quick_check", error);

  if (statement == NULL || !cti_statement_step (statement, error))
    return FALSE;
  if (g_strcmp0 (cti_statement_get_text (statement, 0), "ok") == 0 &&
      cti_sql_get_number (self->db, "SELECT count(*) FROM pragma_foreign_key_check") == 0)
    return TRUE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
                       "the database is not sound");
  return FALSE;
}
