#pragma once

#include "cti-store-reader.h"

G_BEGIN_DECLS

CtiStoreReader *cti_use_search (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
