#pragma once

#include "cti-guide.h"

G_BEGIN_DECLS

const char *cti_words_enum (const CtiEnumValue *values, int value);
const char *cti_words_guide_area (const CtiGuideArea *area);
char **cti_words_guide_points (const CtiGuideArea *area);
char **cti_words_guide_steps (const CtiGuideArea *area);
const char *cti_words_guide_check (const CtiGuideCheck *check);
gboolean cti_words_has_enum (const CtiEnumValue *values);

G_END_DECLS
