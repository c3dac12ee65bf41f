#include "cti-check-list.h"

#include <glib/gi18n.h>

#include "cti-guide-file.h"
#include "cti-names.h"
#include "cti-words.h"

struct _CtiCheckList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;  /* (owned) (element-type AdwActionRow) */
  GtkWidget *empty; /* row that says that there is nothing yet */
  GtkWidget *fetch;
  GtkWidget *add;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (CtiCheckList, cti_check_list, ADW_TYPE_PREFERENCES_GROUP)

static void
cti_check_list_finalize (GObject *object)
{
  g_ptr_array_unref (CTI_CHECK_LIST (object)->rows);
  G_OBJECT_CLASS (cti_check_list_parent_class)->finalize (object);
}

static void
cti_check_list_class_init (CtiCheckListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_check_list_finalize;
}

static GtkWidget *
make_buttons (CtiCheckList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->fetch = gtk_button_new_with_mnemonic (_ ("_Fetch the List"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->fetch), "course.fetch-checks");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->fetch), GTK_ACCESSIBLE_PROPERTY_LABEL);
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->add, _ ("Add a point"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "course.add-check");
  cti_names_set (self->add, _ ("Add a point"), NULL);
  gtk_box_append (GTK_BOX (box), self->fetch);
  gtk_box_append (GTK_BOX (box), self->add);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
cti_check_list_init (CtiCheckList *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), make_buttons (self));
  self->empty = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->empty),
                                 _ ("Nothing is on the checklist of this phase yet."));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->empty), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->empty);
}

/* The row asks; what is ticked is what the store gave back. */
static void
toggled_cb (CtiCheckList *self, GtkCheckButton *check)
{
  const char *id = g_object_get_data (G_OBJECT (check), "item");

  if (!self->is_filling)
    gtk_widget_activate_action (GTK_WIDGET (self), "course.tick", "s", id);
}

static GtkWidget *
make_row (CtiCheckList *self, const CtiCheckItem *item)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "item", g_strdup (item->record.id), g_free);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data_full (G_OBJECT (row), "item", g_strdup (item->record.id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", item->record.id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "course.change-check");
  return row;
}

static void
fill_row (CtiCheckList *self, AdwActionRow *row, const CtiCheckItem *item)
{
  GtkWidget *check = g_object_get_data (G_OBJECT (row), "check");
  g_autofree char *day = cti_words_date (item->done);
  /* Translators: a day on which something was done. */
  g_autofree char *done = day != NULL ? g_strdup_printf (_ ("done %s"), day) : NULL;

  self->is_filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), item->done != CTI_DATE_NONE);
  self->is_filling = FALSE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->text);
  adw_action_row_set_subtitle (row, item->done != CTI_DATE_NONE ? done : "");
  cti_names_set (check, item->text, item->done != CTI_DATE_NONE ? done : NULL);
  cti_names_describe (GTK_WIDGET (row), item->done != CTI_DATE_NONE ? done : "");
}

/* The keyboard stays where it is as long as the points are the same ones. */
static gboolean
has_rows_of (CtiCheckList *self, GPtrArray *items)
{
  if (self->rows->len != items->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (g_object_get_data (g_ptr_array_index (self->rows, i), "item"),
                   CTI_RECORD (g_ptr_array_index (items, i))->id) != 0)
      return FALSE;
  return TRUE;
}

static void
make_rows (CtiCheckList *self, GPtrArray *items)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *row = make_row (self, g_ptr_array_index (items, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

/**
 * cti_check_list_get_phase:
 * @now: a case
 * @today: the day
 *
 * Returns: the phase whose checklist is in use: 0 for contact building, 1 to 3; 3 also after it
 */
int
cti_check_list_get_phase (const CtiCase *now, CtiDate today)
{
  CtiPhasePlan plan;
  CtiPhase phase;

  cti_case_get_plan (now, &plan);
  phase = cti_phase_plan_get_phase_on (&plan, today);
  return CLAMP ((int) phase - (int) CTI_PHASE_CONTACT, 0, CTI_PHASE_COUNT);
}

static guint
find_place (GPtrArray *checks, const CtiCheckItem *item)
{
  for (guint i = 0; i < checks->len; i++)
    {
      const CtiGuideCheck *check = g_ptr_array_index (checks, i);

      if (check->phase == item->phase && g_strcmp0 (check->key, item->key) == 0)
        return i;
    }
  return G_MAXUINT;
}

/* In the order of the list they were fetched from; own points below, by their text. */
static int
compare_items (gconstpointer a, gconstpointer b, gpointer checks)
{
  const CtiCheckItem *one = *(CtiCheckItem *const *) a;
  const CtiCheckItem *two = *(CtiCheckItem *const *) b;
  guint first = find_place (checks, one), second = find_place (checks, two);

  if (first != second)
    return first < second ? -1 : 1;
  return g_strcmp0 (one->text, two->text);
}

/**
 * cti_check_list_find:
 * @now: a case
 * @phase: 0 for contact building, 1 to 3
 *
 * Returns: (transfer container) (element-type CtiCheckItem): the points of that phase in its course
 */
GPtrArray *
cti_check_list_find (const CtiCase *now, int phase)
{
  g_autoptr (GPtrArray) all =
      cti_case_get_of_course (now, &cti_check_item_type, cti_case_get_course (now));
  g_autoptr (GPtrArray) checks = cti_guide_get_checks ();
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (((CtiCheckItem *) g_ptr_array_index (all, i))->phase == phase)
      g_ptr_array_add (items, g_ptr_array_index (all, i));
  g_ptr_array_sort_with_data (items, compare_items, checks);
  return items;
}

static gboolean
has_fetched (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (((CtiCheckItem *) g_ptr_array_index (items, i))->key != NULL)
      return TRUE;
  return FALSE;
}

/**
 * cti_check_list_set_case:
 * @self: the list
 * @now: a case with a course
 * @today: the day
 */
void
cti_check_list_set_case (CtiCheckList *self, CtiCase *now, CtiDate today)
{
  int phase = cti_check_list_get_phase (now, today);
  g_autoptr (GPtrArray) items = cti_check_list_find (now, phase);
  gboolean is_open = cti_course_is_open (cti_case_get_course (now));
  /* Translators: name of a phase. */
  g_autofree char *title =
      g_strdup_printf (_ ("Checklist: %s"), cti_words_phase (CTI_PHASE_CONTACT + phase));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  if (!has_rows_of (self, items))
    make_rows (self, items);
  for (guint i = 0; i < items->len; i++)
    fill_row (self, g_ptr_array_index (self->rows, i), g_ptr_array_index (items, i));
  gtk_widget_set_visible (self->empty, items->len == 0);
  gtk_widget_set_visible (self->fetch, !has_fetched (items));
  gtk_widget_set_visible (GTK_WIDGET (self), is_open || items->len > 0);
}
