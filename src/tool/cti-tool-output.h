#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_tool_print_for_program (void);
void cti_tool_print (const char *text);
void cti_tool_print_line (const char *format, ...) G_GNUC_PRINTF (1, 2);
void cti_tool_warn (const char *sentence);
gboolean cti_tool_is_there (const char *path);
gboolean cti_tool_flush (GError **error);
gboolean cti_tool_write_file (const char *path, const guint8 *bytes, gsize length, GError **error);

/**
 * CtiToolTable:
 *
 * Rows of text in columns as wide as their widest text.
 */
typedef struct _CtiToolTable CtiToolTable;

CtiToolTable *cti_tool_table_new (guint columns) G_GNUC_WARN_UNUSED_RESULT;
void cti_tool_table_free (CtiToolTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiToolTable, cti_tool_table_free)
void cti_tool_table_add (CtiToolTable *self, const char *text);
void cti_tool_table_print (CtiToolTable *self);

G_END_DECLS
