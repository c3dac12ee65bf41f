#include "cti-pause-list.h"

#include <glib/gi18n.h>

#include "cti-names.h"
#include "cti-words.h"

struct _CtiPauseList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* (owned) (element-type AdwActionRow) */
};

G_DEFINE_FINAL_TYPE (CtiPauseList, cti_pause_list, ADW_TYPE_PREFERENCES_GROUP)

static void
cti_pause_list_finalize (GObject *object)
{
  g_ptr_array_unref (CTI_PAUSE_LIST (object)->rows);
  G_OBJECT_CLASS (cti_pause_list_parent_class)->finalize (object);
}

static void
cti_pause_list_class_init (CtiPauseListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_pause_list_finalize;
}

static void
cti_pause_list_init (CtiPauseList *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Pauses"));
}

static char *
make_period (const CtiPause *pause, CtiDate today)
{
  g_autofree char *first = cti_words_date (pause->first);
  g_autofree char *period = cti_words_period (pause->first, pause->last);
  g_autofree char *days = cti_words_days (pause->last - pause->first + 1);

  if (pause->last == CTI_DATE_NONE)
    /* Translators: a day. */
    return g_strdup_printf (_ ("since %s"), first);
  if (pause->shifts)
    /* Translators: a period, a number of days. */
    return g_strdup_printf (_ ("%s, %s; the plan was put off"), period, days);
  return g_strdup_printf ("%s, %s", period, days);
}

static void
add_pause (CtiPauseList *self, const CtiPause *pause, CtiDate today, gboolean is_open)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *period = make_period (pause, today);
  g_autofree char *reason =
      cti_words_capitalise (cti_words_enum (cti_pause_reason_values, pause->reason));

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reason);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), period);
  cti_names_describe (row, period);
  if (is_open)
    {
      GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", pause->record.id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "course.change-pause");
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * cti_pause_list_set_case:
 * @self: the list
 * @now: a case
 * @today: the day
 */
void
cti_pause_list_set_case (CtiPauseList *self, CtiCase *now, CtiDate today)
{
  const CtiCourse *course = cti_case_get_course (now);
  g_autoptr (GPtrArray) pauses = cti_case_get_of_course (now, &cti_pause_type, course);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < pauses->len; i++)
    add_pause (self, g_ptr_array_index (pauses, i), today, cti_course_is_open (course));
  gtk_widget_set_visible (GTK_WIDGET (self), pauses->len > 0);
}
