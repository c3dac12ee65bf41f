#pragma once

#include "cti-star-change.h"
#include "cti-star.h"

G_BEGIN_DECLS

const char *cti_words_occasion (CtiOccasion occasion);
const char *cti_words_reading_mode (CtiReadingMode mode);
const char *cti_words_reading_mode_explained (CtiReadingMode mode);
const char *cti_words_area (const CtiArea *area);

char *cti_words_reading (const CtiReading *reading) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_score (int value) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_answer (const CtiScore *score) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_score_sentence (const CtiArea *area, int value) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_star_sentence (const CtiStar *star) G_GNUC_WARN_UNUSED_RESULT;

char *cti_words_change (const CtiStarChange *change) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_change_sentence (const CtiStarChange *change) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_moves (int up, int down, int same) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_comparison (CtiDate from, CtiDate to, int up, int down, int same, int left_out)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
