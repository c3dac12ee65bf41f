/* What is due, in a group of rows. A row is a dozen widgets, and a large caseload has thousands of
 * things due: only the most pressing have a row, and the last one makes those that come next. */

#include "cti-today-list.h"

#include <glib/gi18n.h>

#include "cti-row.h"
#include "cti-today-rows.h"

#define LIST "cti-today-list"

typedef struct
{
  GPtrArray *all;  /* (owned) (element-type CtiReminder): what holds the reminders */
  GPtrArray *mine; /* (owned) (element-type CtiReminder): those of this group, unowned */
  CtiDate today;
  guint room;      /* how many have a row, at most; more once more were asked for */
  char *focused;   /* (owned) (nullable): id of the row that had the focus */
  GtkWidget *more; /* (unowned) (nullable): the row that shows more */
} List;

static void
list_free (gpointer data)
{
  List *self = data;

  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->mine, g_ptr_array_unref);
  g_free (self->focused);
  g_free (self);
}

static List *
get_list (CtiRowGroup *group)
{
  List *self = g_object_get_data (G_OBJECT (group), LIST);

  if (self == NULL)
    {
      self = g_new0 (List, 1);
      self->room = CTI_TODAY_ROWS;
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
 * Takes all rows away; what belongs here is added after.
 */
void
cti_today_list_begin (CtiRowGroup *group, GPtrArray *reminders, CtiDate today)
{
  List *self = get_list (group);

  g_free (self->focused);
  self->focused = cti_row_group_clear (group);
  self->more = NULL;
  g_clear_pointer (&self->mine, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = g_ptr_array_ref (reminders);
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

static void add_rows (CtiRowGroup *group, guint from);

/* The focus goes on with the first of the rows that are new. */
static void
show_more_cb (CtiRowGroup *group)
{
  List *self = get_list (group);
  guint from = self->room;
  g_autofree char *id = cti_today_make_id (g_ptr_array_index (self->mine, from));

  cti_row_group_remove_last (group);
  self->more = NULL;
  self->room += CTI_TODAY_ROWS;
  add_rows (group, from);
  cti_row_group_focus (group, id);
}

static void
add_more (CtiRowGroup *group)
{
  List *self = get_list (group);
  guint left = self->mine->len - self->room;
  g_autofree char *title = g_strdup_printf (ngettext ("%u more", "%u more", left), left);

  self->more = cti_row_new (title, _ ("Shows those that come next"));
  adw_action_row_set_icon_name (ADW_ACTION_ROW (self->more), "view-more-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->more), TRUE);
  g_signal_connect_object (self->more, "activated", G_CALLBACK (show_more_cb), group,
                           G_CONNECT_SWAPPED);
  cti_row_group_add (group, self->more, NULL);
}

static void
add_rows (CtiRowGroup *group, guint from)
{
  List *self = get_list (group);

  for (guint i = from; i < self->mine->len && i < self->room; i++)
    {
      const CtiReminder *reminder = g_ptr_array_index (self->mine, i);
      g_autofree char *id = cti_today_make_id (reminder);

      cti_row_group_add (group, cti_today_row_new (reminder, self->today), id);
    }
  if (self->mine->len > self->room)
    add_more (group);
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

  add_rows (group, 0);
  cti_row_group_focus (group, self->focused);
  g_clear_pointer (&self->focused, g_free);
  return self->mine->len;
}
