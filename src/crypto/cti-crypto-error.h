#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CTI_CRYPTO_ERROR:
 *
 * The error domain of this layer. The messages are for a log and for developers; what the user
 * reads is chosen from the code by the layers above.
 */
#define CTI_CRYPTO_ERROR (cti_crypto_error_quark ())
GQuark cti_crypto_error_quark (void);

/**
 * CtiCryptoError:
 * @CTI_CRYPTO_ERROR_NOT_OURS: not one of our files, or one of another kind than asked for
 * @CTI_CRYPTO_ERROR_DAMAGED: ours, and cut, changed or lengthened since it was written
 * @CTI_CRYPTO_ERROR_TOO_NEW: whole, and written by a newer version of the program
 * @CTI_CRYPTO_ERROR_OTHER_STORE: whole, and sealed with the key of another store
 * @CTI_CRYPTO_ERROR_WRONG_SECRET: there is a slot of this kind and the secret does not open it
 * @CTI_CRYPTO_ERROR_LIMITS: a size or a parameter is out of range; nothing was computed with it
 * @CTI_CRYPTO_ERROR_RECOVERY_GROUP: a recovery code is mistyped, or has not eight groups
 * @CTI_CRYPTO_ERROR_NO_SLOT: the file has no slot of the kind asked for
 * @CTI_CRYPTO_ERROR_NO_MEMORY: the memory that Argon2id needs is not to be had; this says nothing
 *   about the passphrase
 *
 * Why something could not be sealed, opened or read.
 */
typedef enum
{
  CTI_CRYPTO_ERROR_NOT_OURS,
  CTI_CRYPTO_ERROR_DAMAGED,
  CTI_CRYPTO_ERROR_TOO_NEW,
  CTI_CRYPTO_ERROR_OTHER_STORE,
  CTI_CRYPTO_ERROR_WRONG_SECRET,
  CTI_CRYPTO_ERROR_LIMITS,
  CTI_CRYPTO_ERROR_RECOVERY_GROUP,
  CTI_CRYPTO_ERROR_NO_SLOT,
  CTI_CRYPTO_ERROR_NO_MEMORY,
} CtiCryptoError;

G_END_DECLS
