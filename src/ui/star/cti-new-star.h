#pragma once

#include "cti-case.h"
#include "cti-star-form.h"

G_BEGIN_DECLS

CtiStar *
cti_new_star_make (const CtiStarForm *form, CtiCase *now, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
