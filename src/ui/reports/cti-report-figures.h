#pragma once

#include <adwaita.h>

#include "cti-session.h"
#include "cti-use-report.h"

G_BEGIN_DECLS

/**
 * CtiReportFiguresTaken:
 * @page: who asked
 * @file: (transfer full): the figures of another team
 */
typedef void (*CtiReportFiguresTaken) (GtkWidget *page, CtiFiguresFile *file);

void cti_report_figures_save (GtkWidget *page, CtiSession *session);
void cti_report_figures_take (GtkWidget *page, CtiSession *session, CtiReportFiguresTaken taken);

G_END_DECLS
