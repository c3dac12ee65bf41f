#pragma once

#include "cti-older.h"

G_BEGIN_DECLS

const char *cti_words_older_title (void);
char *cti_words_older_body (CtiOlder older) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
