#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The longest note that is kept, in bytes; longer input is refused with a sentence, not cut. */
#define CTI_TEXT_NOTE_MAX (2 * 1024 * 1024)
/** The longest text of one line: a name, a label, a reason. */
#define CTI_TEXT_LINE_MAX 500

char *cti_text_clean_note (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *cti_text_clean_line (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_text_is_blank (const char *text);

G_END_DECLS
