#pragma once

#include "cti-history.h"
#include "cti-outcome.h"

G_BEGIN_DECLS

GPtrArray *cti_access_hide_others (GPtrArray *records) G_GNUC_WARN_UNUSED_RESULT;
void cti_access_hide_in_changes (GPtrArray *changes, GPtrArray *records);
CtiOutcome *cti_access_report_new (GPtrArray *records,
                                   GPtrArray *kinds,
                                   GPtrArray *changes,
                                   CtiDate asked,
                                   CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
