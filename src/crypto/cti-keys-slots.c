/* What slots there are, and whether they are enough. */

#include "cti-keys-private.h"

static const CtiSlot *
get_slot (const CtiKeys *self, guint index)
{
  return &g_array_index (self->slots, CtiSlot, index);
}

/**
 * cti_keys_get_n_slots:
 * @self: keys
 *
 * Returns: the number of slots of every kind
 */
guint
cti_keys_get_n_slots (const CtiKeys *self)
{
  return self->slots->len;
}

/**
 * cti_keys_get_slot_kind:
 * @self: keys
 * @index: 0 to cti_keys_get_n_slots() - 1
 *
 * Returns: the way that slot opens; a number beyond CtiSlotKind is a newer program's slot, which is
 *   kept and not counted
 */
CtiSlotKind
cti_keys_get_slot_kind (const CtiKeys *self, guint index)
{
  g_return_val_if_fail (index < self->slots->len, 0);

  return get_slot (self, index)->kind;
}

/**
 * cti_keys_get_slot_id:
 * @self: keys
 * @index: 0 to cti_keys_get_n_slots() - 1
 *
 * Returns: the slot's number, by which cti_keys_remove() knows it
 */
guint32
cti_keys_get_slot_id (const CtiKeys *self, guint index)
{
  g_return_val_if_fail (index < self->slots->len, 0);

  return get_slot (self, index)->id;
}

/**
 * cti_keys_has:
 * @self: keys
 * @kind: a way to open
 *
 * Returns: whether there is a slot of that kind
 */
gboolean
cti_keys_has (const CtiKeys *self, CtiSlotKind kind)
{
  return cti_keys_find (self, kind) != 0;
}

/**
 * cti_keys_find:
 * @self: keys
 * @kind: a way to open
 *
 * Returns: the id of the oldest slot of that kind, 0 where there is none
 */
guint32
cti_keys_find (const CtiKeys *self, CtiSlotKind kind)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (get_slot (self, i)->kind == kind)
      return get_slot (self, i)->id;
  return 0;
}

/* A PIN is gone at logout, and a slot of a kind we do not know is no way in. */
static gboolean
is_usable (CtiSlotKind kind)
{
  return kind == CTI_SLOT_DAILY || kind == CTI_SLOT_PASSPHRASE || kind == CTI_SLOT_RECOVERY ||
         kind == CTI_SLOT_ORGANISATION;
}

/**
 * cti_keys_count_usable:
 * @self: keys
 *
 * Returns: how many slots last; a PIN for the rest of the day does not
 */
guint
cti_keys_count_usable (const CtiKeys *self)
{
  guint count = 0;

  for (guint i = 0; i < self->slots->len; i++)
    count += is_usable (get_slot (self, i)->kind);
  return count;
}

static gboolean
is_sufficient_without (const CtiKeys *self, guint32 slot_id)
{
  guint count = 0, without_keychain = 0;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const CtiSlot *slot = get_slot (self, i);

      if (slot->id == slot_id || !is_usable (slot->kind))
        continue;
      count++;
      without_keychain += slot->kind != CTI_SLOT_DAILY;
    }
  return count >= 2 && without_keychain >= 1;
}

/**
 * cti_keys_is_sufficient:
 * @self: keys
 *
 * Losing any one slot must lose nothing (design: Keys).
 *
 * Returns: whether there are at least two lasting slots, one of them without the keychain
 */
gboolean
cti_keys_is_sufficient (const CtiKeys *self)
{
  return is_sufficient_without (self, 0);
}

/**
 * cti_keys_remove:
 * @self: keys
 * @slot_id: the number of a slot
 *
 * Refuses what would leave too few ways in: add the new slot before the old one is removed. The
 * slot is gone when both copies of the file are on the disk.
 *
 * Returns: whether the slot was there and is removed
 */
gboolean
cti_keys_remove (CtiKeys *self, guint32 slot_id)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      if (get_slot (self, i)->id != slot_id)
        continue;
      if (is_usable (get_slot (self, i)->kind) && !is_sufficient_without (self, slot_id))
        return FALSE;
      g_array_remove_index (self->slots, i);
      return TRUE;
    }
  return FALSE;
}

/**
 * cti_keys_get_store_id:
 * @self: keys
 *
 * Returns: (transfer none): the store's UUID, in small letters
 */
const char *
cti_keys_get_store_id (const CtiKeys *self)
{
  return self->store_id;
}

/**
 * cti_keys_get_sequence:
 * @self: keys
 *
 * Returns: how often the file was written; of two copies the higher wins
 */
guint64
cti_keys_get_sequence (const CtiKeys *self)
{
  return self->sequence;
}

/**
 * cti_keys_bump_sequence:
 * @self: keys that are about to be encoded and written
 */
void
cti_keys_bump_sequence (CtiKeys *self)
{
  self->sequence++;
}

/**
 * cti_keys_follow:
 * @self: keys of the same store under a new store key
 * @before: those it had until now
 *
 * So that the new ones win over any copy of the old.
 */
void
cti_keys_follow (CtiKeys *self, const CtiKeys *before)
{
  self->sequence = MAX (self->sequence, before->sequence + 1);
}
