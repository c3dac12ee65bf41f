#pragma once

#include "cti-calendar.h"

G_BEGIN_DECLS

char *cti_calendar_report_write (GPtrArray *appointments, CtiMoment now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
