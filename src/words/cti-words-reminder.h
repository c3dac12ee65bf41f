#pragma once

#include "cti-reminder.h"

G_BEGIN_DECLS

char *cti_words_reminder (const CtiReminder *reminder) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_task_day (const CtiReminder *reminder) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_words_rule (CtiRule rule);
char *cti_words_caseload (const CtiCaseload *caseload) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
