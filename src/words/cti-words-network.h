#pragma once

#include "cti-network.h"

G_BEGIN_DECLS

const char *cti_words_ring (int ring);
const char *cti_words_carrier (CtiCarrier carrier);
char *cti_words_tie (const CtiTie *tie) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_tie_change (const CtiTieChange *change) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
