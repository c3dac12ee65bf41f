#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

char *cti_intake_words_target (const CtiIntake *intake) G_GNUC_WARN_UNUSED_RESULT;
char *cti_intake_words_reasons (const CtiIntake *intake) G_GNUC_WARN_UNUSED_RESULT;
char *cti_intake_words_told (const CtiIntake *intake) G_GNUC_WARN_UNUSED_RESULT;
char *cti_consent_words_title (const CtiConsent *consent) G_GNUC_WARN_UNUSED_RESULT;
char *cti_consent_words_details (const CtiConsent *consent,
                                 CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
