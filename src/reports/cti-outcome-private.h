#pragma once

#include "cti-outcome.h"

G_BEGIN_DECLS

CtiOutcomeTable *
_cti_outcome_make_table (const CtiFigures *figures, const CtiFigure *figure, CtiOutcomeView view);
gboolean _cti_outcome_hides (const CtiFigures *figures, int count, CtiOutcomeView view);
const char *_cti_outcome_get_published (const char *key);
char **_cti_outcome_describe_choice (const CtiReportChoice *choice, const char *team);

G_END_DECLS
