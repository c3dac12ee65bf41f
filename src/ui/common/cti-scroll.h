#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_scroll_to (GtkWidget *widget);

G_END_DECLS
