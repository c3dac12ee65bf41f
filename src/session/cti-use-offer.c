/* The directory of offers with how many courses use each. A course uses an offer where a referral,
 * an activity or a handover names it. The count goes through all cases and tells nothing but the
 * number; a case that cannot be opened is left out of it. */

#include "cti-use-offer.h"

#include "cti-field.h"
#include "cti-use.h"

/**
 * cti_offer_use_free:
 * @self: (transfer full): an offer and its count
 */
void
cti_offer_use_free (CtiOfferUse *self)
{
  cti_record_unref (self->offer);
  g_free (self);
}

static void
find_pairs (const CtiCase *now, const CtiRecordType *type, GHashTable *pairs)
{
  const CtiField *offer = cti_record_type_find_field (type, "offer");
  const CtiField *course = cti_record_type_find_field (type, "course");
  GPtrArray *records = cti_case_get_records (now, type);

  for (guint i = 0; i < records->len; i++)
    {
      gconstpointer record = g_ptr_array_index (records, i);

      if (cti_field_is_known (record, offer) && !cti_record_is_deleted (record))
        g_hash_table_add (pairs, g_strdup_printf ("%s %s", cti_field_peek_text (record, offer),
                                                  cti_field_is_known (record, course)
                                                      ? cti_field_peek_text (record, course)
                                                      : cti_case_get_id (now)));
    }
}

static guint
count_pairs (GHashTable *pairs, const char *offer)
{
  g_autofree char *prefix = g_strconcat (offer, " ", NULL);
  GHashTableIter iter;
  gpointer pair;
  guint count = 0;

  g_hash_table_iter_init (&iter, pairs);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    count += g_str_has_prefix (pair, prefix);
  return count;
}

static GHashTable *
find_all_pairs (CtiStore *store)
{
  GHashTable *pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (cti_store_get_cards (store));

  for (guint i = 0; i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (CtiCase) now = cti_store_open_case (store, entry->id, NULL);

      if (now == NULL)
        continue;
      find_pairs (now, &cti_referral_type, pairs);
      find_pairs (now, &cti_activity_type, pairs);
      find_pairs (now, &cti_handover_type, pairs);
    }
  return pairs;
}

/**
 * cti_use_read_offers:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiOfferUse): the offers in the directory
 */
GPtrArray *
cti_use_read_offers (CtiStore *store, GError **error)
{
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GHashTable) pairs = NULL;
  GPtrArray *uses;

  if (!cti_use_begin (store, CTI_USE_READ_OFFERS, NULL, NULL, error))
    return NULL;
  offers = cti_store_get_offers (store);
  pairs = offers->len > 0 ? find_all_pairs (store) : NULL;
  uses = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_offer_use_free);
  for (guint i = 0; i < offers->len; i++)
    {
      CtiOfferUse *use = g_new0 (CtiOfferUse, 1);

      use->offer = cti_record_ref (g_ptr_array_index (offers, i));
      use->courses = count_pairs (pairs, use->offer->record.id);
      g_ptr_array_add (uses, use);
    }
  return uses;
}
