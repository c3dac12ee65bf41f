#pragma once

#include "cti-chart-table.h"
#include "cti-fidelity-review.h"
#include "cti-trend-data.h"

G_BEGIN_DECLS

CtiTrendData *cti_fidelity_report_trend (GPtrArray *reviews,
                                         GPtrArray *marks,
                                         const char *case_id) G_GNUC_WARN_UNUSED_RESULT;
CtiChartTable *cti_fidelity_report_table (GPtrArray *reviews,
                                          GPtrArray *marks,
                                          const char *case_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
