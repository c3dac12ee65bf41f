#pragma once

#include "cti-median-data.h"
#include "cti-scene.h"

G_BEGIN_DECLS

CtiScene *cti_median_chart_layout (const CtiMedianData *data,
                                   const CtiChartStyle *style,
                                   double width,
                                   double height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
