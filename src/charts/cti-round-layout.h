#pragma once

#include "cti-chart-legend.h"
#include "cti-chart-page.h"
#include "cti-star-chart-data.h"

G_BEGIN_DECLS

/**
 * CtiRound:
 * @page: (unowned): the page
 * @names: (unowned): labels and words under them, as those of a star
 * @legend: (unowned): a filled legend
 * @largest: the largest radius, in font sizes
 * @share: (nullable): how far out what a label names reaches, of the radius; all of it otherwise
 * @draw: draws the figure when @center and @radius are known
 * @chart: handed to @draw
 * @center: the middle of the figure
 * @radius: its radius
 * @boxes: where each label lies
 *
 * A round figure with labels around it, as a star has them. Internal to the charts.
 */
typedef struct
{
  CtiChartPage *page;
  const CtiStarChartData *names;
  CtiChartLegend *legend;
  double largest;
  double (*share) (gconstpointer chart, guint index);
  void (*draw) (gpointer chart);
  gpointer chart;
  CtiPoint center;
  double radius;
  CtiBox boxes[CTI_STAR_CHART_MAX_AXES];
} CtiRound;

double _cti_round_lay_out (CtiRound *self, double height);
CtiScene *_cti_round_finish (CtiRound *self,
                             double height,
                             void (*add_point) (gconstpointer chart,
                                                guint index)) G_GNUC_WARN_UNUSED_RESULT;
CtiPoint _cti_round_place (const CtiRound *self, double angle, double reach);

G_END_DECLS
