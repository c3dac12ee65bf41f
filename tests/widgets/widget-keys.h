#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows a window and waits until it is drawn. */
void widget_show (GtkWidget *window);

/* Real key events, by their X names with blanks between; returns how many keys were pressed. */
guint widget_press (GtkWidget *window, const char *keys);

/* A real pointer is moved to a place of the window and rests there. */
void widget_point (GtkWidget *window, double x, double y);

/* The wheel of a real mouse is turned down, so many times, at a place of the window. */
void widget_wheel (GtkWidget *window, double x, double y, guint times);

/* A real pointer goes down at one place of the window and up at another. */
void widget_drag (GtkWidget *window, double x, double y, double to_x, double to_y);

/* Turns the main loop until it says so. A test that waits in vain ends with the words of what it
 * waited for, before the harness kills it without any. */
#define widget_wait(condition)                          \
  G_STMT_START                                          \
  {                                                     \
    guint patience = widget_begin_waiting (#condition); \
    while (!(condition))                                \
      g_main_context_iteration (NULL, TRUE);            \
    g_source_remove (patience);                         \
  }                                                     \
  G_STMT_END

guint widget_begin_waiting (const char *condition);

GtkWidget *widget_find (GtkWidget *below, GType type, guint index);

G_END_DECLS
