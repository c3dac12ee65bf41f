#include "cti-use-search.h"

#include "cti-use.h"

/**
 * cti_use_search:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Begins to search in all cases. The log keeps that it was done and not for what: the words may be
 * a name. A case that is opened from the hits has a line of its own.
 *
 * Returns: (transfer full) (nullable): reads the store, until the search is left
 */
CtiStoreReader *
cti_use_search (CtiStore *store, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_SEARCH, NULL, NULL, error))
    return NULL;
  return cti_store_reader_new (store);
}
