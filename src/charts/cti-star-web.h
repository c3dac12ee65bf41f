#pragma once

#include "cti-scene.h"
#include "cti-star-chart-data.h"
#include "cti-text-fit.h"

G_BEGIN_DECLS

/**
 * CtiStarWeb:
 * @data: what is drawn
 * @style: its look
 * @fit: a measure
 * @scene: where it is drawn
 * @center: where all axes begin
 * @radius: length of an axis in points
 *
 * The star itself, without labels. Internal to the star chart.
 */
typedef struct
{
  const CtiStarChartData *data;
  const CtiChartStyle *style;
  CtiTextFit *fit;
  CtiScene *scene;
  CtiPoint center;
  double radius;
} CtiStarWeb;

CtiColor _cti_star_web_color (const CtiStarWeb *web, const CtiStarSeries *series);
CtiPoint _cti_star_web_point (const CtiStarWeb *web, guint axis, double value);
double _cti_star_web_marker_radius (const CtiStarWeb *web);
double _cti_star_web_overhang (const CtiStarWeb *web, guint axis);
void _cti_star_web_draw (const CtiStarWeb *web);
void _cti_star_web_draw_small (const CtiStarWeb *web);

G_END_DECLS
