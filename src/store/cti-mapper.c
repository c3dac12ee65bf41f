/* Records and rows. The table of a type has the five columns that all records share and one for
 * each field, under the field's name; so the statements are made from the field table and there is
 * one mapper for every type. Numbers and flags are INTEGER, everything else TEXT in its stored
 * spelling. */

#include "cti-mapper.h"

#include "cti-field.h"
#include "cti-sql.h"
#include "cti-store-error.h"
#include "cti-text.h"

#define SHARED_COLUMNS "id, author, device, made, deleted"
#define N_SHARED       5

static gboolean
is_number (const CtiField *field)
{
  return field->kind == CTI_FIELD_INT || field->kind == CTI_FIELD_FLAG;
}

static char *
list_columns (const CtiRecordType *type)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (out, ", %s", type->fields[i].name);
  return g_string_free (out, FALSE);
}

static gboolean
read_moment (CtiStatement *statement, int column, CtiMoment *moment)
{
  const char *text = cti_statement_get_text (statement, column);

  return text == NULL || cti_moment_parse (text, moment);
}

static gboolean
is_text (const CtiField *field)
{
  return field->kind == CTI_FIELD_LINE || field->kind == CTI_FIELD_NOTE ||
         field->kind == CTI_FIELD_REF;
}

/* Texts were made harmless when they were written; doing it again for every note of a case would
 * be most of the time it takes to open one. */
static gboolean
read_text (CtiStatement *statement, int column, gpointer record, const CtiField *field)
{
  const char *text = cti_statement_get_text (statement, column);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  cti_set_text ((char **) ((guint8 *) record + field->offset), text);
  return TRUE;
}

static gboolean
read_field (CtiStatement *statement, int column, gpointer record, const CtiField *field)
{
  const char *text;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return TRUE;
  if (is_text (field))
    return read_text (statement, column, record, field);
  if (field->kind == CTI_FIELD_FLAG)
    text = sqlite3_column_int (statement, column) ? "yes" : "no";
  else
    text = cti_statement_get_text (statement, column);
  return cti_field_set_from_text (record, field, text) == CTI_PROBLEM_NONE;
}

static gpointer
read_row (CtiStatement *statement, const CtiRecordType *type, GError **error)
{
  g_autoptr (CtiRecord) record = cti_record_new (type);
  gboolean good =
      read_moment (statement, 3, &record->made) && read_moment (statement, 4, &record->deleted);

  cti_record_set_id (record, cti_statement_get_text (statement, 0));
  cti_set_text (&record->author, cti_statement_get_text (statement, 1));
  cti_set_text (&record->device, cti_statement_get_text (statement, 2));
  for (guint i = 0; good && i < type->n_fields; i++)
    good = read_field (statement, N_SHARED + (int) i, record, &type->fields[i]);
  if (good)
    return g_steal_pointer (&record);
  g_set_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED, "a row of %s cannot be read",
               type->name);
  return NULL;
}

static CtiStatement *
prepare_select (sqlite3 *db, const CtiRecordType *type, const char *rest, GError **error)
{
  g_autofree char *columns = list_columns (type);
  g_autofree char *sql =
      g_strdup_printf ("SELECT " SHARED_COLUMNS "%s FROM %s %s", columns, type->name, rest);

  return cti_sql_prepare (db, sql, error);
}

/**
 * cti_mapper_load:
 * @db: a database
 * @type: a record type
 * @records: (element-type CtiRecord): where to add its records, by the moment they were made and by
 *   their id
 * @error: (out) (optional): a #CtiStoreError
 *
 * For what is derived and looked up by its id; see cti_mapper_load_in_order() for what is read by
 * somebody.
 *
 * Returns: whether all of them could be read
 */
gboolean
cti_mapper_load (sqlite3 *db, const CtiRecordType *type, GPtrArray *records, GError **error)
{
  g_autoptr (CtiStatement) statement = prepare_select (db, type, "ORDER BY made, id", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (cti_statement_step (statement, &failure))
    {
      gpointer record = read_row (statement, type, error);

      if (record == NULL)
        return FALSE;
      g_ptr_array_add (records, record);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * cti_mapper_load_in_order:
 * @db: a database
 * @type: a record type
 * @records: (element-type CtiRecord): where to add its records, in the order of
 *   cti_record_compare()
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether all of them could be read
 */
gboolean
cti_mapper_load_in_order (sqlite3 *db,
                          const CtiRecordType *type,
                          GPtrArray *records,
                          GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (cti_record_unref);

  if (!cti_mapper_load (db, type, found, error))
    return FALSE;
  g_ptr_array_sort (found, cti_record_compare);
  g_ptr_array_extend_and_steal (records, g_steal_pointer (&found));
  return TRUE;
}

/**
 * cti_mapper_load_all:
 * @db: a database
 * @types: (array zero-terminated=1): the types in it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiRecord): all records of these types, those
 * in the trash among them, each type in the order of cti_record_compare()
 */
GPtrArray *
cti_mapper_load_all (sqlite3 *db, const CtiRecordType *const *types, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; types[i] != NULL; i++)
    if (!cti_mapper_load_in_order (db, types[i], records, error))
      return NULL;
  return g_steal_pointer (&records);
}

/**
 * cti_mapper_find:
 * @db: a database
 * @type: a record type
 * @id: an id
 * @error: (out) (optional): a #CtiStoreError; not set where there is no such row
 *
 * Returns: (transfer full) (nullable): the record of that id
 */
gpointer
cti_mapper_find (sqlite3 *db, const CtiRecordType *type, const char *id, GError **error)
{
  g_autoptr (CtiStatement) statement = prepare_select (db, type, "WHERE id = ?1", error);

  if (statement == NULL)
    return NULL;
  cti_statement_bind_text (statement, 1, id);
  return cti_statement_step (statement, error) ? read_row (statement, type, error) : NULL;
}

/* Some fields begin with a value that is also an answer, such as the usual length of a phase. */
static gboolean
is_answered (gconstpointer record, const CtiField *field)
{
  return cti_field_is_known (record, field) ||
         (field->unknown >= field->min && field->unknown <= field->max);
}

static char *
make_text (gconstpointer record, const CtiField *field)
{
  g_autofree char *text = cti_field_to_text (record, field);
  g_autofree char *clean = NULL;

  if (text == NULL || !is_text (field))
    return g_steal_pointer (&text);
  clean = field->kind == CTI_FIELD_NOTE ? cti_text_clean_note (text) : cti_text_clean_line (text);
  return cti_text_is_blank (clean) ? NULL : g_steal_pointer (&clean);
}

static void
bind_field (CtiStatement *statement, int index, gconstpointer record, const CtiField *field)
{
  g_autofree char *text = NULL;

  if (is_number (field))
    {
      if (is_answered (record, field))
        sqlite3_bind_int (statement, index, cti_field_get_int (record, field));
      return;
    }
  text = make_text (record, field);
  cti_statement_bind_text (statement, index, text);
}

static void
bind_shared (CtiStatement *statement, const CtiRecord *record)
{
  g_autofree char *made = cti_moment_to_text (record->made);
  g_autofree char *deleted = cti_moment_to_text (record->deleted);

  cti_statement_bind_text (statement, 1, record->id);
  cti_statement_bind_text (statement, 2, record->author);
  cti_statement_bind_text (statement, 3, record->device);
  cti_statement_bind_text (statement, 4, made);
  cti_statement_bind_text (statement, 5, deleted);
}

static char *
make_upsert (const CtiRecordType *type)
{
  g_autofree char *columns = list_columns (type);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (" SHARED_COLUMNS "%s) VALUES (?1, ?2, ?3, ?4, ?5",
                          type->name, columns);
  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", N_SHARED + 1 + i);
  g_string_append (sql, ") ON CONFLICT (id) DO UPDATE SET deleted = excluded.deleted");
  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (sql, ", %s = excluded.%s", type->fields[i].name, type->fields[i].name);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
run_upsert (CtiStatement *statement, gconstpointer record, GError **error)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;

  bind_shared (statement, record);
  for (guint i = 0; i < type->n_fields; i++)
    bind_field (statement, N_SHARED + 1 + (int) i, record, &type->fields[i]);
  return cti_statement_finish (statement, error);
}

static CtiStatement *
prepare_upsert (sqlite3 *db, const CtiRecordType *type, GError **error)
{
  g_autofree char *sql = make_upsert (type);

  return cti_sql_prepare (db, sql, error);
}

/**
 * cti_mapper_put:
 * @db: a database in a transaction
 * @record: a record
 * @error: (out) (optional): a #CtiStoreError
 *
 * Makes the row of the record's id what the record is; who made it and when stays as it was.
 *
 * Returns: whether it could be written
 */
gboolean
cti_mapper_put (sqlite3 *db, gconstpointer record, GError **error)
{
  g_autoptr (CtiStatement) statement = prepare_upsert (db, CTI_RECORD_CONST (record)->type, error);

  return statement != NULL && run_upsert (statement, record, error);
}

struct _CtiMapperPen
{
  sqlite3 *db;            /* (unowned) */
  GHashTable *statements; /* (owned) (element-type CtiRecordType CtiStatement) */
};

/**
 * cti_mapper_pen_new:
 * @db: a database
 *
 * For many records at once: what it takes to make a statement out of a type, with all that the
 * change log does beside it, costs as much as writing a hundred rows.
 *
 * Returns: (transfer full): a pen, to be freed before the database is closed
 */
CtiMapperPen *
cti_mapper_pen_new (sqlite3 *db)
{
  CtiMapperPen *self = g_new0 (CtiMapperPen, 1);

  self->db = db;
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cti_statement_free);
  return self;
}

/**
 * cti_mapper_pen_free:
 * @self: (transfer full): a pen
 */
void
cti_mapper_pen_free (CtiMapperPen *self)
{
  g_hash_table_unref (self->statements);
  g_free (self);
}

/**
 * cti_mapper_pen_put:
 * @self: a pen whose database is in a transaction
 * @record: a record
 * @error: (out) (optional): a #CtiStoreError
 *
 * Does what cti_mapper_put() does.
 *
 * Returns: whether it could be written
 */
gboolean
cti_mapper_pen_put (CtiMapperPen *self, gconstpointer record, GError **error)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;
  CtiStatement *statement = g_hash_table_lookup (self->statements, type);

  if (statement == NULL)
    {
      statement = prepare_upsert (self->db, type, error);
      if (statement == NULL)
        return FALSE;
      g_hash_table_insert (self->statements, (gpointer) type, statement);
    }
  return run_upsert (statement, record, error);
}
