#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

char *cti_value_words (gconstpointer record, const char *field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
