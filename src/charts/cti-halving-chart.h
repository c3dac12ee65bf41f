#pragma once

#include "cti-halving-data.h"
#include "cti-scene.h"

G_BEGIN_DECLS

CtiScene *cti_halving_chart_layout (const CtiHalvingData *data,
                                    const CtiChartStyle *style,
                                    double width,
                                    double height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
