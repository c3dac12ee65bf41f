#pragma once

#include <gtk/gtk.h>

#include "cti-report-count.h"

G_BEGIN_DECLS

void cti_report_view_fill (GtkBox *box, CtiReportResult *result);
void cti_report_view_fill_pages (GtkBox *box, CtiReportResult *result);

G_END_DECLS
