#include "cti-scroll.h"

/* Where it lies and how much room there is are known a frame after they have changed, and a
 * sentence that appears above takes room a frame later still. */
#define FRAMES 4

/* Counted within what scrolls: its place in the viewport is behind by a frame. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  int *frames = user_data;
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *content = viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  graphene_rect_t place;

  if (content != NULL && gtk_widget_compute_bounds (widget, content, &place))
    {
      double y = place.origin.y + gtk_widget_get_margin_top (content);

      gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), y,
                                 y + place.size.height);
    }
  return --(*frames) > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * cti_scroll_to:
 * @widget: something in a viewport
 *
 * Brings all of it into view, where the toolkit stops at what has the keyboard: within the next
 * frames, when everything has its place.
 */
void
cti_scroll_to (GtkWidget *widget)
{
  int *frames = g_new0 (int, 1);

  *frames = FRAMES;
  gtk_widget_add_tick_callback (widget, scroll_cb, frames, g_free);
}
