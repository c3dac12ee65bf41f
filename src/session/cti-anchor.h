#pragma once

#include "cti-keychain.h"
#include "cti-older.h"
#include "cti-store.h"

G_BEGIN_DECLS

CtiOlder cti_anchor_check (CtiStore *store, CtiKeychain *keychain);
void cti_anchor_drop (CtiStore *store, CtiKeychain *keychain);
CtiSecret *cti_anchor_seal (CtiStore *store) G_GNUC_WARN_UNUSED_RESULT;
void cti_anchor_keep (const char *store_id, CtiKeychain *keychain, CtiSecret *anchor);

G_END_DECLS
