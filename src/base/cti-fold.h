#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cti_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_fold_contains (const char *folded_text, const char *folded_query);
char *cti_collation_key (const char *text) G_GNUC_WARN_UNUSED_RESULT;
int cti_collate (const char *a, const char *b);

G_END_DECLS
