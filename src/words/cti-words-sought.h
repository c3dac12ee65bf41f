#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cti_words_sought (const char *what);

G_END_DECLS
