/* How one slot wraps the store key. Body of 112 bytes, little-endian:
 *
 *     0   8  memory of Argon2id in bytes (0 for the recovery sheet)
 *     8   4  passes (0 for the recovery sheet)
 *    12   4  zero
 *    16  16  salt
 *    32  24  nonce
 *    56  48  store key and tag, XChaCha20-Poly1305; associated data: store id, id of the store
 *            key, kind (2), slot id (4) and bytes 0-31 of the body
 *   104   8  zero
 *
 * and for an organisation: its public key (32), then the store key sealed to it (80); for a former
 * store key see cti-keys-former.c.
 *
 * The key that wraps is keyed BLAKE2b over a label of the kind:
 *   daily, PIN       key: the keychain's 32 bytes; data: label, Argon2id of the passphrase.
 *                    So neither is of use without the other.
 *   passphrase       key: Argon2id of the passphrase; data: label
 *   recovery sheet   key: its 16 random bytes; data: label, salt. They are random, so that there
 *                    is nothing to guess and Argon2id would only cost time. */

#include "cti-slot.h"

#include <sodium.h>
#include <string.h>

#include "cti-crypto-error.h"
#include "cti-crypto.h"
#include "cti-hash.h"
#include "cti-recovery-code.h"
#include "cti-wire.h"

#define PARAMS_SIZE  32
#define NONCE_SIZE   crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define WRAPPED_SIZE (CTI_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define CONTEXT_SIZE (CTI_SLOT_OWNER_SIZE + 6 + PARAMS_SIZE)
#define PUBLIC_SIZE  CTI_KEYS_ORGANISATION_KEY_SIZE
#define LABEL_SIZE   16

G_STATIC_ASSERT (PARAMS_SIZE + NONCE_SIZE + WRAPPED_SIZE <= CTI_SLOT_BODY_SIZE);
G_STATIC_ASSERT (PUBLIC_SIZE == crypto_box_PUBLICKEYBYTES);
G_STATIC_ASSERT (PUBLIC_SIZE + CTI_KEY_SIZE + crypto_box_SEALBYTES == CTI_SLOT_BODY_SIZE);

static const char labels[][LABEL_SIZE] = {
  [CTI_SLOT_DAILY] = "slot daily",
  [CTI_SLOT_PASSPHRASE] = "slot passphrase",
  [CTI_SLOT_RECOVERY] = "slot recovery",
  [CTI_SLOT_DAY_PIN] = "slot day pin",
};

static CtiSecret *
hash_to_key (const CtiSecret *key, CtiSlotKind kind, const guint8 *more, gsize size)
{
  g_autoptr (CtiSecret) data = cti_secret_new (LABEL_SIZE + size);
  CtiSecret *wrap_key = cti_secret_new (CTI_KEY_SIZE);

  memcpy (cti_secret_edit (data), labels[kind], LABEL_SIZE);
  if (size > 0)
    memcpy (cti_secret_edit (data) + LABEL_SIZE, more, size);
  cti_hash_keyed (key, cti_secret_get_bytes (data), LABEL_SIZE + size, cti_secret_edit (wrap_key));
  return wrap_key;
}

static gboolean
check_bits (const CtiSecret *bits, gsize size, GError **error)
{
  if (cti_secret_get_size (bits) == size)
    return TRUE;
  g_set_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS,
               "a secret of %" G_GSIZE_FORMAT " bytes is wanted", size);
  return FALSE;
}

static CtiSecret *
make_wrap_key (CtiSlotKind kind, const CtiSlotSecrets *secrets, const CtiKdf *kdf, GError **error)
{
  g_autoptr (CtiSecret) stretched = NULL;

  if (kind == CTI_SLOT_RECOVERY)
    return check_bits (secrets->bits, CTI_RECOVERY_CODE_SIZE, error)
               ? hash_to_key (secrets->bits, kind, kdf->salt, CTI_KDF_SALT_SIZE)
               : NULL;
  if (kind != CTI_SLOT_PASSPHRASE && !check_bits (secrets->bits, CTI_KEY_SIZE, error))
    return NULL;
  stretched = cti_kdf_derive (secrets->phrase, kdf, error);
  if (stretched == NULL)
    return NULL;
  if (kind == CTI_SLOT_PASSPHRASE)
    return hash_to_key (stretched, kind, NULL, 0);
  return hash_to_key (secrets->bits, kind, cti_secret_get_bytes (stretched), CTI_KEY_SIZE);
}

static void
fill_context (guint8 *context, const CtiSlot *self, const guint8 *owner)
{
  memcpy (context, owner, CTI_SLOT_OWNER_SIZE);
  cti_wire_put16 (context + CTI_SLOT_OWNER_SIZE, self->kind);
  cti_wire_put32 (context + CTI_SLOT_OWNER_SIZE + 2, self->id);
  memcpy (context + CTI_SLOT_OWNER_SIZE + 6, self->body, PARAMS_SIZE);
}

/**
 * cti_slot_close:
 * @self: a slot with kind and id set; its body is written
 * @owner: store id and id of the store key
 * @store_key: the key to wrap, 32 bytes
 * @secrets: what will open it; keychain secret of 32 bytes, recovery code of 16
 * @kdf: salt and cost; cost 0 for the recovery sheet
 * @error: as cti_kdf_derive(), and CTI_CRYPTO_ERROR_LIMITS for a secret of the wrong size
 *
 * Returns: whether the body was written
 */
gboolean
cti_slot_close (CtiSlot *self,
                const guint8 owner[CTI_SLOT_OWNER_SIZE],
                const CtiSecret *store_key,
                const CtiSlotSecrets *secrets,
                const CtiKdf *kdf,
                GError **error)
{
  g_autoptr (CtiSecret) wrap_key = make_wrap_key (self->kind, secrets, kdf, error);
  guint8 *nonce = self->body + PARAMS_SIZE;
  guint8 context[CONTEXT_SIZE];

  if (wrap_key == NULL)
    return FALSE;
  memset (self->body, 0, sizeof self->body);
  cti_wire_put64 (self->body, kdf->memory_bytes);
  cti_wire_put32 (self->body + 8, kdf->passes);
  memcpy (self->body + 16, kdf->salt, CTI_KDF_SALT_SIZE);
  fill_context (context, self, owner);
  cti_crypto_random (nonce, NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (nonce + NONCE_SIZE, NULL,
                                              cti_secret_get_bytes (store_key), CTI_KEY_SIZE,
                                              context, CONTEXT_SIZE, NULL, nonce,
                                              cti_secret_get_bytes (wrap_key));
  return TRUE;
}

/**
 * cti_slot_close_for_organisation:
 * @self: a slot with kind and id set; its body is written
 * @store_key: the key to wrap, 32 bytes
 * @public_key: the organisation's (X25519)
 * @error: CTI_CRYPTO_ERROR_LIMITS for a key that nothing can be sealed to
 *
 * Returns: whether the body was written
 */
gboolean
cti_slot_close_for_organisation (CtiSlot *self,
                                 const CtiSecret *store_key,
                                 const guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE],
                                 GError **error)
{
  cti_crypto_init ();
  memcpy (self->body, public_key, PUBLIC_SIZE);
  if (crypto_box_seal (self->body + PUBLIC_SIZE, cti_secret_get_bytes (store_key), CTI_KEY_SIZE,
                       public_key) == 0)
    return TRUE;
  g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS,
                       "nothing can be sealed to this public key");
  return FALSE;
}

/**
 * cti_keys_new_organisation:
 * @public_key: (out caller-allocates): what stores are given
 *
 * Returns: (transfer full): the secret half, which opens them; it is kept where no store is
 */
CtiSecret *
cti_keys_new_organisation (guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE])
{
  CtiSecret *secret_key = cti_secret_new (CTI_KEYS_ORGANISATION_KEY_SIZE);

  cti_crypto_init ();
  crypto_box_keypair (public_key, cti_secret_edit (secret_key));
  return secret_key;
}

static gboolean
open_wrapped (const CtiSlot *self, const guint8 *owner, const CtiSecret *wrap_key, guint8 *out)
{
  const guint8 *nonce = self->body + PARAMS_SIZE;
  guint8 context[CONTEXT_SIZE];

  fill_context (context, self, owner);
  return crypto_aead_xchacha20poly1305_ietf_decrypt (out, NULL, NULL, nonce + NONCE_SIZE,
                                                     WRAPPED_SIZE, context, CONTEXT_SIZE, nonce,
                                                     cti_secret_get_bytes (wrap_key)) == 0;
}

static gboolean
open_sealed (const CtiSlot *self, const CtiSecret *secret_key, guint8 *out)
{
  return crypto_box_seal_open (out, self->body + PUBLIC_SIZE, CTI_KEY_SIZE + crypto_box_SEALBYTES,
                               self->body, cti_secret_get_bytes (secret_key)) == 0;
}

static CtiSecret *
unwrap (const CtiSlot *self, const guint8 *owner, const CtiSlotSecrets *secrets, GError **error)
{
  g_autoptr (CtiSecret) store_key = cti_secret_new (CTI_KEY_SIZE);
  g_autoptr (CtiSecret) wrap_key = NULL;
  gboolean is_open;
  CtiKdf kdf;

  if (self->kind == CTI_SLOT_ORGANISATION)
    {
      if (!check_bits (secrets->bits, CTI_KEYS_ORGANISATION_KEY_SIZE, error))
        return NULL;
      is_open = open_sealed (self, secrets->bits, cti_secret_edit (store_key));
    }
  else
    {
      kdf.memory_bytes = cti_wire_get64 (self->body);
      kdf.passes = cti_wire_get32 (self->body + 8);
      memcpy (kdf.salt, self->body + 16, CTI_KDF_SALT_SIZE);
      wrap_key = make_wrap_key (self->kind, secrets, &kdf, error);
      if (wrap_key == NULL)
        return NULL;
      is_open = open_wrapped (self, owner, wrap_key, cti_secret_edit (store_key));
    }
  if (is_open)
    return g_steal_pointer (&store_key);
  g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_WRONG_SECRET,
                       "the slot does not open");
  return NULL;
}

/**
 * cti_slot_open:
 * @self: a slot of a known kind
 * @owner: store id and id of the store key
 * @secrets: what the user brings
 * @error: CTI_CRYPTO_ERROR_WRONG_SECRET, or as cti_slot_close();
 *   CTI_CRYPTO_ERROR_DAMAGED when it opens and holds another key than the file says
 *
 * Returns: (transfer full) (nullable): the store key
 */
CtiSecret *
cti_slot_open (const CtiSlot *self,
               const guint8 owner[CTI_SLOT_OWNER_SIZE],
               const CtiSlotSecrets *secrets,
               GError **error)
{
  g_autoptr (CtiSecret) store_key = NULL;
  guint8 key_id[CTI_KEY_ID_SIZE];

  cti_crypto_init ();
  store_key = unwrap (self, owner, secrets, error);
  if (store_key == NULL)
    return NULL;
  cti_key_get_id_bytes (store_key, key_id);
  if (memcmp (key_id, owner + CTI_SLOT_OWNER_SIZE - CTI_KEY_ID_SIZE, CTI_KEY_ID_SIZE) != 0)
    {
      g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_DAMAGED,
                           "the slot holds another key");
      return NULL;
    }
  return g_steal_pointer (&store_key);
}
