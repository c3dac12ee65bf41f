#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cti_words_hits (guint hits) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_unsearched (guint files) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
