#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *_cti_word_break_before (const char *word, const char *end);

G_END_DECLS
