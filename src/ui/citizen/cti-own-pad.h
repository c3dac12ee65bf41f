#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cti_own_pad_new (GtkEditable *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
