/* Reading all files of a store in search of words. What costs time when a case is opened for work -
 * the records, the triggers of its change log - is left out: the file is unsealed and
 * authenticated as ever, and the columns that hold text are walked through where they lie. */

#include "cti-store-reader.h"

#include "cti-sealed-db.h"
#include "cti-sql.h"
#include "cti-store-private.h"

#define ID_COLUMN   0
#define MADE_COLUMN 1
#define DAY_COLUMN  2
#define N_COLUMNS   3
#define TEXTS_MAX   64

struct _CtiStoreReader
{
  gatomicrefcount references;
  char *store_id;    /* (owned) */
  CtiSecret *key;    /* (owned) */
  CtiFolder *folder; /* (owned) */
  CtiFolder *cases;  /* (owned) */
  GPtrArray *ids;    /* (owned) (element-type utf8) */
};

/**
 * cti_store_reader_new:
 * @store: a store, on its thread
 *
 * Returns: (transfer full): a reader of the files it has now
 */
CtiStoreReader *
cti_store_reader_new (CtiStore *store)
{
  CtiStoreReader *self = g_new0 (CtiStoreReader, 1);
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (store->cards);

  g_atomic_ref_count_init (&self->references);
  self->store_id = g_strdup (store->id);
  self->key = cti_secret_ref (store->key);
  self->folder = cti_folder_ref (store->folder);
  self->cases = cti_folder_ref (store->cases);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);

      g_ptr_array_add (self->ids, g_strdup (entry->id));
    }
  return self;
}

/**
 * cti_store_reader_ref:
 * @self: a reader
 *
 * Returns: (transfer full): @self
 */
CtiStoreReader *
cti_store_reader_ref (CtiStoreReader *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * cti_store_reader_unref:
 * @self: (transfer full): a reader; with the last reference it lets go of the key
 */
void
cti_store_reader_unref (CtiStoreReader *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  cti_secret_unref (self->key);
  cti_folder_unref (self->folder);
  cti_folder_unref (self->cases);
  g_ptr_array_unref (self->ids);
  g_free (self->store_id);
  g_free (self);
}

/**
 * cti_store_reader_get_cases:
 * @self: a reader
 *
 * Returns: (transfer none) (element-type utf8): ids of the cases there are
 */
GPtrArray *
cti_store_reader_get_cases (CtiStoreReader *self)
{
  return self->ids;
}

static guint
list_texts (const CtiRecordType *type, const CtiField **fields)
{
  guint n_texts = 0;

  for (guint i = 0; i < type->n_fields && n_texts < TEXTS_MAX; i++)
    if ((type->fields[i].kind == CTI_FIELD_LINE || type->fields[i].kind == CTI_FIELD_NOTE) &&
        !(type->fields[i].flags & CTI_FIELD_SILENT))
      fields[n_texts++] = &type->fields[i];
  return n_texts;
}

/* Where the day of a record stands; a score has that of its reading. */
static const char *
find_day (const CtiRecordType *type)
{
  if (type == &cti_score_type)
    return "(SELECT date FROM reading WHERE reading.id = score.reading)";
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == CTI_FIELD_DATE && !(type->fields[i].flags & CTI_FIELD_BIRTH))
      return type->fields[i].name;
  return "NULL";
}

static CtiStatement *
select_texts (sqlite3 *db,
              const CtiRecordType *type,
              const CtiField **fields,
              guint n_texts,
              GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id, made, ");

  g_string_append (sql, find_day (type));
  for (guint i = 0; i < n_texts; i++)
    g_string_append_printf (sql, ", %s", fields[i]->name);
  g_string_append_printf (sql, " FROM %s WHERE deleted IS NULL", type->name);
  return cti_sql_prepare (db, sql->str, error);
}

static CtiDate
get_day (CtiStatement *row)
{
  CtiDate day = cti_date_parse_iso (cti_statement_get_text (row, DAY_COLUMN));
  const char *made = cti_statement_get_text (row, MADE_COLUMN);
  CtiMoment moment;

  if (day == CTI_DATE_NONE && made != NULL && cti_moment_parse (made, &moment))
    day = cti_moment_get_day (moment);
  return day;
}

static void
visit_row (CtiStatement *statement,
           const CtiRecordType *type,
           const CtiField *const *fields,
           guint n_fields,
           CtiTextVisitor visitor,
           gpointer data)
{
  const CtiField *written[TEXTS_MAX];
  const char *texts[TEXTS_MAX];
  CtiTextRow row = { .type = type, .fields = written, .texts = texts };

  for (guint i = 0; i < n_fields; i++)
    {
      const char *text = cti_statement_get_text (statement, (int) (N_COLUMNS + i));

      if (text != NULL && *text != '\0')
        {
          written[row.n_texts] = fields[i];
          texts[row.n_texts++] = text;
        }
    }
  row.id = cti_statement_get_text (statement, ID_COLUMN);
  row.day = get_day (statement);
  if (row.n_texts > 0)
    visitor (&row, data);
}

static gboolean
visit_type (sqlite3 *db,
            const CtiRecordType *type,
            CtiTextVisitor visitor,
            gpointer data,
            GError **error)
{
  const CtiField *fields[TEXTS_MAX];
  guint n_texts = list_texts (type, fields);
  g_autoptr (CtiStatement) statement =
      n_texts > 0 ? select_texts (db, type, fields, n_texts, error) : NULL;
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return n_texts == 0;
  while (cti_statement_step (statement, &failure))
    visit_row (statement, type, fields, n_texts, visitor, data);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
visit_all (CtiSealedDb *db,
           const CtiRecordType *const *types,
           CtiTextVisitor visitor,
           gpointer data,
           GError **error)
{
  for (; *types != NULL; types++)
    if (!visit_type (cti_sealed_db_get (db), *types, visitor, data, error))
      return FALSE;
  return TRUE;
}

/**
 * cti_store_reader_visit_case:
 * @self: a reader
 * @case_id: id of a case
 * @visitor: called for each record that has a text and is not in the trash
 * @data: handed to it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether the file could be read to its end
 */
gboolean
cti_store_reader_visit_case (CtiStoreReader *self,
                             const char *case_id,
                             CtiTextVisitor visitor,
                             gpointer data,
                             GError **error)
{
  g_autofree char *name = g_strconcat (case_id, CTI_CASE_SUFFIX, NULL);
  g_autoptr (CtiSealedDb) db =
      cti_sealed_db_open (&cti_sealed_db_case, self->cases, name, case_id, self->key, error);

  return db != NULL && visit_all (db, cti_case_types, visitor, data, error);
}

/**
 * cti_store_reader_visit_team:
 * @self: a reader
 * @visitor: called for each record that has a text and is not in the trash
 * @data: handed to it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether the team's file could be read to its end
 */
gboolean
cti_store_reader_visit_team (CtiStoreReader *self,
                             CtiTextVisitor visitor,
                             gpointer data,
                             GError **error)
{
  g_autoptr (CtiSealedDb) db = cti_sealed_db_open (&cti_sealed_db_team, self->folder, CTI_TEAM_FILE,
                                                   self->store_id, self->key, error);

  return db != NULL && visit_all (db, cti_team_types, visitor, data, error);
}
