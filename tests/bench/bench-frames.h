#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What both sides of a bench of the window share: when a frame is drawn, what it cost, and how the
 * figure gets to the bench. Nothing of the program is in here. */

void frames_watch (GtkWidget *window);
void frames_wait (GtkWidget *window);
void frames_rest (void);
double frames_get_work (GtkWidget *window);

/* Lines of "name value", read by bench-window. */
void frames_tell (const char *name, double value);
void frames_tell_memory (void);

G_END_DECLS
