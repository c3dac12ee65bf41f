#pragma once

#include "cti-moment.h"

G_BEGIN_DECLS

const char *cti_words_look_what (const char *use);
char *cti_words_look (CtiMoment made, const char *use) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
