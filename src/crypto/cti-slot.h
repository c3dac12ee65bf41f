#pragma once

#include "cti-key.h"
#include "cti-keys.h"

G_BEGIN_DECLS

/** Bytes of a slot's body; the layout stands in cti-slot.c. */
#define CTI_SLOT_BODY_SIZE 112
/** Bytes of what all slots of a file belong to: store id and id of the store key. */
#define CTI_SLOT_OWNER_SIZE (16 + CTI_KEY_ID_SIZE)

/**
 * CtiSlot:
 * @kind: the way it opens
 * @id: its number in this file, from 1, never used again
 * @body: parameters and the wrapped store key
 *
 * One slot of the keys file. Private to this layer.
 */
typedef struct
{
  CtiSlotKind kind;
  guint32 id;
  guint8 body[CTI_SLOT_BODY_SIZE];
} CtiSlot;

/**
 * CtiSlotSecrets:
 * @phrase: (nullable): passphrase or PIN, for the kinds that have one
 * @bits: (nullable): the keychain's secret, the recovery code, the organisation's secret key
 *
 * What the user brings to open a slot.
 */
typedef struct
{
  const CtiSecret *phrase;
  const CtiSecret *bits;
} CtiSlotSecrets;

gboolean cti_slot_close (CtiSlot *self,
                         const guint8 owner[CTI_SLOT_OWNER_SIZE],
                         const CtiSecret *store_key,
                         const CtiSlotSecrets *secrets,
                         const CtiKdf *kdf,
                         GError **error);
gboolean cti_slot_close_for_organisation (CtiSlot *self,
                                          const CtiSecret *store_key,
                                          const guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE],
                                          GError **error);
CtiSecret *cti_slot_open (const CtiSlot *self,
                          const guint8 owner[CTI_SLOT_OWNER_SIZE],
                          const CtiSlotSecrets *secrets,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
