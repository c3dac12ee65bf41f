#pragma once

#include "cti-scene.h"
#include "cti-star-chart-data.h"

G_BEGIN_DECLS

CtiScene *cti_star_chart_layout (const CtiStarChartData *data,
                                 const CtiChartStyle *style,
                                 double width,
                                 double height);

G_END_DECLS
