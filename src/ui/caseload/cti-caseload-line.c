#include "cti-caseload-line.h"

#include <math.h>

#include "cti-caseload-chart.h"
#include "cti-chart-look.h"

#define NATURAL_WIDTH 640
#define MINIMUM_WIDTH 240

struct _CtiCaseloadLine
{
  GtkWidget parent_instance;

  const CtiTimelineData *axis; /* (unowned) (nullable): of the timeline it stands in */
  CtiTimelineData *line;       /* (owned) (nullable): the head where there is none */
  CtiChartStyle *style;        /* (owned) (nullable) */
  GskRenderNode *node;         /* (owned) (nullable): as it was drawn last */
  int width;                   /* that it was drawn for */
  guint n_layouts;
};

G_DEFINE_FINAL_TYPE (CtiCaseloadLine, cti_caseload_line, GTK_TYPE_WIDGET)

static void
forget_drawing (CtiCaseloadLine *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->style, cti_chart_style_free);
}

static const CtiChartStyle *
get_style (CtiCaseloadLine *self)
{
  if (self->style == NULL)
    self->style = cti_chart_look_make (GTK_WIDGET (self));
  return self->style;
}

static CtiScene *
lay_out (CtiCaseloadLine *self, int width)
{
  if (self->line == NULL)
    return cti_caseload_chart_layout_head (self->axis, get_style (self), width);
  self->n_layouts++;
  return cti_caseload_chart_layout_line (self->axis, self->line, get_style (self), width);
}

static GtkSizeRequestMode
cti_caseload_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (CtiCaseloadLine *self, int width)
{
  g_autoptr (CtiScene) head = NULL;

  if (self->axis == NULL)
    return 0;
  if (self->line != NULL) /* all lines are alike: nothing is laid out to know it */
    return (int) cti_caseload_chart_get_line_height (get_style (self), width);
  head = lay_out (self, width);
  return (int) ceil (head->height);
}

static void
cti_caseload_line_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL
                 ? MINIMUM_WIDTH
                 : measure_height (CTI_CASELOAD_LINE (widget),
                                   for_size > 0 ? MAX (for_size, MINIMUM_WIDTH) : NATURAL_WIDTH);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : *minimum;
}

static GskRenderNode *
draw_node (CtiCaseloadLine *self, int width)
{
  g_autoptr (CtiScene) scene = lay_out (self, width);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) scene->width, (float) scene->height);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cti_scene_draw (scene, cr);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
cti_caseload_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CtiCaseloadLine *self = CTI_CASELOAD_LINE (widget);
  int width = gtk_widget_get_width (widget);

  if (self->axis == NULL)
    return;
  if (self->width != width)
    g_clear_pointer (&self->node, gsk_render_node_unref);
  if (self->node == NULL)
    self->node = draw_node (self, width);
  self->width = width;
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}

static void
look_changed (CtiCaseloadLine *self)
{
  if (self->style == NULL || cti_chart_look_is (self->style, GTK_WIDGET (self)))
    return;
  forget_drawing (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cti_caseload_line_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cti_caseload_line_parent_class)->css_changed (widget, change);
  look_changed (CTI_CASELOAD_LINE (widget));
}

static void
cti_caseload_line_finalize (GObject *object)
{
  CtiCaseloadLine *self = CTI_CASELOAD_LINE (object);

  forget_drawing (self);
  g_clear_pointer (&self->line, cti_timeline_data_free);
  G_OBJECT_CLASS (cti_caseload_line_parent_class)->finalize (object);
}

static void
cti_caseload_line_class_init (CtiCaseloadLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cti_caseload_line_finalize;
  widget_class->get_request_mode = cti_caseload_line_get_request_mode;
  widget_class->measure = cti_caseload_line_measure;
  widget_class->snapshot = cti_caseload_line_snapshot;
  widget_class->css_changed = cti_caseload_line_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "line");
}

static void
cti_caseload_line_init (CtiCaseloadLine *self)
{
  cti_chart_look_watch (GTK_WIDGET (self), G_CALLBACK (look_changed));
}

/**
 * cti_caseload_line_new:
 *
 * Returns: (transfer floating): a line that shows nothing
 */
GtkWidget *
cti_caseload_line_new (void)
{
  return g_object_new (CTI_TYPE_CASELOAD_LINE, NULL);
}

/**
 * cti_caseload_line_show:
 * @self: a line
 * @axis: (nullable): the days all lines share; kept as long as the line shows them
 * @line: (transfer full) (nullable): a course; %NULL for the head
 */
void
cti_caseload_line_show (CtiCaseloadLine *self, const CtiTimelineData *axis, CtiTimelineData *line)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->line, cti_timeline_data_free);
  self->axis = axis;
  self->line = line;
  if (line != NULL || axis == NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * cti_caseload_line_count_layouts:
 * @self: a line
 *
 * Returns: how often a course was laid out on it; a test looks that nothing is done twice
 */
guint
cti_caseload_line_count_layouts (CtiCaseloadLine *self)
{
  return self->n_layouts;
}
