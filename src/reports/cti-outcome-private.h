#pragma once

#include "cti-outcome.h"

G_BEGIN_DECLS

CtiOutcomeTable *
_cti_outcome_make_table (const CtiFigures *figures, const CtiFigure *figure, CtiOutcomeView view);
char *_cti_outcome_make_sentence (const CtiFigures *figures,
                                  const CtiFigure *figure,
                                  CtiOutcomeView view) G_GNUC_WARN_UNUSED_RESULT;
char *_cti_outcome_make_hidden_sentence (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean _cti_outcome_is_empty (const CtiFigures *figures, const CtiFigure *figure);
char *_cti_outcome_median (const CtiFigure *figure, double median) G_GNUC_WARN_UNUSED_RESULT;
gboolean _cti_outcome_hides (const CtiFigures *figures, int count, CtiOutcomeView view);
const char *_cti_outcome_get_published (const char *key);
char **_cti_outcome_describe_choice (const CtiReportChoice *choice, const char *team);

G_END_DECLS
