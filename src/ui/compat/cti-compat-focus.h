#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_compat_show_behind (GtkWindow *window);

G_END_DECLS
