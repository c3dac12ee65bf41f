#pragma once

#include "cti-scene.h"
#include "cti-trend-data.h"

G_BEGIN_DECLS

CtiScene *cti_trend_chart_layout (const CtiTrendData *data,
                                  const CtiChartStyle *style,
                                  double width,
                                  double height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
