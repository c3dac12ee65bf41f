#pragma once

#include "cti-problem.h"

G_BEGIN_DECLS

char *cti_words_problem (const CtiProblem *problem) G_GNUC_WARN_UNUSED_RESULT;
char *
cti_words_import (int line, const char *field, const char *sentence) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_sheet_column (guint column) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_sheet_problem (guint row, guint column, const char *text, const CtiProblem *problem)
    G_GNUC_WARN_UNUSED_RESULT;
char *
cti_words_form_problem (int line, const char *key, CtiProblemCode code) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_problems (const CtiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
