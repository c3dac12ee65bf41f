#pragma once

#include "cti-case.h"
#include "cti-chart-table.h"
#include "cti-guide.h"
#include "cti-wheel-data.h"

G_BEGIN_DECLS

CtiWheelData *cti_focus_report_chart (const CtiCase *model,
                                      GPtrArray *areas,
                                      int phase) G_GNUC_WARN_UNUSED_RESULT;
CtiChartTable *cti_focus_report_table (const CtiCase *model,
                                       GPtrArray *areas,
                                       int phase) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
