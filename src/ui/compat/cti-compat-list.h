#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_compat_list_name_row (GtkWidget *child, const char *name, const char *description);

G_END_DECLS
