#include "cti-crypto.h"

#include <sodium.h>

#include "cti-crypto-error.h"

G_DEFINE_QUARK (cti - crypto - error - quark, cti_crypto_error)

static gpointer
start_sodium (gpointer unused)
{
  if (sodium_init () < 0)
    g_error ("libsodium does not start");
  return GINT_TO_POINTER (TRUE);
}

/**
 * cti_crypto_init:
 *
 * Starts libsodium, once. Every function of this layer that needs it calls it; a program calls it
 * early so that the source of random numbers is open before the sandbox closes.
 */
void
cti_crypto_init (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, start_sodium, NULL);
}

/**
 * cti_crypto_random:
 * @out: (out caller-allocates) (array length=size): where to put them
 * @size: how many
 *
 * Fills @out with bytes from the system's random source: an id of a file, a salt.
 */
void
cti_crypto_random (guint8 *out, gsize size)
{
  cti_crypto_init ();
  randombytes_buf (out, size);
}
