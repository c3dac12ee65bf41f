/* A box that lies in a line of others is asked by GTK how narrow it could be at the height it has.
 * A text that wraps finds that out by being laid out at one width after another, a dozen times for
 * each text of each row. A row is as wide as its list and as high as its texts then need, so the
 * answer is always the same as for any height, and they are not asked. */

#include "cti-row-layout.h"

#define CTI_TYPE_ROW_LAYOUT (cti_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (CtiRowLayout, cti_row_layout, CTI, ROW_LAYOUT, GtkLayoutManager)

struct _CtiRowLayout
{
  GtkLayoutManager parent_instance;

  GtkLayoutManager *box; /* (owned): the box's own, which knows the spacing of its style */
};

G_DEFINE_FINAL_TYPE (CtiRowLayout, cti_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
cti_row_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cti_row_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_layout_manager_measure (CTI_ROW_LAYOUT (manager)->box, widget, orientation,
                              orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum,
                              natural, minimum_baseline, natural_baseline);
}

static void
cti_row_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  gtk_layout_manager_allocate (CTI_ROW_LAYOUT (manager)->box, widget, width, height, baseline);
}

static void
cti_row_layout_finalize (GObject *object)
{
  g_clear_object (&CTI_ROW_LAYOUT (object)->box);
  G_OBJECT_CLASS (cti_row_layout_parent_class)->finalize (object);
}

static void
cti_row_layout_class_init (CtiRowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cti_row_layout_finalize;
  layout_class->get_request_mode = cti_row_layout_get_request_mode;
  layout_class->measure = cti_row_layout_measure;
  layout_class->allocate = cti_row_layout_allocate;
}

static void
cti_row_layout_init (CtiRowLayout *self)
{
}

static gboolean
is_column (GtkWidget *widget)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  return GTK_IS_BOX_LAYOUT (layout) &&
         gtk_orientable_get_orientation (GTK_ORIENTABLE (layout)) == GTK_ORIENTATION_VERTICAL;
}

static void
take_over (GtkWidget *box)
{
  CtiRowLayout *self = g_object_new (CTI_TYPE_ROW_LAYOUT, NULL);

  self->box = g_object_ref (gtk_widget_get_layout_manager (box));
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (self));
}

/**
 * cti_row_layout_use:
 * @row: a row of libadwaita, as it was made
 *
 * Has the texts of the row, which stand in a column in its line, laid out without asking them how
 * narrow they could be.
 */
void
cti_row_layout_use (GtkWidget *row)
{
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_column (child))
      take_over (child);
    else
      cti_row_layout_use (child);
}
