#pragma once

#include "cti-unlock.h"

G_BEGIN_DECLS

/** How many digits a PIN has. */
#define CTI_DAY_PIN_DIGITS 6
/** After so many wrong tries in a row it is gone. */
#define CTI_DAY_PIN_TRIES 5
/** And after so many hours at the latest. */
#define CTI_DAY_PIN_HOURS 10

/**
 * CtiDayPin:
 * @tries: how many tries are left, 0 where there is no PIN
 * @until: when it ends by itself
 *
 * The PIN for the rest of the day, as it stands: another way into a store for a few hours
 * (design: Keys).
 */
typedef struct
{
  int tries;
  CtiMoment until;
} CtiDayPin;

gboolean cti_day_pin_is_like (const char *text) G_GNUC_PURE;
gboolean cti_day_pin_check (const CtiSecret *pin, GError **error);
gboolean
cti_day_pin_find (const char *path, CtiKeychain *keychain, CtiClock *clock, CtiDayPin *found);
gboolean cti_day_pin_set (CtiStore *store,
                          CtiKeychain *keychain,
                          const CtiSecret *present,
                          const CtiSecret *pin,
                          CtiClock *clock,
                          GError **error);
gboolean cti_day_pin_remove (CtiStore *store, CtiKeychain *keychain, GError **error);
void cti_day_pin_tidy (CtiStore *store, CtiKeychain *keychain, CtiClock *clock);
CtiStore *cti_unlock_day_pin (const char *path,
                              CtiKeychain *keychain,
                              const CtiSecret *pin,
                              CtiClock *clock,
                              const CtiUnlockWait *wait,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
