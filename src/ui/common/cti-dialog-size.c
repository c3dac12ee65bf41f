/* How large a dialog opens.
 *
 * The sizes in the templates are for text of the usual size. With larger text a dialog opens as
 * much larger, but no larger than the screen: what then has no room in it is scrolled. */

#include "cti-dialog-size.h"

#include "cti-compat-shortcuts.h"

#define USUAL_DPI 96.0
/* Of the screen: the bar of the desktop and the shadow of the dialog lie around it. */
#define MOST 0.92

/* How much larger than usual the text is. */
static double
get_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? MAX (dpi / PANGO_SCALE / USUAL_DPI, 1) : 1;
}

static GdkRectangle
get_screen (GtkWidget *window)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (window));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkMonitor *at = gdk_display_get_monitor_at_surface (gtk_widget_get_display (window), surface);
  g_autoptr (GdkMonitor) first = g_list_model_get_item (monitors, 0);
  GdkRectangle screen = { 0, 0, G_MAXINT, G_MAXINT };

  if (at != NULL || first != NULL)
    gdk_monitor_get_geometry (at != NULL ? at : first, &screen);
  return screen;
}

static int
choose_size (int usual, double scale, int most)
{
  return usual > 0 ? (int) MIN (usual * scale, most * MOST) : usual;
}

static void
realized_cb (GtkWidget *window)
{
  double scale = get_scale (window);
  GdkRectangle screen = get_screen (window);
  int width, height;

  g_signal_handlers_disconnect_by_func (window, realized_cb, NULL);
  if (GTK_IS_SHORTCUTS_WINDOW (window))
    {
      cti_compat_shortcuts_fit (GTK_WINDOW (window), (int) (screen.width * MOST),
                                (int) (screen.height * MOST));
      return;
    }
  if (gtk_window_get_transient_for (GTK_WINDOW (window)) == NULL)
    return; /* the window of the program, whose size is remembered */
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (window), choose_size (width, scale, screen.width),
                               choose_size (height, scale, screen.height));
}

static void
came_cb (GListModel *windows, guint position, guint removed, guint added, gpointer unused)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!gtk_widget_get_realized (window))
        g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
    }
}

/**
 * cti_dialog_size_watch:
 *
 * From now on every window that opens before another one is as much larger than its template says
 * as the text is, and no larger than the screen.
 */
void
cti_dialog_size_watch (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (came_cb), NULL);
}
