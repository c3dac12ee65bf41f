#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

CtiUse *cti_unlock_find_mark (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
