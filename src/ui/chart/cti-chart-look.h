#pragma once

#include <gtk/gtk.h>

#include "cti-chart-style.h"

G_BEGIN_DECLS

/** Class of a widget whose chart stands out as in high contrast, whatever the desktop has. */
#define CTI_CHART_LOOK_CLEAR "clear-chart"

CtiChartStyle *cti_chart_look_make (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_chart_look_is (const CtiChartStyle *style, GtkWidget *widget);
void cti_chart_look_watch (GtkWidget *widget, GCallback changed);

G_END_DECLS
