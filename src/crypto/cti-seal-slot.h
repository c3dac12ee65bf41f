#pragma once

#include "cti-seal.h"

G_BEGIN_DECLS

/* The slots of a sealed file: its random key, wrapped for one that may read it. Private to this
 * layer; the layout stands at the head of cti-seal.c. */

#define CTI_SEAL_FIXED_SIZE       48
#define CTI_SEAL_SLOT_FIXED_SIZE  16
#define CTI_SEAL_SLOT_SUM_SIZE    16
#define CTI_SEAL_SLOT_PAYLOAD_MAX 512

/**
 * CtiSealSlotKind:
 * @CTI_SEAL_SLOT_STORE_KEY: for a store
 * @CTI_SEAL_SLOT_PARTY: for a person
 * @CTI_SEAL_SLOT_PASSPHRASE: for whoever knows a passphrase
 *
 * The numbers are part of the format.
 */
typedef enum
{
  CTI_SEAL_SLOT_STORE_KEY = 1,
  CTI_SEAL_SLOT_PARTY = 2,
  CTI_SEAL_SLOT_PASSPHRASE = 3,
} CtiSealSlotKind;

/**
 * CtiSealSlot:
 * @start: where it lies
 * @kind: a #CtiSealSlotKind, or one of a newer program
 * @payload_size: bytes of its payload
 * @key_id: id of the key it is wrapped for
 * @payload: parameters and the wrapped key
 * @size: of all of it, the checksum included
 *
 * A slot whose checksum is right.
 */
typedef struct
{
  const guint8 *start;
  guint16 kind;
  guint16 payload_size;
  const guint8 *key_id;
  const guint8 *payload;
  gsize size;
} CtiSealSlot;

gsize cti_seal_slot_size_for (const CtiSealReader *reader);
gboolean cti_seal_slot_fill (guint8 *at,
                             const guint8 *fixed,
                             const CtiSecret *file_key,
                             const CtiSealReader *reader,
                             GError **error);
gboolean cti_seal_slot_read (const guint8 *bytes, gsize offset, gsize end, CtiSealSlot *slot);
gboolean cti_seal_slot_is_of (const CtiSealSlot *slot, const CtiSealReader *reader);
gboolean cti_seal_slot_is_for (const CtiSealSlot *slot, const CtiSealReader *reader);
CtiSecret *cti_seal_slot_open (const CtiSealSlot *slot,
                               const guint8 *fixed,
                               const CtiSealReader *reader,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
