#pragma once

#include "cti-trouble.h"

G_BEGIN_DECLS

char *
cti_words_backup (int days, CtiTrouble trouble, gboolean is_running) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
