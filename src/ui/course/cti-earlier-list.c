#include "cti-earlier-list.h"

#include <glib/gi18n.h>

#include "cti-names.h"
#include "cti-text.h"
#include "cti-words.h"

struct _CtiEarlierList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* (owned) (element-type AdwActionRow) */
};

G_DEFINE_FINAL_TYPE (CtiEarlierList, cti_earlier_list, ADW_TYPE_PREFERENCES_GROUP)

static void
cti_earlier_list_finalize (GObject *object)
{
  g_ptr_array_unref (CTI_EARLIER_LIST (object)->rows);
  G_OBJECT_CLASS (cti_earlier_list_parent_class)->finalize (object);
}

static void
cti_earlier_list_class_init (CtiEarlierListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_earlier_list_finalize;
}

static void
cti_earlier_list_init (CtiEarlierList *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Earlier courses"));
}

/* How it ended, and what she said of it. */
static char *
make_ending (const CtiClosing *closing)
{
  g_autofree char *result = NULL;

  if (closing == NULL)
    return g_strdup (_ ("The closing form is missing"));
  result = cti_words_capitalise (
      cti_words_enum (cti_closing_result_values, cti_closing_get_result (closing)));
  if (cti_text_is_blank (closing->words))
    return g_steal_pointer (&result);
  /* Translators: how a course ended; what the citizen said of it. */
  return g_strdup_printf (_ ("%s. “%s”"), result, closing->words);
}

static void
add_course (CtiEarlierList *self, const CtiCase *now, const CtiCourse *course)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *period = cti_words_period (course->contact_start, course->closed_on);
  g_autofree char *ending = make_ending (cti_case_get_closing (now, course));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), period);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), ending);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  cti_names_describe (row, ending);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * cti_earlier_list_set_case:
 * @self: the list
 * @now: a case
 *
 * Follows the link from each course to the one before it.
 */
void
cti_earlier_list_set_case (CtiEarlierList *self, CtiCase *now)
{
  const CtiCourse *course = cti_case_get_course (now);
  GPtrArray *courses = cti_case_get_records (now, &cti_course_type);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; course != NULL && i < courses->len; i++) /* a broken file may go in a ring */
    {
      course =
          course->previous != NULL ? cti_case_find (now, &cti_course_type, course->previous) : NULL;
      if (course != NULL)
        add_course (self, now, course);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
