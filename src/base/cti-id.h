#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cti_id_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_id_is_valid (const char *text);
char *cti_case_code_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_case_code_is_valid (const char *text);

G_END_DECLS
