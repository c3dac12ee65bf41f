#pragma once

#include "cti-export-reason.h"

G_BEGIN_DECLS

const char *cti_words_export_reason (CtiExportReason reason);
char *cti_words_purpose (const char *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
