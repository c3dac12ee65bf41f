/* What the store remembers of hand-over files, and what it says of one that cannot be written or
 * opened: what sending, opening and accepting one have in common. */

#include "cti-crypto-error.h"
#include "cti-exchange-error.h"
#include "cti-store-error.h"
#include "cti-trouble-error.h"
#include "cti-use-parcel.h"

/**
 * cti_parcel_get_all:
 * @store: the store
 *
 * Returns: (transfer full) (element-type CtiParcel): all hand-over files that were sent or received
 */
GPtrArray *
cti_parcel_get_all (CtiStore *store)
{
  return cti_store_get_team_records (store, &cti_parcel_type);
}

/**
 * cti_parcel_find:
 * @store: the store
 * @id: (nullable): id of a hand-over file
 *
 * Returns: (transfer full) (nullable): what is remembered of it
 */
CtiParcel *
cti_parcel_find (CtiStore *store, const char *id)
{
  g_autoptr (GPtrArray) all = cti_parcel_get_all (store);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (all, i))->id, id) == 0)
      return cti_record_ref (g_ptr_array_index (all, i));
  return NULL;
}

static CtiTrouble
from_crypto (int code)
{
  switch ((CtiCryptoError) code)
    {
    case CTI_CRYPTO_ERROR_NOT_OURS:
      return CTI_TROUBLE_PARCEL_NOT_OURS;
    case CTI_CRYPTO_ERROR_TOO_NEW:
      return CTI_TROUBLE_PARCEL_TOO_NEW;
    case CTI_CRYPTO_ERROR_OTHER_STORE:
    case CTI_CRYPTO_ERROR_NO_SLOT:
      return CTI_TROUBLE_PARCEL_OTHER;
    case CTI_CRYPTO_ERROR_WRONG_SECRET:
      return CTI_TROUBLE_PARCEL_PASSPHRASE;
    case CTI_CRYPTO_ERROR_LIMITS:
    case CTI_CRYPTO_ERROR_NO_MEMORY:
      return CTI_TROUBLE_PARCEL_TOO_LARGE;
    default:
      return CTI_TROUBLE_PARCEL_DAMAGED;
    }
}

/**
 * cti_parcel_set_trouble:
 * @error: (out) (optional): where to set the error
 * @cause: why a hand-over file could not be written or opened
 */
void
cti_parcel_set_trouble (GError **error, const GError *cause)
{
  if (cause->domain == CTI_CRYPTO_ERROR)
    cti_trouble_set_error (error, from_crypto (cause->code));
  else if (cause->domain == CTI_EXCHANGE_ERROR)
    cti_trouble_set_error (error, CTI_TROUBLE_PARCEL_SCHEMA);
  else if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_TOO_NEW))
    cti_trouble_set_error (error, CTI_TROUBLE_PARCEL_TOO_NEW);
  else if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED) ||
           g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED))
    cti_trouble_set_error (error, CTI_TROUBLE_PARCEL_SCHEMA);
  else
    g_propagate_error (error, g_error_copy (cause));
}
