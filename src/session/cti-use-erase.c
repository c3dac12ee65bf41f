/* When a case has been kept for long enough, and its end. Nothing is ever erased by itself: the
 * list says whose time is over, and somebody decides. */

#include "cti-use-erase.h"

/**
 * cti_keeping_free:
 * @self: (transfer full): a case that has ended
 */
void
cti_keeping_free (CtiKeeping *self)
{
  g_free (self->case_id);
  g_free (self->code);
  g_free (self);
}

static int
compare_closed (gconstpointer a, gconstpointer b)
{
  const CtiKeeping *one = *(CtiKeeping *const *) a, *other = *(CtiKeeping *const *) b;

  if (one->closed_on != other->closed_on)
    return one->closed_on < other->closed_on ? -1 : 1;
  return g_strcmp0 (one->code, other->code);
}

/* What lies in the trash goes by itself after its time, and before that where she asks for it. */
static void
add_trashed (CtiStore *store, GPtrArray *ended)
{
  g_autoptr (GPtrArray) trashed = cti_card_index_get_trashed (cti_store_get_cards (store));

  for (guint i = 0; i < trashed->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (trashed, i);
      CtiKeeping *keeping = g_new0 (CtiKeeping, 1);

      keeping->case_id = g_strdup (entry->id);
      keeping->code = g_strdup (entry->card != NULL ? entry->card->code : entry->id);
      keeping->trashed = entry->trashed;
      g_ptr_array_add (ended, keeping);
    }
}

/**
 * cti_use_read_keeping:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Reads the cards; no case is opened, and nothing is erased.
 *
 * Returns: (transfer full) (nullable) (element-type CtiKeeping): the cases that have ended, the one
 *   that ended first at the head; before them those that lie in the trash
 */
GPtrArray *
cti_use_read_keeping (CtiStore *store, GError **error)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (cti_store_get_cards (store));
  GPtrArray *ended = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_keeping_free);
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));
  int months = cti_store_get_team (store)->keep_months;

  if (!cti_use_begin (store, CTI_USE_READ_KEEPING, NULL, NULL, error))
    {
      g_ptr_array_unref (ended);
      return NULL;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);
      CtiKeeping *keeping;

      if (entry->card == NULL || entry->card->closed_on == CTI_DATE_NONE)
        continue;
      keeping = g_new0 (CtiKeeping, 1);
      keeping->case_id = g_strdup (entry->id);
      keeping->code = g_strdup (entry->card->code);
      keeping->closed_on = entry->card->closed_on;
      if (months > 0)
        keeping->until = cti_date_add_months (keeping->closed_on, months);
      keeping->is_over = keeping->until != CTI_DATE_NONE && keeping->until < today;
      g_ptr_array_add (ended, keeping);
    }
  add_trashed (store, ended);
  g_ptr_array_sort (ended, compare_closed);
  return ended;
}

/**
 * cti_use_erase_case:
 * @store: the store
 * @case_id: id of a case
 * @why: (nullable): the reason, which stays in the use log: no name, no text of the case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Erases the case and all this store knows of it; see cti_store_erase_case().
 *
 * Returns: whether nothing of it is left
 */
gboolean
cti_use_erase_case (CtiStore *store, const char *case_id, const char *why, GError **error)
{
  return cti_use_begin (store, CTI_USE_ERASE_CASE, case_id, why, error) &&
         cti_store_erase_case (store, case_id, error);
}
