#include "cti-case-file-private.h"

#include "cti-key.h"
#include "cti-mapper.h"
#include "cti-store-error.h"
#include "cti-trash.h"

CtiCaseFile *
cti_case_file_new_unread (CtiFolder *folder, const char *id, const CtiSecret *key)
{
  CtiCaseFile *self = g_new0 (CtiCaseFile, 1);

  self->id = g_strdup (id);
  self->folder = cti_folder_ref (folder);
  self->key = cti_secret_ref ((CtiSecret *) key);
  self->chain = cti_key_derive (key, CTI_KEY_PURPOSE_CHANGE_LOG);
  return self;
}

/**
 * cti_case_file_free:
 * @self: (transfer full): a case file
 */
void
cti_case_file_free (CtiCaseFile *self)
{
  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->db, cti_sealed_db_free);
  cti_secret_unref (self->chain);
  cti_secret_unref (self->key);
  cti_folder_unref (self->folder);
  g_free (self->id);
  g_free (self);
}

static CtiDate
find_oldest (GPtrArray *records)
{
  CtiDate oldest = CTI_DATE_NONE;

  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);
      CtiDate day = cti_moment_get_day (record->deleted);

      if (cti_record_is_deleted (record) && (oldest == CTI_DATE_NONE || day < oldest))
        oldest = day;
    }
  return oldest;
}

/* A case that lies in the trash whole is read as if it did not, so that the trash can tell whose it
 * is; the file remembers since when. */
static CtiMoment
revive_whole (GPtrArray *records)
{
  CtiCitizen *whole = cti_trash_find_whole (records);
  CtiMoment trashed = CTI_MOMENT_NEVER;
  CtiRecord *copy;

  if (whole == NULL)
    return trashed;
  trashed = whole->record.deleted;
  copy = cti_record_copy (whole);
  copy->deleted = CTI_MOMENT_NEVER;
  g_ptr_array_remove (records, whole);
  g_ptr_array_add (records, copy);
  return trashed;
}

static gpointer
copy_reference (gconstpointer record, gpointer user_data)
{
  return cti_record_ref ((gpointer) record);
}

static gboolean
take_records (CtiCaseFile *self, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) told = g_ptr_array_copy (records, copy_reference, NULL);
  CtiMoment trashed = revive_whole (told);
  g_autoptr (CtiCase) now = cti_case_new (self->id, told);

  if (cti_case_get_citizen (now) == NULL)
    {
      g_set_error_literal (error, CTI_STORE_ERROR,
                           cti_sealed_db_get_generation (self->db) == 0 ? CTI_STORE_ERROR_REFUSED
                                                                        : CTI_STORE_ERROR_DAMAGED,
                           "the file names no citizen");
      return FALSE;
    }
  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->now = g_steal_pointer (&now);
  self->records = g_ptr_array_ref (records);
  self->trashed = trashed;
  self->oldest = find_oldest (told);
  return TRUE;
}

gboolean
cti_case_file_load (CtiCaseFile *self, GError **error)
{
  g_autoptr (GPtrArray) records = cti_case_file_read_all (self, error);

  return records != NULL && take_records (self, records, error);
}

static gboolean
is_touched (const CtiRecordType *type, const CtiChangeSet *set)
{
  for (guint i = 0; i < set->records->len; i++)
    if (CTI_RECORD (g_ptr_array_index (set->records, i))->type == type)
      return TRUE;
  return FALSE;
}

/* Rows of the types an act does not touch are as they were read: an act writes nothing but its own
 * records, and no row follows another. So the cost of an act does not grow with the case. */
static gboolean
load_touched (CtiCaseFile *self, const CtiChangeSet *set, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);

  if (self->records == NULL)
    return cti_case_file_load (self, error);
  for (guint i = 0; i < self->records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (self->records, i);

      if (!is_touched (record->type, set))
        g_ptr_array_add (records, cti_record_ref (record));
    }
  for (guint i = 0; cti_case_types[i] != NULL; i++)
    if (is_touched (cti_case_types[i], set) &&
        !cti_mapper_load_in_order (cti_sealed_db_get (self->db), cti_case_types[i], records, error))
      return FALSE;
  return take_records (self, records, error);
}

/* The triggers are made when something is about to be written: most files are opened to be read,
 * and making them takes longer than reading one. */
gboolean
cti_case_file_prepare_log (CtiCaseFile *self, GError **error)
{
  if (!self->is_logged)
    self->is_logged = cti_change_log_prepare (cti_sealed_db_get (self->db), cti_case_types, error);
  return self->is_logged;
}

static gboolean
open_db (CtiCaseFile *self, const char *suffix, GError **error)
{
  g_autofree char *name = g_strconcat (self->id, suffix, NULL);

  g_clear_pointer (&self->db, cti_sealed_db_free);
  self->is_logged = FALSE;
  self->db =
      cti_sealed_db_open (&cti_sealed_db_case, self->folder, name, self->id, self->key, error);
  return self->db != NULL && cti_case_file_load (self, error);
}

/**
 * cti_case_file_create:
 * @folder: the folder of cases
 * @id: id of the case
 * @key: the store key
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): a file without a citizen; the first commit must bring one
 */
CtiCaseFile *
cti_case_file_create (CtiFolder *folder, const char *id, const CtiSecret *key, GError **error)
{
  g_autoptr (CtiCaseFile) self = cti_case_file_new_unread (folder, id, key);
  g_autofree char *name = g_strconcat (id, CTI_CASE_SUFFIX, NULL);

  if (cti_folder_has (folder, name))
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                           "there is a case of that id");
      return NULL;
    }
  self->db = cti_sealed_db_create (&cti_sealed_db_case, folder, name, id, key, error);
  return self->db != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * cti_case_file_open:
 * @folder: the folder of cases
 * @id: id of the case
 * @key: the store key
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the file
 */
CtiCaseFile *
cti_case_file_open (CtiFolder *folder, const char *id, const CtiSecret *key, GError **error)
{
  g_autoptr (CtiCaseFile) self = cti_case_file_new_unread (folder, id, key);

  return open_db (self, CTI_CASE_SUFFIX, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * cti_case_file_open_previous:
 * @folder: the folder of cases
 * @id: id of the case
 * @key: the store key
 * @seen: newest generation that was seen of this file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes the generation before into use, on purpose, where the present file is damaged: saves it
 * under the proper name as a generation newer than any that was seen. What stood in its place is
 * kept aside.
 *
 * Returns: (transfer full) (nullable): the file
 */
CtiCaseFile *
cti_case_file_open_previous (CtiFolder *folder,
                             const char *id,
                             const CtiSecret *key,
                             guint64 seen,
                             GError **error)
{
  g_autoptr (CtiCaseFile) self = cti_case_file_new_unread (folder, id, key);
  g_autofree char *name = g_strconcat (id, CTI_CASE_SUFFIX, NULL);

  if (!open_db (self, CTI_CASE_SUFFIX CTI_DISK_PREVIOUS, error))
    return NULL;
  cti_sealed_db_set_generation (self->db, MAX (seen, cti_sealed_db_get_generation (self->db)));
  return cti_sealed_db_restore (self->db, name, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
save_adopted (CtiCaseFile *self, const char *name, GError **error)
{
  g_autoptr (CtiCaseFile) present = cti_case_file_open (self->folder, self->id, self->key, NULL);

  if (present != NULL || !cti_folder_has (self->folder, name))
    return cti_sealed_db_save (self->db, error);
  return cti_sealed_db_restore (self->db, name, error); /* what is damaged is kept aside */
}

/**
 * cti_case_file_adopt:
 * @folder: the folder of cases
 * @id: id of the case
 * @key: the store key
 * @sealed: its file from a backup
 * @seen: newest generation that was seen of this file
 * @pen: who brings it back
 * @what: which backup it is from, for the log
 * @error: (out) (optional): a #CtiStoreError
 *
 * Saves it as a generation newer than any that was seen; the present file is the one before it.
 *
 * Returns: (transfer full) (nullable): the file
 */
CtiCaseFile *
cti_case_file_adopt (CtiFolder *folder,
                     const char *id,
                     const CtiSecret *key,
                     GBytes *sealed,
                     guint64 seen,
                     const CtiPen *pen,
                     const char *what,
                     GError **error)
{
  g_autoptr (CtiCaseFile) self = cti_case_file_new_unread (folder, id, key);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_RESTORE_BACKUP, NULL);
  g_autofree char *name = g_strconcat (id, CTI_CASE_SUFFIX, NULL);

  self->db = cti_sealed_db_open_bytes (&cti_sealed_db_case, sealed, id, key, error);
  if (self->db == NULL || !cti_case_file_load (self, error) ||
      !cti_case_file_prepare_log (self, error) ||
      !cti_change_log_note (cti_sealed_db_get (self->db), set, id, what, pen, self->chain, error))
    return NULL;
  cti_sealed_db_set_place (self->db, folder, name);
  cti_sealed_db_set_generation (self->db, MAX (seen, cti_sealed_db_get_generation (self->db)));
  return save_adopted (self, name, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * cti_case_file_copy_image:
 * @self: a case file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): its database, for another store
 */
CtiSecret *
cti_case_file_copy_image (CtiCaseFile *self, GError **error)
{
  return cti_sealed_db_copy_image (self->db, error);
}

/**
 * cti_case_file_has_half:
 * @self: a case file
 * @partner: id of the other half of an act
 *
 * Returns: whether the file holds an act with that other half
 */
gboolean
cti_case_file_has_half (CtiCaseFile *self, const char *partner)
{
  return cti_change_log_has_half (cti_sealed_db_get (self->db), partner);
}

/**
 * cti_case_file_read_acts:
 * @self: a case file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of all its acts, oldest first
 */
GPtrArray *
cti_case_file_read_acts (CtiCaseFile *self, GError **error)
{
  return cti_change_log_read_acts (cti_sealed_db_get (self->db), error);
}

/**
 * cti_case_file_accept_older:
 * @self: a case file whose generation is older than one that was seen
 * @seen: that generation
 * @error: (out) (optional): a #CtiStoreError
 *
 * Saves what it holds as a generation newer than any that was seen, so that it is the present one
 * from now on.
 *
 * Returns: %TRUE once that is on the disk for good
 */
gboolean
cti_case_file_accept_older (CtiCaseFile *self, guint64 seen, GError **error)
{
  cti_sealed_db_set_generation (self->db, seen);
  return cti_sealed_db_save (self->db, error);
}

/**
 * cti_case_file_get_case:
 * @self: a case file
 *
 * Returns: (transfer none) (nullable): what it says
 */
CtiCase *
cti_case_file_get_case (CtiCaseFile *self)
{
  return self->now;
}

/**
 * cti_case_file_get_trashed:
 * @self: a case file
 *
 * Returns: since when the whole case lies in the trash, or %CTI_MOMENT_NEVER
 */
CtiMoment
cti_case_file_get_trashed (CtiCaseFile *self)
{
  return self->trashed;
}

/**
 * cti_case_file_get_generation:
 * @self: a case file
 *
 * Returns: how often it has been saved
 */
guint64
cti_case_file_get_generation (CtiCaseFile *self)
{
  return cti_sealed_db_get_generation (self->db);
}

static gboolean
write_and_save (CtiCaseFile *self, const CtiChangeSet *set, const CtiPen *pen, GError **error)
{
  return cti_case_file_prepare_log (self, error) &&
         cti_change_log_write (cti_sealed_db_get (self->db), set, pen, self->chain, error) &&
         load_touched (self, set, error) && cti_sealed_db_save (self->db, error);
}

/* The rows are in memory but not on the disk: forget them, so that what is shown is what is kept.
 */
static void
go_back (CtiCaseFile *self)
{
  guint64 generation = cti_sealed_db_get_generation (self->db);

  if (generation == 0 || !open_db (self, CTI_CASE_SUFFIX, NULL))
    g_clear_pointer (&self->db, cti_sealed_db_free);
}

/**
 * cti_case_file_commit:
 * @self: a case file
 * @set: an act
 * @pen: who writes it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the act, its log and the whole file are on the disk for good. Otherwise
 *   nothing was changed, and the same act may be tried again on a file opened anew.
 */
gboolean
cti_case_file_commit (CtiCaseFile *self, const CtiChangeSet *set, const CtiPen *pen, GError **error)
{
  if (self->db == NULL)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DISK, "the file is not open");
      return FALSE;
    }
  if (write_and_save (self, set, pen, error))
    return TRUE;
  go_back (self);
  return FALSE;
}

/**
 * cti_case_file_get_history:
 * @self: a case file
 * @row: (nullable): id of a record, or %NULL for all
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiChange): the history, oldest first
 */
GPtrArray *
cti_case_file_get_history (CtiCaseFile *self, const char *row, GError **error)
{
  return cti_change_log_read (cti_sealed_db_get (self->db), cti_case_types, row, error);
}

/**
 * cti_case_file_read_all:
 * @self: a case file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiRecord): all its records, those in the trash
 *   among them
 */
GPtrArray *
cti_case_file_read_all (CtiCaseFile *self, GError **error)
{
  return cti_mapper_load_all (cti_sealed_db_get (self->db), cti_case_types, error);
}

/**
 * cti_case_file_get_last_act:
 * @self: a case file
 *
 * Returns: number of the last act in its log
 */
gint64
cti_case_file_get_last_act (CtiCaseFile *self)
{
  return cti_change_log_get_last_act (cti_sealed_db_get (self->db));
}

/**
 * cti_case_file_get_last_made:
 * @self: a case file
 *
 * Returns: when the last act in its log was done
 */
CtiMoment
cti_case_file_get_last_made (CtiCaseFile *self)
{
  return cti_change_log_get_last_made (cti_sealed_db_get (self->db));
}

/**
 * cti_case_file_find_half:
 * @self: a case file
 * @row: id of a record
 * @other_half: gets the ids that the other half of the last act on that record has to carry
 *
 * Returns: whether the file holds an act on that record with another half
 */
gboolean
cti_case_file_find_half (CtiCaseFile *self, const char *row, CtiChangeSet *other_half)
{
  return cti_change_log_find_half (cti_sealed_db_get (self->db), row, &other_half->partner,
                                   &other_half->id);
}

static gboolean
erase_and_save (CtiCaseFile *self, const CtiChangeSet *set, const CtiPen *pen, GError **error)
{
  return cti_case_file_prepare_log (self, error) &&
         (set == NULL ||
          cti_change_log_erase (cti_sealed_db_get (self->db), set, pen, self->chain, error)) &&
         cti_case_file_load (self, error) && cti_sealed_db_save (self->db, error) &&
         cti_sealed_db_save (self->db, error);
}

/**
 * cti_case_file_erase:
 * @self: a case file
 * @set: (nullable): the act that erases who she is; %NULL where that was done and only the
 *   generation before may still tell
 * @pen: who does it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Saves twice, so that the generation before is one without it too.
 *
 * Returns: %TRUE once neither holds it
 */
gboolean
cti_case_file_erase (CtiCaseFile *self, const CtiChangeSet *set, const CtiPen *pen, GError **error)
{
  if (erase_and_save (self, set, pen, error))
    return TRUE;
  go_back (self);
  return FALSE;
}

/**
 * cti_case_file_has_expired:
 * @self: a case file
 * @today: the day
 *
 * Returns: whether something has been in the trash for too long
 */
gboolean
cti_case_file_has_expired (CtiCaseFile *self, CtiDate today)
{
  return self->oldest != CTI_DATE_NONE && today - self->oldest > CTI_TRASH_DAYS;
}

static gboolean
purge_and_save (CtiCaseFile *self, const CtiPen *pen, CtiDate today, GError **error)
{
  g_autoptr (GPtrArray) records = cti_case_file_read_all (self, error);
  g_autoptr (GPtrArray) expired = records ? cti_trash_find_expired (records, today) : NULL;
  g_autoptr (CtiChangeSet) set = NULL;

  if (expired == NULL || expired->len == 0)
    return expired != NULL;
  set = cti_trash_make_purge (records, expired);
  return cti_case_file_prepare_log (self, error) &&
         cti_change_log_purge (cti_sealed_db_get (self->db), set, expired, pen, self->chain,
                               error) &&
         cti_case_file_load (self, error) && cti_sealed_db_save (self->db, error) &&
         cti_sealed_db_save (self->db, error);
}

/**
 * cti_case_file_purge:
 * @self: a case file
 * @pen: who does it, and when
 * @today: the day from which it is counted
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes away for good what has been in the trash for longer than %CTI_TRASH_DAYS, and saves twice,
 * so that the generation before is without it too.
 *
 * Returns: %TRUE once neither holds it; otherwise nothing was changed
 */
gboolean
cti_case_file_purge (CtiCaseFile *self, const CtiPen *pen, CtiDate today, GError **error)
{
  gboolean done = purge_and_save (self, pen, today, error);

  go_back (self); /* the log's triggers went with the rows */
  return done && self->db != NULL;
}

/**
 * cti_case_file_verify:
 * @self: a case file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether the database is sound and its change log unbroken
 */
gboolean
cti_case_file_verify (CtiCaseFile *self, GError **error)
{
  return cti_sealed_db_check (self->db, error) &&
         cti_change_log_verify (cti_sealed_db_get (self->db), self->chain, error);
}
