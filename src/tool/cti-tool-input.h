#pragma once

#include <gio/gio.h>

#include "cti-problem.h"
#include "cti-record.h"
#include "cti-words-parse.h"

G_BEGIN_DECLS

gboolean cti_tool_parse_day (const char *text, CtiDate today, CtiDayHint hint, CtiDate *day);
gboolean cti_tool_check_words (char **words, GError **error);
gboolean cti_tool_set_field (gpointer record,
                             const char *name,
                             const char *text,
                             CtiDate today,
                             CtiProblems *problems);
char *cti_tool_read_input (const char *path, gsize max, gsize *length, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
char *cti_tool_read_lines (gsize max, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
