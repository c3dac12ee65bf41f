#pragma once

#include <adwaita.h>

#include "cti-keychain.h"

G_BEGIN_DECLS

#define CTI_TYPE_SET_UP_KEYCHAIN (cti_set_up_keychain_get_type ())
G_DECLARE_FINAL_TYPE (CtiSetUpKeychain, cti_set_up_keychain, CTI, SET_UP_KEYCHAIN, AdwBin)

/**
 * CtiSetUpKeychain:
 *
 * Third step of set-up: looks what keychain there is, says so, and lets the worker do without. It
 * never makes the keychain ask for anything.
 */

void cti_set_up_keychain_probe (CtiSetUpKeychain *self, CtiKeychain *keychain);
gboolean cti_set_up_keychain_is_known (CtiSetUpKeychain *self);
gboolean cti_set_up_keychain_is_used (CtiSetUpKeychain *self);

G_END_DECLS
