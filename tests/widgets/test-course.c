#include <adwaita.h>
#include <string.h>

#include "cti-citizen-form.h"
#include "cti-course-dialog.h"
#include "cti-form-row.h"
#include "cti-history-dialog.h"
#include "cti-phase-table.h"
#include "cti-types-ui.h"
#include "cti-words.h"
#include "widget-form.h"
#include "widget-keys.h"

#define TODAY (cti_date_new (2026, 11, 21))

/* --- The citizen ------------------------------------------------------------------------------ */

static CtiCitizenForm *
make_form (void)
{
  CtiCitizenForm *form = g_object_ref_sink (g_object_new (CTI_TYPE_CITIZEN_FORM, NULL));
  g_autoptr (CtiCardList) cards = cti_card_list_new ();
  g_autoptr (CtiCard) other = cti_record_new (&cti_card_type);
  g_autoptr (CtiCitizen) citizen = cti_record_new (&cti_citizen_type);

  cti_set_text (&other->code, "A2B3");
  cti_set_text (&other->name, "Another");
  cti_card_list_put (cards, other);
  cti_citizen_form_set_cards (form, cards, TODAY);
  cti_citizen_form_set_citizen (form, citizen, NULL);
  cti_citizen_form_suggest_code (form, "Q2R3");
  return form;
}

static void
test_fields_follow_mode (void)
{
  static const char *const personal[] = { "The name the citizen _goes by", "_Phone", "A_ddress",
                                          "Date of _birth" };
  CtiCitizenForm *form = make_form ();
  g_autoptr (CtiIdentity) none = NULL;
  g_autoptr (CtiIdentity) identity = NULL;
  g_autoptr (CtiCitizen) citizen = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (personal); i++)
    g_assert_false (form_is_shown (GTK_WIDGET (form), personal[i]));
  form_choose (GTK_WIDGET (form), "Identified");
  for (gsize i = 0; i < G_N_ELEMENTS (personal); i++)
    g_assert_true (form_is_shown (GTK_WIDGET (form), personal[i]));
  form_write_in (GTK_WIDGET (form), "_Full name", "Tove Holm");
  form_write_in (GTK_WIDGET (form), "Date of _birth", "3.4.1990");
  identity = cti_citizen_form_make_identity (form);
  g_assert_cmpstr (identity->name, ==, "Tove Holm");
  g_assert_cmpint (identity->birth_date, ==, cti_date_new (1990, 4, 3));
  form_choose (GTK_WIDGET (form), "Anonymous");
  none = cti_citizen_form_make_identity (form);
  citizen = cti_citizen_form_make_citizen (form);
  g_assert_null (none);
  g_assert_null (citizen->alias);
  g_object_unref (form);
}

static void
test_problems_stand_under_fields (void)
{
  CtiCitizenForm *form = make_form ();
  GtkWidget *widget = GTK_WIDGET (form);

  form_choose (widget, "Cover name");
  g_assert_false (form_is_wrong (widget, "The name the citizen _goes by"));
  g_assert_false (cti_citizen_form_check (form));
  g_assert_true (form_is_wrong (widget, "The name the citizen _goes by"));
  form_write_in (widget, "The name the citizen _goes by", "Maya");
  g_assert_true (cti_citizen_form_check (form));
  form_write_in (widget, "Case c_ode", "a2b3");
  g_assert_cmpstr (cti_form_row_get_text (CTI_FORM_ROW (widget_find_row (widget, "Case c_ode"))),
                   ==, "A2B3");
  g_assert_true (form_is_wrong (widget, "Case c_ode")); /* taken */
  form_write_in (widget, "Case c_ode", "MAYA1");
  g_assert_true (form_is_wrong (widget, "Case c_ode")); /* tells the name */
  form_write_in (widget, "Case c_ode", "Q2R3");
  g_assert_false (form_is_wrong (widget, "Case c_ode"));
  form_write_in (widget, "_Year of birth", "abc");
  g_assert_true (form_is_wrong (widget, "_Year of birth"));
  g_assert_false (cti_citizen_form_check (form));
  form_write_in (widget, "_Year of birth", "2012"); /* may be added, may not start */
  g_assert_true (form_is_wrong (widget, "_Year of birth"));
  g_assert_true (cti_citizen_form_check (form));
  g_object_unref (form);
}

static void
test_no_way_back_to_anonymous (void)
{
  CtiCitizenForm *form = make_form ();
  g_autoptr (CtiCitizen) citizen = cti_record_new (&cti_citizen_type);

  g_assert_true (form_is_shown (GTK_WIDGET (form), "Anonymous"));
  cti_set_text (&citizen->code, "Q2R3");
  cti_set_text (&citizen->alias, "Maya");
  citizen->mode = CTI_MODE_COVER_NAME;
  cti_citizen_form_set_citizen (form, citizen, NULL);
  g_assert_false (form_is_shown (GTK_WIDGET (form), "Anonymous"));
  g_assert_false (cti_citizen_form_is_changed (form));
  g_assert_false (cti_citizen_form_changes_mode (form));
  form_choose (GTK_WIDGET (form), "Identified");
  g_assert_true (cti_citizen_form_is_changed (form));
  g_assert_true (cti_citizen_form_changes_mode (form));
  g_object_unref (form);
}

static void
test_draft_comes_back (void)
{
  CtiCitizenForm *form = make_form ();
  g_autoptr (CtiDraft) draft = cti_draft_new (CTI_MOMENT_NEVER);
  g_autoptr (CtiCitizen) citizen = NULL;

  cti_draft_set (draft, "mode", "cover");
  cti_draft_set (draft, "code", "Q2R3");
  cti_draft_set (draft, "alias", "Maya");
  cti_draft_set (draft, "birth_date", "3.4.");
  cti_draft_set (draft, "adult_confirmed", "yes");
  cti_citizen_form_load_draft (form, draft);
  citizen = cti_citizen_form_make_citizen (form);
  g_assert_cmpint (citizen->mode, ==, CTI_MODE_COVER_NAME);
  g_assert_cmpstr (citizen->alias, ==, "Maya");
  g_assert_true (citizen->adult_confirmed);
  g_assert_cmpstr (cti_form_row_get_text (
                       CTI_FORM_ROW (widget_find_row (GTK_WIDGET (form), "Date of _birth"))),
                   ==, "3.4.");
  g_object_unref (form);
}

/* --- The course ------------------------------------------------------------------------------- */

static CtiCase *
make_case (gboolean confirmed, CtiDate contact_start, CtiDate phase1_start)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
  CtiCourse *course;

  cti_set_text (&citizen->code, "Q2R3");
  citizen->adult_confirmed = confirmed;
  g_ptr_array_add (records, citizen);
  if (contact_start != CTI_DATE_NONE)
    {
      course = cti_record_new (&cti_course_type);
      cti_set_text (&course->citizen, citizen->record.id);
      course->contact_start = contact_start;
      course->phase1_start = phase1_start;
      course->phase_months = 4;
      g_ptr_array_add (records, course);
    }
  return cti_case_new (citizen->record.id, records);
}

static CtiCourseDialog *
make_dialog (CtiCase *now, CtiCoursePurpose purpose)
{
  CtiCourseDialog *dialog = g_object_new (CTI_TYPE_COURSE_DIALOG, NULL);

  cti_course_dialog_set_case (dialog, now, purpose, 4, TODAY);
  return dialog;
}

static void
test_start_asks_for_age (void)
{
  g_autoptr (CtiCase) now = make_case (FALSE, CTI_DATE_NONE, CTI_DATE_NONE);
  CtiCourseDialog *dialog = make_dialog (now, CTI_COURSE_START);
  GtkWidget *widget = GTK_WIDGET (dialog);
  const char *adult = "I have _made sure that the citizen is 18 or older";

  g_assert_true (form_is_shown (widget, adult));
  g_assert_false (cti_course_dialog_check (dialog));
  form_choose (widget, adult);
  g_assert_true (cti_course_dialog_check (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_start_days (void)
{
  static const struct
  {
    const char *contact;
    const char *phase1;
    gboolean contact_wrong, phase1_wrong;
  } cases[] = {
    { "21.11.2026", "", FALSE, FALSE },         { "1.11.2026", "21.11.2026", FALSE, FALSE },
    { "22.11.2026", "", TRUE, FALSE },          { "", "", TRUE, FALSE },
    { "1.11.2026", "31.10.2026", FALSE, TRUE }, { "1.11.2026", "30.2.2026", FALSE, TRUE },
    { "1.13.2026", "", TRUE, FALSE },
  };
  g_autoptr (CtiCase) now = make_case (TRUE, CTI_DATE_NONE, CTI_DATE_NONE);
  CtiCourseDialog *dialog = make_dialog (now, CTI_COURSE_START);
  GtkWidget *widget = GTK_WIDGET (dialog);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      form_write_in (widget, "Contact building _begins", cases[i].contact);
      form_write_in (widget, "Phase _1 begins", cases[i].phase1);
      g_assert_cmpint (form_is_wrong (widget, "Contact building _begins"), ==,
                       cases[i].contact_wrong);
      g_assert_cmpint (form_is_wrong (widget, "Phase _1 begins"), ==, cases[i].phase1_wrong);
      g_assert_cmpint (cti_course_dialog_check (dialog), ==,
                       !cases[i].contact_wrong && !cases[i].phase1_wrong);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_preview_follows (void)
{
  g_autoptr (CtiCase) now = make_case (TRUE, CTI_DATE_NONE, CTI_DATE_NONE);
  CtiCourseDialog *dialog = make_dialog (now, CTI_COURSE_START);
  GtkWidget *widget = GTK_WIDGET (dialog);
  GtkWidget *phase3 = widget_find_row (widget, cti_words_phase_long (CTI_PHASE_3));
  g_autofree char *period = NULL;

  g_assert_false (gtk_widget_get_visible (phase3));
  form_write_in (widget, "Contact building _begins", "1.11.2025");
  form_write_in (widget, "Phase _1 begins", "30.11.2025");
  g_assert_true (gtk_widget_get_visible (phase3));
  period = cti_words_period (cti_date_new (2026, 7, 30), cti_date_new (2026, 11, 29));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (phase3)), ==, period);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
has_focus_in (GtkWidget *widget, const char *title)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget_find_row (widget, title));
}

/* The keyboard goes to what is missing, and the field comes into sight with it. */
static void
test_change_needs_reason (void)
{
  g_autoptr (CtiCase) now = make_case (TRUE, TODAY - 40, TODAY - 20);
  CtiCourseDialog *dialog = make_dialog (now, CTI_COURSE_CHANGE);
  GtkWidget *widget = GTK_WIDGET (dialog);

  g_assert_false (form_is_wrong (widget, "_Why?"));
  g_assert_false (cti_course_dialog_check (dialog));
  g_assert_true (form_is_wrong (widget, "_Why?"));
  g_assert_true (has_focus_in (widget, "_Why?"));
  form_write_in (widget, "_Why?", "typed wrongly");
  g_assert_true (cti_course_dialog_check (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_closing_day (void)
{
  g_autoptr (CtiCase) now = make_case (TRUE, TODAY - 40, TODAY - 20);
  CtiCourseDialog *dialog = make_dialog (now, CTI_COURSE_CLOSE);
  GtkWidget *widget = GTK_WIDGET (dialog);

  g_assert_false (form_is_shown (widget, "Phase _1 begins"));
  g_assert_true (cti_course_dialog_check (dialog));
  form_write_in (widget, "_Closed on", "");
  g_assert_false (cti_course_dialog_check (dialog));
  form_write_in (widget, "_Closed on", "1.1.2026"); /* before it began */
  g_assert_false (cti_course_dialog_check (dialog));
  g_assert_true (form_is_wrong (widget, "_Closed on"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_phases_as_rows (void)
{
  CtiPhaseTable *table = CTI_PHASE_TABLE (g_object_ref_sink (cti_phase_table_new ()));
  g_autoptr (CtiCase) now = make_case (TRUE, TODAY - 40, TODAY - 20);
  GtkWidget *phase1 = widget_find_row (GTK_WIDGET (table), cti_words_phase_long (CTI_PHASE_1));
  g_autofree char *period = NULL;
  g_autofree char *days = NULL;
  g_autofree char *spoken = NULL;
  CtiPhasePlan plan;

  cti_case_get_plan (now, &plan);
  cti_phase_table_set_plan (table, &plan, TODAY);
  period = cti_words_phase_period (&plan, CTI_PHASE_1);
  days = cti_words_days (plan.end[0] - plan.start[0] + 1);
  spoken = g_strdup_printf ("%s, %s, today: day 21", period, days);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (phase1)), ==, period);
  gtk_test_accessible_assert_property (phase1, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken);
  g_object_unref (table);
}

/* --- The history ------------------------------------------------------------------------------ */

static CtiChange *
make_change (const char *table, const char *field, const char *now)
{
  CtiChange *change = g_new0 (CtiChange, 1);

  change->kind = CTI_ACT_CHANGE_CITIZEN;
  change->table = g_strdup (table);
  change->field = g_strdup (field);
  change->now = g_strdup (now);
  change->author = g_strdup ("somebody");
  return change;
}

static void
test_history_is_newest_first (void)
{
  CtiHistoryDialog *dialog = g_object_new (CTI_TYPE_HISTORY_DIALOG, NULL);
  GtkWidget *list = widget_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX, 0);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_change_free);
  GtkListBoxRow *row;

  gtk_window_present (GTK_WINDOW (dialog));
  g_ptr_array_add (changes, make_change ("citizen", NULL, NULL));
  g_ptr_array_add (changes, make_change ("citizen", "alias", "<Maya>"));
  cti_history_dialog_show_changes (dialog, changes);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  g_assert_nonnull (
      strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "&lt;Maya&gt;"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == GTK_WIDGET (row));
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/citizen/fields-follow-the-mode", test_fields_follow_mode);
  g_test_add_func ("/citizen/what-is-wrong-stands-under-its-field",
                   test_problems_stand_under_fields);
  g_test_add_func ("/citizen/no-way-back-to-anonymous", test_no_way_back_to_anonymous);
  g_test_add_func ("/citizen/a-draft-comes-back", test_draft_comes_back);
  g_test_add_func ("/course/an-unknown-age-is-asked-for", test_start_asks_for_age);
  g_test_add_func ("/course/wrong-days-are-said-under-their-field", test_start_days);
  g_test_add_func ("/course/the-phases-follow-what-is-typed", test_preview_follows);
  g_test_add_func ("/course/a-change-needs-a-reason", test_change_needs_reason);
  g_test_add_func ("/course/a-course-is-closed-on-a-day-of-it", test_closing_day);
  g_test_add_func ("/course/phases-as-rows-are-read-aloud", test_phases_as_rows);
  g_test_add_func ("/history/newest-first-and-as-it-was-typed", test_history_is_newest_first);
  return g_test_run ();
}
