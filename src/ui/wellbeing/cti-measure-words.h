#pragma once

#include "cti-frequency.h"
#include "cti-wellbeing.h"

G_BEGIN_DECLS

char *cti_measure_words_answer (int answer) G_GNUC_WARN_UNUSED_RESULT;
char *cti_measure_words_score (const CtiWellbeing *answers) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_measure_words_low (void);
char *cti_measure_words_change (int first, int last) G_GNUC_WARN_UNUSED_RESULT;
char *cti_measure_words_wellbeing (const CtiWellbeing *answers) G_GNUC_WARN_UNUSED_RESULT;
char *cti_measure_words_frequency (const CtiFrequency *answers) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
