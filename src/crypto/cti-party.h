#pragma once

#include "cti-secret.h"

G_BEGIN_DECLS

/** Bytes of each of the two public keys of a person. */
#define CTI_PARTY_KEY_SIZE 32
/** Bytes of a signature. */
#define CTI_PARTY_SIGNATURE_SIZE 64
/** Bytes of a fingerprint. */
#define CTI_PARTY_FINGERPRINT_SIZE 12
/** Longest text that tells what a signature is for, in bytes. */
#define CTI_PARTY_CONTEXT_MAX 64

/**
 * CtiPartyKeys:
 * @box: what is sealed to the person is sealed to this one (X25519)
 * @sign: what proves the person's signature (Ed25519)
 *
 * The public half of a person's keys: given to others, secret from nobody.
 */
typedef struct
{
  guint8 box[CTI_PARTY_KEY_SIZE];
  guint8 sign[CTI_PARTY_KEY_SIZE];
} CtiPartyKeys;

/**
 * CtiParty:
 *
 * A person's keys with their secret half.
 */
typedef struct _CtiParty CtiParty;

CtiParty *cti_party_new (const CtiSecret *store_key) G_GNUC_WARN_UNUSED_RESULT;
void cti_party_free (CtiParty *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiParty, cti_party_free)

const CtiPartyKeys *cti_party_get_keys (const CtiParty *self);
void cti_party_sign (const CtiParty *self,
                     const char *context,
                     const guint8 *data,
                     gsize size,
                     guint8 out[CTI_PARTY_SIGNATURE_SIZE]);
gboolean cti_party_keys_verify (const CtiPartyKeys *self,
                                const char *context,
                                const guint8 *data,
                                gsize size,
                                const guint8 signature[CTI_PARTY_SIGNATURE_SIZE]);
void cti_party_keys_get_fingerprint (const CtiPartyKeys *self,
                                     guint8 out[CTI_PARTY_FINGERPRINT_SIZE]);
gboolean cti_party_keys_equal (const CtiPartyKeys *a, const CtiPartyKeys *b);
char *cti_party_key_to_text (const guint8 key[CTI_PARTY_KEY_SIZE]) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_party_key_from_text (const char *text, guint8 out[CTI_PARTY_KEY_SIZE]);

/* For the slots of sealed files. */
gboolean cti_party_open_box (const CtiParty *self, const guint8 *sealed, gsize size, guint8 *out);

G_END_DECLS
