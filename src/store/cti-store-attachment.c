/* The files that belong to a case, each sealed in a file of its own beside the cases. An attachment
 * is two things, the file and the record that names it, and a cut between them must leave neither
 * half: the file is written under a name that says "to be added" and names the case, then the
 * record is committed, and only then the file gets its proper name. Opening the store asks of each
 * file that still has the first name whether its case knows it, and finishes or takes it back. What
 * leaves the trash for good goes the other way round: the file first, for a record without its file
 * says so plainly and is purged again, and a file without its record would never be found. */

#include "cti-seal.h"
#include "cti-store-private.h"

#define FOLDER       "attachments"
#define SUFFIX       ".att"
#define ADDED_SUFFIX ".add"

static CtiFolder *
open_folder (CtiStore *self, gboolean create, GError **error)
{
  return cti_folder_open_child (self->folder, FOLDER, create, error);
}

static char *
make_name (const char *id)
{
  return g_strconcat (id, SUFFIX, NULL);
}

static char *
make_added_name (const char *id, const char *case_id)
{
  return g_strconcat (id, ".", case_id, ADDED_SUFFIX, NULL);
}

static GBytes *
seal (CtiStore *self, const char *id, const guint8 *bytes, gsize size, GError **error)
{
  CtiSealInfo info = { .kind = CTI_SEAL_ATTACHMENT, .generation = 1 };
  g_autoptr (GError) cause = NULL;
  GBytes *sealed = NULL;

  if (!cti_seal_file_id_from_uuid (id, info.file_id))
    g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED, "no id of a record");
  else if ((sealed = cti_seal (&info, bytes, size, self->key, &cause)) == NULL)
    cti_store_error_from_crypto (error, g_steal_pointer (&cause));
  return sealed;
}

/**
 * cti_store_attach:
 * @self: a store
 * @case_id: id of a case
 * @set: an act that puts the #CtiAttachment
 * @id: id of that record
 * @plain: the bytes of the file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now, once file and record are on the disk;
 *   otherwise neither is
 */
CtiCase *
cti_store_attach (CtiStore *self,
                  const char *case_id,
                  const CtiChangeSet *set,
                  const char *id,
                  GBytes *plain,
                  GError **error)
{
  g_autoptr (CtiFolder) folder = open_folder (self, TRUE, error);
  g_autoptr (GBytes) sealed =
      folder ? seal (self, id, g_bytes_get_data (plain, NULL), g_bytes_get_size (plain), error)
             : NULL;
  g_autofree char *added = make_added_name (id, case_id);
  g_autofree char *name = make_name (id);
  g_autoptr (CtiCase) now = NULL;

  if (sealed == NULL || !cti_folder_replace (folder, added, sealed, FALSE, error))
    return NULL;
  now = cti_store_commit (self, case_id, set, error);
  if (now == NULL)
    {
      cti_folder_remove (folder, added, NULL);
      return NULL;
    }
  if (!cti_folder_move (folder, added, name, NULL))
    g_debug ("a file gets its name when the store is opened next");
  return g_steal_pointer (&now);
}

/**
 * cti_store_bring_attachment:
 * @self: a store
 * @case_id: id of a case that is about to be taken in or put together
 * @id: id of an attachment it will have
 * @plain: the bytes of the file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Seals a file that came with a case and lays it aside. Once the case is kept,
 * cti_store_finish_attachments() gives it its name; a file that is here already is left alone.
 *
 * Returns: whether the file is on the disk
 */
gboolean
cti_store_bring_attachment (CtiStore *self,
                            const char *case_id,
                            const char *id,
                            const CtiSecret *plain,
                            GError **error)
{
  g_autoptr (CtiFolder) folder = open_folder (self, TRUE, error);
  g_autofree char *added = make_added_name (id, case_id);
  g_autofree char *name = make_name (id);
  g_autoptr (GBytes) sealed = NULL;

  if (folder == NULL || cti_folder_has (folder, name))
    return folder != NULL;
  sealed = seal (self, id, cti_secret_get_bytes (plain), cti_secret_get_size (plain), error);
  return sealed != NULL && cti_folder_replace (folder, added, sealed, FALSE, error);
}

static GBytes *
read_sealed (CtiFolder *folder, const char *id, const char *case_id, GError **error)
{
  g_autofree char *name = make_name (id);
  g_autofree char *added = make_added_name (id, case_id);

  return cti_folder_read (folder, cti_folder_has (folder, name) ? name : added, CTI_SEAL_FILE_MAX,
                          error);
}

/**
 * cti_store_read_attachment:
 * @self: a store
 * @case_id: id of the case
 * @record: an attachment of it
 * @error: (out) (optional): %CTI_STORE_ERROR_NOT_FOUND, or %CTI_STORE_ERROR_DAMAGED where the file
 *   is not what was added
 *
 * Returns: (transfer full) (nullable): the bytes of the file, in memory that is wiped
 */
CtiSecret *
cti_store_read_attachment (CtiStore *self,
                           const char *case_id,
                           const CtiAttachment *record,
                           GError **error)
{
  g_autoptr (CtiFolder) folder = open_folder (self, TRUE, error);
  g_autoptr (GBytes) sealed =
      folder ? read_sealed (folder, record->record.id, case_id, error) : NULL;
  g_autoptr (GError) cause = NULL;
  g_autoptr (CtiSecret) plain = NULL;
  g_autofree char *id = NULL;
  CtiSealInfo info;

  if (sealed == NULL)
    return NULL;
  plain = cti_unseal (sealed, CTI_SEAL_ATTACHMENT, self->key, &info, &cause);
  if (plain == NULL)
    {
      cti_store_error_from_crypto (error, g_steal_pointer (&cause));
      return NULL;
    }
  id = cti_seal_file_id_to_uuid (info.file_id);
  if (g_strcmp0 (id, record->record.id) == 0 &&
      (record->bytes < 0 || (gsize) record->bytes == cti_secret_get_size (plain)))
    return g_steal_pointer (&plain);
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
                       "the file is not the one that was added");
  return NULL;
}

/**
 * cti_store_verify_attachments:
 * @self: a store
 * @now: a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether the file of each attachment is there and whole
 */
gboolean
cti_store_verify_attachments (CtiStore *self, const CtiCase *now, GError **error)
{
  GPtrArray *records = cti_case_get_records (now, &cti_attachment_type);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (CtiSecret) plain =
          cti_store_read_attachment (self, cti_case_get_id (now), g_ptr_array_index (records, i),
                                     error);

      if (plain == NULL)
        return FALSE;
    }
  return TRUE;
}

/* --- Gone for good ---------------------------------------------------------------------------- */

static gboolean
is_named (GPtrArray *records, const char *file)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);

      if (record->type == &cti_attachment_type && g_str_has_prefix (file, record->id))
        return TRUE;
    }
  return FALSE;
}

/* Whatever is left of them goes: the file, one laid aside, one that was damaged. */
gboolean
cti_store_shred_attachments (CtiStore *self, GPtrArray *records, GError **error)
{
  g_autoptr (CtiFolder) folder = open_folder (self, FALSE, NULL);
  g_autoptr (GPtrArray) files = folder != NULL ? cti_folder_list (folder, "", error) : NULL;

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const char *file = ((CtiFileState *) g_ptr_array_index (files, i))->name;

      if (is_named (records, file) && !cti_folder_shred (folder, file, CTI_SEAL_HEADER_MAX, error))
        return FALSE;
    }
  return folder == NULL || files != NULL;
}

/* Takes from @files what a case names; fails where the case cannot be read. */
static gboolean
leave_to_case (CtiStore *self, const char *id, GPtrArray *files)
{
  g_autoptr (CtiCaseFile) file = cti_case_file_open (self->cases, id, self->key, NULL);
  g_autoptr (GPtrArray) records = file != NULL ? cti_case_file_read_all (file, NULL) : NULL;

  for (guint i = files->len; records != NULL && i > 0; i--)
    if (is_named (records, ((CtiFileState *) g_ptr_array_index (files, i - 1))->name))
      g_ptr_array_remove_index (files, i - 1);
  return records != NULL;
}

static gboolean
leave_to_others (CtiStore *self, const char *id, GPtrArray *files)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (self->cards);
  g_autoptr (GPtrArray) trashed = cti_card_index_get_trashed (self->cards);

  g_ptr_array_extend (entries, trashed, NULL, NULL);
  for (guint i = 0; files->len > 0 && i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);

      if (g_strcmp0 (entry->id, id) != 0 && !leave_to_case (self, entry->id, files))
        return FALSE;
    }
  return TRUE;
}

/* Of a case that goes and cannot be read: nobody says which files are its own, so those go that no
 * other case names. Where another one cannot be read either, they may be that one's, and stay. */
gboolean
cti_store_shred_unnamed (CtiStore *self, const char *id, GError **error)
{
  g_autoptr (CtiFolder) folder = open_folder (self, FALSE, NULL);
  g_autoptr (GPtrArray) files = folder != NULL ? cti_folder_list (folder, SUFFIX, error) : NULL;

  if (files == NULL)
    return folder == NULL;
  if (!leave_to_others (self, id, files))
    return TRUE;
  for (guint i = 0; i < files->len; i++)
    if (!cti_folder_shred (folder, ((CtiFileState *) g_ptr_array_index (files, i))->name,
                           CTI_SEAL_HEADER_MAX, error))
      return FALSE;
  return TRUE;
}

/* --- After an unclean end --------------------------------------------------------------------- */

static gboolean
is_known (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_of_a_case_here (CtiStore *self, const char *case_id)
{
  g_autofree char *name = g_strconcat (case_id, CTI_CASE_SUFFIX, NULL);
  g_autofree char *previous = g_strconcat (name, CTI_DISK_PREVIOUS, NULL);

  return cti_card_index_find (self->cards, case_id) != NULL || cti_folder_has (self->cases, name) ||
         cti_folder_has (self->cases, previous);
}

/* A case that cannot be read now may be brought back: its file waits. One that is not here at all
 * was to be taken in and was not; whoever sent it has it still. */
static void
finish (CtiStore *self, CtiFolder *folder, const char *added)
{
  g_auto (GStrv) parts = g_strsplit (added, ".", 3);
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (CtiCaseFile) file = NULL;

  if (g_strv_length (parts) != 3)
    return;
  if (!is_of_a_case_here (self, parts[1]))
    {
      cti_folder_remove (folder, added, NULL);
      return;
    }
  file = cti_case_file_open (self->cases, parts[1], self->key, NULL);
  records = file != NULL ? cti_case_file_read_all (file, NULL) : NULL;
  if (records == NULL)
    return;
  name = make_name (parts[0]);
  if (is_known (records, parts[0]))
    cti_folder_move (folder, added, name, NULL);
  else
    cti_folder_remove (folder, added, NULL);
}

/**
 * cti_store_finish_attachments:
 * @self: a store
 *
 * Gives each file that was laid aside its name where its case knows it, and takes it away where the
 * case does not: after an unclean end, and after cases were taken in.
 */
void
cti_store_finish_attachments (CtiStore *self)
{
  g_autoptr (CtiFolder) folder = open_folder (self, FALSE, NULL);
  g_autoptr (GPtrArray) files = NULL;

  if (folder == NULL)
    return;
  cti_folder_clean (folder);
  files = cti_folder_list (folder, ADDED_SUFFIX, NULL);
  for (guint i = 0; files != NULL && i < files->len; i++)
    finish (self, folder, ((CtiFileState *) g_ptr_array_index (files, i))->name);
}
