#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Finds widgets below another, and fills in rows of a form by their titles as they stand in the
 * template. */

GtkWidget *widget_find_row (GtkWidget *root, const char *title);
gboolean form_is_shown (GtkWidget *root, const char *title);
void form_write_in (GtkWidget *root, const char *title, const char *text);
gboolean form_is_wrong (GtkWidget *root, const char *title);
void form_choose (GtkWidget *root, const char *title);
void form_turn_on (GtkWidget *root, const char *title);

/* How many below it are called by a name of their own and by another widget as well: GTK says both.
 */
guint form_count_said_twice (GtkWidget *root);

G_END_DECLS
