#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_compat_shortcuts_fit (GtkWindow *window, int width, int height);

G_END_DECLS
