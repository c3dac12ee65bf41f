#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cti_words_slot (int kind);

G_END_DECLS
