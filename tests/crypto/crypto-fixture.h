#pragma once

#include "cti-crypto-error.h"
#include "cti-kdf.h"
#include "cti-seal.h"

/* What the tests of this layer share: keys that are the same in each run, and cheap changes. */

#define CHEAP CTI_KDF_MEMORY_MIN, CTI_KDF_PASSES_MIN

static inline CtiSecret *
fixed_secret (guint8 first, gsize size)
{
  CtiSecret *secret = cti_secret_new (size);

  for (gsize i = 0; i < size; i++)
    cti_secret_edit (secret)[i] = (guint8) (first + i);
  return secret;
}

static inline GBytes *
with_flipped_bit (GBytes *bytes, gsize at, guint bit)
{
  gsize size = 0;
  guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  size = g_bytes_get_size (bytes);
  copy[at] ^= 1 << bit;
  return g_bytes_new_take (copy, size);
}

static inline GBytes *
sealed_letters (CtiSealKind kind, gsize size, const CtiSecret *key)
{
  CtiSealInfo info = { .kind = kind, .file_id = { 1, 2, 3 }, .generation = 7 };
  g_autofree guint8 *plain = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    plain[i] = 'a' + i % 23;
  return cti_seal (&info, plain, size, key, NULL);
}
