/* Long lists in a group of rows. A row is a dozen widgets, and a large caseload has thousands of
 * things to list: only the first have a row, and the last row makes those that come next. */

#include "cti-row-fill.h"

#include <glib/gi18n.h>

#include "cti-row.h"

#define FILLING "cti-row-filling"

typedef struct
{
  GPtrArray *items; /* (owned) */
  CtiRowMake make;
  gpointer data;
  guint room; /* how many have a row, at most; more once more were asked for */
} Filling;

static void
filling_free (gpointer data)
{
  Filling *self = data;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

static Filling *
get_filling (CtiRowGroup *group)
{
  Filling *self = g_object_get_data (G_OBJECT (group), FILLING);

  if (self == NULL)
    {
      self = g_new0 (Filling, 1);
      self->room = CTI_ROW_FILL_ROWS;
      g_object_set_data_full (G_OBJECT (group), FILLING, self, filling_free);
    }
  return self;
}

/* Returns: (transfer full) (nullable): id of the first row that was made */
static char *add_rows (CtiRowGroup *group, guint from);

/* The focus goes on with the first of the rows that are new. */
static void
show_more_cb (CtiRowGroup *group)
{
  Filling *self = get_filling (group);
  guint from = self->room;
  g_autofree char *first = NULL;

  cti_row_group_remove_last (group);
  self->room += CTI_ROW_FILL_ROWS;
  first = add_rows (group, from);
  cti_row_group_focus (group, first);
}

/**
 * cti_row_more_new:
 * @left: how many have no row yet
 *
 * The last row of a long list. Who makes it connects to #AdwActionRow::activated.
 *
 * Returns: (transfer floating): a row that says how many there are still
 */
GtkWidget *
cti_row_more_new (guint left)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u more", "%u more", left), left);
  GtkWidget *more = cti_row_new (title, _ ("Shows those that come next"));

  adw_action_row_set_icon_name (ADW_ACTION_ROW (more), "view-more-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (more), TRUE);
  return more;
}

static void
add_more (CtiRowGroup *group, guint left)
{
  GtkWidget *more = cti_row_more_new (left);

  g_signal_connect_object (more, "activated", G_CALLBACK (show_more_cb), group, G_CONNECT_SWAPPED);
  cti_row_group_add (group, more, NULL);
}

static char *
add_rows (CtiRowGroup *group, guint from)
{
  Filling *self = get_filling (group);
  char *first = NULL;

  for (guint i = from; i < self->items->len && i < self->room; i++)
    {
      g_autofree char *id = NULL;
      GtkWidget *row = self->make (g_ptr_array_index (self->items, i), self->data, &id);

      cti_row_group_add (group, row, id);
      if (i == from)
        first = g_steal_pointer (&id);
    }
  if (self->items->len > self->room)
    add_more (group, self->items->len - self->room);
  return first;
}

/**
 * cti_row_group_fill:
 * @group: a group
 * @items: what it lists; what it holds has to be there until the group is filled again
 * @make: makes the row of an item
 * @data: handed to @make
 *
 * Takes all rows away and makes those of the first items, and one that makes the next
 * %CTI_ROW_FILL_ROWS. The row that had the focus has it again.
 */
void
cti_row_group_fill (CtiRowGroup *group, GPtrArray *items, CtiRowMake make, gpointer data)
{
  Filling *self = get_filling (group);
  g_autofree char *focused = cti_row_group_clear (group);
  GPtrArray *kept = g_ptr_array_ref (items);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = kept;
  self->make = make;
  self->data = data;
  g_free (add_rows (group, 0));
  cti_row_group_focus (group, focused);
}
