#include "cti-kdf.h"

#include <sodium.h>

#include "cti-crypto-error.h"
#include "cti-crypto.h"
#include "cti-key.h"

G_STATIC_ASSERT (CTI_KDF_SALT_SIZE == crypto_pwhash_argon2id_SALTBYTES);

/**
 * cti_kdf_init:
 * @self: (out caller-allocates): parameters for a new slot
 * @memory_bytes: CTI_KDF_DEFAULT_MEMORY, or less in tests
 * @passes: CTI_KDF_DEFAULT_PASSES, or fewer in tests
 *
 * Sets the cost and draws a salt.
 */
void
cti_kdf_init (CtiKdf *self, guint64 memory_bytes, guint32 passes)
{
  self->memory_bytes = memory_bytes;
  self->passes = passes;
  cti_crypto_random (self->salt, CTI_KDF_SALT_SIZE);
}

/**
 * cti_kdf_check:
 * @self: parameters, as read from a file
 * @error: CTI_CRYPTO_ERROR_LIMITS
 *
 * A file from elsewhere must not make the program fill the memory or compute for an hour (promise
 * 6). That the cost is high enough for a real store is a rule of the session, not of this layer.
 *
 * Returns: whether the parameters are within what is computed at all
 */
gboolean
cti_kdf_check (const CtiKdf *self, GError **error)
{
  if (self->memory_bytes >= CTI_KDF_MEMORY_MIN && self->memory_bytes <= CTI_KDF_MEMORY_MAX &&
      self->passes >= CTI_KDF_PASSES_MIN && self->passes <= CTI_KDF_PASSES_MAX)
    return TRUE;
  g_set_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS,
               "Argon2id with %" G_GUINT64_FORMAT " bytes and %u passes is out of range",
               self->memory_bytes, self->passes);
  return FALSE;
}

/**
 * cti_kdf_derive:
 * @passphrase: UTF-8, 0 to CTI_KDF_PASSPHRASE_MAX bytes
 * @params: cost and salt; checked first
 * @error: CTI_CRYPTO_ERROR_LIMITS, CTI_CRYPTO_ERROR_NO_MEMORY
 *
 * Argon2id. Takes about a second at the default cost: never call it on the window's thread.
 *
 * Returns: (transfer full) (nullable): a key of 32 bytes
 */
CtiSecret *
cti_kdf_derive (const CtiSecret *passphrase, const CtiKdf *params, GError **error)
{
  g_autoptr (CtiSecret) key = NULL;

  if (!cti_kdf_check (params, error))
    return NULL;
  if (cti_secret_get_size (passphrase) > CTI_KDF_PASSPHRASE_MAX)
    {
      g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS,
                           "the passphrase is too long");
      return NULL;
    }
  cti_crypto_init ();
  key = cti_secret_new (CTI_KEY_SIZE);
  if (crypto_pwhash (cti_secret_edit (key), CTI_KEY_SIZE, cti_secret_get_text (passphrase),
                     cti_secret_get_size (passphrase), params->salt, params->passes,
                     params->memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    {
      g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_NO_MEMORY,
                           "no memory for Argon2id");
      return NULL;
    }
  return g_steal_pointer (&key);
}
