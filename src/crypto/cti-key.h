#pragma once

#include "cti-secret.h"

G_BEGIN_DECLS

/** Bytes of the store key and of every key made from it. */
#define CTI_KEY_SIZE 32
/** Bytes of the public id of a store key. */
#define CTI_KEY_ID_SIZE 8

/**
 * CtiKeyPurpose:
 * @CTI_KEY_PURPOSE_WRAP: wraps the random key of each sealed file
 * @CTI_KEY_PURPOSE_LOG: seals and chains the use log
 * @CTI_KEY_PURPOSE_CHANGE_LOG: chains the change log inside each case
 * @CTI_KEY_PURPOSE_KEYS_MAC: proves that the keys file was written by somebody who had the key
 * @CTI_KEY_PURPOSE_DRAFT: seals a draft or the view state
 * @CTI_KEY_PURPOSE_DRAFT_NAME: makes a draft's file name, so that the folder does not tell which
 *   form it is
 * @CTI_KEY_PURPOSE_PARTY_BOX: makes the key that others seal to; see cti_party_new()
 * @CTI_KEY_PURPOSE_PARTY_SIGN: makes the key that signs
 * @CTI_KEY_PURPOSE_ID: makes the public id; see cti_key_get_id()
 * @CTI_KEY_PURPOSE_FORMER: seals an earlier store key into the keys file
 * @CTI_KEY_PURPOSE_ANCHOR: seals what the keychain remembers of a store
 *
 * What a key derived from the store key is for. The numbers are part of the file formats: never
 * changed, never used again.
 */
typedef enum
{
  CTI_KEY_PURPOSE_WRAP = 1,
  CTI_KEY_PURPOSE_LOG = 2,
  CTI_KEY_PURPOSE_CHANGE_LOG = 3,
  CTI_KEY_PURPOSE_KEYS_MAC = 4,
  CTI_KEY_PURPOSE_DRAFT = 5,
  CTI_KEY_PURPOSE_DRAFT_NAME = 6,
  CTI_KEY_PURPOSE_ID = 7,
  CTI_KEY_PURPOSE_PARTY_BOX = 8,
  CTI_KEY_PURPOSE_PARTY_SIGN = 9,
  CTI_KEY_PURPOSE_FORMER = 10,
  CTI_KEY_PURPOSE_ANCHOR = 11,
} CtiKeyPurpose;

CtiSecret *cti_key_new_random (void) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_key_derive (const CtiSecret *key, CtiKeyPurpose purpose) G_GNUC_WARN_UNUSED_RESULT;
void cti_key_get_id_bytes (const CtiSecret *key, guint8 out[CTI_KEY_ID_SIZE]);
char *cti_key_get_id (const CtiSecret *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
