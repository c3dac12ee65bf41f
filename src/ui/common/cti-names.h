#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_names_by_content (GtkWidget *root);
void cti_names_set (GtkWidget *widget, const char *label, const char *description);
void cti_names_describe (GtkWidget *widget, const char *description);
void cti_names_lists (GtkWidget *widget, const char *name);
void cti_names_drop_down (GtkDropDown *drop_down, const char *name);
void cti_names_warn_of_caps_lock (GtkWidget *warning);

G_END_DECLS
