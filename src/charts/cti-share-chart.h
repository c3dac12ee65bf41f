#pragma once

#include "cti-scene.h"
#include "cti-share-data.h"

G_BEGIN_DECLS

CtiScene *cti_share_chart_layout (const CtiShareData *data,
                                  const CtiChartStyle *style,
                                  double width,
                                  double height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
