#pragma once

#include "cti-case.h"
#include "cti-chart-table.h"
#include "cti-halving-data.h"

G_BEGIN_DECLS

CtiHalvingData *cti_halving_report_chart (const CtiCase *model,
                                          CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiChartTable *cti_halving_report_table (const CtiCase *model,
                                         CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

char *cti_halving_report_compare (const CtiCase *model, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

CtiHalvingData *cti_halving_report_caseload_chart (GPtrArray *cards,
                                                   CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiChartTable *cti_halving_report_caseload_table (GPtrArray *cards,
                                                  CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
