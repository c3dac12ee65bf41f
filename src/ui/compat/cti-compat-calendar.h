#pragma once

#include <gtk/gtk.h>

#include "cti-date.h"

G_BEGIN_DECLS

CtiDate cti_compat_calendar_get (GtkCalendar *calendar);
void cti_compat_calendar_select (GtkCalendar *calendar, CtiDate date);

G_END_DECLS
