#pragma once

#include "cti-scene.h"
#include "cti-star-chart-data.h"

G_BEGIN_DECLS

CtiScene *cti_star_chart_layout (const CtiStarChartData *data,
                                 const CtiChartStyle *style,
                                 double width,
                                 double height);

gboolean cti_star_chart_locate (const CtiScene *scene,
                                const CtiStarChartData *data,
                                const CtiPoint *at,
                                guint *axis,
                                int *score);

G_END_DECLS
