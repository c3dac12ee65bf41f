#pragma once

#include "cti-trend-report.h"

G_BEGIN_DECLS

CtiTrendData *_cti_trend_report_new (const CtiCase *model,
                                     const char *title,
                                     const char *sentence,
                                     CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
