/* The bytes of a keys file, keys.a and keys.b alike. Little-endian:
 *
 *     0   8  magic "CTIKEYS" 0x1a
 *     8   2  version of the format, 1
 *    10   2  number of slots, 1 to 16
 *    12   4  size of the file
 *    16  16  store id
 *    32   8  sequence
 *    40   8  id of the store key
 *    48   4  id of the next slot
 *    52   4  zero
 *    56   .  the slots, 136 bytes each
 *   -64  32  keyed BLAKE2b-256 of all before, under the KEYS_MAC key
 *   -32  32  BLAKE2b-256 of all before; magic, size and this sum stay where they are in all
 * versions
 *
 * Slot: kind (2), zero (2), id (4), body (112, see cti-slot.c), BLAKE2b-128 of these (16).
 *
 * The sums need no key: damage is found before a second is spent on Argon2id, and the other copy
 * is taken. The keyed code is checked after unlocking: it shows that nobody without the store key
 * added, removed or changed a slot. */

#include <sodium.h>
#include <string.h>

#include "cti-crypto-error.h"
#include "cti-hash.h"
#include "cti-keys-private.h"
#include "cti-seal.h"
#include "cti-wire.h"

#define MAGIC_SIZE     8
#define FORMAT_VERSION 1
#define FIXED_SIZE     56
#define SLOT_HEAD_SIZE 8
#define SLOT_SUM_SIZE  16
#define SLOT_SIZE      (SLOT_HEAD_SIZE + CTI_SLOT_BODY_SIZE + SLOT_SUM_SIZE)
#define TAIL_SIZE      (2 * CTI_HASH_SIZE)

G_STATIC_ASSERT (FIXED_SIZE + CTI_KEYS_SLOTS_MAX * SLOT_SIZE + TAIL_SIZE <= CTI_KEYS_FILE_MAX);

static const guint8 magic[MAGIC_SIZE] = { 'C', 'T', 'I', 'K', 'E', 'Y', 'S', 0x1a };

static gboolean
refuse (GError **error, CtiCryptoError code, const char *why)
{
  g_set_error_literal (error, CTI_CRYPTO_ERROR, code, why);
  return FALSE;
}

static void
put_slot (guint8 *at, const CtiSlot *slot)
{
  cti_wire_put16 (at, slot->kind);
  cti_wire_put32 (at + 4, slot->id);
  memcpy (at + SLOT_HEAD_SIZE, slot->body, CTI_SLOT_BODY_SIZE);
  cti_hash_sum (at, SLOT_SIZE - SLOT_SUM_SIZE, at + SLOT_SIZE - SLOT_SUM_SIZE, SLOT_SUM_SIZE);
}

static void
put_fixed (guint8 *at, const CtiKeys *self, gsize size)
{
  memcpy (at, magic, MAGIC_SIZE);
  cti_wire_put16 (at + 8, FORMAT_VERSION);
  cti_wire_put16 (at + 10, self->slots->len);
  cti_wire_put32 (at + 12, size);
  memcpy (at + 16, self->owner, CTI_SEAL_FILE_ID_SIZE);
  cti_wire_put64 (at + 32, self->sequence);
  memcpy (at + 40, self->owner + CTI_SEAL_FILE_ID_SIZE, CTI_KEY_ID_SIZE);
  cti_wire_put32 (at + 48, self->next_id);
}

static void
make_mac (const CtiSecret *store_key, const guint8 *bytes, gsize size, guint8 *out)
{
  g_autoptr (CtiSecret) mac_key = cti_key_derive (store_key, CTI_KEY_PURPOSE_KEYS_MAC);

  cti_hash_keyed (mac_key, bytes, size - TAIL_SIZE, out);
}

/**
 * cti_keys_encode:
 * @self: keys with at least one slot; see cti_keys_bump_sequence()
 * @store_key: the store key that the slots hold, 32 bytes
 *
 * Returns: (transfer full): the keys file, both copies alike
 */
GBytes *
cti_keys_encode (const CtiKeys *self, const CtiSecret *store_key)
{
  gsize size = FIXED_SIZE + self->slots->len * SLOT_SIZE + TAIL_SIZE;
  guint8 *bytes;

  g_return_val_if_fail (self->slots->len > 0 && cti_keys_is_for (self, store_key), NULL);

  bytes = g_malloc0 (size);
  put_fixed (bytes, self, size);
  for (guint i = 0; i < self->slots->len; i++)
    put_slot (bytes + FIXED_SIZE + i * SLOT_SIZE, &g_array_index (self->slots, CtiSlot, i));
  make_mac (store_key, bytes, size, bytes + size - TAIL_SIZE);
  cti_hash_sum (bytes, size - CTI_HASH_SIZE, bytes + size - CTI_HASH_SIZE, CTI_HASH_SIZE);
  return g_bytes_new_take (bytes, size);
}

static gboolean
check_frame (const guint8 *bytes, gsize size, GError **error)
{
  if (size == 0 || memcmp (bytes, magic, MIN (size, MAGIC_SIZE)) != 0)
    return refuse (error, CTI_CRYPTO_ERROR_NOT_OURS, "not a keys file");
  if (size > CTI_KEYS_FILE_MAX)
    return refuse (error, CTI_CRYPTO_ERROR_LIMITS, "too large to be a keys file");
  if (size < FIXED_SIZE + TAIL_SIZE || cti_wire_get32 (bytes + 12) != size)
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the keys file is cut");
  if (!cti_hash_sum_is (bytes, size - CTI_HASH_SIZE, bytes + size - CTI_HASH_SIZE, CTI_HASH_SIZE))
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the keys file is changed");
  if (cti_wire_get16 (bytes + 8) > FORMAT_VERSION)
    return refuse (error, CTI_CRYPTO_ERROR_TOO_NEW, "written by a newer version");
  return TRUE;
}

static gboolean
get_slot (CtiKeys *self, const guint8 *at)
{
  CtiSlot slot = { .kind = cti_wire_get16 (at), .id = cti_wire_get32 (at + 4) };

  if (!cti_hash_sum_is (at, SLOT_SIZE - SLOT_SUM_SIZE, at + SLOT_SIZE - SLOT_SUM_SIZE,
                        SLOT_SUM_SIZE) ||
      slot.id == 0 || slot.id >= self->next_id)
    return FALSE;
  memcpy (slot.body, at + SLOT_HEAD_SIZE, CTI_SLOT_BODY_SIZE);
  g_array_append_val (self->slots, slot);
  return TRUE;
}

static gboolean
get_slots (CtiKeys *self, const guint8 *bytes, gsize size)
{
  guint count = cti_wire_get16 (bytes + 10);

  if (cti_wire_get16 (bytes + 8) == 0 || count == 0 || count > CTI_KEYS_SLOTS_MAX ||
      size != FIXED_SIZE + count * SLOT_SIZE + TAIL_SIZE)
    return FALSE;
  for (guint i = 0; i < count; i++)
    if (!get_slot (self, bytes + FIXED_SIZE + i * SLOT_SIZE))
      return FALSE;
  return TRUE;
}

/**
 * cti_keys_decode:
 * @bytes: a whole file
 * @error: CTI_CRYPTO_ERROR_NOT_OURS, CTI_CRYPTO_ERROR_TOO_NEW, CTI_CRYPTO_ERROR_LIMITS,
 *   CTI_CRYPTO_ERROR_DAMAGED
 *
 * Reads and checks everything that can be checked without a key; no Argon2id is run.
 *
 * Returns: (transfer full) (nullable): the keys
 */
CtiKeys *
cti_keys_decode (GBytes *bytes, GError **error)
{
  g_autoptr (CtiKeys) self = NULL;
  g_autofree char *store_id = NULL;
  gsize size = 0;
  const guint8 *at = g_bytes_get_data (bytes, &size);

  if (!check_frame (at, size, error))
    return NULL;
  store_id = cti_seal_file_id_to_uuid (at + 16);
  self = cti_keys_new (store_id);
  self->sequence = cti_wire_get64 (at + 32);
  memcpy (self->owner + CTI_SEAL_FILE_ID_SIZE, at + 40, CTI_KEY_ID_SIZE);
  self->next_id = cti_wire_get32 (at + 48);
  if (!get_slots (self, at, size))
    {
      refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "a slot is changed");
      return NULL;
    }
  self->read = g_bytes_ref (bytes);
  return g_steal_pointer (&self);
}

/**
 * cti_keys_verify:
 * @self: keys
 * @store_key: the store key that a slot gave, 32 bytes
 * @error: CTI_CRYPTO_ERROR_OTHER_STORE, CTI_CRYPTO_ERROR_DAMAGED
 *
 * To be asked after every unlocking. What is checked is the file as it was read; keys that were
 * made here and never read are checked for the key alone.
 *
 * Returns: whether the file was written by somebody who had the store key
 */
gboolean
cti_keys_verify (const CtiKeys *self, const CtiSecret *store_key, GError **error)
{
  guint8 mac[CTI_HASH_SIZE];
  const guint8 *bytes;
  gsize size = 0;

  if (!cti_keys_is_for (self, store_key))
    return refuse (error, CTI_CRYPTO_ERROR_OTHER_STORE, "the slots hold another store key");
  if (self->read == NULL)
    return TRUE;
  bytes = g_bytes_get_data (self->read, &size);
  make_mac (store_key, bytes, size, mac);
  if (sodium_memcmp (mac, bytes + size - TAIL_SIZE, CTI_HASH_SIZE) == 0)
    return TRUE;
  return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the keys file was changed without the key");
}
