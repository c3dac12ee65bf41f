#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_compat_show_behind (GtkWindow *window);
GtkWidget *cti_compat_password_entry_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_compat_focus_children (GtkWidget *box, GtkDirectionType direction);

G_END_DECLS
