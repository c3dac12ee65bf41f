#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Common pieces of passphrases, the commonest first, ended by NULL. Private to this layer. */
extern const char *const cti_strength_words[];

G_END_DECLS
