/* The open part of a sealed file and the slots in it; the layout stands at the head of
 * cti-seal.c. Everything is checked against the checksums before a number is believed, and the
 * checksums say "damaged" only: that nobody forged the header is proved later, by the stream that
 * has it as associated data. */

#include "cti-seal-header.h"

#include <sodium.h>
#include <string.h>

#include "cti-crypto-error.h"
#include "cti-crypto.h"
#include "cti-hash.h"
#include "cti-key.h"
#include "cti-wire.h"

#define MAGIC_SIZE     8
#define FORMAT_VERSION 1
#define FIXED_SIZE     48
#define SUM_SIZE       CTI_HASH_SIZE

#define SLOT_FIXED_SIZE  16
#define SLOT_SUM_SIZE    16
#define SLOT_PAYLOAD_MAX 512
#define SLOTS_MAX        16

#define SLOT_STORE_KEY 1
#define NONCE_SIZE     crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define WRAPPED_SIZE   (CTI_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)

/* The context of a wrapped key: the fixed part of the header and that of the slot, so that a slot
 * carried over to another file, kind or generation does not open. */
#define CONTEXT_SIZE (FIXED_SIZE + SLOT_FIXED_SIZE)

static const guint8 magic[MAGIC_SIZE] = { 'C', 'T', 'I', 'S', 'E', 'A', 'L', 0x1a };

typedef struct
{
  const guint8 *start;
  guint16 kind;
  guint16 payload_size;
  const guint8 *key_id;
  const guint8 *payload;
  gsize size; /* of all of it, the checksum included */
} Slot;

static gboolean
refuse (GError **error, CtiCryptoError code, const char *why)
{
  g_set_error_literal (error, CTI_CRYPTO_ERROR, code, why);
  return FALSE;
}

static void
fill_fixed (guint8 *at, const CtiSealInfo *info, gsize header_size, guint n_slots)
{
  memcpy (at, magic, MAGIC_SIZE);
  cti_wire_put16 (at + 8, FORMAT_VERSION);
  cti_wire_put16 (at + 10, info->kind);
  cti_wire_put32 (at + 12, header_size);
  memcpy (at + 16, info->file_id, CTI_SEAL_FILE_ID_SIZE);
  cti_wire_put64 (at + 32, info->generation);
  cti_wire_put16 (at + 40, n_slots);
}

static void
fill_context (guint8 *context, const guint8 *fixed, const guint8 *slot)
{
  memcpy (context, fixed, FIXED_SIZE);
  memcpy (context + FIXED_SIZE, slot, SLOT_FIXED_SIZE);
}

static void
fill_store_slot (guint8 *at,
                 const guint8 *fixed,
                 const CtiSecret *file_key,
                 const CtiSecret *store_key)
{
  g_autoptr (CtiSecret) wrap_key = cti_key_derive (store_key, CTI_KEY_PURPOSE_WRAP);
  guint8 *nonce = at + SLOT_FIXED_SIZE;
  guint8 context[CONTEXT_SIZE];

  cti_wire_put16 (at, SLOT_STORE_KEY);
  cti_wire_put16 (at + 2, NONCE_SIZE + WRAPPED_SIZE);
  cti_key_get_id_bytes (store_key, at + 8);
  fill_context (context, fixed, at);
  cti_crypto_random (nonce, NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (nonce + NONCE_SIZE, NULL,
                                              cti_secret_get_bytes (file_key), CTI_KEY_SIZE,
                                              context, CONTEXT_SIZE, NULL, nonce,
                                              cti_secret_get_bytes (wrap_key));
  cti_hash_sum (at, SLOT_FIXED_SIZE + NONCE_SIZE + WRAPPED_SIZE, nonce + NONCE_SIZE + WRAPPED_SIZE,
                SLOT_SUM_SIZE);
}

/**
 * cti_seal_header_new:
 * @info: what stands openly
 * @file_key: the random key of this file
 * @store_key: the store key it is wrapped for
 *
 * Returns: (transfer full): the bytes of a header with one slot
 */
GByteArray *
cti_seal_header_new (const CtiSealInfo *info, const CtiSecret *file_key, const CtiSecret *store_key)
{
  gsize slot_size = SLOT_FIXED_SIZE + NONCE_SIZE + WRAPPED_SIZE + SLOT_SUM_SIZE;
  gsize size = FIXED_SIZE + slot_size + SUM_SIZE;
  GByteArray *header = g_byte_array_sized_new (size);

  g_byte_array_set_size (header, size);
  memset (header->data, 0, size);
  fill_fixed (header->data, info, size, 1);
  fill_store_slot (header->data + FIXED_SIZE, header->data, file_key, store_key);
  cti_hash_sum (header->data, size - SUM_SIZE, header->data + size - SUM_SIZE, SUM_SIZE);
  return header;
}

/* Reads the slot at @offset; FALSE when it does not fit before @end or its checksum is wrong. */
static gboolean
read_slot (const guint8 *bytes, gsize offset, gsize end, Slot *slot)
{
  const guint8 *at = bytes + offset;

  if (end - offset < SLOT_FIXED_SIZE + SLOT_SUM_SIZE)
    return FALSE;
  slot->start = at;
  slot->kind = cti_wire_get16 (at);
  slot->payload_size = cti_wire_get16 (at + 2);
  slot->key_id = at + 8;
  slot->payload = at + SLOT_FIXED_SIZE;
  slot->size = SLOT_FIXED_SIZE + slot->payload_size + SLOT_SUM_SIZE;
  if (slot->payload_size > SLOT_PAYLOAD_MAX || slot->size > end - offset)
    return FALSE;
  return cti_hash_sum_is (at, slot->size - SLOT_SUM_SIZE, at + slot->size - SLOT_SUM_SIZE,
                          SLOT_SUM_SIZE);
}

static gboolean
are_slots_right (const guint8 *bytes, gsize end)
{
  guint count = cti_wire_get16 (bytes + 40);
  gsize offset = FIXED_SIZE;
  Slot slot;

  if (count == 0 || count > SLOTS_MAX)
    return FALSE;
  for (guint i = 0; i < count; i++)
    {
      if (!read_slot (bytes, offset, end, &slot))
        return FALSE;
      offset += slot.size;
    }
  return offset == end;
}

/* What holds for every version of the format: magic, length, and the checksum at the end. Only
 * after these is a version number the version and not a flipped bit. */
static gboolean
check_frame (const guint8 *bytes, gsize size, gsize *header_size, GError **error)
{
  if (size == 0 || memcmp (bytes, magic, MIN (size, MAGIC_SIZE)) != 0)
    return refuse (error, CTI_CRYPTO_ERROR_NOT_OURS, "not a sealed file");
  if (size < FIXED_SIZE + SUM_SIZE)
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the header is cut");
  *header_size = cti_wire_get32 (bytes + 12);
  if (*header_size < FIXED_SIZE + SUM_SIZE || *header_size > CTI_SEAL_HEADER_MAX ||
      *header_size > size)
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the header is cut");
  if (!cti_hash_sum_is (bytes, *header_size - SUM_SIZE, bytes + *header_size - SUM_SIZE, SUM_SIZE))
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the header is changed");
  return TRUE;
}

/**
 * cti_seal_header_parse:
 * @bytes: (array length=size) (nullable): the beginning of a file
 * @size: how much of it
 * @out: (out caller-allocates): the header
 * @error: CTI_CRYPTO_ERROR_NOT_OURS, CTI_CRYPTO_ERROR_TOO_NEW, CTI_CRYPTO_ERROR_DAMAGED
 *
 * Returns: whether a whole header of our version stands there
 */
gboolean
cti_seal_header_parse (const guint8 *bytes, gsize size, CtiSealHeader *out, GError **error)
{
  gsize header_size = 0;
  guint kind;

  if (!check_frame (bytes, size, &header_size, error))
    return FALSE;
  if (cti_wire_get16 (bytes + 8) > FORMAT_VERSION)
    return refuse (error, CTI_CRYPTO_ERROR_TOO_NEW, "written by a newer version");
  kind = cti_wire_get16 (bytes + 10);
  if (kind < CTI_SEAL_CASE || kind > CTI_SEAL_VIEW)
    return refuse (error, CTI_CRYPTO_ERROR_NOT_OURS, "an unknown kind of file");
  if (cti_wire_get16 (bytes + 8) == 0 || !are_slots_right (bytes, header_size - SUM_SIZE))
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "a slot is changed");
  out->info.kind = kind;
  memcpy (out->info.file_id, bytes + 16, CTI_SEAL_FILE_ID_SIZE);
  out->info.generation = cti_wire_get64 (bytes + 32);
  out->size = header_size;
  out->slots_end = header_size - SUM_SIZE;
  return TRUE;
}

static CtiSecret *
open_store_slot (const Slot *slot, const guint8 *fixed, const CtiSecret *store_key)
{
  g_autoptr (CtiSecret) wrap_key = cti_key_derive (store_key, CTI_KEY_PURPOSE_WRAP);
  g_autoptr (CtiSecret) file_key = cti_secret_new (CTI_KEY_SIZE);
  guint8 context[CONTEXT_SIZE];

  if (slot->payload_size != NONCE_SIZE + WRAPPED_SIZE)
    return NULL;
  fill_context (context, fixed, slot->start);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (cti_secret_edit (file_key), NULL, NULL,
                                                  slot->payload + NONCE_SIZE, WRAPPED_SIZE, context,
                                                  CONTEXT_SIZE, slot->payload,
                                                  cti_secret_get_bytes (wrap_key)) != 0)
    return NULL;
  return g_steal_pointer (&file_key);
}

/**
 * cti_seal_header_open:
 * @self: a header read by cti_seal_header_parse()
 * @bytes: the same bytes
 * @store_key: the store key, 32 bytes
 * @error: CTI_CRYPTO_ERROR_OTHER_STORE when the slots are for other store keys,
 *   CTI_CRYPTO_ERROR_NO_SLOT when none is for a store key, CTI_CRYPTO_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): the file's own key
 */
CtiSecret *
cti_seal_header_open (const CtiSealHeader *self,
                      const guint8 *bytes,
                      const CtiSecret *store_key,
                      GError **error)
{
  guint8 key_id[CTI_KEY_ID_SIZE];
  gboolean is_for_other = FALSE;
  CtiSecret *file_key;
  Slot slot;

  cti_key_get_id_bytes (store_key, key_id);
  for (gsize offset = FIXED_SIZE; read_slot (bytes, offset, self->slots_end, &slot);
       offset += slot.size)
    {
      if (slot.kind != SLOT_STORE_KEY)
        continue;
      if (memcmp (slot.key_id, key_id, CTI_KEY_ID_SIZE) != 0)
        {
          is_for_other = TRUE;
          continue;
        }
      file_key = open_store_slot (&slot, bytes, store_key);
      if (file_key == NULL)
        refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the slot does not open");
      return file_key;
    }
  if (is_for_other)
    refuse (error, CTI_CRYPTO_ERROR_OTHER_STORE, "sealed for another store");
  else
    refuse (error, CTI_CRYPTO_ERROR_NO_SLOT, "not sealed for a store");
  return NULL;
}
