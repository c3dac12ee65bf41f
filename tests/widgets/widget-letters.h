#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many underlined letters stand for two things of what is seen below @top; each is told with
 * @place, the words for where that is. */
guint letters_find_faults (const char *place, GtkWidget *top);

/* How often Tab goes up or to the left below @top; each is told. The keyboard ends where it was. */
guint order_find_faults (const char *place, GtkWidget *top);

G_END_DECLS
