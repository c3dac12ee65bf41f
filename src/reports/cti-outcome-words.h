#pragma once

#include <glib.h>

#include "cti-figures.h"

G_BEGIN_DECLS

const char *cti_outcome_title (const CtiFigure *figure);
const char *cti_outcome_definition (const CtiFigure *figure);
const char *cti_outcome_sentence (const CtiFigure *figure);
char *cti_outcome_row_name (const CtiFigure *figure,
                            const CtiFigureRow *row) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_outcome_why_left_out (const char *reason);
char *cti_outcome_percent (double share) G_GNUC_WARN_UNUSED_RESULT;
char *cti_outcome_p (const CtiFigureRow *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
