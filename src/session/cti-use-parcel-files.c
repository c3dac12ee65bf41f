/* The files attached to the cases of a hand-over file. All of a case go along, those in its trash
 * among them, because the receiver gets the trash too and may take something out of it. A file in
 * the trash that cannot be read is left behind: there nothing is lost that anybody counts on. */

#include <string.h>

#include "cti-attachment.h"
#include "cti-trouble-error.h"
#include "cti-use-parcel.h"

static gboolean
refuse (GError **error, CtiTrouble trouble)
{
  cti_trouble_set_error (error, trouble);
  return FALSE;
}

static gboolean
put_one (CtiStore *store,
         CtiParcelFile *file,
         const char *case_id,
         const CtiAttachment *record,
         GError **error)
{
  g_autoptr (CtiSecret) plain = cti_store_read_attachment (store, case_id, record, NULL);
  gsize size = cti_parcel_file_get_size (file);

  if (plain == NULL)
    return cti_record_is_deleted (&record->record) ||
           refuse (error, CTI_TROUBLE_PARCEL_ATTACHMENTS);
  if (file->files->len >= CTI_PARCEL_FILES_MAX ||
      size + cti_secret_get_size (plain) > CTI_SEAL_PLAIN_MAX)
    return refuse (error, CTI_TROUBLE_PARCEL_TOO_LARGE);
  cti_parcel_file_add_attachment (file, record->record.id, case_id)->content =
      g_steal_pointer (&plain);
  return TRUE;
}

/**
 * cti_parcel_put_files:
 * @store: the store
 * @file: a hand-over file in the making
 * @case_id: id of a case that goes along whole
 * @error: (out) (optional): %CTI_TROUBLE_PARCEL_ATTACHMENTS where a file cannot be read,
 *   %CTI_TROUBLE_PARCEL_TOO_LARGE, or a #CtiStoreError
 *
 * Returns: whether all that is attached to the case goes along with it
 */
gboolean
cti_parcel_put_files (CtiStore *store, CtiParcelFile *file, const char *case_id, GError **error)
{
  g_autoptr (GPtrArray) records = cti_store_read_all (store, case_id, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);

      if (record->type == &cti_attachment_type &&
          !put_one (store, file, case_id, (const CtiAttachment *) record, error))
        return FALSE;
    }
  return records != NULL;
}

static const CtiAttachment *
find_record (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);

      if (record->type == &cti_attachment_type && g_strcmp0 (record->id, id) == 0)
        return (const CtiAttachment *) record;
    }
  return NULL;
}

static gboolean
is_the_file (const CtiAttachment *record, const CtiSecret *content)
{
  gsize size = cti_secret_get_size (content);
  g_autofree char *digest =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, cti_secret_get_bytes (content), size);

  return size <= CTI_ATTACHMENT_BYTES_MAX && (record->bytes < 0 || (gsize) record->bytes == size) &&
         (record->digest == NULL || g_str_equal (record->digest, digest));
}

static guint
count_live (GPtrArray *records)
{
  guint count = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);

      count += record->type == &cti_attachment_type && !cti_record_is_deleted (record);
    }
  return count;
}

/**
 * cti_parcel_check_files:
 * @file: a hand-over file that was opened
 * @case_id: id of a case in it
 * @records: (element-type CtiRecord): all records of that case, those in its trash among them
 *
 * Returns: whether each file that came with the case is the one its record speaks of, each comes
 *   once, and none is missing
 */
gboolean
cti_parcel_check_files (const CtiParcelFile *file, const char *case_id, GPtrArray *records)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint live = 0;

  for (guint i = 0; i < file->files->len; i++)
    {
      const CtiParcelAttachment *one = g_ptr_array_index (file->files, i);
      const CtiAttachment *record;

      if (g_strcmp0 (one->part, case_id) != 0)
        continue;
      record = find_record (records, one->id);
      if (record == NULL || !is_the_file (record, one->content) ||
          !g_hash_table_add (seen, one->id))
        return FALSE;
      live += !cti_record_is_deleted (&record->record);
    }
  return live == count_live (records);
}

/**
 * cti_parcel_owns_its_files:
 * @file: a hand-over file that was opened
 *
 * Returns: whether each file that came belongs to a case that came with it; none may come with
 *   anything but whole cases
 */
gboolean
cti_parcel_owns_its_files (const CtiParcelFile *file)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (!cti_parcel_purpose_has_cases (file->purpose))
    return file->files->len == 0;
  for (guint i = 0; i < file->parts->len; i++)
    g_hash_table_add (ids, ((CtiParcelPart *) g_ptr_array_index (file->parts, i))->id);
  for (guint i = 0; i < file->files->len; i++)
    if (!g_hash_table_contains (ids,
                                ((CtiParcelAttachment *) g_ptr_array_index (file->files, i))->part))
      return FALSE;
  return TRUE;
}

/**
 * cti_parcel_bring_files:
 * @store: the store
 * @file: a hand-over file that is being accepted
 * @case_id: id of a case that is taken in or put together next
 * @error: (out) (optional): a #CtiStoreError
 *
 * Lays aside what is attached to the case; cti_store_finish_attachments() puts it in its place when
 * the case is kept.
 *
 * Returns: whether it is on the disk
 */
gboolean
cti_parcel_bring_files (CtiStore *store,
                        const CtiParcelFile *file,
                        const char *case_id,
                        GError **error)
{
  for (guint i = 0; i < file->files->len; i++)
    {
      const CtiParcelAttachment *one = g_ptr_array_index (file->files, i);

      if (g_strcmp0 (one->part, case_id) == 0 &&
          !cti_store_bring_attachment (store, case_id, one->id, one->content, error))
        return FALSE;
    }
  return TRUE;
}
