#pragma once

#include "cti-scene.h"
#include "cti-wheel-data.h"

G_BEGIN_DECLS

CtiScene *cti_wheel_chart_layout (const CtiWheelData *data,
                                  const CtiChartStyle *style,
                                  double width,
                                  double height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
