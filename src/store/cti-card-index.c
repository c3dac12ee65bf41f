/* Cards and the files they were made from. Each entry remembers size and time of its file, so a
 * listing of the folder says which files may have changed since; only those are opened. A file
 * whose header carries an older generation than was seen before has been put back by somebody: its
 * newer card stays and the entry says so, and the case opens only on purpose (promise 28). A case
 * that lies in the trash whole has an entry too, apart from the others. */

#include "cti-card-index.h"

#include <gio/gio.h>
#include <string.h>

#include "cti-case-file.h"
#include "cti-facts.h"
#include "cti-id.h"
#include "cti-mapper.h"
#include "cti-sealed-db.h"
#include "cti-sql.h"
#include "cti-store-error.h"

#define INDEX_FILE "cards.index"

struct _CtiCardIndex
{
  CtiFolder *folder;   /* (owned): of the store */
  CtiFolder *cases;    /* (owned): of the cases */
  char *store_id;      /* (owned) */
  CtiSecret *key;      /* (owned) */
  CtiSealedDb *db;     /* (owned) */
  GHashTable *entries; /* (owned) (element-type utf8 CtiCardEntry) */
  CtiMarks marks;      /* how far the other files had come when the index was saved */
  gboolean is_changed; /* since it was last saved */
  guint rebuilt;       /* cards that had to be made anew when it was opened */
};

static void
entry_free (gpointer data)
{
  CtiCardEntry *entry = data;

  g_clear_pointer (&entry->card, cti_record_unref);
  g_free (entry->id);
  g_free (entry);
}

/**
 * cti_card_index_free:
 * @self: (transfer full): an index
 */
void
cti_card_index_free (CtiCardIndex *self)
{
  g_clear_pointer (&self->db, cti_sealed_db_free);
  g_hash_table_unref (self->entries);
  cti_folder_unref (self->folder);
  cti_folder_unref (self->cases);
  cti_secret_unref (self->key);
  g_free (self->store_id);
  g_free (self);
}

static CtiCardEntry *
get_entry (CtiCardIndex *self, const char *id)
{
  CtiCardEntry *entry = g_hash_table_lookup (self->entries, id);

  if (entry == NULL)
    {
      entry = g_new0 (CtiCardEntry, 1);
      entry->id = g_strdup (id);
      g_hash_table_insert (self->entries, entry->id, entry);
    }
  return entry;
}

static gboolean
load_seen (CtiCardIndex *self, GError **error)
{
  g_autoptr (CtiStatement) statement =
      cti_sql_prepare (cti_sealed_db_get (self->db),
                       "SELECT id, generation, size, changed FROM seen", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (cti_statement_step (statement, &failure))
    {
      CtiCardEntry *entry = get_entry (self, cti_statement_get_text (statement, 0));

      entry->generation = (guint64) sqlite3_column_int64 (statement, 1);
      entry->size = sqlite3_column_int64 (statement, 2);
      entry->changed = sqlite3_column_int64 (statement, 3);
    }
  return failure == NULL;
}

static gboolean
load_cards (CtiCardIndex *self, GError **error)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);

  if (!cti_mapper_load (cti_sealed_db_get (self->db), &cti_card_type, cards, error))
    return FALSE;
  for (guint i = 0; i < cards->len; i++)
    {
      CtiCard *card = g_ptr_array_index (cards, i);

      get_entry (self, card->record.id)->card = cti_record_ref (card);
    }
  return TRUE;
}

/* The index is derived: one that cannot be read is begun anew, unless it is of a newer program,
 * whose files are never written over. */
static gboolean
open_or_begin (CtiCardIndex *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  self->db = cti_sealed_db_open (&cti_sealed_db_cards, self->folder, INDEX_FILE, self->store_id,
                                 self->key, &cause);
  if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_TOO_NEW))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (self->db != NULL && load_seen (self, NULL) && load_cards (self, NULL))
    {
      cti_marks_load (&self->marks, cti_sealed_db_get (self->db));
      return TRUE;
    }
  g_hash_table_remove_all (self->entries);
  g_clear_pointer (&self->db, cti_sealed_db_free);
  self->db = cti_sealed_db_create (&cti_sealed_db_cards, self->folder, INDEX_FILE, self->store_id,
                                   self->key, error);
  return self->db != NULL;
}

static void
remember (CtiCardIndex *self, CtiCardEntry *entry, const CtiFileState *state)
{
  entry->size = state->size;
  entry->changed = state->changed;
  self->is_changed = TRUE;
}

static void
set_card (CtiCardEntry *entry, CtiCard *card)
{
  card->record.made = (CtiMoment){ 1, 0 }; /* cards are derived: their moment says nothing */
  g_clear_pointer (&entry->card, cti_record_unref);
  entry->card = card;
}

/* Its card, and whether it is in the trash. */
static void
set_whole (CtiCardEntry *entry, const CtiCase *now, guint64 generation, CtiMoment trashed)
{
  set_card (entry, cti_case_make_card (now));
  entry->state = cti_moment_is_never (trashed) ? CTI_CARD_GOOD : CTI_CARD_TRASHED;
  entry->trashed = trashed;
  entry->generation = generation;
}

static gboolean
remove_facts (CtiCardIndex *self, const char *id, GError **error)
{
  g_autoptr (CtiStatement) statement =
      cti_sql_prepare (cti_sealed_db_get (self->db), "DELETE FROM facts WHERE case_id = ?1", error);

  if (statement == NULL)
    return FALSE;
  cti_statement_bind_text (statement, 1, id);
  return cti_statement_finish (statement, error);
}

/* Facts are needed for a report alone, so they stay in the database until one is asked for. Where
 * they cannot be written, the card is made anew at the next opening. */
static void
set_facts (CtiCardIndex *self, CtiCardEntry *entry, const CtiCase *now)
{
  gboolean is_counted = entry->state != CTI_CARD_TRASHED;
  g_autoptr (GPtrArray) facts = is_counted ? cti_case_make_facts (now) : g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean done = remove_facts (self, entry->id, &error);

  for (guint i = 0; done && i < facts->len; i++)
    {
      CTI_RECORD (g_ptr_array_index (facts, i))->made = (CtiMoment){ 1, 0 };
      done = cti_mapper_put (cti_sealed_db_get (self->db), g_ptr_array_index (facts, i), &error);
    }
  if (done)
    return;
  g_debug ("facts of a case: %s", error->message);
  entry->size = -1;
}

static void
rebuild (CtiCardIndex *self, CtiCardEntry *entry, const CtiFileState *state)
{
  g_autoptr (CtiCaseFile) file = cti_case_file_open (self->cases, entry->id, self->key, NULL);

  self->rebuilt++;
  if (file == NULL)
    entry->state = CTI_CARD_DAMAGED;
  else if (cti_case_file_get_generation (file) < entry->generation)
    entry->state = CTI_CARD_PUT_BACK;
  else
    {
      set_whole (entry, cti_case_file_get_case (file), cti_case_file_get_generation (file),
                 cti_case_file_get_trashed (file));
      remember (self, entry, state);
      set_facts (self, entry, cti_case_file_get_case (file));
    }
}

/* The entry of a file; NULL where it is no case. */
static CtiCardEntry *
find_entry (CtiCardIndex *self, const CtiFileState *state)
{
  g_autofree char *id = g_strndup (state->name, strlen (state->name) - strlen (CTI_CASE_SUFFIX));

  return cti_id_is_valid (id) ? get_entry (self, id) : NULL;
}

/* The files whose cards are not up to date; @present gets every case that there is. */
static GPtrArray *
find_stale (CtiCardIndex *self, GPtrArray *files, GHashTable *present)
{
  GPtrArray *stale = g_ptr_array_new ();

  for (guint i = 0; i < files->len; i++)
    {
      CtiFileState *state = g_ptr_array_index (files, i);
      CtiCardEntry *entry = find_entry (self, state);

      if (entry == NULL)
        continue;
      g_hash_table_add (present, entry->id);
      if (entry->card == NULL || entry->size != state->size || entry->changed != state->changed)
        g_ptr_array_add (stale, state);
    }
  return stale;
}

/* A file that is gone is said, not forgotten - but for one that was in the trash, of which there is
 * no card: emptying that was cut off before the index was written. */
static void
drop_absent (CtiCardIndex *self, GHashTable *present)
{
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &id, &value))
    if (g_hash_table_contains (present, id))
      continue;
    else if (((CtiCardEntry *) value)->card == NULL && ((CtiCardEntry *) value)->generation > 0)
      g_hash_table_iter_remove (&iter);
    else
      ((CtiCardEntry *) value)->state = CTI_CARD_DAMAGED;
}

/* Given up, the index stays as it is on the disk. */
static gboolean
refresh (CtiCardIndex *self, CtiStoreProgress progress, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) files = cti_folder_list (self->cases, CTI_CASE_SUFFIX, error);
  g_autoptr (GHashTable) present = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) stale = NULL;

  if (files == NULL)
    return FALSE;
  stale = find_stale (self, files, present);
  for (guint i = 0; i < stale->len; i++)
    {
      const CtiFileState *state = g_ptr_array_index (stale, i);

      if (progress != NULL && !progress (i, stale->len, data))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "given up on request");
          return FALSE;
        }
      rebuild (self, find_entry (self, state), state);
    }
  drop_absent (self, present);
  return TRUE;
}

/**
 * cti_card_index_open:
 * @folder: the store's folder
 * @cases: the folder of cases
 * @store_id: the store's id
 * @key: the store key
 * @progress: (nullable): told of each card that is made anew
 * @data: handed to @progress
 * @error: (out) (optional): a #CtiStoreError; %G_IO_ERROR_CANCELLED where it was given up
 *
 * Returns: (transfer full) (nullable): the index, brought up to date
 */
CtiCardIndex *
cti_card_index_open (CtiFolder *folder,
                     CtiFolder *cases,
                     const char *store_id,
                     const CtiSecret *key,
                     CtiStoreProgress progress,
                     gpointer data,
                     GError **error)
{
  g_autoptr (CtiCardIndex) self = g_new0 (CtiCardIndex, 1);

  self->folder = cti_folder_ref (folder);
  self->cases = cti_folder_ref (cases);
  self->store_id = g_strdup (store_id);
  self->key = cti_secret_ref ((CtiSecret *) key);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  if (!open_or_begin (self, error) || !refresh (self, progress, data, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cti_card_index_get_rebuilt:
 * @self: an index
 *
 * Returns: how many case files were opened to bring it up to date
 */
guint
cti_card_index_get_rebuilt (CtiCardIndex *self)
{
  return self->rebuilt;
}

static GPtrArray *
list_entries (CtiCardIndex *self, gboolean is_trashed)
{
  GPtrArray *entries = g_ptr_array_sized_new (g_hash_table_size (self->entries));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if ((((CtiCardEntry *) value)->state == CTI_CARD_TRASHED) == is_trashed)
      g_ptr_array_add (entries, value);
  return entries;
}

/**
 * cti_card_index_get_entries:
 * @self: an index
 *
 * Returns: (transfer container) (element-type CtiCardEntry): all entries but those in the trash, in
 *   no order, good until the next change
 */
GPtrArray *
cti_card_index_get_entries (CtiCardIndex *self)
{
  return list_entries (self, FALSE);
}

/**
 * cti_card_index_get_trashed:
 * @self: an index
 *
 * Returns: (transfer container) (element-type CtiCardEntry): the entries in the trash, in no order,
 *   good until the next change
 */
GPtrArray *
cti_card_index_get_trashed (CtiCardIndex *self)
{
  return list_entries (self, TRUE);
}

/**
 * cti_card_index_find_seen:
 * @self: an index
 * @id: id of a case
 *
 * Returns: (transfer none) (nullable): its entry, in the trash or not
 */
const CtiCardEntry *
cti_card_index_find_seen (CtiCardIndex *self, const char *id)
{
  return g_hash_table_lookup (self->entries, id);
}

/**
 * cti_card_index_find:
 * @self: an index
 * @id: id of a case
 *
 * Returns: (transfer none) (nullable): its entry, unless it lies in the trash
 */
const CtiCardEntry *
cti_card_index_find (CtiCardIndex *self, const char *id)
{
  const CtiCardEntry *entry = cti_card_index_find_seen (self, id);

  return entry != NULL && entry->state != CTI_CARD_TRASHED ? entry : NULL;
}

/**
 * cti_card_index_find_code:
 * @self: an index
 * @code: a case code
 *
 * Returns: (transfer none) (nullable): the entry of the case that has it
 */
const CtiCardEntry *
cti_card_index_find_code (CtiCardIndex *self, const char *code)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (self);

  for (guint i = 0; i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);

      if (entry->card != NULL && g_ascii_strcasecmp (entry->card->code, code) == 0)
        return entry;
    }
  return NULL;
}

/**
 * cti_card_index_put:
 * @self: an index
 * @now: a case as it has just been saved
 * @generation: of its file
 * @trashed: since when the whole case lies in the trash, or %CTI_MOMENT_NEVER
 */
void
cti_card_index_put (CtiCardIndex *self, const CtiCase *now, guint64 generation, CtiMoment trashed)
{
  CtiCardEntry *entry = get_entry (self, cti_case_get_id (now));
  g_autofree char *name = g_strconcat (entry->id, CTI_CASE_SUFFIX, NULL);
  CtiFileState state = { 0 };

  set_whole (entry, now, generation, trashed);
  if (cti_folder_get_state (self->cases, name, &state, NULL))
    remember (self, entry, &state);
  g_free (state.name);
  set_facts (self, entry, now);
}

/**
 * cti_card_index_drop:
 * @self: an index
 * @id: id of a case that was taken back: its file is gone on purpose
 */
void
cti_card_index_drop (CtiCardIndex *self, const char *id)
{
  g_autofree char *gone = g_strdup (id);

  self->is_changed = g_hash_table_remove (self->entries, gone) || self->is_changed;
  remove_facts (self, gone, NULL);
}

/**
 * cti_card_index_load_facts:
 * @self: an index
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiFacts): the facts of all courses
 */
GPtrArray *
cti_card_index_load_facts (CtiCardIndex *self, GError **error)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (cti_record_unref);

  if (!cti_mapper_load (cti_sealed_db_get (self->db), &cti_facts_type, facts, error))
    return NULL;
  return g_steal_pointer (&facts);
}

static gboolean
write_entry (CtiMapperPen *cards, CtiStatement *seen, const CtiCardEntry *entry, GError **error)
{
  cti_statement_bind_text (seen, 1, entry->id);
  sqlite3_bind_int64 (seen, 2, (gint64) entry->generation);
  sqlite3_bind_int64 (seen, 3, entry->size);
  sqlite3_bind_int64 (seen, 4, entry->changed);
  if (!cti_statement_finish (seen, error))
    return FALSE;
  if (entry->card == NULL || entry->state == CTI_CARD_TRASHED)
    return TRUE; /* one in the trash is made anew at each opening: there are few */
  return cti_mapper_pen_put (cards, entry->card, error);
}

static gboolean
write_entries (CtiCardIndex *self, GError **error)
{
  sqlite3 *db = cti_sealed_db_get (self->db);
  g_autoptr (CtiStatement) seen =
      cti_sql_prepare (db, "INSERT OR REPLACE INTO seen VALUES (?1, ?2, ?3, ?4)", error);
  g_autoptr (CtiMapperPen) cards = cti_mapper_pen_new (db);
  GHashTableIter iter;
  gpointer value;

  if (seen == NULL || !cti_sql_run (db, "BEGIN; DELETE FROM card; DELETE FROM seen;", error))
    return FALSE;
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (!write_entry (cards, seen, value, error))
      return FALSE;
  return cti_marks_write (&self->marks, db, error) && cti_sql_run (db, "COMMIT", error);
}

/**
 * cti_card_index_get_marks:
 * @self: an index
 *
 * Returns: (transfer none): how far the other files of the store had come when the index was last
 *   saved
 */
const CtiMarks *
cti_card_index_get_marks (CtiCardIndex *self)
{
  return &self->marks;
}

/**
 * cti_card_index_set_marks:
 * @self: an index
 * @marks: how far the other files have come now
 */
void
cti_card_index_set_marks (CtiCardIndex *self, const CtiMarks *marks)
{
  if (memcmp (&self->marks, marks, sizeof *marks) == 0)
    return;
  self->marks = *marks;
  self->is_changed = TRUE;
}

/**
 * cti_card_index_get_generation:
 * @self: an index
 *
 * Returns: how often it has been saved; kept elsewhere, it tells whether the index itself was put
 *   back
 */
guint64
cti_card_index_get_generation (CtiCardIndex *self)
{
  return cti_sealed_db_get_generation (self->db);
}

/**
 * cti_card_index_save:
 * @self: an index
 * @error: (out) (optional): a #CtiStoreError
 *
 * Writes the index where it has changed. Losing it costs nothing but the time to make it again.
 *
 * Returns: whether the disk holds the present cards
 */
gboolean
cti_card_index_save (CtiCardIndex *self, GError **error)
{
  if (!self->is_changed)
    return TRUE;
  if (!write_entries (self, error))
    {
      if (!sqlite3_get_autocommit (cti_sealed_db_get (self->db)))
        cti_sql_run (cti_sealed_db_get (self->db), "ROLLBACK", NULL);
      return FALSE;
    }
  if (!cti_sealed_db_save (self->db, error))
    return FALSE;
  self->is_changed = FALSE;
  return TRUE;
}
