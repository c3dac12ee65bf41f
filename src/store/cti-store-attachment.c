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
seal (CtiStore *self, const char *id, GBytes *plain, GError **error)
{
  CtiSealInfo info = { .kind = CTI_SEAL_ATTACHMENT, .generation = 1 };
  g_autoptr (GError) cause = NULL;
  GBytes *sealed = NULL;

  if (!cti_seal_file_id_from_uuid (id, info.file_id))
    g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED, "no id of a record");
  else if ((sealed = cti_seal (&info, g_bytes_get_data (plain, NULL), g_bytes_get_size (plain),
                               self->key, &cause)) == NULL)
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
  g_autoptr (GBytes) sealed = folder ? seal (self, id, plain, error) : NULL;
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

gboolean
cti_store_shred_attachments (CtiStore *self, GPtrArray *records, GError **error)
{
  g_autoptr (CtiFolder) folder = open_folder (self, FALSE, NULL);

  for (guint i = 0; folder != NULL && i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);
      g_autofree char *name = make_name (record->id);

      if (record->type == &cti_attachment_type &&
          !cti_folder_shred (folder, name, CTI_SEAL_HEADER_MAX, error))
        return FALSE;
    }
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

/* A case that cannot be read now may be brought back: its file waits. */
static void
finish (CtiStore *self, CtiFolder *folder, const char *added)
{
  g_auto (GStrv) parts = g_strsplit (added, ".", 3);
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (CtiCaseFile) file = NULL;

  if (g_strv_length (parts) != 3)
    return;
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
