/* Every question - how wide, how high, where - begins with the same division: is there room for
 * columns, and how wide is each. A child that is hidden keeps its column empty, so that the rows of
 * a list agree, unless the columns are fitted to these children alone. */

#include "cti-columns-layout.h"

struct _CtiColumnsLayout
{
  GtkLayoutManager parent_instance;

  CtiColumns how;
  PangoContext *context; /* (unowned) (nullable): what @letter was measured in */
  guint serial;          /* as it was then */
  int letter;            /* width of one, in units of Pango */
};

G_DEFINE_FINAL_TYPE (CtiColumnsLayout, cti_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The children in their order; those hidden are %NULL. */
typedef struct
{
  GtkWidget *child[CTI_COLUMNS_MAX];
  guint share[CTI_COLUMNS_MAX];
  int width[CTI_COLUMNS_MAX];
  guint count;
  gboolean side_by_side;
} Division;

/* Asked for each question, and measured where the letters have changed. */
static int
get_least_width (CtiColumnsLayout *self, GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics;

  if (self->context != context || self->serial != pango_context_get_serial (context))
    {
      metrics = pango_context_get_metrics (context, NULL, NULL);
      self->letter = pango_font_metrics_get_approximate_char_width (metrics);
      self->context = context;
      self->serial = pango_context_get_serial (context);
      pango_font_metrics_unref (metrics);
    }
  return PANGO_PIXELS (self->letter * (int) self->how.least_letters);
}

static void
take_children (CtiColumnsLayout *self, GtkWidget *widget, Division *division)
{
  guint place = 0;

  division->count = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && place < self->how.n_shares;
       child = gtk_widget_get_next_sibling (child), place++)
    {
      gboolean is_shown = gtk_widget_get_visible (child);

      if (!is_shown && self->how.fitted)
        continue;
      division->share[division->count] = self->how.shares[place];
      division->child[division->count++] = is_shown ? child : NULL;
    }
}

static void
ask (GtkWidget *child, GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

/* Those with the width they wish come first; the others share what they and the gaps leave. */
static void
share_width (CtiColumnsLayout *self, Division *division, int width)
{
  int left = MAX (width - (int) (division->count - 1) * self->how.gap, 0), least;
  guint sum = 0;

  for (guint i = 0; i < division->count; i++)
    {
      sum += division->share[i];
      if (division->share[i] > 0)
        continue;
      ask (division->child[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &division->width[i]);
      division->width[i] = CLAMP (division->width[i], 0, left);
      left -= division->width[i];
    }
  for (guint i = 0; i < division->count; i++)
    if (division->share[i] > 0)
      {
        division->width[i] = left * (int) division->share[i] / (int) sum;
        left -= division->width[i];
        sum -= division->share[i];
      }
}

/* Columns must be wide enough for what cannot be broken, or they would overlap. */
static gboolean
fit_columns (Division *division, gboolean may_take)
{
  int lack[CTI_COLUMNS_MAX], wished;

  for (guint i = 0; i < division->count; i++)
    {
      ask (division->child[i], GTK_ORIENTATION_HORIZONTAL, -1, &lack[i], &wished);
      lack[i] -= division->width[i];
    }
  for (guint i = 0; i < division->count; i++)
    for (guint other = 0; may_take && other < division->count && lack[i] > 0; other++)
      {
        int taken = CLAMP (-lack[other], 0, lack[i]);

        division->width[i] += taken;
        division->width[other] -= taken;
        lack[i] -= taken;
        lack[other] += taken;
      }
  for (guint i = 0; i < division->count; i++)
    if (lack[i] > 0)
      return FALSE;
  return TRUE;
}

static void
divide (CtiColumnsLayout *self, GtkWidget *widget, int width, Division *division)
{
  take_children (self, widget, division);
  division->side_by_side = FALSE;
  if (division->count == 0 || width < get_least_width (self, widget))
    return;
  share_width (self, division, width);
  division->side_by_side = fit_columns (division, self->how.fitted);
}

/* How many are shown below each other. */
static guint
count_lines (CtiColumnsLayout *self, const Division *division)
{
  return self->how.drop_last && division->count == self->how.n_shares ? division->count - 1
                                                                      : division->count;
}

static GtkSizeRequestMode
cti_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (CtiColumnsLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  Division division;

  take_children (self, widget, &division);
  *minimum = *natural = 0;
  for (guint i = 0; i < division.count; i++)
    {
      int least, wished;

      ask (division.child[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished);
      if (i < count_lines (self, &division))
        *minimum = MAX (*minimum, least);
      *natural += wished + (i > 0 && division.child[i] != NULL ? self->how.gap : 0);
    }
  *natural = MAX (*natural, *minimum);
}

static void
measure_height (CtiColumnsLayout *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  Division division;
  guint count;

  divide (self, widget, width, &division);
  count = division.side_by_side ? division.count : count_lines (self, &division);
  *minimum = *natural = 0;
  for (guint i = 0; i < count; i++)
    {
      int gap = i > 0 && division.child[i] != NULL ? self->how.line_gap : 0, least, wished;

      ask (division.child[i], GTK_ORIENTATION_VERTICAL,
           division.side_by_side ? division.width[i] : width, &least, &wished);
      *minimum = division.side_by_side ? MAX (*minimum, least) : *minimum + least + gap;
      *natural = division.side_by_side ? MAX (*natural, wished) : *natural + wished + gap;
    }
}

static void
cti_columns_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  CtiColumnsLayout *self = CTI_COLUMNS_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static void
place (GtkWidget *child, GtkAllocation *box)
{
  if (child == NULL)
    return;
  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, box, -1);
}

static void
place_side_by_side (CtiColumnsLayout *self,
                    GtkWidget *widget,
                    Division *division,
                    GtkAllocation box)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = box.width, x = 0;

  for (guint i = 0; i < division->count; i++)
    {
      box.width = division->width[i];
      box.x = is_mirrored ? width - x - box.width : x;
      x += box.width + self->how.gap;
      place (division->child[i], &box);
    }
}

/* What is higher or lower than all wish is the first child's to take. */
static void
place_below (CtiColumnsLayout *self, Division *division, GtkAllocation box)
{
  int heights[CTI_COLUMNS_MAX] = { 0 }, least, first_least = 0, extra = box.height;
  guint count = count_lines (self, division);

  for (guint i = 0; i < count; i++)
    {
      ask (division->child[i], GTK_ORIENTATION_VERTICAL, box.width, &least, &heights[i]);
      first_least = i == 0 ? least : first_least;
      extra -= heights[i] + (i > 0 && division->child[i] != NULL ? self->how.line_gap : 0);
    }
  heights[0] = MAX (heights[0] + extra, first_least);
  for (guint i = 0; i < count; i++)
    {
      if (division->child[i] == NULL)
        continue;
      box.height = heights[i];
      place (division->child[i], &box);
      box.y += box.height + self->how.line_gap;
    }
  for (guint i = count; i < division->count; i++)
    if (division->child[i] != NULL)
      gtk_widget_set_child_visible (division->child[i], FALSE);
}

static void
cti_columns_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  CtiColumnsLayout *self = CTI_COLUMNS_LAYOUT (manager);
  GtkAllocation box = { 0, 0, width, height };
  Division division;

  divide (self, widget, width, &division);
  if (division.side_by_side)
    place_side_by_side (self, widget, &division, box);
  else
    place_below (self, &division, box);
}

static void
cti_columns_layout_class_init (CtiColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = cti_columns_layout_get_request_mode;
  layout_class->measure = cti_columns_layout_measure;
  layout_class->allocate = cti_columns_layout_allocate;
}

static void
cti_columns_layout_init (CtiColumnsLayout *self)
{
}

/**
 * cti_columns_layout_new:
 * @columns: how the children are laid out; at most %CTI_COLUMNS_MAX of them
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
cti_columns_layout_new (const CtiColumns *columns)
{
  CtiColumnsLayout *self = g_object_new (CTI_TYPE_COLUMNS_LAYOUT, NULL);

  g_return_val_if_fail (columns->n_shares <= CTI_COLUMNS_MAX, GTK_LAYOUT_MANAGER (self));

  self->how = *columns;
  return GTK_LAYOUT_MANAGER (self);
}
