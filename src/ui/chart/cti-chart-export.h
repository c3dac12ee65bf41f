#pragma once

#include "cti-case.h"
#include "cti-chart-view.h"

G_BEGIN_DECLS

/**
 * CtiChartExport:
 * @now: the case it is of
 * @layout: lays the chart out
 * @data: what it shows
 * @with_sentence: the chart does not show its sentence itself, so it stands in the heading
 * @what: what it is in one word, as it stands in the use log before "-pdf"
 * @title: title of the dialog that asks where to
 * @name: a neutral file name to begin with, without its ending
 * @today: the day that a PDF carries
 *
 * A chart that is to leave the program as a file: in the style of paper, with the case code and the
 * name of the team above it and no name of the citizen.
 */
typedef struct
{
  CtiCase *now;
  CtiChartLayout layout;
  gconstpointer data;
  gboolean with_sentence;
  const char *what;
  const char *title;
  const char *name;
  CtiDate today;
} CtiChartExport;

/** What a chart leaves as; ends with %NULL. */
extern const char *const cti_chart_export_endings[];

GBytes *cti_chart_export_make (const CtiChartExport *chart,
                               const char *heading,
                               const char *ending,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_chart_export_ask (GtkWidget *asker, const CtiChartExport *chart, const char *ending);

G_END_DECLS
