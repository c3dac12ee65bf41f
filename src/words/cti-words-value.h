#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

const char *cti_words_enum (const CtiEnumValue *values, int value);
gboolean cti_words_has_enum (const CtiEnumValue *values);

G_END_DECLS
