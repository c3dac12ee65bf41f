#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_help_key_watch (void);
GtkWindow *cti_help_key_find_window (GtkApplication *application);
void cti_help_key_show_topic (GtkWidget *widget, const char *id);

G_END_DECLS
