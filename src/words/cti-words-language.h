#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_words_set_language (const char *code);
const char *cti_words_get_language (void);
GPtrArray *cti_words_list_languages (void) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_language_name (const char *code) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_in_every_language (const char *context, const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_words_is_right_to_left (void);

/* For cti_words_init(). */
void cti_words_begin_language (const char *locale_dir);

G_END_DECLS
