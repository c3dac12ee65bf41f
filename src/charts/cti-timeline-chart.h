#pragma once

#include "cti-scene.h"
#include "cti-timeline-data.h"

G_BEGIN_DECLS

CtiScene *cti_timeline_chart_layout (const CtiTimelineData *data,
                                     const CtiChartStyle *style,
                                     double width,
                                     double height);

G_END_DECLS
