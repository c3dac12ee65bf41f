#include "cti-sideways.h"

#include <math.h>

struct _CtiSideways
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *child; /* (unowned) (nullable): lives in the scroller */
};

G_DEFINE_FINAL_TYPE (CtiSideways, cti_sideways, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
cti_sideways_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The child is never narrower than it must be: beyond that it is scrolled. */
static int
measure_height (CtiSideways *self, int width)
{
  int least = 0, natural = 0, height = 0;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL,
                      width < 0 ? natural : MAX (width, least), &height, NULL, NULL, NULL);
  return height;
}

static void
cti_sideways_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CtiSideways *self = CTI_SIDEWAYS (widget);
  int least = 0, of_child = 0;

  gtk_widget_measure (self->scroller, orientation, -1, &least, NULL, NULL, NULL);
  if (self->child != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    least = MAX (least, measure_height (self, for_size));
  else if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, -1, NULL, &of_child, NULL, NULL);
  *minimum = least;
  *natural = MAX (least, of_child);
}

static void
cti_sideways_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (CTI_SIDEWAYS (widget)->scroller,
                            &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
cti_sideways_dispose (GObject *object)
{
  CtiSideways *self = CTI_SIDEWAYS (object);

  self->child = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (cti_sideways_parent_class)->dispose (object);
}

static void
cti_sideways_class_init (CtiSidewaysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_sideways_dispose;
  widget_class->get_request_mode = cti_sideways_get_request_mode;
  widget_class->measure = cti_sideways_measure;
  widget_class->size_allocate = cti_sideways_size_allocate;
}

/* --- The wheel -------------------------------------------------------------------------------- */

/* The scroller takes every turn of the wheel for itself, also one it can do nothing with. */
static void
take_sideways_only (GtkWidget *scroller)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scroller);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkEventControllerScroll *wheel;

      if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        continue;
      wheel = GTK_EVENT_CONTROLLER_SCROLL (controller);
      gtk_event_controller_scroll_set_flags (wheel, gtk_event_controller_scroll_get_flags (wheel) &
                                                        ~GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
    }
}

static gboolean
wheel_cb (CtiSideways *self, double x, double y, GtkEventController *wheel)
{
  GtkAdjustment *sideways =
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  if (!(gtk_event_controller_get_current_event_state (wheel) & GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (sideways,
                            gtk_adjustment_get_value (sideways) +
                                y * cbrt (pow (gtk_adjustment_get_page_size (sideways), 2)));
  return GDK_EVENT_STOP;
}

static void
cti_sideways_init (CtiSideways *self)
{
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  take_sideways_only (self->scroller);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (wheel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}

/**
 * cti_sideways_new:
 * @child: (nullable): what may be wider than there is room
 *
 * Returns: (transfer floating): what scrolls it
 */
GtkWidget *
cti_sideways_new (GtkWidget *child)
{
  CtiSideways *self = g_object_new (CTI_TYPE_SIDEWAYS, NULL);

  cti_sideways_set_child (self, child);
  return GTK_WIDGET (self);
}

/**
 * cti_sideways_set_child:
 * @self: what scrolls
 * @child: (nullable): another child, or %NULL to let the one there is go
 */
void
cti_sideways_set_child (CtiSideways *self, GtkWidget *child)
{
  self->child = child;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), child);
}
