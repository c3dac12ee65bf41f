#pragma once

#include <gtk/gtk.h>

#include "cti-chart-style.h"

G_BEGIN_DECLS

CtiChartStyle *cti_chart_look_make (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_chart_look_is (const CtiChartStyle *style, GtkWidget *widget);
void cti_chart_look_watch (GtkWidget *widget, GCallback changed);

G_END_DECLS
