#include "cti-pair-box.h"

struct _CtiPairBox
{
  GtkWidget parent_instance;

  GtkWidget *start; /* (nullable) */
  GtkWidget *end;   /* (nullable) */
  double wide;
  double share;
  int spacing;
  gboolean drop_end;
};

G_DEFINE_FINAL_TYPE (CtiPairBox, cti_pair_box, GTK_TYPE_WIDGET)

enum
{
  PROP_START = 1,
  PROP_END,
  PROP_WIDE,
  PROP_SHARE,
  PROP_SPACING,
  PROP_DROP_END,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static double
get_em (CtiPairBox *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  return size;
}

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_get_visible (child);
}

static void
ask (GtkWidget *child, GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  if (is_shown (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

/* Whether both stand side by side in @width, and how much of it is the first one's. */
static gboolean
divide (CtiPairBox *self, int width, int *first)
{
  int least[2], natural[2], room = width - self->spacing;

  *first = width;
  if (!is_shown (self->start) || !is_shown (self->end) || width < self->wide * get_em (self))
    return FALSE;
  ask (self->start, GTK_ORIENTATION_HORIZONTAL, -1, &least[0], &natural[0]);
  ask (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &least[1], &natural[1]);
  if (least[0] + least[1] > room)
    return FALSE;
  *first = self->share > 0 ? (int) (room * self->share) : room - natural[1];
  *first = CLAMP (*first, least[0], room - least[1]);
  return TRUE;
}

static GtkSizeRequestMode
cti_pair_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (CtiPairBox *self, int *minimum, int *natural)
{
  int least[2], wished[2];

  ask (self->start, GTK_ORIENTATION_HORIZONTAL, -1, &least[0], &wished[0]);
  ask (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &least[1], &wished[1]);
  *minimum = self->drop_end ? least[0] : MAX (least[0], least[1]);
  *natural = MAX (*minimum, wished[0] + self->spacing + wished[1]);
}

static void
measure_height (CtiPairBox *self, int width, int *minimum, int *natural)
{
  int least[2], wished[2], first = -1;
  gboolean is_pair = width >= 0 && divide (self, width, &first);
  int second = is_pair ? width - self->spacing - first : width;

  ask (self->start, GTK_ORIENTATION_VERTICAL, first, &least[0], &wished[0]);
  ask (self->end, GTK_ORIENTATION_VERTICAL, second, &least[1], &wished[1]);
  if (is_pair)
    {
      *minimum = MAX (least[0], least[1]);
      *natural = MAX (wished[0], wished[1]);
      return;
    }
  *minimum = least[0];
  *natural = wished[0];
  if (self->drop_end || !is_shown (self->end))
    return;
  *minimum += self->spacing + least[1];
  *natural += self->spacing + wished[1];
}

static void
cti_pair_box_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (CTI_PAIR_BOX (widget), minimum, natural);
  else
    measure_height (CTI_PAIR_BOX (widget), for_size, minimum, natural);
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
place_stacked (CtiPairBox *self, int width, int height)
{
  int least = 0, natural = 0;

  if (is_shown (self->end) && !self->drop_end)
    {
      ask (self->end, GTK_ORIENTATION_VERTICAL, width, &least, &natural);
      if (is_shown (self->start))
        {
          int above, wished;

          ask (self->start, GTK_ORIENTATION_VERTICAL, width, &above, &wished);
          natural = MAX (least, MIN (natural, height - self->spacing - above));
        }
      place (self->end, 0, height - natural, width, natural);
      height -= natural + self->spacing;
    }
  if (is_shown (self->start))
    place (self->start, 0, 0, width, height);
}

static void
cti_pair_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtiPairBox *self = CTI_PAIR_BOX (widget);
  gboolean is_right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int first, second;
  gboolean is_pair = divide (self, width, &first);

  if (self->end != NULL)
    gtk_widget_set_child_visible (self->end, is_pair || !self->drop_end);
  if (!is_pair)
    {
      place_stacked (self, width, height);
      return;
    }
  second = width - self->spacing - first;
  place (self->start, is_right_to_left ? second + self->spacing : 0, 0, first, height);
  place (self->end, is_right_to_left ? 0 : first + self->spacing, 0, second, height);
}

static void
set_child (CtiPairBox *self, GtkWidget **place_of, GtkWidget *child)
{
  if (*place_of != NULL)
    gtk_widget_unparent (*place_of);
  *place_of = child;
  if (child == NULL)
    return;
  if (place_of == &self->start)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static void
cti_pair_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CtiPairBox *self = CTI_PAIR_BOX (object);

  if (id == PROP_START)
    set_child (self, &self->start, g_value_get_object (value));
  else if (id == PROP_END)
    set_child (self, &self->end, g_value_get_object (value));
  else if (id == PROP_WIDE)
    self->wide = g_value_get_double (value);
  else if (id == PROP_SHARE)
    self->share = g_value_get_double (value);
  else if (id == PROP_SPACING)
    self->spacing = g_value_get_int (value);
  else if (id == PROP_DROP_END)
    self->drop_end = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cti_pair_box_dispose (GObject *object)
{
  CtiPairBox *self = CTI_PAIR_BOX (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);
  G_OBJECT_CLASS (cti_pair_box_parent_class)->dispose (object);
}

static void
cti_pair_box_class_init (CtiPairBoxClass *klass)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cti_pair_box_set_property;
  object_class->dispose = cti_pair_box_dispose;
  widget_class->get_request_mode = cti_pair_box_get_request_mode;
  widget_class->measure = cti_pair_box_measure;
  widget_class->size_allocate = cti_pair_box_size_allocate;
  props[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_WIDE] = g_param_spec_double ("wide", NULL, NULL, 0, 1000, 50, flags);
  props[PROP_SHARE] = g_param_spec_double ("share", NULL, NULL, 0, 1, 0.5, flags);
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 1000, 0, flags);
  props[PROP_DROP_END] = g_param_spec_boolean ("drop-end", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "pair");
}

static void
cti_pair_box_init (CtiPairBox *self)
{
  self->wide = 50;
  self->share = 0.5;
}

/**
 * cti_pair_box_new:
 *
 * Returns: (transfer floating): a box without children
 */
GtkWidget *
cti_pair_box_new (void)
{
  return g_object_new (CTI_TYPE_PAIR_BOX, NULL);
}
