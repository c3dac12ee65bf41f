#pragma once

#include "cti-keychain.h"

G_BEGIN_DECLS

/**
 * CtiKeychainLibsecret:
 *
 * The desktop's own keychain, through the Secret Service: GNOME's keyring, KeePassXC or another.
 */
#define CTI_TYPE_KEYCHAIN_LIBSECRET (cti_keychain_libsecret_get_type ())
G_DECLARE_FINAL_TYPE (CtiKeychainLibsecret,
                      cti_keychain_libsecret,
                      CTI,
                      KEYCHAIN_LIBSECRET,
                      CtiKeychain)

CtiKeychain *cti_keychain_libsecret_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
