#pragma once

#include <gtk/gtk.h>

#include "cti-chart-table.h"

G_BEGIN_DECLS

GtkWidget *cti_chart_table_view_new (const CtiChartTable *table) G_GNUC_WARN_UNUSED_RESULT;
void cti_chart_table_view_focus (GtkWidget *view);

G_END_DECLS
