#pragma once

#include "cti-reminder.h"
#include "cti-text-sheet.h"

G_BEGIN_DECLS

CtiTextSheet *
cti_week_sheet_new (GPtrArray *reminders, CtiDate monday, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
