#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtiJsonWriter:
 *
 * Small answers for programs: a named format, members, and lists of objects.
 */
typedef struct _CtiJsonWriter CtiJsonWriter;

CtiJsonWriter *cti_json_writer_new (const char *format, int version) G_GNUC_WARN_UNUSED_RESULT;
void cti_json_writer_free (CtiJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiJsonWriter, cti_json_writer_free)

void cti_json_writer_add_text (CtiJsonWriter *self, const char *name, const char *text);
void cti_json_writer_add_int (CtiJsonWriter *self, const char *name, gint64 value);
void cti_json_writer_add_number (CtiJsonWriter *self, const char *name, double value);
void cti_json_writer_add_flag (CtiJsonWriter *self, const char *name, gboolean value);
void cti_json_writer_begin_list (CtiJsonWriter *self, const char *name);
void cti_json_writer_begin_object (CtiJsonWriter *self);
void cti_json_writer_end_object (CtiJsonWriter *self);
void cti_json_writer_end_list (CtiJsonWriter *self);
char *cti_json_writer_finish (CtiJsonWriter *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
