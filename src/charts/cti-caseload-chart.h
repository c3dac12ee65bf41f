#pragma once

#include "cti-caseload-data.h"
#include "cti-scene.h"

G_BEGIN_DECLS

CtiScene *cti_caseload_chart_layout (const CtiCaseloadData *data,
                                     const CtiChartStyle *style,
                                     double width,
                                     double height) G_GNUC_WARN_UNUSED_RESULT;
CtiScene *cti_caseload_chart_layout_head (const CtiTimelineData *axis,
                                          const CtiChartStyle *style,
                                          double width) G_GNUC_WARN_UNUSED_RESULT;
CtiScene *cti_caseload_chart_layout_line (const CtiTimelineData *axis,
                                          const CtiTimelineData *line,
                                          const CtiChartStyle *style,
                                          double width) G_GNUC_WARN_UNUSED_RESULT;
double cti_caseload_chart_get_line_height (const CtiChartStyle *style, double width);

G_END_DECLS
