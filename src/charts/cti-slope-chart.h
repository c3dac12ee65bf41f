#pragma once

#include "cti-scene.h"
#include "cti-slope-data.h"

G_BEGIN_DECLS

CtiScene *cti_slope_chart_layout (const CtiSlopeData *data,
                                  const CtiChartStyle *style,
                                  double width,
                                  double height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
