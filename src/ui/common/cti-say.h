#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_say (GtkWidget *widget, const char *sentence);
void cti_say_undo_in (GtkWidget *widget, const char *sentence, const char *case_id);
void cti_say_error (GtkWidget *widget, const GError *error);
void cti_say_written (GtkWidget *widget, GFile *file, const char *saved, const GError *error);

G_END_DECLS
