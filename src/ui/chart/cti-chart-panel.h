#pragma once

#include <adwaita.h>

#include "cti-chart-table.h"
#include "cti-chart-view.h"

G_BEGIN_DECLS

#define CTI_TYPE_CHART_PANEL (cti_chart_panel_get_type ())
G_DECLARE_FINAL_TYPE (CtiChartPanel, cti_chart_panel, CTI, CHART_PANEL, AdwBin)

/**
 * CtiChartPanel:
 *
 * A chart with the sentence for the whole above it and its table one key away: Ctrl+T and the
 * button beside the sentence change between picture and table.
 *
 * Action: `chart.switch`.
 *
 * # Accessibility
 *
 * The button says what it shows next. Picture and table have the title of the chart as label.
 */

GtkWidget *cti_chart_panel_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_chart_panel_set_chart (CtiChartPanel *self,
                                CtiChartLayout layout,
                                gpointer data,
                                GDestroyNotify data_free,
                                CtiChartTable *table);
CtiChartView *cti_chart_panel_get_view (CtiChartPanel *self);

G_END_DECLS
