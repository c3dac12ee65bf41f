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

static void
changed_cb (GtkAdjustment *height, GtkWidget *pane)
{
  gtk_widget_set_focusable (pane, gtk_adjustment_get_upper (height) >
                                      gtk_adjustment_get_page_size (height));
}

static GtkWidget *
find_pane (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SCROLLED_WINDOW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_pane (child);
  return found;
}

/**
 * cti_scroll_stop_if_needed:
 * @page: a page that says why nothing is there, and scrolls where its words need more room
 *
 * Lets Tab stop at its scroll pane only while not all of it is seen and the arrow keys have something
 * to scroll; otherwise there would be a stop where nothing is.
 */
void
cti_scroll_stop_if_needed (AdwStatusPage *page)
{
  GtkWidget *pane = find_pane (GTK_WIDGET (page));
  GtkAdjustment *height;

  g_return_if_fail (pane != NULL);
  height = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (pane));
  gtk_accessible_update_property (GTK_ACCESSIBLE (pane), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_status_page_get_title (page), -1);
  g_signal_connect_object (height, "changed", G_CALLBACK (changed_cb), pane, 0);
  changed_cb (height, pane);
}
