/* Earlier store keys. Where a store was given a new key, what lies elsewhere is still sealed for
 * the old one: a backup on a stick, a hand-over file on its way. So the old key is kept among the
 * slots, sealed under the new: it is no way in, and whoever has the new key has all it opens
 * anyway.
 *
 * Body: a box (72 bytes, cti-box.c) of the old key under the FORMER key of the present one, with
 * what the file belongs to and the slot's number as its context; then zeros. */

#include <string.h>

#include "cti-box.h"
#include "cti-crypto-error.h"
#include "cti-keys-private.h"
#include "cti-wire.h"

#define BOX_SIZE     (CTI_KEY_SIZE + CTI_BOX_OVERHEAD)
#define CONTEXT_SIZE (CTI_SLOT_OWNER_SIZE + 4)

G_STATIC_ASSERT (BOX_SIZE <= CTI_SLOT_BODY_SIZE);

static void
fill_context (guint8 context[CONTEXT_SIZE], const CtiKeys *self, guint32 id)
{
  memcpy (context, self->owner, CTI_SLOT_OWNER_SIZE);
  cti_wire_put32 (context + CTI_SLOT_OWNER_SIZE, id);
}

/**
 * cti_keys_add_former:
 * @self: keys
 * @store_key: the present store key, 32 bytes
 * @former: an earlier one, 32 bytes
 * @error: CTI_CRYPTO_ERROR_OTHER_STORE where the other slots hold another store key,
 *   CTI_CRYPTO_ERROR_LIMITS where there are %CTI_KEYS_FORMER_MAX already
 *
 * Returns: whether it is kept
 */
gboolean
cti_keys_add_former (CtiKeys *self,
                     const CtiSecret *store_key,
                     const CtiSecret *former,
                     GError **error)
{
  g_autoptr (CtiSecret) seal_key = cti_key_derive (store_key, CTI_KEY_PURPOSE_FORMER);
  g_autoptr (GBytes) box = NULL;
  guint8 context[CONTEXT_SIZE];
  guint count = 0;
  CtiSlot slot;

  g_return_val_if_fail (cti_secret_get_size (former) == CTI_KEY_SIZE, FALSE);

  for (guint i = 0; i < self->slots->len; i++)
    count += g_array_index (self->slots, CtiSlot, i).kind == CTI_SLOT_FORMER;
  if (count >= CTI_KEYS_FORMER_MAX)
    {
      g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS,
                           "too many earlier keys");
      return FALSE;
    }
  if (!cti_keys_begin_slot (self, CTI_SLOT_FORMER, store_key, &slot, error))
    return FALSE;
  fill_context (context, self, slot.id);
  box = cti_box_seal (seal_key, cti_secret_get_bytes (former), CTI_KEY_SIZE, context, CONTEXT_SIZE);
  memcpy (slot.body, g_bytes_get_data (box, NULL), BOX_SIZE);
  return cti_keys_end_slot (self, &slot);
}

/**
 * cti_keys_open_former:
 * @self: keys
 * @store_key: the present store key, 32 bytes
 *
 * Returns: (transfer full) (element-type CtiSecret): the store keys there were before, the oldest
 *   first; what does not open is left out
 */
GPtrArray *
cti_keys_open_former (const CtiKeys *self, const CtiSecret *store_key)
{
  GPtrArray *formers = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_secret_unref);
  g_autoptr (CtiSecret) seal_key = cti_key_derive (store_key, CTI_KEY_PURPOSE_FORMER);
  guint8 context[CONTEXT_SIZE];

  for (guint i = 0; i < self->slots->len; i++)
    {
      const CtiSlot *slot = &g_array_index (self->slots, CtiSlot, i);
      CtiSecret *former = NULL;

      if (slot->kind != CTI_SLOT_FORMER)
        continue;
      fill_context (context, self, slot->id);
      former = cti_box_open (seal_key, slot->body, BOX_SIZE, context, CONTEXT_SIZE, NULL);
      if (former != NULL && cti_secret_get_size (former) == CTI_KEY_SIZE)
        g_ptr_array_add (formers, g_steal_pointer (&former));
      g_clear_pointer (&former, cti_secret_unref);
    }
  return formers;
}

/**
 * cti_keys_get_organisation:
 * @self: keys
 * @public_key: (out caller-allocates): the key of the organisation
 *
 * Returns: whether there is one
 */
gboolean
cti_keys_get_organisation (const CtiKeys *self, guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE])
{
  for (guint i = self->slots->len; i > 0; i--)
    {
      const CtiSlot *slot = &g_array_index (self->slots, CtiSlot, i - 1);

      if (slot->kind != CTI_SLOT_ORGANISATION)
        continue;
      memcpy (public_key, slot->body, CTI_KEYS_ORGANISATION_KEY_SIZE);
      return TRUE;
    }
  return FALSE;
}
