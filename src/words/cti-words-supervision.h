#pragma once

#include "cti-fidelity.h"

G_BEGIN_DECLS

char *cti_words_reason (const CtiReason *reason, const char *decision) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_words_concern (int concern);
char *cti_words_supervision_due (gboolean due, int days) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_reviews_due (guint courses) G_GNUC_WARN_UNUSED_RESULT;

const char *cti_words_fidelity_item (const CtiFidelityItem *item);
const char *cti_words_fidelity_level (int level);
char *cti_words_fidelity_evidence (const CtiFidelityHint *hint) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_fidelity_missing (const CtiFidelityHint *hint) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_fidelity_total (const CtiFidelityTotal *total) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
