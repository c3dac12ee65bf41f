#pragma once

#include <gtk/gtk.h>

#include "cti-reminder.h"

G_BEGIN_DECLS

/**
 * CtiTodayGroup:
 *
 * The groups of the page, in the order in which they stand.
 */
typedef enum
{
  CTI_TODAY_APPOINTMENTS,
  CTI_TODAY_UNFINISHED,
  CTI_TODAY_WATCH,
  CTI_TODAY_TIME_FOR,
  CTI_TODAY_TASKS,
  CTI_TODAY_TO_COME,
} CtiTodayGroup;

/** How many groups there are. */
#define CTI_TODAY_GROUPS 6

CtiTodayGroup cti_today_get_group (const CtiReminder *reminder);
char *cti_today_make_id (const CtiReminder *reminder) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cti_today_row_new (const CtiReminder *reminder, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
