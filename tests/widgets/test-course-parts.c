#include <adwaita.h>
#include <string.h>

#include "cti-check-list.h"
#include "cti-choice-row.h"
#include "cti-date-row.h"
#include "cti-days-preview.h"
#include "cti-note-row.h"
#include "cti-types-ui.h"
#include "widget-form.h"
#include "widget-keys.h"

#define TODAY (cti_date_new (2026, 11, 21))

static CtiCase *
make_case (CtiDate done)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCourse *course = cti_record_new (&cti_course_type);
  CtiCheckItem *item = cti_record_new (&cti_check_item_type);

  g_ptr_array_add (records, cti_record_new (&cti_citizen_type));
  g_ptr_array_add (records, course);
  g_ptr_array_add (records, item);
  course->contact_start = TODAY - 60;
  course->phase1_start = TODAY - 30;
  course->phase_months = 4;
  cti_record_set_id (item, "point");
  cti_set_text (&item->course, course->record.id);
  cti_set_text (&item->text, "Plan written");
  item->phase = 1;
  item->done = done;
  return cti_case_new ("case", records);
}

static void
test_tick_is_the_day (void)
{
  CtiCheckList *list = g_object_ref_sink (g_object_new (CTI_TYPE_CHECK_LIST, NULL));
  g_autoptr (CtiCase) open = make_case (CTI_DATE_NONE);
  g_autoptr (CtiCase) done = make_case (TODAY);
  GtkWidget *row, *check;

  cti_check_list_set_case (list, open, TODAY);
  row = widget_find_row (GTK_WIDGET (list), "Plan written");
  check = widget_find (row, GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, "Plan written");
  cti_check_list_set_case (list, done, TODAY);
  g_assert_true (widget_find_row (GTK_WIDGET (list), "Plan written") == row);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "");
  g_object_unref (list);
}

static void
test_preview_tells_old_and_new (void)
{
  CtiDaysPreview *preview = g_object_ref_sink (g_object_new (CTI_TYPE_DAYS_PREVIEW, NULL));
  g_autoptr (CtiCase) model = make_case (CTI_DATE_NONE);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  CtiPhasePlan before, after;
  GtkWidget *row;

  cti_case_get_plan (model, &before);
  after = before;
  after.end[0] += 40;
  after.start[1] += 40;
  cti_problems_add (problems, CTI_PROBLEM_PHASES_DIFFER, "course", NULL);
  cti_days_preview_show (preview, &before, &after, problems);
  row = widget_find_row (GTK_WIDGET (preview), "Phase 1");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "→"));
  row = widget_find_row (GTK_WIDGET (preview), "Phase 3");
  g_assert_null (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "→"));
  g_assert_true (
      form_is_shown (GTK_WIDGET (preview),
                     "The phases differ in length by more than 14 days. You can save as it is."));
  g_object_unref (preview);
}

/* --- A choice --------------------------------------------------------------------------------- */

static void
test_long_choice (void)
{
  static const char *const few[] = { "yes", "no", NULL };
  static const char *const many[] = { "none",
                                      "the adviser at the job centre: when and where we meet",
                                      NULL };
  GtkWidget *row = g_object_ref_sink (cti_choice_row_new ("Consent"));
  CtiChoiceRow *choice = CTI_CHOICE_ROW (row);

  cti_choice_row_set_words (choice, few);
  g_assert_false (adw_combo_row_get_use_subtitle (ADW_COMBO_ROW (row)));
  cti_choice_row_set_problem (choice, "Not known yet.");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Not known yet.");
  cti_choice_row_set_words (choice, many);
  g_assert_true (adw_combo_row_get_use_subtitle (ADW_COMBO_ROW (row)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "the adviser at the job centre: when and where we meet\nNot known yet.");
  gtk_test_accessible_assert_property (
      row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "the adviser at the job centre: when and where we meet. Not known yet.");
  cti_choice_row_set_problem (choice, NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, many[1]);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, many[1]);
  g_object_unref (row);
}

/* What is seen under a text is heard with it. */
static void
test_note_problem_is_heard (void)
{
  CtiNoteRow *row = g_object_ref_sink (CTI_NOTE_ROW (cti_note_row_new ("_What happened")));
  GtkWidget *text = widget_find (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW, 0);

  cti_note_row_set_problem (row, "A note without words says nothing.");
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "A note without words says nothing.");
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  cti_note_row_set_problem (row, NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (text),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  g_object_unref (row);
}

/* The label of a choice in the unfolded list, once it stands there. */
static GtkWidget *
find_entry (GtkWidget *row, const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = widget_find (row, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label) && gtk_widget_get_width (label) > 0 &&
        gtk_widget_get_ancestor (label, GTK_TYPE_POPOVER) != NULL &&
        g_str_equal (gtk_label_get_text (GTK_LABEL (label)), words))
      return label;
  return NULL;
}

static double
get_mark (GtkWidget *label)
{
  return gtk_widget_get_opacity (gtk_widget_get_next_sibling (label));
}

static void
test_unfolded_choice (void)
{
  static const char *const words[] = { "meeting", "coordination without the citizen", NULL };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = cti_choice_row_new ("Kind");
  GtkWidget *first, *second;

  cti_choice_row_set_words (CTI_CHOICE_ROW (row), words);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_set_child (GTK_WINDOW (window), list);
  widget_show (window);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  widget_wait ((first = find_entry (row, words[0])) != NULL);
  widget_wait ((second = find_entry (row, words[1])) != NULL);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (second))));
  g_assert_cmpfloat (get_mark (first), ==, 1);
  g_assert_cmpfloat (get_mark (second), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpfloat (get_mark (first), ==, 0);
  g_assert_cmpfloat (get_mark (second), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- A day ------------------------------------------------------------------------------------ */

static gboolean
is_calendar_open (GtkWidget *row)
{
  return gtk_widget_get_mapped (widget_find (row, GTK_TYPE_CALENDAR, 0));
}

static gboolean
press_in (GtkWidget *calendar, GtkPropagationPhase phase, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (calendar);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == phase)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
    }
  return is_taken;
}

/* A pop-up has the keys of the screen for itself, out of reach of those the other tests press. */
static void
choose_in_calendar (GtkWidget *row, const guint *keys)
{
  GtkWidget *calendar = widget_find (row, GTK_TYPE_CALENDAR, 0);

  gtk_widget_activate_action (row, "date.choose", NULL);
  widget_wait (is_calendar_open (row));
  for (; *keys != 0; keys++)
    if (!press_in (calendar, GTK_PHASE_CAPTURE, *keys))
      press_in (calendar, GTK_PHASE_BUBBLE, *keys);
  widget_wait (!is_calendar_open (row));
}

/* The keys begin at the day that stands there, which is a choice as well. */
static void
test_day_from_the_calendar (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = cti_date_row_new ("_Day");
  CtiDateRow *day = CTI_DATE_ROW (row);

  cti_date_row_set_today (day, TODAY);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_set_child (GTK_WINDOW (window), list);
  widget_show (window);
  choose_in_calendar (row, (const guint[]){ GDK_KEY_Left, GDK_KEY_space, 0 });
  g_assert_cmpint (cti_date_row_get_date (day), ==, TODAY - 1);
  choose_in_calendar (row, (const guint[]){ GDK_KEY_Return, 0 });
  g_assert_cmpint (cti_date_row_get_date (day), ==, TODAY - 1);
  choose_in_calendar (row, (const guint[]){ GDK_KEY_Down, GDK_KEY_Down, GDK_KEY_Right,
                                            GDK_KEY_Return, 0 });
  g_assert_cmpint (cti_date_row_get_date (day), ==, TODAY + 14);
  choose_in_calendar (row, (const guint[]){ GDK_KEY_Page_Up, GDK_KEY_Up, GDK_KEY_Return, 0 });
  g_assert_cmpint (cti_date_row_get_date (day), ==, cti_date_new (2026, 10, 29));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/checklist/a-tick-is-the-day-it-was-done", test_tick_is_the_day);
  g_test_add_func ("/preview/old-and-new-days-stand-beside-each-other",
                   test_preview_tells_old_and_new);
  g_test_add_func ("/choice-row/a-long-choice-stands-below-its-title", test_long_choice);
  g_test_add_func ("/choice-row/an-unfolded-choice-stands-whole", test_unfolded_choice);
  g_test_add_func ("/course-parts/what-is-wrong-with-a-text-is-heard", test_note_problem_is_heard);
  g_test_add_func ("/date-row/the-calendar-goes-by-keys", test_day_from_the_calendar);
  return g_test_run ();
}
