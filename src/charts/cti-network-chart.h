#pragma once

#include "cti-network-data.h"
#include "cti-scene.h"

G_BEGIN_DECLS

CtiScene *cti_network_chart_layout (const CtiNetworkData *data,
                                    const CtiChartStyle *style,
                                    double width,
                                    double height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
