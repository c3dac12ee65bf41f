#pragma once

#include "cti-date.h"
#include "cti-problem.h"

G_BEGIN_DECLS

CtiProblemCode cti_relative_date_parse (const char *text, CtiDate today, CtiDate *date);

G_END_DECLS
