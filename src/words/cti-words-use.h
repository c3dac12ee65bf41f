#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cti_words_use (const char *nick);
gboolean cti_words_has_use (const char *nick);

char *cti_words_log_end (guint64 length, const char *head) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
