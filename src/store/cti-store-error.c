#include "cti-store-error.h"

#include <errno.h>

#include "cti-crypto-error.h"

/* clang-format off */
G_DEFINE_QUARK (cti-store-error-quark, cti_store_error)
/* clang-format on */

/**
 * cti_store_error_from_errno:
 * @error: (out) (optional): where to set the error
 * @number: an errno
 * @doing: what was tried, without the name of any file
 */
void
cti_store_error_from_errno (GError **error, int number, const char *doing)
{
  CtiStoreError code = CTI_STORE_ERROR_DISK;

  if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    code = CTI_STORE_ERROR_DISK_FULL;
  else if (number == ENOENT)
    code = CTI_STORE_ERROR_NOT_FOUND;
  else if (number == ELOOP || number == ENXIO)
    code = CTI_STORE_ERROR_UNSAFE;
  g_set_error (error, CTI_STORE_ERROR, code, "%s: %s", doing, g_strerror (number));
}

/**
 * cti_store_error_from_crypto:
 * @error: (out) (optional): where to set the error
 * @cause: (transfer full): an error of `crypto`
 */
void
cti_store_error_from_crypto (GError **error, GError *cause)
{
  CtiStoreError code = CTI_STORE_ERROR_DAMAGED;

  if (g_error_matches (cause, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_OTHER_STORE))
    code = CTI_STORE_ERROR_OTHER_STORE;
  else if (g_error_matches (cause, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_TOO_NEW))
    code = CTI_STORE_ERROR_TOO_NEW;
  else if (g_error_matches (cause, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_WRONG_SECRET))
    code = CTI_STORE_ERROR_WRONG_KEY;
  g_set_error_literal (error, CTI_STORE_ERROR, code, cause->message);
  g_error_free (cause);
}
