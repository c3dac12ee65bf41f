#pragma once

#include "cti-card.h"
#include "cti-caseload-data.h"

G_BEGIN_DECLS

CtiTimelineData *cti_caseload_report_axis (GPtrArray *cards,
                                           CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiTimelineData *
cti_caseload_report_line (const CtiCard *card, int months, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiCaseloadData *
cti_caseload_report_chart (GPtrArray *cards, int months, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
