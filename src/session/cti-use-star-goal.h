#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

CtiCase *cti_use_set_star_goals (CtiStore *store,
                                 const char *case_id,
                                 GHashTable *goals,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
