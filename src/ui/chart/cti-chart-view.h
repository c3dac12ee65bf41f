#pragma once

#include <gtk/gtk.h>

#include "cti-chart-style.h"
#include "cti-scene.h"

G_BEGIN_DECLS

#define CTI_TYPE_CHART_VIEW (cti_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (CtiChartView, cti_chart_view, CTI, CHART_VIEW, GtkWidget)

/**
 * CtiChartLayout:
 * @data: what the chart shows
 * @style: how: colours of the desktop, font and text size
 * @width: in points
 * @height: in points, 0 for the natural height
 *
 * Lays out a chart for the view: cti_star_chart_layout() and its like, with their data behind a
 * plain pointer.
 *
 * Returns: (transfer full): the scene
 */
typedef CtiScene *(*CtiChartLayout) (gconstpointer data,
                                     const CtiChartStyle *style,
                                     double width,
                                     double height);

/**
 * CtiChartView:
 *
 * Shows a chart and lets it be walked: pointer and arrow keys move from point to point, each with
 * its sentence; left and right from point to point, down and up through the parts of one. It lays
 * out and draws again only when data, size or style change.
 *
 * Signals: `point-activated` with the id of a point that is clicked, or Enter pressed on.
 *
 * # Accessibility
 *
 * An image with the chart's title as label and its sentence as description; while it is walked, the
 * description is the sentence of the point under the cursor.
 */

GtkWidget *cti_chart_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_chart_view_set_chart (CtiChartView *self,
                               CtiChartLayout layout,
                               gpointer data,
                               GDestroyNotify data_free,
                               const char *title);
void cti_chart_view_update (CtiChartView *self);
gpointer cti_chart_view_get_data (CtiChartView *self);
const char *cti_chart_view_get_cursor (CtiChartView *self);
void cti_chart_view_set_cursor (CtiChartView *self, const char *id);
guint cti_chart_view_count_layouts (CtiChartView *self);
const CtiScene *cti_chart_view_get_scene (CtiChartView *self);

G_END_DECLS
