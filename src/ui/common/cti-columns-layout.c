#include "cti-columns-layout.h"

#define COLUMN_GAP 12
#define LINE_GAP   3

struct _CtiColumnsLayout
{
  GtkLayoutManager parent_instance;

  guint least_letters;
  guint shares[CTI_COLUMNS_MAX];
  guint n_shares;
};

G_DEFINE_FINAL_TYPE (CtiColumnsLayout, cti_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_least_width (CtiColumnsLayout *self, GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS (letter * (int) self->least_letters);
}

/* %NULL stands for a hidden child: its column stays empty, so that those of a list agree. */
static guint
take_children (CtiColumnsLayout *self, GtkWidget *widget, GtkWidget *children[CTI_COLUMNS_MAX])
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && count < self->n_shares; child = gtk_widget_get_next_sibling (child))
    children[count++] = gtk_widget_should_layout (child) ? child : NULL;
  return count;
}

/* The columns share what the gaps leave. */
static void
share_width (CtiColumnsLayout *self, guint count, int width, int widths[CTI_COLUMNS_MAX])
{
  int left = MAX (width - (int) (count - 1) * COLUMN_GAP, 0);
  guint sum = 0;

  for (guint i = 0; i < count; i++)
    sum += self->shares[i];
  for (guint i = 0; i < count; i++)
    {
      widths[i] = i == count - 1 ? left : left * (int) self->shares[i] / (int) sum;
      left -= widths[i];
      sum -= self->shares[i];
    }
}

static GtkSizeRequestMode
cti_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (CtiColumnsLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  GtkWidget *children[CTI_COLUMNS_MAX];
  guint count = take_children (self, widget, children);

  *minimum = *natural = 0;
  for (guint i = 0; i < count; i++)
    {
      int least, wished;

      if (children[i] == NULL)
        continue;
      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wished + (i > 0 ? COLUMN_GAP : 0);
    }
  *natural = MAX (*natural, *minimum);
}

/* Columns must also be wide enough for what cannot be broken, or they would overlap. */
static gboolean
is_side_by_side (CtiColumnsLayout *self,
                 GtkWidget *widget,
                 GtkWidget **children,
                 guint count,
                 int width,
                 int widths[CTI_COLUMNS_MAX])
{
  if (count == 0 || width < get_least_width (self, widget))
    return FALSE;
  share_width (self, count, width, widths);
  for (guint i = 0; i < count; i++)
    {
      int least;

      if (children[i] == NULL)
        continue;
      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least > widths[i])
        return FALSE;
    }
  return TRUE;
}

static int
measure_height (CtiColumnsLayout *self, GtkWidget *widget, int width)
{
  GtkWidget *children[CTI_COLUMNS_MAX];
  guint count = take_children (self, widget, children);
  int widths[CTI_COLUMNS_MAX];
  gboolean beside =
      width < 0 ? FALSE : is_side_by_side (self, widget, children, count, width, widths);
  int height = 0;

  for (guint i = 0; i < count; i++)
    {
      int wished;

      if (children[i] == NULL)
        continue;
      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, beside ? widths[i] : width, NULL,
                          &wished, NULL, NULL);
      height = beside ? MAX (height, wished) : height + wished + (i > 0 ? LINE_GAP : 0);
    }
  return height;
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
    *minimum = *natural = measure_height (self, widget, for_size);
}

static void
cti_columns_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  CtiColumnsLayout *self = CTI_COLUMNS_LAYOUT (manager);
  GtkWidget *children[CTI_COLUMNS_MAX];
  guint count = take_children (self, widget, children);
  int widths[CTI_COLUMNS_MAX];
  gboolean beside = is_side_by_side (self, widget, children, count, width, widths);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation box = { 0, 0, width, height };

  for (guint i = 0, x = 0; i < count; i++)
    {
      if (beside)
        {
          box.width = widths[i];
          box.x = mirrored ? width - (int) x - widths[i] : (int) x;
          x += (guint) (widths[i] + COLUMN_GAP);
        }
      if (children[i] == NULL)
        continue;
      if (!beside)
        gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, width, NULL, &box.height, NULL,
                            NULL);
      gtk_widget_size_allocate (children[i], &box, -1);
      if (!beside)
        box.y += box.height + LINE_GAP;
    }
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
 * @least_letters: how many letters of text must fit beside each other for columns
 * @shares: (array length=n_shares): what part of the width each child has
 * @n_shares: how many children there are, at most %CTI_COLUMNS_MAX
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
cti_columns_layout_new (guint least_letters, const guint *shares, guint n_shares)
{
  CtiColumnsLayout *self = g_object_new (CTI_TYPE_COLUMNS_LAYOUT, NULL);

  g_return_val_if_fail (n_shares <= CTI_COLUMNS_MAX, GTK_LAYOUT_MANAGER (self));

  self->least_letters = least_letters;
  self->n_shares = n_shares;
  for (guint i = 0; i < n_shares; i++)
    self->shares[i] = shares[i];
  return GTK_LAYOUT_MANAGER (self);
}
