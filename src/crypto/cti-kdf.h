#pragma once

#include "cti-secret.h"

G_BEGIN_DECLS

#define CTI_KDF_SALT_SIZE 16

/** What a slot of a real store costs (design: Keys); the floor is kept by the session. */
#define CTI_KDF_DEFAULT_MEMORY (256ULL * 1024 * 1024)
#define CTI_KDF_DEFAULT_PASSES 3

/** The range that is computed at all. The lower end is for tests and for drafts of a file. */
#define CTI_KDF_MEMORY_MIN 8192ULL
#define CTI_KDF_MEMORY_MAX (1024ULL * 1024 * 1024)
#define CTI_KDF_PASSES_MIN 1
#define CTI_KDF_PASSES_MAX 10

/** The longest passphrase, in bytes. */
#define CTI_KDF_PASSPHRASE_MAX 1024

/**
 * CtiKdf:
 * @memory_bytes: memory that Argon2id fills
 * @passes: how often it does
 * @salt: random, one for each slot
 *
 * What turns a passphrase into a key, apart from the passphrase. Stands openly in the file.
 */
typedef struct
{
  guint64 memory_bytes;
  guint32 passes;
  guint8 salt[CTI_KDF_SALT_SIZE];
} CtiKdf;

void cti_kdf_init (CtiKdf *self, guint64 memory_bytes, guint32 passes);
gboolean cti_kdf_check (const CtiKdf *self, GError **error);
CtiSecret *cti_kdf_derive (const CtiSecret *passphrase,
                           const CtiKdf *params,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
