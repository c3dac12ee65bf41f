#pragma once

#include "cti-secret.h"

G_BEGIN_DECLS

/** Bytes of a link of a chain, and of every other full hash here. */
#define CTI_HASH_SIZE 32

void cti_hash_chain (const CtiSecret *key,
                     const guint8 previous[CTI_HASH_SIZE],
                     const guint8 *data,
                     gsize size,
                     guint8 out[CTI_HASH_SIZE]);
void
cti_hash_keyed (const CtiSecret *key, const guint8 *data, gsize size, guint8 out[CTI_HASH_SIZE]);
void cti_hash_sum (const guint8 *data, gsize size, guint8 *out, gsize out_size);
gboolean cti_hash_sum_is (const guint8 *data, gsize size, const guint8 *sum, gsize sum_size);

G_END_DECLS
