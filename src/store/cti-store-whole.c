/* Taking a whole case out of the store. An erasure (promise 30) begins with a line in the ledger of
 * the team's file, so that one that is cut off anywhere is known to be owed; then the papers, the
 * case and all its generations, its drafts, its card, what the team wrote about it; last the ledger
 * says that it is done. Every step can be taken twice, and opening the store takes all of them
 * again for what is still owed. The ledger holds the id of the case and the day, and a backup from
 * before does not bring the case back. What a report counted of the case stays as numbers of a
 * quarter (cti-kept-count in model). */

#include "cti-seal.h"
#include "cti-store-private.h"

static const char *const suffixes[] = { CTI_CASE_SUFFIX CTI_DISK_PREVIOUS, CTI_CASE_SUFFIX };

static gboolean
shred_attachments (CtiStore *self, const char *id, GError **error)
{
  g_autofree char *name = g_strconcat (id, CTI_CASE_SUFFIX, NULL);
  g_autoptr (CtiCaseFile) file = cti_case_file_open (self->cases, id, self->key, NULL);
  g_autoptr (GPtrArray) records = file != NULL ? cti_case_file_read_all (file, error) : NULL;

  if (file != NULL)
    return records != NULL && cti_store_shred_attachments (self, records, error);
  return !cti_folder_has (self->cases, name) || cti_store_shred_unnamed (self, id, error);
}

/* The case's file and the generation before, its attachments, drafts and card. What is attached
 * goes first: only the case knows which files are its own. */
gboolean
cti_store_remove_case (CtiStore *self, const char *id, GError **error)
{
  cti_store_close_current (self);
  if (!shred_attachments (self, id, error) || !cti_draft_box_remove_case (self->drafts, id, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (id, suffixes[i], NULL);

      if (cti_folder_has (self->cases, name) && !cti_folder_remove (self->cases, name, error))
        return FALSE;
    }
  cti_card_index_drop (self->cards, id);
  return TRUE;
}

/**
 * cti_store_take_case_back:
 * @self: a store
 * @id: id of a case that an import has made, and nothing else of which counts
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether the case is gone, as if it had never been there
 */
gboolean
cti_store_take_case_back (CtiStore *self, const char *id, GError **error)
{
  return cti_store_may_open (self, id, error) && cti_store_remove_case (self, id, error);
}

static gboolean
shred_case (CtiStore *self, const char *id, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (id, suffixes[i], NULL);

      if (cti_folder_has (self->cases, name) &&
          !cti_folder_shred (self->cases, name, CTI_SEAL_HEADER_MAX, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
cti_store_erase_whole (CtiStore *self, const char *id, GError **error)
{
  CtiPen pen = cti_store_take_pen (self);

  cti_store_close_current (self);
  return shred_attachments (self, id, error) && shred_case (self, id, error) &&
         cti_store_remove_aside (self, id, CTI_SEAL_HEADER_MAX, error) &&
         cti_store_remove_case (self, id, error) && cti_store_save_cards (self, error) &&
         cti_store_save_cards (self, error) && cti_team_file_erase (self->team, id, &pen, error) &&
         cti_store_write_ledger (self, id, TRUE, TRUE, error);
}

/**
 * cti_store_erase_case:
 * @self: a store
 * @id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Erases the case, be it in the trash, and everything this store knows of it, but for a line that
 * says when. Backups
 * that are outside the store keep it until their time is over, and do not bring it back. Where it
 * fails part of the way, the rest is done when the store is opened next.
 *
 * Returns: whether no file of the store tells any more
 */
gboolean
cti_store_erase_case (CtiStore *self, const char *id, GError **error)
{
  if (!cti_store_may_open (self, id, error))
    return FALSE;
  if (cti_card_index_find_seen (self->cards, id) == NULL)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND, "no such case");
      return FALSE;
    }
  return cti_store_write_ledger (self, id, TRUE, FALSE, error) &&
         cti_store_erase_whole (self, id, error);
}

/**
 * cti_store_was_erased:
 * @self: a store
 * @id: id of a case
 *
 * Returns: whether all of it was erased here
 */
gboolean
cti_store_was_erased (CtiStore *self, const char *id)
{
  GPtrArray *ledger = cti_team_file_get_records (self->team, &cti_erasure_type);

  for (guint i = 0; i < ledger->len; i++)
    {
      const CtiErasure *line = g_ptr_array_index (ledger, i);

      if (line->whole && g_strcmp0 (line->case_id, id) == 0)
        return TRUE;
    }
  return FALSE;
}
