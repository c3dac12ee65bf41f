#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_row_layout_use (GtkWidget *row);

G_END_DECLS
