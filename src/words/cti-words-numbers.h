#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cti_words_number (double value, int decimals) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_signed (int value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
