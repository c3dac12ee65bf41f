#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

const char *cti_words_record (const char *record);
const char *cti_words_field (const char *record, const char *field);
char *cti_words_value (const CtiField *field, const char *stored) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
