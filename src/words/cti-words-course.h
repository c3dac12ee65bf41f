#pragma once

#include "cti-citizen.h"
#include "cti-phase-plan.h"
#include "cti-rhythm.h"

G_BEGIN_DECLS

const char *cti_words_phase (CtiPhase phase);
const char *cti_words_phase_long (CtiPhase phase);
char *cti_words_phase_day (const CtiPhasePlan *plan, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_phase_period (const CtiPhasePlan *plan, CtiPhase phase) G_GNUC_WARN_UNUSED_RESULT;

const char *cti_words_due (CtiDue due);
char *cti_words_later_stars (const GArray *days) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_due_sentence (CtiDue due, CtiDate next, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

const char *cti_words_identity_mode (CtiIdentityMode mode);
const char *cti_words_identity_mode_explained (CtiIdentityMode mode);

G_END_DECLS
