/* One slot of a sealed file, written and opened. Three kinds: for a store key, for a person's
 * public key, for a passphrase. Whoever opens one gets the file's own key; that the file was not
 * put together from others is proved afterwards by its stream, which has the whole header as
 * associated data. */

#include "cti-seal-slot.h"

#include <sodium.h>
#include <string.h>

#include "cti-crypto-error.h"
#include "cti-crypto.h"
#include "cti-hash.h"
#include "cti-key.h"
#include "cti-wire.h"

#define NONCE_SIZE   crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define WRAPPED_SIZE (CTI_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define PARAMS_SIZE  32
#define BOXED_SIZE   (CTI_KEY_SIZE + crypto_box_SEALBYTES)

/* The context of a wrapped key: the fixed part of the header and that of the slot, so that a slot
 * carried over to another file, kind or generation does not open; then the parameters, if any. */
#define CONTEXT_SIZE (CTI_SEAL_FIXED_SIZE + CTI_SEAL_SLOT_FIXED_SIZE + PARAMS_SIZE)

static const char passphrase_label[] = "seal passphrase";

static CtiSealSlotKind
get_kind (const CtiSealReader *reader)
{
  if (reader->store_key != NULL)
    return CTI_SEAL_SLOT_STORE_KEY;
  return reader->passphrase != NULL ? CTI_SEAL_SLOT_PASSPHRASE : CTI_SEAL_SLOT_PARTY;
}

static gsize
get_payload_size (CtiSealSlotKind kind)
{
  switch (kind)
    {
    case CTI_SEAL_SLOT_PARTY:
      return BOXED_SIZE;
    case CTI_SEAL_SLOT_PASSPHRASE:
      return PARAMS_SIZE + NONCE_SIZE + WRAPPED_SIZE;
    default:
      return NONCE_SIZE + WRAPPED_SIZE;
    }
}

/* Nothing tells for which passphrase a slot is. */
static void
get_key_id (const CtiSealReader *reader, guint8 out[CTI_KEY_ID_SIZE])
{
  guint8 sum[CTI_HASH_SIZE] = { 0 };
  const CtiPartyKeys *keys =
      reader->party != NULL ? cti_party_get_keys (reader->party) : reader->keys;

  if (reader->store_key != NULL)
    {
      cti_key_get_id_bytes (reader->store_key, out);
      return;
    }
  if (keys != NULL)
    cti_hash_sum (keys->box, CTI_PARTY_KEY_SIZE, sum, sizeof sum);
  memcpy (out, sum, CTI_KEY_ID_SIZE);
}

static gsize
fill_context (guint8 *context, const guint8 *fixed, const guint8 *slot, const guint8 *params)
{
  memcpy (context, fixed, CTI_SEAL_FIXED_SIZE);
  memcpy (context + CTI_SEAL_FIXED_SIZE, slot, CTI_SEAL_SLOT_FIXED_SIZE);
  if (params == NULL)
    return CONTEXT_SIZE - PARAMS_SIZE;
  memcpy (context + CONTEXT_SIZE - PARAMS_SIZE, params, PARAMS_SIZE);
  return CONTEXT_SIZE;
}

static CtiSecret *
make_passphrase_key (const CtiSecret *passphrase, const CtiKdf *kdf, GError **error)
{
  g_autoptr (CtiSecret) stretched = cti_kdf_derive (passphrase, kdf, error);
  CtiSecret *wrap_key = NULL;

  if (stretched == NULL)
    return NULL;
  wrap_key = cti_secret_new (CTI_KEY_SIZE);
  cti_hash_keyed (stretched, (const guint8 *) passphrase_label, sizeof passphrase_label,
                  cti_secret_edit (wrap_key));
  return wrap_key;
}

static CtiSecret *
make_wrap_key (const CtiSealReader *reader, const CtiKdf *kdf, GError **error)
{
  if (reader->store_key != NULL)
    return cti_key_derive (reader->store_key, CTI_KEY_PURPOSE_WRAP);
  return make_passphrase_key (reader->passphrase, kdf, error);
}

static void
put_params (guint8 *at, const CtiKdf *kdf)
{
  cti_wire_put64 (at, kdf->memory_bytes);
  cti_wire_put32 (at + 8, kdf->passes);
  memcpy (at + 16, kdf->salt, CTI_KDF_SALT_SIZE);
}

static gboolean
wrap (guint8 *at,
      const guint8 *fixed,
      const CtiSecret *file_key,
      const CtiSealReader *reader,
      GError **error)
{
  gsize params_size = reader->passphrase != NULL ? PARAMS_SIZE : 0;
  guint8 *params = at + CTI_SEAL_SLOT_FIXED_SIZE;
  guint8 *nonce = params + params_size;
  g_autoptr (CtiSecret) wrap_key = make_wrap_key (reader, &reader->kdf, error);
  guint8 context[CONTEXT_SIZE];
  gsize context_size;

  if (wrap_key == NULL)
    return FALSE;
  if (params_size > 0)
    put_params (params, &reader->kdf);
  context_size = fill_context (context, fixed, at, params_size > 0 ? params : NULL);
  cti_crypto_random (nonce, NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (nonce + NONCE_SIZE, NULL,
                                              cti_secret_get_bytes (file_key), CTI_KEY_SIZE,
                                              context, context_size, NULL, nonce,
                                              cti_secret_get_bytes (wrap_key));
  return TRUE;
}

static gboolean
box (guint8 *at, const CtiSecret *file_key, const CtiPartyKeys *keys, GError **error)
{
  if (crypto_box_seal (at, cti_secret_get_bytes (file_key), CTI_KEY_SIZE, keys->box) == 0)
    return TRUE;
  g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS,
                       "nothing can be sealed to this public key");
  return FALSE;
}

/**
 * cti_seal_slot_size_for:
 * @reader: who may read the file
 *
 * Returns: bytes of the slot, its checksum included
 */
gsize
cti_seal_slot_size_for (const CtiSealReader *reader)
{
  return CTI_SEAL_SLOT_FIXED_SIZE + get_payload_size (get_kind (reader)) + CTI_SEAL_SLOT_SUM_SIZE;
}

/**
 * cti_seal_slot_fill:
 * @at: (out): where it goes, zeroed, cti_seal_slot_size_for() long
 * @fixed: the fixed part of the header, complete
 * @file_key: the file's own key
 * @reader: who may read the file
 * @error: CTI_CRYPTO_ERROR_LIMITS, CTI_CRYPTO_ERROR_NO_MEMORY
 *
 * Returns: whether it was written
 */
gboolean
cti_seal_slot_fill (guint8 *at,
                    const guint8 *fixed,
                    const CtiSecret *file_key,
                    const CtiSealReader *reader,
                    GError **error)
{
  CtiSealSlotKind kind = get_kind (reader);
  gsize size = cti_seal_slot_size_for (reader) - CTI_SEAL_SLOT_SUM_SIZE;
  gboolean is_filled;

  cti_crypto_init ();
  cti_wire_put16 (at, kind);
  cti_wire_put16 (at + 2, get_payload_size (kind));
  get_key_id (reader, at + 8);
  is_filled = kind == CTI_SEAL_SLOT_PARTY
                  ? box (at + CTI_SEAL_SLOT_FIXED_SIZE, file_key, reader->keys, error)
                  : wrap (at, fixed, file_key, reader, error);
  if (is_filled)
    cti_hash_sum (at, size, at + size, CTI_SEAL_SLOT_SUM_SIZE);
  return is_filled;
}

/**
 * cti_seal_slot_read:
 * @bytes: a header
 * @offset: where the slot begins
 * @end: where the slots end
 * @slot: (out caller-allocates): the slot
 *
 * Returns: %FALSE when it does not fit before @end or its checksum is wrong
 */
gboolean
cti_seal_slot_read (const guint8 *bytes, gsize offset, gsize end, CtiSealSlot *slot)
{
  const guint8 *at = bytes + offset;

  if (end - offset < CTI_SEAL_SLOT_FIXED_SIZE + CTI_SEAL_SLOT_SUM_SIZE)
    return FALSE;
  slot->start = at;
  slot->kind = cti_wire_get16 (at);
  slot->payload_size = cti_wire_get16 (at + 2);
  slot->key_id = at + 8;
  slot->payload = at + CTI_SEAL_SLOT_FIXED_SIZE;
  slot->size = CTI_SEAL_SLOT_FIXED_SIZE + slot->payload_size + CTI_SEAL_SLOT_SUM_SIZE;
  if (slot->payload_size > CTI_SEAL_SLOT_PAYLOAD_MAX || slot->size > end - offset)
    return FALSE;
  return cti_hash_sum_is (at, slot->size - CTI_SEAL_SLOT_SUM_SIZE,
                          at + slot->size - CTI_SEAL_SLOT_SUM_SIZE, CTI_SEAL_SLOT_SUM_SIZE);
}

/**
 * cti_seal_slot_is_of:
 * @slot: a slot
 * @reader: who wants to read
 *
 * Returns: whether it is of the reader's kind, for the reader or another one
 */
gboolean
cti_seal_slot_is_of (const CtiSealSlot *slot, const CtiSealReader *reader)
{
  return slot->kind == get_kind (reader);
}

/**
 * cti_seal_slot_is_for:
 * @slot: a slot
 * @reader: who wants to read
 *
 * Returns: whether it is for the reader, as far as it says
 */
gboolean
cti_seal_slot_is_for (const CtiSealSlot *slot, const CtiSealReader *reader)
{
  guint8 key_id[CTI_KEY_ID_SIZE];

  get_key_id (reader, key_id);
  return cti_seal_slot_is_of (slot, reader) && memcmp (slot->key_id, key_id, sizeof key_id) == 0;
}

static gboolean
unwrap (const CtiSealSlot *slot,
        const guint8 *fixed,
        const CtiSealReader *reader,
        guint8 *out,
        GError **error)
{
  gboolean has_params = slot->kind == CTI_SEAL_SLOT_PASSPHRASE;
  const guint8 *nonce = slot->payload + (has_params ? PARAMS_SIZE : 0);
  g_autoptr (CtiSecret) wrap_key = NULL;
  guint8 context[CONTEXT_SIZE];
  gsize context_size;
  CtiKdf kdf = { 0 };

  if (has_params)
    {
      kdf.memory_bytes = cti_wire_get64 (slot->payload);
      kdf.passes = cti_wire_get32 (slot->payload + 8);
      memcpy (kdf.salt, slot->payload + 16, CTI_KDF_SALT_SIZE);
    }
  wrap_key = make_wrap_key (reader, &kdf, error);
  if (wrap_key == NULL)
    return FALSE;
  context_size = fill_context (context, fixed, slot->start, has_params ? slot->payload : NULL);
  return crypto_aead_xchacha20poly1305_ietf_decrypt (out, NULL, NULL, nonce + NONCE_SIZE,
                                                     WRAPPED_SIZE, context, context_size, nonce,
                                                     cti_secret_get_bytes (wrap_key)) == 0;
}

/**
 * cti_seal_slot_open:
 * @slot: a slot for the reader
 * @fixed: the fixed part of the header
 * @reader: who reads
 * @error: CTI_CRYPTO_ERROR_DAMAGED; CTI_CRYPTO_ERROR_WRONG_SECRET for a passphrase;
 *   CTI_CRYPTO_ERROR_LIMITS, CTI_CRYPTO_ERROR_NO_MEMORY
 *
 * Returns: (transfer full) (nullable): the file's own key
 */
CtiSecret *
cti_seal_slot_open (const CtiSealSlot *slot,
                    const guint8 *fixed,
                    const CtiSealReader *reader,
                    GError **error)
{
  g_autoptr (CtiSecret) file_key = cti_secret_new (CTI_KEY_SIZE);
  g_autoptr (GError) cause = NULL;
  guint8 *out = cti_secret_edit (file_key);

  cti_crypto_init ();
  if (slot->payload_size == get_payload_size (slot->kind) &&
      (slot->kind == CTI_SEAL_SLOT_PARTY
           ? cti_party_open_box (reader->party, slot->payload, BOXED_SIZE, out)
           : unwrap (slot, fixed, reader, out, &cause)))
    return g_steal_pointer (&file_key);
  if (cause == NULL)
    g_set_error_literal (&cause, CTI_CRYPTO_ERROR,
                         slot->kind == CTI_SEAL_SLOT_PASSPHRASE ? CTI_CRYPTO_ERROR_WRONG_SECRET
                                                                : CTI_CRYPTO_ERROR_DAMAGED,
                         "the slot does not open");
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}
