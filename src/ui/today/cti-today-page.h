#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_TODAY_PAGE (cti_today_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiTodayPage, cti_today_page, CTI, TODAY_PAGE, AdwBin)

/**
 * CtiTodayPage:
 *
 * Where the day begins: appointments, what is to be finished, whom nobody has heard of, what it is
 * time for, and tasks - across all citizens and from their cards alone. Each row goes to its spot.
 */

void cti_today_page_set_session (CtiTodayPage *self, CtiSession *session);
void cti_today_page_show (CtiTodayPage *self);

G_END_DECLS
