#pragma once

#include "cti-case.h"
#include "cti-chart-table.h"
#include "cti-timeline-data.h"

G_BEGIN_DECLS

CtiTimelineData *cti_timeline_report_chart (const CtiCase *model,
                                            CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiTimelineData *cti_timeline_report_small_chart (const CtiCase *model,
                                                  CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiTimelineData *cti_timeline_report_overview_chart (const CtiCase *model,
                                                     CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
void cti_timeline_report_add_months (CtiTimelineData *data);
char *cti_timeline_report_sentence (const CtiCase *model, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiChartTable *cti_timeline_report_table (const CtiTimelineData *data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
