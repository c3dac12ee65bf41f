#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cti_words_purpose (const char *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
