#pragma once

#include "cti-slot.h"

G_BEGIN_DECLS

/* Shared by cti-keys.c, the object, and cti-keys-file.c, its bytes. */
struct _CtiKeys
{
  gatomicrefcount references;
  char *store_id; /* (owned): a UUID in small letters */
  guint64 sequence;
  guint8 owner[CTI_SLOT_OWNER_SIZE]; /* store id as bytes, then the id of the store key */
  guint32 next_id;
  GArray *slots; /* (owned) (element-type CtiSlot) */
  GBytes *read;  /* (owned) (nullable): what it was read from, for cti_keys_verify() */
};

gboolean cti_keys_is_for (const CtiKeys *self, const CtiSecret *store_key);

gboolean cti_keys_begin_slot (CtiKeys *self,
                              CtiSlotKind kind,
                              const CtiSecret *store_key,
                              CtiSlot *slot,
                              GError **error);
gboolean cti_keys_end_slot (CtiKeys *self, const CtiSlot *slot);

G_END_DECLS
