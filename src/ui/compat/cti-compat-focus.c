#include "cti-compat-focus.h"

#ifdef GDK_WINDOWING_X11
#include <gdk/x11/gdkx.h>
#endif

/**
 * cti_compat_show_behind:
 * @window: a window that was not shown yet
 *
 * Shows it without taking the keyboard from the window that has it, as far as the desktop can be
 * asked: a time of use of 0 says so on X11; on Wayland a window without a token of activation does
 * not get it anyway.
 */
void
cti_compat_show_behind (GtkWindow *window)
{
  GdkSurface *surface;

  gtk_widget_realize (GTK_WIDGET (window));
  surface = gtk_native_get_surface (GTK_NATIVE (window));
#ifdef GDK_WINDOWING_X11
  if (GDK_IS_X11_SURFACE (surface))
    gdk_x11_surface_set_user_time (surface, 0);
#endif
  gtk_widget_set_visible (GTK_WIDGET (window), surface != NULL);
}
