#include "cti-chart-view.h"

#include <math.h>

#include "cti-chart-look.h"

#define NATURAL_WIDTH     640
#define MINIMUM_WIDTH     240
#define MAXIMUM_WIDTH     10000 /* a box asks for a million to find the least height there is */
#define CURSOR_RADIUS_MIN 8.0f
#define CURSOR_GAP        3.0f

struct _CtiChartView
{
  GtkWidget parent_instance;

  CtiChartLayout layout;    /* (nullable) */
  gpointer data;            /* (owned) (nullable) */
  GDestroyNotify data_free; /* (nullable) */
  CtiScene *scene;          /* (owned) (nullable): laid out for scene_width */
  double scene_width;
  CtiChartStyle *style; /* (owned) (nullable): as the scene was laid out with */
  GskRenderNode *node;  /* (owned) (nullable): the scene as it was drawn last */
  int measured_width;   /* width that was asked for beside scene_width, 0 for none */
  int measured_height;
  GtkWidget *popover; /* (nullable): the sentence of the point under the cursor */
  GtkLabel *sentence;
  int cursor; /* point under the keyboard cursor, -1 for none */
  guint n_layouts;
};

G_DEFINE_FINAL_TYPE (CtiChartView, cti_chart_view, GTK_TYPE_WIDGET)

enum
{
  POINT_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
forget_scene (CtiChartView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->scene, cti_scene_free);
  g_clear_pointer (&self->style, cti_chart_style_free);
  self->measured_width = 0;
}

static void
lay_out (CtiChartView *self, double width)
{
  if (self->layout == NULL || (self->scene != NULL && self->scene_width == width))
    return;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->scene, cti_scene_free);
  if (self->style == NULL)
    self->style = cti_chart_look_make (GTK_WIDGET (self));
  self->scene = self->layout (self->data, self->style, width, 0);
  self->scene_width = width;
  self->n_layouts++;
}

/* How high it would be at another width than it has: asked by containers that try several. What is
 * drawn stays. */
static int
measure_at (CtiChartView *self, int width)
{
  g_autoptr (CtiScene) trial = NULL;

  if (self->layout == NULL)
    return 0;
  if (self->scene == NULL)
    lay_out (self, width);
  if (self->scene_width == width)
    return (int) ceil (self->scene->height);
  if (self->measured_width != width)
    {
      trial = self->layout (self->data, self->style, width, 0);
      self->n_layouts++;
      self->measured_width = width;
      self->measured_height = (int) ceil (trial->height);
    }
  return self->measured_height;
}

static const CtiScenePoint *
get_cursor_point (CtiChartView *self)
{
  if (self->scene == NULL || self->cursor < 0 ||
      (guint) self->cursor >= cti_scene_n_points (self->scene))
    return NULL;
  return cti_scene_get_point (self->scene, (guint) self->cursor);
}

static void
describe (CtiChartView *self)
{
  const CtiScenePoint *point = get_cursor_point (self);
  const char *sentence = point != NULL         ? point->sentence
                         : self->scene != NULL ? self->scene->description
                                               : NULL;

  if (sentence != NULL && *sentence != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    sentence, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
hide_sentence (CtiChartView *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* Beside the cursor, for who sees and walks with the keys; it takes no focus and no clicks. */
static void
show_sentence (CtiChartView *self, const CtiScenePoint *point)
{
  int radius = (int) MAX (point->radius, CURSOR_RADIUS_MIN);

  gtk_label_set_text (self->sentence, point->sentence);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle){ (int) point->x - radius, (int) point->y - radius,
                                                2 * radius, 2 * radius });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
leave_cursor (CtiChartView *self)
{
  hide_sentence (self);
  if (self->cursor < 0)
    return;
  self->cursor = -1;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
changed (CtiChartView *self)
{
  forget_scene (self);
  hide_sentence (self);
  self->cursor = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
style_changed (CtiChartView *self)
{
  if (self->style != NULL && !cti_chart_look_is (self->style, GTK_WIDGET (self)))
    changed (self);
}

static GtkSizeRequestMode
cti_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cti_chart_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  CtiChartView *self = CTI_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = *natural =
      measure_at (self, for_size > 0 && for_size < MAXIMUM_WIDTH ? MAX (for_size, MINIMUM_WIDTH)
                                                                 : NATURAL_WIDTH);
}

static GskRenderNode *
draw_node (CtiChartView *self)
{
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) self->scene->width, (float) self->scene->height);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cti_scene_draw (self->scene, cr);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
snapshot_cursor (CtiChartView *self, const CtiScenePoint *point, GtkSnapshot *snapshot)
{
  float radius = MAX ((float) point->radius, CURSOR_RADIUS_MIN) + CURSOR_GAP;
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) point->x - radius, (float) point->y - radius,
                                            2 * radius, 2 * radius);
  float widths[4] = { 2, 2, 2, 2 };
  GskRoundedRect ring;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  gsk_rounded_rect_init_from_rect (&ring, &box, radius);
  gtk_snapshot_append_border (snapshot, &ring, widths,
                              (GdkRGBA[]){ colour, colour, colour, colour });
}

static void
cti_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CtiChartView *self = CTI_CHART_VIEW (widget);
  const CtiScenePoint *point;

  lay_out (self, gtk_widget_get_width (widget));
  if (self->scene == NULL)
    return;
  if (self->node == NULL)
    self->node = draw_node (self);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  point = get_cursor_point (self);
  if (point != NULL && gtk_widget_has_focus (widget))
    snapshot_cursor (self, point, snapshot);
}

static void
move_cursor (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiChartView *self = CTI_CHART_VIEW (widget);
  CtiSceneStep step = (CtiSceneStep) g_variant_get_int32 (parameter);

  if (self->scene == NULL || cti_scene_n_points (self->scene) == 0)
    return;
  self->cursor = cti_scene_walk (self->scene, self->cursor, step);
  describe (self);
  show_sentence (self, get_cursor_point (self));
  gtk_widget_queue_draw (widget);
}

static void
cti_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtiChartView *self = CTI_CHART_VIEW (widget);

  if (self->scene != NULL && self->scene_width != width)
    leave_cursor (self);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
activate_point (CtiChartView *self, int index)
{
  if (self->scene != NULL && index >= 0 && (guint) index < cti_scene_n_points (self->scene))
    g_signal_emit (self, signals[POINT_ACTIVATED], 0,
                   cti_scene_get_point (self->scene, (guint) index)->id);
}

static void
activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  activate_point (CTI_CHART_VIEW (widget), CTI_CHART_VIEW (widget)->cursor);
}

static void
clicked_cb (CtiChartView *self, int n_press, double x, double y)
{
  if (self->scene != NULL)
    activate_point (self, cti_scene_hit (self->scene, x, y));
}

static gboolean
key_leave (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CtiChartView *self = CTI_CHART_VIEW (widget);

  if (self->cursor < 0)
    return FALSE;
  leave_cursor (self);
  return TRUE;
}

static gboolean
cti_chart_view_query_tooltip (GtkWidget *widget,
                              int x,
                              int y,
                              gboolean keyboard,
                              GtkTooltip *tooltip)
{
  CtiChartView *self = CTI_CHART_VIEW (widget);
  const CtiScenePoint *point = get_cursor_point (self);
  int hit;

  if (!keyboard && self->scene != NULL)
    {
      hit = cti_scene_hit (self->scene, x, y);
      point = hit >= 0 ? cti_scene_get_point (self->scene, (guint) hit) : NULL;
    }
  if (point == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, point->sentence);
  return TRUE;
}

static void
cti_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cti_chart_view_parent_class)->css_changed (widget, change);
  style_changed (CTI_CHART_VIEW (widget)); /* also called where only the focus has come or gone */
}

static void
forget_data (CtiChartView *self)
{
  if (self->data_free != NULL)
    self->data_free (self->data);
  self->data = NULL;
  self->data_free = NULL;
  self->layout = NULL;
}

static void
cti_chart_view_dispose (GObject *object)
{
  CtiChartView *self = CTI_CHART_VIEW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  forget_scene (self);
  forget_data (self);
  G_OBJECT_CLASS (cti_chart_view_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    CtiSceneStep step;
  } keys[] = {
    { GDK_KEY_Right, CTI_SCENE_NEXT },
    { GDK_KEY_Down, CTI_SCENE_IN },
    { GDK_KEY_Left, CTI_SCENE_PREVIOUS },
    { GDK_KEY_Up, CTI_SCENE_OUT },
  };

  gtk_widget_class_install_action (widget_class, "chart.move", "i", move_cursor);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, "chart.move", "i",
                                         keys[i].step);
  gtk_widget_class_install_action (widget_class, "chart.activate", NULL, activate_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "chart.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "chart.activate", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, key_leave, NULL);
}

static void
cti_chart_view_class_init (CtiChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_chart_view_dispose;
  widget_class->get_request_mode = cti_chart_view_get_request_mode;
  widget_class->measure = cti_chart_view_measure;
  widget_class->size_allocate = cti_chart_view_size_allocate;
  widget_class->snapshot = cti_chart_view_snapshot;
  widget_class->query_tooltip = cti_chart_view_query_tooltip;
  widget_class->css_changed = cti_chart_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chart");
  signals[POINT_ACTIVATED] =
      g_signal_new ("point-activated", CTI_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  bind_keys (widget_class);
}

static void
add_popover (CtiChartView *self)
{
  self->popover = gtk_popover_new ();
  self->sentence = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_label_set_max_width_chars (self->sentence, 40);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->sentence));
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_can_target (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
add_focus (CtiChartView *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "leave", G_CALLBACK (leave_cursor), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
add_click (CtiChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
cti_chart_view_init (CtiChartView *self)
{
  self->cursor = -1;
  add_popover (self);
  add_focus (self);
  add_click (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  cti_chart_look_watch (GTK_WIDGET (self), G_CALLBACK (style_changed));
}

/**
 * cti_chart_view_new:
 *
 * Returns: (transfer floating): a view without a chart
 */
GtkWidget *
cti_chart_view_new (void)
{
  return g_object_new (CTI_TYPE_CHART_VIEW, NULL);
}

/* Lays out anew and puts the cursor back on the point it was on, with what it says now. */
static void
lay_out_again (CtiChartView *self)
{
  const CtiScenePoint *point = get_cursor_point (self);
  g_autofree char *id = point != NULL ? g_strdup (point->id) : NULL;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  forget_scene (self);
  lay_out (self, width > 0 ? width : NATURAL_WIDTH);
  self->cursor = id != NULL && self->scene != NULL ? cti_scene_find_point (self->scene, id) : -1;
  if (get_cursor_point (self) != NULL && gtk_widget_get_visible (self->popover))
    show_sentence (self, get_cursor_point (self));
  else
    hide_sentence (self);
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * cti_chart_view_set_chart:
 * @self: a view
 * @layout: lays the chart out
 * @data: (transfer full): what it shows
 * @data_free: frees @data
 * @title: name of the chart
 *
 * The cursor stays on the point it was on, if the new chart has it too.
 */
void
cti_chart_view_set_chart (CtiChartView *self,
                          CtiChartLayout layout,
                          gpointer data,
                          GDestroyNotify data_free,
                          const char *title)
{
  forget_data (self);
  self->layout = layout;
  self->data = data;
  self->data_free = data_free;
  lay_out_again (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * cti_chart_view_update:
 * @self: a view
 *
 * To be called when the data that was given with cti_chart_view_set_chart() has changed: the chart
 * is laid out again, once.
 */
void
cti_chart_view_update (CtiChartView *self)
{
  if (self->layout != NULL)
    lay_out_again (self);
}

/**
 * cti_chart_view_get_data:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
gpointer
cti_chart_view_get_data (CtiChartView *self)
{
  return self->data;
}

/**
 * cti_chart_view_get_cursor:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): id of the point the keyboard cursor is on
 */
const char *
cti_chart_view_get_cursor (CtiChartView *self)
{
  const CtiScenePoint *point = get_cursor_point (self);

  return point != NULL ? point->id : NULL;
}

/**
 * cti_chart_view_set_cursor:
 * @self: a view
 * @id: (nullable): id of a point, %NULL for none
 *
 * Puts the keyboard cursor there, for who points at it; nothing is said beside it.
 */
void
cti_chart_view_set_cursor (CtiChartView *self, const char *id)
{
  self->cursor = id != NULL && self->scene != NULL ? cti_scene_find_point (self->scene, id) : -1;
  hide_sentence (self);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cti_chart_view_count_layouts:
 * @self: a view
 *
 * Returns: how often a chart was laid out in its life; a test looks that nothing is done twice
 */
guint
cti_chart_view_count_layouts (CtiChartView *self)
{
  return self->n_layouts;
}

/**
 * cti_chart_view_get_scene:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the scene as it is shown
 */
const CtiScene *
cti_chart_view_get_scene (CtiChartView *self)
{
  return self->scene;
}
