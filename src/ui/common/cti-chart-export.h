#pragma once

#include <gtk/gtk.h>

#include "cti-case.h"
#include "cti-scene.h"

G_BEGIN_DECLS

/**
 * CtiChartExport:
 * @now: the case it is of
 * @scene: the chart, laid out for paper
 * @what: what it is in one word, as it stands in the use log before "-pdf"
 * @title: title of the dialog that asks where to
 * @name: a neutral file name to begin with, without its ending
 * @today: the day that a PDF carries
 *
 * A chart that is to leave the program as a file.
 */
typedef struct
{
  CtiCase *now;
  const CtiScene *scene;
  const char *what;
  const char *title;
  const char *name;
  CtiDate today;
} CtiChartExport;

void cti_chart_export_ask (GtkWidget *asker, const CtiChartExport *chart, const char *ending);

G_END_DECLS
