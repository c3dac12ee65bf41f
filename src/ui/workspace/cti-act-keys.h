#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_act_keys_bind (GtkWidgetClass *widget_class);

G_END_DECLS
