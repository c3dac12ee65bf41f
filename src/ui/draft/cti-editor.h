#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *cti_editor_dup_text (GtkWidget *editor) G_GNUC_WARN_UNUSED_RESULT;
void cti_editor_set_text (GtkWidget *editor, const char *text);
void cti_editor_on_change (GtkWidget *editor, GCallback changed, gpointer data);

GObject *cti_editor_find_cursor (GtkWidget *focus);
int cti_editor_get_cursor (GtkWidget *focus);
void cti_editor_go_to (GtkWidget *spot, int cursor);

G_END_DECLS
