#pragma once

#include "cti-reminder.h"
#include "cti-row-group.h"

G_BEGIN_DECLS

void cti_today_list_begin (CtiRowGroup *group, GPtrArray *reminders, CtiDate today);
void cti_today_list_add (CtiRowGroup *group, const CtiReminder *reminder);
void cti_today_list_sort_by_day (CtiRowGroup *group);
guint cti_today_list_finish (CtiRowGroup *group);

G_END_DECLS
