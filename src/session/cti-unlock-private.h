#pragma once

#include "cti-unlock.h"
#include "cti-use.h"

G_BEGIN_DECLS

/* Shared by cti-unlock.c, cti-unlock-slots.c and cti-day-pin.c. */

CtiKeys *cti_unlock_read_keys (const char *path, CtiKeys **older, GError **error);
CtiStore *cti_unlock_open_logged (const char *path,
                                  const CtiSecret *key,
                                  CtiClock *clock,
                                  CtiUseKind kind,
                                  const CtiUnlockWait *wait,
                                  GError **error);
CtiTrouble cti_unlock_trouble_of_slot (const GError *cause, CtiTrouble wrong);
void cti_unlock_drop_slots (CtiKeys *keys, CtiSlotKind kind, guint32 keep);
guint32 cti_unlock_newest_slot (CtiKeys *keys);

G_END_DECLS
