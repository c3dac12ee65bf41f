#include "cti-hash.h"

#include <sodium.h>
#include <string.h>

#include "cti-crypto.h"

/**
 * cti_hash_chain:
 * @key: a key of 32 bytes, derived for the log in question
 * @previous: the link before; 32 zero bytes for the first
 * @data: (array length=size) (nullable): the record
 * @size: its size in bytes
 * @out: (out caller-allocates): the link of this record; may be @previous
 *
 * One link of a keyed chain (BLAKE2b): who has not the key can neither change, drop, repeat nor
 * move a record without the chain breaking at it (promise 26). That the end was cut off shows only
 * where the last link is also kept elsewhere.
 */
void
cti_hash_chain (const CtiSecret *key,
                const guint8 previous[CTI_HASH_SIZE],
                const guint8 *data,
                gsize size,
                guint8 out[CTI_HASH_SIZE])
{
  crypto_generichash_state state;

  cti_crypto_init ();
  crypto_generichash_init (&state, cti_secret_get_bytes (key), cti_secret_get_size (key),
                           CTI_HASH_SIZE);
  crypto_generichash_update (&state, previous, CTI_HASH_SIZE);
  crypto_generichash_update (&state, data, size);
  crypto_generichash_final (&state, out, CTI_HASH_SIZE);
  cti_wipe (&state, sizeof state);
}

/**
 * cti_hash_keyed:
 * @key: a key of 16 to 64 bytes
 * @data: (array length=size) (nullable): what to hash
 * @size: its size in bytes
 * @out: (out caller-allocates): 32 bytes
 *
 * Keyed BLAKE2b: an authentication code, or a key made from a key.
 */
void
cti_hash_keyed (const CtiSecret *key, const guint8 *data, gsize size, guint8 out[CTI_HASH_SIZE])
{
  cti_crypto_init ();
  crypto_generichash (out, CTI_HASH_SIZE, data, size, cti_secret_get_bytes (key),
                      cti_secret_get_size (key));
}

/**
 * cti_hash_sum:
 * @data: (array length=size) (nullable): what to hash
 * @size: its size in bytes
 * @out: (out caller-allocates) (array length=out_size): the sum
 * @out_size: 16 to 64 bytes
 *
 * A checksum without a key (BLAKE2b): it finds damage, it does not keep out a forger.
 */
void
cti_hash_sum (const guint8 *data, gsize size, guint8 *out, gsize out_size)
{
  cti_crypto_init ();
  crypto_generichash (out, out_size, data, size, NULL, 0);
}

/**
 * cti_hash_sum_is:
 * @data: (array length=size) (nullable): what to hash
 * @size: its size in bytes
 * @sum: (array length=sum_size): a sum made by cti_hash_sum()
 * @sum_size: 16 to 64 bytes
 *
 * Returns: whether @sum is the checksum of @data
 */
gboolean
cti_hash_sum_is (const guint8 *data, gsize size, const guint8 *sum, gsize sum_size)
{
  guint8 own[64];

  g_return_val_if_fail (sum_size <= sizeof own, FALSE);

  cti_hash_sum (data, size, own, sum_size);
  return memcmp (own, sum, sum_size) == 0;
}
