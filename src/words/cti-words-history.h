#pragma once

#include "cti-history.h"
#include "cti-undo.h"

G_BEGIN_DECLS

const char *cti_words_act (CtiActKind kind);
char *cti_words_clash (const CtiClash *clash) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_history_line (const CtiChange *change) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_value_hidden (const CtiField *field, const char *stored) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
