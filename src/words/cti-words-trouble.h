#pragma once

#include "cti-trouble.h"

G_BEGIN_DECLS

const char *cti_words_trouble_title (CtiTrouble trouble);
const char *cti_words_trouble_body (CtiTrouble trouble);
char *cti_words_tries_left (int left) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_recovery_group (int group) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
