#pragma once

#include "cti-chart-view.h"

G_BEGIN_DECLS

/**
 * CtiStarTouched:
 * @area: number of an area
 * @score: 1 to 10, or 0 for "not discussed"
 * @user_data: what was given with it
 *
 * A score was set on the star.
 */
typedef void (*CtiStarTouched) (guint area, int score, gpointer user_data);

void cti_star_touch_attach (CtiChartView *chart, CtiStarTouched touched, gpointer user_data);

G_END_DECLS
