#pragma once

#include "cti-facts.h"

G_BEGIN_DECLS

GHashTable *cti_group_medians (GPtrArray *facts,
                               const char *except_case_id,
                               guint *count) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
