#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

char *cti_words_content (gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
