#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cti_words_use (const char *nick);
gboolean cti_words_has_use (const char *nick);

G_END_DECLS
