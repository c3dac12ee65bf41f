#pragma once

#include <gio/gio.h>
#include <libsecret/secret.h>

G_BEGIN_DECLS

/**
 * CtiKeychainService:
 *
 * A connection to the Secret Service that waits for the user in its own way; see the file. Only to
 * be used on a thread that may block.
 */
#define CTI_TYPE_KEYCHAIN_SERVICE (cti_keychain_service_get_type ())
G_DECLARE_FINAL_TYPE (CtiKeychainService,
                      cti_keychain_service,
                      CTI,
                      KEYCHAIN_SERVICE,
                      SecretService)

G_END_DECLS
