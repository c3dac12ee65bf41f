#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/** The most records in one text, and its largest size in bytes. */
#define CTI_RECORD_TEXT_MAX       20000
#define CTI_RECORD_TEXT_BYTES_MAX (16 * 1024 * 1024)

char *cti_record_text_write (GPtrArray *records, gsize *length) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_record_text_read (const char *text,
                                 gsize length,
                                 const CtiRecordType *const *types,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
