#pragma once

#include "cti-moment.h"

G_BEGIN_DECLS

char *cti_words_look (CtiMoment made, const char *use) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
