#pragma once

#include "cti-course-move.h"
#include "cti-store.h"

G_BEGIN_DECLS

CtiCase *cti_use_move_border (CtiStore *store,
                              const char *case_id,
                              CtiBorder border,
                              CtiDate day,
                              const char *why,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_pause (CtiStore *store,
                        const char *case_id,
                        const CtiPause *pause,
                        const char *why,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_remove_pause (CtiStore *store,
                               const char *case_id,
                               const char *pause_id,
                               const char *why,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_shift_phase (CtiStore *store,
                              const char *case_id,
                              const CtiPhaseReview *review,
                              GPtrArray *changed,
                              GPtrArray *left,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_close_with_form (CtiStore *store,
                                  const char *case_id,
                                  const CtiClosing *form,
                                  GPtrArray *goals,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
