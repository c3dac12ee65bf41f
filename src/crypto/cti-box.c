#include "cti-box.h"

#include <sodium.h>

#include "cti-crypto-error.h"
#include "cti-crypto.h"

#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG_SIZE   crypto_aead_xchacha20poly1305_ietf_ABYTES
#define KEY_SIZE   crypto_aead_xchacha20poly1305_ietf_KEYBYTES

G_STATIC_ASSERT (CTI_BOX_OVERHEAD == NONCE_SIZE + TAG_SIZE);

/**
 * cti_box_seal:
 * @key: a key of 32 bytes, derived for this purpose
 * @plain: (array length=size) (nullable): what to seal
 * @size: its size in bytes; not hidden
 * @context: (array length=context_size) (nullable): what the box belongs to - a record's number, a
 *   file's id. It is not kept in the box; opening needs the same
 * @context_size: its size in bytes
 *
 * Seals something small with XChaCha20-Poly1305 under a random nonce: a record of the use log, a
 * draft. A case is sealed by cti_seal().
 *
 * Returns: (transfer full): nonce, sealed bytes and tag; CTI_BOX_OVERHEAD longer than @plain
 */
GBytes *
cti_box_seal (const CtiSecret *key,
              const guint8 *plain,
              gsize size,
              const guint8 *context,
              gsize context_size)
{
  guint8 *box;

  g_return_val_if_fail (cti_secret_get_size (key) == KEY_SIZE, NULL);

  box = g_malloc (size + CTI_BOX_OVERHEAD);
  cti_crypto_random (box, NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (box + NONCE_SIZE, NULL, plain, size, context,
                                              context_size, NULL, box, cti_secret_get_bytes (key));
  return g_bytes_new_take (box, size + CTI_BOX_OVERHEAD);
}

/**
 * cti_box_open_in:
 * @key: the key it was sealed with
 * @box: (array length=size): what cti_box_seal() gave
 * @size: its size in bytes
 * @context: (array length=context_size) (nullable): as it was sealed with
 * @context_size: its size in bytes
 * @room: a secret of at least @size - %CTI_BOX_OVERHEAD bytes, which is written over
 * @error: CTI_CRYPTO_ERROR_DAMAGED when a byte of it, the key or the context is not the same
 *
 * For many boxes one after the other: locked memory of its own for each takes the system longer
 * than opening it.
 *
 * Returns: whether it opened; what was sealed is then at the beginning of @room
 */
gboolean
cti_box_open_in (const CtiSecret *key,
                 const guint8 *box,
                 gsize size,
                 const guint8 *context,
                 gsize context_size,
                 CtiSecret *room,
                 GError **error)
{
  g_return_val_if_fail (cti_secret_get_size (key) == KEY_SIZE, FALSE);

  cti_crypto_init ();
  if (size >= CTI_BOX_OVERHEAD && cti_secret_get_size (room) >= size - CTI_BOX_OVERHEAD &&
      crypto_aead_xchacha20poly1305_ietf_decrypt (cti_secret_edit (room), NULL, NULL,
                                                  box + NONCE_SIZE, size - NONCE_SIZE, context,
                                                  context_size, box,
                                                  cti_secret_get_bytes (key)) == 0)
    return TRUE;
  g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_DAMAGED, "a record does not open");
  return FALSE;
}

/**
 * cti_box_open:
 * @key: the key it was sealed with
 * @box: (array length=size): what cti_box_seal() gave
 * @size: its size in bytes
 * @context: (array length=context_size) (nullable): as it was sealed with
 * @context_size: its size in bytes
 * @error: CTI_CRYPTO_ERROR_DAMAGED when a byte of it, the key or the context is not the same
 *
 * Returns: (transfer full) (nullable): what was sealed
 */
CtiSecret *
cti_box_open (const CtiSecret *key,
              const guint8 *box,
              gsize size,
              const guint8 *context,
              gsize context_size,
              GError **error)
{
  g_autoptr (CtiSecret) plain =
      cti_secret_new (size >= CTI_BOX_OVERHEAD ? size - CTI_BOX_OVERHEAD : 0);

  return cti_box_open_in (key, box, size, context, context_size, plain, error)
             ? g_steal_pointer (&plain)
             : NULL;
}
