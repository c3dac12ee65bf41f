#pragma once

#include "cti-chart-legend.h"
#include "cti-chart-page.h"
#include "cti-trend-data.h"

G_BEGIN_DECLS

/**
 * CtiTrendPage:
 * @page: what all charts have
 * @data: what is shown
 * @plot: where the values lie
 * @beside: whether bands and levels are named beside the plot; otherwise in the legend
 * @lane: the height at which answers that are none are marked, 0 for no such lane
 *
 * A trend while it is laid out.
 */
typedef struct
{
  CtiChartPage page;
  const CtiTrendData *data;
  CtiBox plot;
  gboolean beside;
  double lane;
} CtiTrendPage;

double _cti_trend_x (const CtiTrendPage *self, CtiDate day);
double _cti_trend_y (const CtiTrendPage *self, double value);
gboolean _cti_trend_has_refused (const CtiTrendData *data);
void _cti_trend_dress_band (const CtiChartStyle *style, CtiShape *band, CtiTrendTone tone);
void _cti_trend_draw_ground (const CtiTrendPage *self);
double _cti_trend_draw_days (const CtiTrendPage *self, double y);
void _cti_trend_draw_lines (const CtiTrendPage *self);

void _cti_trend_dress_step (const CtiChartStyle *style, CtiShape *step, guint look);
void
_cti_trend_draw_value (CtiScene *scene, const CtiChartStyle *style, const CtiPoint *at, guint look);

G_END_DECLS
