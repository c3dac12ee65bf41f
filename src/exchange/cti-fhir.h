#pragma once

#include "cti-case.h"
#include "cti-moment.h"

G_BEGIN_DECLS

char *
cti_fhir_write (const CtiCase *now, CtiMoment made, gboolean danish) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
