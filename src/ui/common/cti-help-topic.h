#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_help_topic_set (GtkWindow *window, const char *id);
const char *cti_help_topic_get (GtkWindow *window);

G_END_DECLS
