#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

const char *cti_network_phase (int phase);
char *cti_network_person_words (const CtiPerson *person,
                                const CtiTie *tie) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_network_knows_words (CtiAnswer knows);

char *cti_network_handover_words (const CtiHandover *handover,
                                  const CtiPhasePlan *plan) G_GNUC_WARN_UNUSED_RESULT;
char *cti_network_handover_hints (const CtiCase *now,
                                  const CtiHandover *handover,
                                  const CtiPhasePlan *plan,
                                  CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
char *cti_network_due_sentence (const CtiPhasePlan *plan,
                                CtiDate agreed,
                                CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
