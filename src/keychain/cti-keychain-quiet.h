#pragma once

#include "cti-keychain.h"

G_BEGIN_DECLS

/* The places of the Secret Service for which nobody is asked; calls that block. */

CtiSecret *cti_quiet_lookup (CtiKeychainPlace place,
                             const char *store_id,
                             CtiKeychainState *state,
                             GCancellable *cancellable,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiKeychainState cti_quiet_store (CtiKeychainPlace place,
                                  const char *store_id,
                                  CtiSecret *secret,
                                  GCancellable *cancellable,
                                  GError **error);
CtiKeychainState cti_quiet_clear (CtiKeychainPlace place,
                                  const char *store_id,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
