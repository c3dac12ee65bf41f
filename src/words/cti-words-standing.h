#pragma once

#include "cti-standing.h"

G_BEGIN_DECLS

char *cti_words_standing (const CtiStanding *standing, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_contacts (CtiDate last, CtiDate next, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
