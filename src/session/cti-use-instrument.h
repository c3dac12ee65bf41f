#pragma once

#include "cti-store.h"
#include "cti-team-text.h"

G_BEGIN_DECLS

gboolean cti_use_add_instrument (CtiStore *store, const CtiInstrument *instrument, GError **error);

G_END_DECLS
