#pragma once

#include "cti-case.h"
#include "cti-chart-table.h"
#include "cti-trend-data.h"

G_BEGIN_DECLS

CtiTrendData *cti_trend_report_wellbeing (const CtiCase *model,
                                          CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiChartTable *cti_trend_report_wellbeing_table (const CtiCase *model) G_GNUC_WARN_UNUSED_RESULT;
CtiTrendData *cti_trend_report_frequency (const CtiCase *model,
                                          CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiChartTable *cti_trend_report_frequency_table (const CtiCase *model) G_GNUC_WARN_UNUSED_RESULT;
CtiTrendData *cti_trend_report_areas (const CtiCase *model,
                                      const char *const *keys,
                                      CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
