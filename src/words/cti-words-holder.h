#pragma once

#include "cti-holder.h"

G_BEGIN_DECLS

char *cti_words_holder (const CtiHolder *holder, const char *here) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
