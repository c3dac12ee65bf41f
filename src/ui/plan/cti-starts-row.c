#include "cti-starts-row.h"

#include "cti-names.h"

struct _CtiStartsRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *rows; /* (owned) (element-type GtkWidget): unowned rows */
};

G_DEFINE_FINAL_TYPE (CtiStartsRow, cti_starts_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cti_starts_row_finalize (GObject *object)
{
  g_ptr_array_unref (CTI_STARTS_ROW (object)->rows);
  G_OBJECT_CLASS (cti_starts_row_parent_class)->finalize (object);
}

static void
cti_starts_row_class_init (CtiStartsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_starts_row_finalize;

  /**
   * CtiStartsRow::chosen:
   * @text: a starting point
   *
   * It shall be taken over.
   */
  signals[CHOSEN] = g_signal_new ("chosen", CTI_TYPE_STARTS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cti_starts_row_init (CtiStartsRow *self)
{
  self->rows = g_ptr_array_new ();
}

/* Enter chooses what has the keyboard, instead of the button that a dialog has for Enter. */
static void
take_enter (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX_ROW (widget))
    gtk_widget_set_receives_default (widget, TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    take_enter (child);
}

/**
 * cti_starts_row_new:
 * @title: what the starting points are
 *
 * Returns: (transfer floating): a row without any
 */
GtkWidget *
cti_starts_row_new (const char *title)
{
  return g_object_new (CTI_TYPE_STARTS_ROW, "title", title, "visible", FALSE, NULL);
}

static void
activated_cb (CtiStartsRow *self, GtkWidget *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), "start"));
}

static GtkWidget *
make_row (CtiStartsRow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", markup, "title-lines", 0,
                                 "activatable", TRUE, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-add-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  g_object_set_data_full (G_OBJECT (row), "start", g_strdup (text), g_free);
  cti_names_set (row, text, NULL);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/**
 * cti_starts_row_set_starts:
 * @self: a row
 * @starts: (nullable) (array zero-terminated=1): the starting points; without any the row is not
 *   seen
 */
void
cti_starts_row_set_starts (CtiStartsRow *self, const char *const *starts)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; starts != NULL && starts[i] != NULL; i++)
    {
      GtkWidget *row = make_row (self, starts[i]);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
    }
  take_enter (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

/**
 * cti_starts_row_put_below:
 * @self: a row that is nowhere yet
 * @row: a row of a list
 *
 * Places it below the field that it helps with.
 */
void
cti_starts_row_put_below (CtiStartsRow *self, GtkWidget *row)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (row));

  gtk_list_box_insert (list, GTK_WIDGET (self),
                       gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
}
