#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_compat_menu_set (GtkMenuButton *button, GMenuModel *menu);

G_END_DECLS
