#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cti_held_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
