/* A store that holds to one case gives out no other, and no way around it: for the time in which
 * the citizen sits at the screen. */

#include "cti-store-private.h"

/**
 * cti_store_may_open:
 * @self: a store
 * @id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Private to this layer.
 *
 * Returns: whether the store does not hold to another case
 */
gboolean
cti_store_may_open (CtiStore *self, const char *id, GError **error)
{
  if (self->held_id == NULL || g_strcmp0 (self->held_id, id) == 0)
    return TRUE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                       "the store holds to another case");
  return FALSE;
}

/**
 * cti_store_hold_to:
 * @self: a store
 * @id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Closes whatever is open beside that case, and opens nothing but it until cti_store_let_go().
 *
 * Returns: (transfer full) (nullable): the case; where it cannot be opened, nothing is held
 */
CtiCase *
cti_store_hold_to (CtiStore *self, const char *id, GError **error)
{
  CtiCase *now = cti_store_open_case (self, id, error);

  if (now != NULL && self->held_id == NULL)
    self->held_id = g_strdup (id);
  return now;
}

/**
 * cti_store_let_go:
 * @self: a store
 *
 * Every case can be opened again.
 */
void
cti_store_let_go (CtiStore *self)
{
  g_clear_pointer (&self->held_id, g_free);
}

/**
 * cti_store_get_held:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): id of the only case it gives out, %NULL where it gives all
 */
const char *
cti_store_get_held (CtiStore *self)
{
  return self->held_id;
}
