#pragma once

#include "cti-outcome.h"

G_BEGIN_DECLS

GPtrArray *cti_access_hide_others (GPtrArray *records) G_GNUC_WARN_UNUSED_RESULT;
CtiOutcome *cti_access_report_new (GPtrArray *records,
                                   GPtrArray *kinds,
                                   CtiDate asked,
                                   CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
