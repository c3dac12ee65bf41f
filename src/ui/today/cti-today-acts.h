#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_today_install_acts (GtkWidgetClass *widget_class);

G_END_DECLS
