/* The citizen's own screen, as the store sees it: while it is on, the store holds to her case and
 * gives out no other, whoever asks (promise 17). */

#include "cti-use-citizen-screen.h"

#include "cti-use.h"

/**
 * cti_use_show_citizen:
 * @store: the store
 * @case_id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Closes everything but that case until cti_use_leave_citizen().
 *
 * Returns: (transfer full) (nullable): the case
 */
CtiCase *
cti_use_show_citizen (CtiStore *store, const char *case_id, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_SHOW_CITIZEN, case_id, NULL, error))
    return NULL;
  return cti_store_hold_to (store, case_id, error);
}

/**
 * cti_use_leave_citizen:
 * @store: the store, which holds to a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * The worker proved to be there: the other cases can be opened again.
 *
 * Returns: whether they can
 */
gboolean
cti_use_leave_citizen (CtiStore *store, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_LEAVE_CITIZEN, cti_store_get_held (store), NULL, error))
    return FALSE;
  cti_store_let_go (store);
  return TRUE;
}

/**
 * cti_use_refuse_leaving:
 * @store: the store, which holds to a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Keeps in the log that somebody tried to leave with something that does not open.
 *
 * Returns: whether the line is on the disk
 */
gboolean
cti_use_refuse_leaving (CtiStore *store, GError **error)
{
  return cti_use_begin (store, CTI_USE_REFUSE_LEAVING, cti_store_get_held (store), NULL, error);
}

/**
 * cti_use_read_uses:
 * @store: the store
 * @case_id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * For her to see who looked and when (promise 25): lines of the use log that name her case, without
 * the one of this look itself.
 *
 * Returns: (transfer full) (nullable) (element-type CtiUse): oldest first
 */
GPtrArray *
cti_use_read_uses (CtiStore *store, const char *case_id, GError **error)
{
  g_autoptr (GPtrArray) all = cti_use_log_read (cti_store_get_use_log (store), error);
  GPtrArray *found;

  if (all == NULL || !cti_use_begin (store, CTI_USE_READ_USES, case_id, NULL, error))
    return NULL;
  found = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_use_free);
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      CtiUse *use = g_ptr_array_index (all, i);

      if (g_strcmp0 (use->case_id, case_id) == 0)
        g_ptr_array_add (found, use);
      else
        cti_use_free (use);
    }
  return found;
}
