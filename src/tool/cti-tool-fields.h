#pragma once

#include "cti-case.h"
#include "cti-tool.h"

G_BEGIN_DECLS

GPtrArray *cti_tool_read_fields (char **words, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_tool_set_fields (gpointer record, GPtrArray *fields, CtiDate today, GError **error);
char *cti_tool_short_id (gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;
gpointer cti_tool_find_record (const CtiCase *model,
                               const CtiRecordType *type,
                               const char *id,
                               GError **error);
gpointer cti_tool_find_among (GPtrArray *records, const char *id, GError **error);
void cti_tool_say_hints (CtiTool *tool, const CtiCase *now, gconstpointer record);

G_END_DECLS
