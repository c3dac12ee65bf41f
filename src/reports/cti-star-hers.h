#pragma once

#include "cti-star-report.h"

G_BEGIN_DECLS

GPtrArray *cti_star_hers_choose (GPtrArray *stars) G_GNUC_WARN_UNUSED_RESULT;
CtiStarChartData *cti_star_hers_chart (const CtiStar *first,
                                       const CtiStar *shown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
