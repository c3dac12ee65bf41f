/* What is due, in a group of rows: gathered first, for only the most pressing have a row at once.
 */

#include "cti-today-list.h"

#include "cti-row-fill.h"
#include "cti-today-rows.h"

#define LIST "cti-today-list"

typedef struct
{
  GPtrArray *all;  /* (owned) (element-type CtiReminder): what holds the reminders */
  GPtrArray *mine; /* (owned) (element-type CtiReminder): those of this group, unowned */
  CtiDate today;
} List;

static void
list_free (gpointer data)
{
  List *self = data;

  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->mine, g_ptr_array_unref);
  g_free (self);
}

static List *
get_list (CtiRowGroup *group)
{
  List *self = g_object_get_data (G_OBJECT (group), LIST);

  if (self == NULL)
    {
      self = g_new0 (List, 1);
      g_object_set_data_full (G_OBJECT (group), LIST, self, list_free);
    }
  return self;
}

/**
 * cti_today_list_begin:
 * @group: a group
 * @reminders: (element-type CtiReminder): what is due in all; held until the next time
 * @today: the day
 *
 * What belongs here is added after; cti_today_list_finish() makes its rows.
 */
void
cti_today_list_begin (CtiRowGroup *group, GPtrArray *reminders, CtiDate today)
{
  List *self = get_list (group);
  GPtrArray *held = g_ptr_array_ref (reminders);

  g_clear_pointer (&self->mine, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = held;
  self->mine = g_ptr_array_new ();
  self->today = today;
}

/**
 * cti_today_list_add:
 * @group: a group
 * @reminder: one of the reminders it was begun with
 */
void
cti_today_list_add (CtiRowGroup *group, const CtiReminder *reminder)
{
  g_ptr_array_add (get_list (group)->mine, (gpointer) reminder);
}

/**
 * cti_today_list_sort_by_day:
 * @group: a group that everything was added to
 *
 * Puts what has been due the longest first. Without it the rows stand in the order in which they
 * were added.
 */
void
cti_today_list_sort_by_day (CtiRowGroup *group)
{
  cti_reminders_sort_by_day (get_list (group)->mine);
}

static GtkWidget *
make_row (gpointer item, gpointer data, char **id)
{
  const List *self = data;

  *id = cti_today_make_id (item);
  return cti_today_row_new (item, self->today);
}

/**
 * cti_today_list_finish:
 * @group: a group that everything was added to
 *
 * Makes the rows; the one that had the focus has it again.
 *
 * Returns: how many are due here, with a row or without
 */
guint
cti_today_list_finish (CtiRowGroup *group)
{
  List *self = get_list (group);

  cti_row_group_fill (group, self->mine, make_row, self);
  return self->mine->len;
}
