#pragma once

#include "cti-problem.h"

G_BEGIN_DECLS

/* The sentences for the rules of a course: (transfer full) (nullable). */
char *cti_words_course_problem (const CtiProblem *problem, const char *name);

G_END_DECLS
