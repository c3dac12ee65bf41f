#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_REPORT_PAGE (cti_report_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiReportPage, cti_report_page, CTI, REPORT_PAGE, AdwBin)

/**
 * CtiReportPage:
 *
 * What the courses led to: choices, and under them the report as figures or as the pages that would
 * be printed. Inside small groups are shown with a mark; what is printed or saved never has them.
 *
 * Actions: `report.pages` changes between figures and pages, `report.print`, `report.save` with the
 * ending of a file.
 */

void cti_report_page_set_session (CtiReportPage *self, CtiSession *session);
void cti_report_page_show (CtiReportPage *self);

G_END_DECLS
