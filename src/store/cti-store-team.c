/* The team's file through the store, and the act that touches two files: an inquiry that becomes a
 * case. The case is written first and names the inquiry; then the inquiry names the case. Each half
 * carries the id of the other. Where the second half is missing - the power went, the disk was full
 * - the case's card says which inquiry it came from and that inquiry does not answer: opening the
 * store then writes the half that is missing. Where the second half fails while the program runs,
 * the case is taken back at once, so that what failed did not happen. */

#include "cti-store-private.h"

/**
 * cti_store_get_team_records:
 * @self: a store
 * @type: one of #cti_team_types
 *
 * Returns: (transfer full) (element-type CtiRecord): the team's records of that type as they are
 *   now, in the order they were made
 */
GPtrArray *
cti_store_get_team_records (CtiStore *self, const CtiRecordType *type)
{
  GPtrArray *kept = cti_team_file_get_records (self->team, type);
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < kept->len; i++)
    g_ptr_array_add (records, cti_record_ref (g_ptr_array_index (kept, i)));
  return records;
}

/**
 * cti_store_get_inquiries:
 * @self: a store
 *
 * Returns: (transfer full) (element-type CtiInquiry): all inquiries, in the order they were written
 */
GPtrArray *
cti_store_get_inquiries (CtiStore *self)
{
  return cti_store_get_team_records (self, &cti_inquiry_type);
}

/**
 * cti_store_get_offers:
 * @self: a store
 *
 * Returns: (transfer full) (element-type CtiOffer): the team's directory of offers
 */
GPtrArray *
cti_store_get_offers (CtiStore *self)
{
  return cti_store_get_team_records (self, &cti_offer_type);
}

/**
 * cti_store_commit_team:
 * @self: a store
 * @set: an act on the team's file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the act is on the disk for good; otherwise nothing was changed
 */
gboolean
cti_store_commit_team (CtiStore *self, const CtiChangeSet *set, GError **error)
{
  CtiPen pen = cti_store_take_pen (self);

  return cti_team_file_commit (self->team, set, &pen, error);
}

/**
 * cti_store_get_team_history:
 * @self: a store
 * @row: (nullable): id of a record, or %NULL for all
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiChange): the history of the team's file,
 *   oldest first
 */
GPtrArray *
cti_store_get_team_history (CtiStore *self, const char *row, GError **error)
{
  return cti_team_file_get_history (self->team, row, error);
}

static void
take_case_back (CtiStore *self, const char *id)
{
  g_autofree char *name = g_strconcat (id, CTI_CASE_SUFFIX, NULL);

  cti_store_close_current (self);
  if (cti_folder_remove (self->cases, name, NULL))
    cti_card_index_drop (self->cards, id);
}

/**
 * cti_store_create_case_of:
 * @self: a store
 * @set: the act that brings the citizen, who names the inquiry
 * @id: id of the case: that of the citizen
 * @team_set: the act that has the inquiry name the case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case, once both files are on the disk for good; where
 *   either fails neither was changed
 */
CtiCase *
cti_store_create_case_of (CtiStore *self,
                          CtiChangeSet *set,
                          const char *id,
                          CtiChangeSet *team_set,
                          GError **error)
{
  g_autoptr (CtiCase) now = NULL;

  cti_change_set_join (set, team_set);
  now = cti_store_create_case (self, set, id, error);
  if (now == NULL)
    return NULL;
  if (cti_store_commit_team (self, team_set, error))
    return g_steal_pointer (&now);
  take_case_back (self, id);
  return NULL;
}

static CtiInquiry *
find_unanswered (CtiStore *self, const CtiCardEntry *entry)
{
  GPtrArray *inquiries = cti_team_file_get_records (self->team, &cti_inquiry_type);

  for (guint i = 0; i < inquiries->len; i++)
    {
      CtiInquiry *inquiry = g_ptr_array_index (inquiries, i);

      if (g_strcmp0 (inquiry->record.id, entry->card->inquiry) == 0)
        return inquiry->case_id == NULL ? inquiry : NULL;
    }
  return NULL;
}

static void
answer (CtiStore *self, const CtiCardEntry *entry, const CtiInquiry *inquiry)
{
  g_autoptr (CtiCaseFile) file = cti_case_file_open (self->cases, entry->id, self->key, NULL);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_START_FROM_INQUIRY, NULL);
  g_autoptr (CtiInquiry) answered = cti_record_copy (inquiry);
  g_autoptr (GError) error = NULL;

  if (file == NULL || !cti_case_file_find_half (file, entry->id, set))
    return;
  answered->outcome = CTI_INQUIRY_STARTED;
  cti_set_text (&answered->case_id, entry->id);
  cti_change_set_put (set, answered);
  if (!cti_store_commit_team (self, set, &error))
    g_debug ("an inquiry will be finished at the next opening: %s", error->message);
}

void
cti_store_finish_pairs (CtiStore *self)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (self->cards);

  for (guint i = 0; i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);
      const CtiInquiry *inquiry = NULL;

      if (entry->card != NULL && entry->card->inquiry != NULL)
        inquiry = find_unanswered (self, entry);
      if (inquiry != NULL)
        answer (self, entry, inquiry);
      if (entry->card != NULL && entry->card->decisions != NULL)
        cti_store_finish_decisions (self, entry);
    }
}
