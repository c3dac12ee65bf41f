/* Files kept with a case. Their kind is told by what they hold; taking one away is
 * cti_use_remove(), which puts the record in the trash and leaves the sealed file until the trash
 * is emptied. */

#include "cti-use-attachment.h"

#include "cti-trouble-error.h"
#include "cti-use-part.h"
#include "cti-use.h"

static CtiAttachment *
complete (const CtiAttachment *attachment, GBytes *bytes)
{
  CtiAttachment *whole = cti_record_copy (attachment);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  whole->bytes = (int) MIN (size, G_MAXINT);
  whole->media = cti_media_guess (data, size);
  whole->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return whole;
}

static gboolean
check (CtiStore *store,
       const CtiCase *before,
       const CtiAttachment *attachment,
       const CtiNote *note,
       GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  cti_attachment_check (attachment, problems);
  if (!cti_problem_set_error (error, problems))
    return FALSE;
  if (note != NULL)
    g_ptr_array_add (records, (gpointer) note);
  return note == NULL || cti_part_check (store, before, records, error);
}

/**
 * cti_use_attach:
 * @store: the store
 * @case_id: id of a case
 * @attachment: what it is called, and the note or contact it belongs to
 * @note: (nullable): a new note it belongs to, kept in the same act
 * @bytes: the file
 * @error: (out) (optional): a problem: the file is empty or too large; or a #CtiStoreError
 *
 * Seals the file and keeps it with the case.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_attach (CtiStore *store,
                const char *case_id,
                const CtiAttachment *attachment,
                const CtiNote *note,
                GBytes *bytes,
                GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  g_autoptr (CtiAttachment) whole = before ? complete (attachment, bytes) : NULL;
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_ATTACHMENT, NULL);

  if (before == NULL || !check (store, before, whole, note, error) ||
      !cti_use_begin (store, CTI_USE_ATTACH, case_id, NULL, error))
    return NULL;
  if (note != NULL)
    cti_change_set_put (set, note);
  cti_change_set_put (set, whole);
  return cti_store_attach (store, case_id, set, whole->record.id, bytes, error);
}

/**
 * cti_use_read_attachment:
 * @store: the store
 * @case_id: id of a case
 * @id: id of an attachment of it
 * @error: (out) (optional): %CTI_TROUBLE_ATTACHMENT where its file is missing or damaged;
 *   %CTI_TROUBLE_REFUSED where there is no such attachment
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
CtiSecret *
cti_use_read_attachment (CtiStore *store, const char *case_id, const char *id, GError **error)
{
  g_autoptr (CtiCase) now = cti_store_open_case (store, case_id, error);
  const CtiAttachment *record = now ? cti_case_find (now, &cti_attachment_type, id) : NULL;
  CtiSecret *plain;

  if (now == NULL)
    return NULL;
  if (record == NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return NULL;
    }
  if (!cti_use_begin (store, CTI_USE_READ_ATTACHMENT, case_id, NULL, error))
    return NULL;
  plain = cti_store_read_attachment (store, case_id, record, NULL);
  if (plain == NULL)
    cti_trouble_set_error (error, CTI_TROUBLE_ATTACHMENT);
  return plain;
}
