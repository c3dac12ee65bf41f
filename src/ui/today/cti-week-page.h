#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_WEEK_PAGE (cti_week_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiWeekPage, cti_week_page, CTI, WEEK_PAGE, AdwBin)

/**
 * CtiWeekPage:
 *
 * One week across all citizens, from Monday to Sunday under its ISO number: appointments, tasks and
 * what is due on each day. Alt+Left and Alt+Right go from week to week, Alt+Home back to this one.
 */

void cti_week_page_set_session (CtiWeekPage *self, CtiSession *session);
void cti_week_page_show (CtiWeekPage *self);
void cti_week_page_show_day (CtiWeekPage *self, CtiDate day);

G_END_DECLS
