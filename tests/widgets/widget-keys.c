#include "widget-keys.h"

#include <gdk/x11/gdkx.h>

/* Less than a test has: it is to say for what it waited in vain. */
#define PATIENCE_SECONDS 100

static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("waited in vain for: %s", (const char *) user_data);
  return G_SOURCE_REMOVE;
}

/* What ends the test, to be removed when the condition has come. */
guint
widget_begin_waiting (const char *condition)
{
  return g_timeout_add_seconds (PATIENCE_SECONDS, give_up_cb, (gpointer) condition);
}

static void
run (const char *command)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static void
focus (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (window));
  g_autofree char *command =
      g_strdup_printf ("xdotool windowfocus --sync %lu", gdk_x11_surface_get_xid (surface));

  run (command);
  widget_wait (gtk_window_is_active (GTK_WINDOW (window)));
}

void
widget_show (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  widget_wait (gtk_widget_get_mapped (window));
  focus (window);
}

static gboolean
key_seen_cb (GtkEventControllerKey *controller,
             guint key,
             guint code,
             GdkModifierType state,
             gpointer user_data)
{
  *(guint *) user_data = key;
  return FALSE;
}

guint
widget_press (GtkWidget *window, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);
  g_autofree char *command = g_strdup_printf ("xdotool key --clearmodifiers %s F12", keys);
  GtkEventController *watch = gtk_event_controller_key_new ();
  guint seen = 0;

  /* A key that nothing is bound to ends the row: when it has come, all before it have. */
  gtk_event_controller_set_propagation_phase (watch, GTK_PHASE_CAPTURE);
  g_signal_connect (watch, "key-pressed", G_CALLBACK (key_seen_cb), &seen);
  gtk_widget_add_controller (window, watch);
  run (command);
  widget_wait (seen == GDK_KEY_F12);
  gtk_widget_remove_controller (window, watch);
  return g_strv_length (names);
}

/* Commands are told the place on the surface of the window, which has a frame of its own. */
static char *
say_move (GtkWidget *window, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (window);
  double dx, dy;

  gtk_native_get_surface_transform (native, &dx, &dy);
  return g_strdup_printf ("mousemove --window %lu %d %d",
                          gdk_x11_surface_get_xid (gtk_native_get_surface (native)), (int) (x + dx),
                          (int) (y + dy));
}

void
widget_point (GtkWidget *window, double x, double y)
{
  g_autofree char *beside = say_move (window, x + 1, y + 1);
  g_autofree char *there = say_move (window, x, y);
  g_autofree char *command = g_strdup_printf ("xdotool %s %s", beside, there);

  run (command);
}

void
widget_wheel (GtkWidget *window, double x, double y, guint times)
{
  g_autofree char *there = say_move (window, x, y);
  g_autofree char *command = g_strdup_printf ("xdotool %s click --repeat %u 5", there, times);

  run (command);
}

void
widget_drag (GtkWidget *window, double x, double y, double to_x, double to_y)
{
  g_autofree char *from = say_move (window, x, y);
  g_autofree char *to = say_move (window, to_x, to_y);
  g_autofree char *command = g_strdup_printf ("xdotool %s mousedown 1 %s mouseup 1", from, to);

  run (command);
}

static GtkWidget *
find (GtkWidget *below, GType type, guint *left)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (below, type) && (*left)-- == 0)
    return below;
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, left);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
widget_find (GtkWidget *below, GType type, guint index)
{
  guint left = index;

  return find (below, type, &left);
}
