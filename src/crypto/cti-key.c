/* A store has one random key of 32 bytes. It is never used itself: each use has a key of its own,
 * derived by crypto_kdf (BLAKE2b) from the store key, a number and a fixed context, so that what is
 * learnt about one use says nothing about another. */

#include "cti-key.h"

#include <sodium.h>
#include <string.h>

#include "cti-crypto.h"

G_STATIC_ASSERT (CTI_KEY_SIZE == crypto_kdf_KEYBYTES);

static const char derive_context[crypto_kdf_CONTEXTBYTES + 1] = "ctistore";

/**
 * cti_key_new_random:
 *
 * Returns: (transfer full): a new key of 32 random bytes: a store's, a file's, or the secret for
 *   the keychain
 */
CtiSecret *
cti_key_new_random (void)
{
  CtiSecret *key = cti_secret_new (CTI_KEY_SIZE);

  cti_crypto_random (cti_secret_edit (key), CTI_KEY_SIZE);
  return key;
}

/**
 * cti_key_derive:
 * @key: a store key, 32 bytes
 * @purpose: what the new key is for
 *
 * Returns: (transfer full): the key of 32 bytes for that purpose, always the same for @key
 */
CtiSecret *
cti_key_derive (const CtiSecret *key, CtiKeyPurpose purpose)
{
  CtiSecret *derived;

  g_return_val_if_fail (cti_secret_get_size (key) == CTI_KEY_SIZE, NULL);

  cti_crypto_init ();
  derived = cti_secret_new (CTI_KEY_SIZE);
  crypto_kdf_derive_from_key (cti_secret_edit (derived), CTI_KEY_SIZE, purpose, derive_context,
                              cti_secret_get_bytes (key));
  return derived;
}

/**
 * cti_key_get_id_bytes:
 * @key: a store key, 32 bytes
 * @out: (out caller-allocates): its id
 *
 * The id stands openly in every file sealed for the key. It tells "another store's file" from "a
 * damaged file" and nothing about the key.
 */
void
cti_key_get_id_bytes (const CtiSecret *key, guint8 out[CTI_KEY_ID_SIZE])
{
  g_autoptr (CtiSecret) derived = cti_key_derive (key, CTI_KEY_PURPOSE_ID);

  memcpy (out, cti_secret_get_bytes (derived), CTI_KEY_ID_SIZE);
}

/**
 * cti_key_get_id:
 * @key: a store key, 32 bytes
 *
 * Returns: (transfer full): its id as 16 hexadecimal digits; see cti_key_get_id_bytes()
 */
char *
cti_key_get_id (const CtiSecret *key)
{
  guint8 id[CTI_KEY_ID_SIZE];
  char *text = g_malloc (2 * CTI_KEY_ID_SIZE + 1);

  cti_key_get_id_bytes (key, id);
  return sodium_bin2hex (text, 2 * CTI_KEY_ID_SIZE + 1, id, sizeof id);
}
