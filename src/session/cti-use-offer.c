/* The directory of offers with how many courses use each, as the cards say: no case is opened for
 * it. A case whose file could not be read for its card is left out. */

#include "cti-use-offer.h"

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
count_offers (GHashTable *counts, const CtiCard *card)
{
  g_auto (GStrv) ids = g_strsplit (card->offers != NULL ? card->offers : "", " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, ids[i]));

      g_hash_table_insert (counts, g_strdup (ids[i]), GUINT_TO_POINTER (count + 1));
    }
}

static GHashTable *
count_all (CtiStore *store)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (cti_store_get_cards (store));

  for (guint i = 0; i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);

      if (entry->card != NULL)
        count_offers (counts, entry->card);
    }
  return counts;
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
  g_autoptr (GHashTable) counts = NULL;
  GPtrArray *uses;

  if (!cti_use_begin (store, CTI_USE_READ_OFFERS, NULL, NULL, error))
    return NULL;
  offers = cti_store_get_offers (store);
  counts = count_all (store);
  uses = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_offer_use_free);
  for (guint i = 0; i < offers->len; i++)
    {
      CtiOfferUse *use = g_new0 (CtiOfferUse, 1);

      use->offer = cti_record_ref (g_ptr_array_index (offers, i));
      use->courses = GPOINTER_TO_UINT (g_hash_table_lookup (counts, use->offer->record.id));
      g_ptr_array_add (uses, use);
    }
  return uses;
}
