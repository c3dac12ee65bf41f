#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *cti_row_new (const char *title, const char *subtitle) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cti_row_new_action (const char *title,
                               const char *subtitle,
                               const char *mark,
                               const char *action,
                               const char *target) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cti_row_new_empty (const char *sentence,
                              const char *button,
                              const char *action) G_GNUC_WARN_UNUSED_RESULT;
void cti_row_set_icon (GtkWidget *row, const char *icon);
void cti_row_set_action (GtkWidget *row, const char *action, const char *target);
void cti_row_insert_after (GtkWidget *before, GtkWidget *row);

G_END_DECLS
