#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean cti_spot_focus (GtkWidget *page, const char *record);

G_END_DECLS
