#pragma once

#include "cti-disk.h"
#include "cti-keys.h"

G_BEGIN_DECLS

/**
 * CtiKeysPair:
 * @newest: (owned): the copy with the highest sequence
 * @older: (owned) (nullable): the other copy, where it is whole and not the same
 * @is_incomplete: one copy is missing, damaged, behind or changed, and is to be written
 *   anew
 *
 * The two copies of the slots, as found on the disk.
 */
typedef struct
{
  CtiKeys *newest;
  CtiKeys *older;
  gboolean is_incomplete;
} CtiKeysPair;

CtiKeysPair *cti_keys_pair_read (CtiFolder *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_keys_pair_free (CtiKeysPair *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiKeysPair, cti_keys_pair_free)

gboolean cti_keys_pair_write (CtiFolder *folder,
                              const CtiKeys *keys,
                              const CtiSecret *store_key,
                              GError **error);

G_END_DECLS
