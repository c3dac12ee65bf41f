/* Each store stands for one person, who has two pairs of keys: one that others seal to and one that
 * signs. Both are derived from the store key. So they are made with the store, open when it opens,
 * cannot be lost while it can be opened, and lie nowhere by themselves; a store of any age has
 * them. Who renews the store key because somebody may know it is a new person to others and hands
 * out a new contact card, as must be. */

#include "cti-party.h"

#include <sodium.h>
#include <string.h>

#include "cti-crypto.h"
#include "cti-key.h"

G_STATIC_ASSERT (CTI_PARTY_KEY_SIZE == crypto_box_PUBLICKEYBYTES);
G_STATIC_ASSERT (CTI_PARTY_KEY_SIZE == crypto_sign_PUBLICKEYBYTES);
G_STATIC_ASSERT (CTI_PARTY_SIGNATURE_SIZE == crypto_sign_BYTES);
G_STATIC_ASSERT (CTI_KEY_SIZE == crypto_box_SEEDBYTES);
G_STATIC_ASSERT (CTI_KEY_SIZE == crypto_sign_SEEDBYTES);

struct _CtiParty
{
  CtiPartyKeys keys;
  CtiSecret *box;  /* (owned) */
  CtiSecret *sign; /* (owned) */
};

/**
 * cti_party_new:
 * @store_key: the store key, 32 bytes
 *
 * Returns: (transfer full): the keys of the person whose store it opens, always the same
 */
CtiParty *
cti_party_new (const CtiSecret *store_key)
{
  g_autoptr (CtiSecret) box_seed = cti_key_derive (store_key, CTI_KEY_PURPOSE_PARTY_BOX);
  g_autoptr (CtiSecret) sign_seed = cti_key_derive (store_key, CTI_KEY_PURPOSE_PARTY_SIGN);
  CtiParty *self = g_new0 (CtiParty, 1);

  self->box = cti_secret_new (crypto_box_SECRETKEYBYTES);
  self->sign = cti_secret_new (crypto_sign_SECRETKEYBYTES);
  crypto_box_seed_keypair (self->keys.box, cti_secret_edit (self->box),
                           cti_secret_get_bytes (box_seed));
  crypto_sign_seed_keypair (self->keys.sign, cti_secret_edit (self->sign),
                            cti_secret_get_bytes (sign_seed));
  return self;
}

/**
 * cti_party_free:
 * @self: (transfer full): a person, whose secret half is wiped
 */
void
cti_party_free (CtiParty *self)
{
  cti_secret_unref (self->box);
  cti_secret_unref (self->sign);
  g_free (self);
}

/**
 * cti_party_get_keys:
 * @self: a person
 *
 * Returns: (transfer none): the public half
 */
const CtiPartyKeys *
cti_party_get_keys (const CtiParty *self)
{
  return &self->keys;
}

/* The context is padded to a fixed length, so that no context and data together are another
 * context and other data. */
static void
hash_signed (const char *context, const guint8 *data, gsize size, crypto_sign_state *state)
{
  guint8 padded[CTI_PARTY_CONTEXT_MAX] = { 0 };

  memcpy (padded, context, MIN (strlen (context), sizeof padded));
  crypto_sign_init (state);
  crypto_sign_update (state, padded, sizeof padded);
  crypto_sign_update (state, data, size);
}

/**
 * cti_party_sign:
 * @self: a person
 * @context: what is signed, in a few ASCII words, at most CTI_PARTY_CONTEXT_MAX; a signature made
 *   for one context does not hold for another
 * @data: (array length=size): what to sign
 * @size: its size in bytes
 * @out: (out caller-allocates): the signature (Ed25519ph)
 */
void
cti_party_sign (const CtiParty *self,
                const char *context,
                const guint8 *data,
                gsize size,
                guint8 out[CTI_PARTY_SIGNATURE_SIZE])
{
  crypto_sign_state state;

  hash_signed (context, data, size, &state);
  crypto_sign_final_create (&state, out, NULL, cti_secret_get_bytes (self->sign));
}

/**
 * cti_party_keys_verify:
 * @self: a person's public keys
 * @context: as it was signed with
 * @data: (array length=size): what was signed
 * @size: its size in bytes
 * @signature: a signature
 *
 * Returns: whether the person who has the secret half signed exactly this
 */
gboolean
cti_party_keys_verify (const CtiPartyKeys *self,
                       const char *context,
                       const guint8 *data,
                       gsize size,
                       const guint8 signature[CTI_PARTY_SIGNATURE_SIZE])
{
  crypto_sign_state state;
  guint8 copy[CTI_PARTY_SIGNATURE_SIZE];

  cti_crypto_init ();
  memcpy (copy, signature, sizeof copy);
  hash_signed (context, data, size, &state);
  return crypto_sign_final_verify (&state, copy, self->sign) == 0;
}

/**
 * cti_party_keys_get_fingerprint:
 * @self: a person's public keys
 * @out: (out caller-allocates): what two people compare, by telephone or face to face
 */
void
cti_party_keys_get_fingerprint (const CtiPartyKeys *self, guint8 out[CTI_PARTY_FINGERPRINT_SIZE])
{
  guint8 sum[crypto_generichash_BYTES];
  guint8 both[2 * CTI_PARTY_KEY_SIZE];

  cti_crypto_init ();
  memcpy (both, self->box, CTI_PARTY_KEY_SIZE);
  memcpy (both + CTI_PARTY_KEY_SIZE, self->sign, CTI_PARTY_KEY_SIZE);
  crypto_generichash (sum, sizeof sum, both, sizeof both, (const guint8 *) "contact card", 12);
  memcpy (out, sum, CTI_PARTY_FINGERPRINT_SIZE);
}

/**
 * cti_party_keys_equal:
 * @a: a person's public keys
 * @b: another's
 *
 * Returns: whether both are the same
 */
gboolean
cti_party_keys_equal (const CtiPartyKeys *a, const CtiPartyKeys *b)
{
  return memcmp (a->box, b->box, CTI_PARTY_KEY_SIZE) == 0 &&
         memcmp (a->sign, b->sign, CTI_PARTY_KEY_SIZE) == 0;
}

/**
 * cti_party_key_to_text:
 * @key: a public key
 *
 * Returns: (transfer full): the same as 64 hexadecimal digits
 */
char *
cti_party_key_to_text (const guint8 key[CTI_PARTY_KEY_SIZE])
{
  char *text = g_malloc (2 * CTI_PARTY_KEY_SIZE + 1);

  return sodium_bin2hex (text, 2 * CTI_PARTY_KEY_SIZE + 1, key, CTI_PARTY_KEY_SIZE);
}

/**
 * cti_party_key_from_text:
 * @text: (nullable): a public key as text
 * @out: (out caller-allocates): the key
 *
 * Returns: whether @text is one
 */
gboolean
cti_party_key_from_text (const char *text, guint8 out[CTI_PARTY_KEY_SIZE])
{
  gsize size = 0;

  return text != NULL && strlen (text) == 2 * CTI_PARTY_KEY_SIZE &&
         sodium_hex2bin (out, CTI_PARTY_KEY_SIZE, text, strlen (text), NULL, &size, NULL) == 0 &&
         size == CTI_PARTY_KEY_SIZE;
}

/**
 * cti_party_open_box:
 * @self: a person
 * @sealed: (array length=size): something sealed to the person's public key
 * @size: its size in bytes, more than that of an empty seal
 * @out: (out caller-allocates): what was sealed, crypto_box_SEALBYTES shorter
 *
 * Returns: whether it opened
 */
gboolean
cti_party_open_box (const CtiParty *self, const guint8 *sealed, gsize size, guint8 *out)
{
  return crypto_box_seal_open (out, sealed, size, self->keys.box,
                               cti_secret_get_bytes (self->box)) == 0;
}
