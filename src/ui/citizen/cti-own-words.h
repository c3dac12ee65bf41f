#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

char *cti_own_words_course (const CtiCase *now, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
char *cti_own_words_meeting (const CtiCase *now, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
char *cti_own_words_move (int from, int to) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_own_words_score (const CtiScore *score, char number[8]);

G_END_DECLS
