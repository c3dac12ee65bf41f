#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GSettings *cti_settings_get (void);
int cti_settings_get_lock_minutes (void);
void cti_settings_remember_size (GtkWindow *window);

G_END_DECLS
