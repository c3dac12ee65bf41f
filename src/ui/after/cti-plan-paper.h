#pragma once

#include <gtk/gtk.h>

#include "cti-case.h"
#include "cti-plan-sheet.h"

G_BEGIN_DECLS

/**
 * CtiPlanPaper:
 * @now: the case it is of
 * @what: what it is, as it stands in the use log
 * @name: a neutral file name to begin with
 * @today: the day that stands in the file
 *
 * A plan that is to leave the program.
 */
typedef struct
{
  CtiCase *now;
  const char *what;
  const char *name;
  CtiDate today;
} CtiPlanPaper;

void cti_plan_paper_save (GtkWidget *asker, const CtiPlanPaper *paper, CtiTextSheet *sheet);
void cti_plan_paper_print (GtkWidget *asker, const CtiPlanPaper *paper, CtiTextSheet *sheet);

G_END_DECLS
