/* The course page and its dialogs: what is done there, as the file has it afterwards. */

#include <adwaita.h>
#include <string.h>

#include "cti-check-list.h"
#include "cti-course-dialog.h"
#include "cti-part-save.h"
#include "cti-removal-group.h"
#include "cti-star-entry-page.h"
#include "cti-today-page.h"
#include "cti-types-ui.h"
#include "cti-use-inquiry.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define PERSON  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"
#define PHASE_1 "course\ncontact-start: today-4m\nphase1-start: today-3m\nphase-months: 4\n"
#define CLOSED                                                                         \
  "course\ncontact-start: today-10m\nphase1-start: today-9m\nphase-months: 4\n"        \
  "closed-on: today-3m\n"                                                              \
  "star today-3m end joint\nmotivation 8\n"                                            \
  "closing\ndate: today-3m\nkind: interrupted\ngoals-reached: yes\naim-reached: yes\n" \
  "words: I have what I came for\nmay-follow-up: yes\n"
#define OTHER "citizen\ncode: P4R6\nmode: cover\nalias: Asta\nadult-confirmed: yes\n" PHASE_1
#define FOCUS                                                                  \
  "focus-area home\nphase: 1\narea: housing\nproblem: No place of one's own\n" \
  "status: open\n"                                                             \
  "activity\nwhat: Write to the landlord\nowner: citizen\nstatus: started\n"   \
  "activity\nwhat: Look at a room\nowner: citizen\nstatus: done\n"             \
  "person\nname: Aunt\nkind: family\ntie\nphase: 1\nring: 1\nstrength: 4\n"

static const CtiCourse *
get_course (Desk *self)
{
  return cti_case_get_course (desk_get_case (self));
}

static gboolean
has_focus_in_page (Desk *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, self->page);
}

/* --- After the closing ------------------------------------------------------------------------ */

static void
test_reopen (void)
{
  Desk desk;

  desk_open_at (&desk, PERSON CLOSED, "course");
  g_assert_true (widget_says (desk.page, "Goals reached before time"));
  desk_act (&desk, "course.reopen", NULL);
  g_assert_true (cti_course_is_open (get_course (&desk)));
  g_assert_cmpuint (desk_get_records (&desk, &cti_closing_type)->len, ==, 0);
  g_assert_false (widget_says (desk.page, "Closing form"));
  g_assert_true (has_focus_in_page (&desk));
  gtk_widget_activate_action (desk.window, "win.undo", NULL);
  desk_settle (&desk);
  g_assert_false (cti_course_is_open (get_course (&desk)));
  g_assert_cmpuint (desk_get_records (&desk, &cti_closing_type)->len, ==, 1);
  desk_close (&desk);
}

static void
start_new_course (Desk *self)
{
  GtkWidget *dialog;

  desk_act (self, "course.start", NULL);
  dialog = desk_find_window (CTI_TYPE_COURSE_DIALOG);
  g_assert_nonnull (dialog);
  form_write_in (dialog, "Contact building _begins", "20.11.2026");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (self);
  g_assert_null (desk_find_window (CTI_TYPE_COURSE_DIALOG));
}

static void
test_new_course (void)
{
  Desk desk;
  g_autofree char *before = NULL;

  desk_open_at (&desk, PERSON CLOSED, "course");
  before = g_strdup (get_course (&desk)->record.id);
  start_new_course (&desk);
  g_assert_cmpuint (desk_get_records (&desk, &cti_course_type)->len, ==, 2);
  g_assert_cmpstr (get_course (&desk)->previous, ==, before);
  g_assert_true (cti_course_is_open (get_course (&desk)));
  g_assert_true (widget_says (desk.page, "Earlier courses"));
  g_assert_true (widget_says (desk.page, "Goals reached before time. “I have what I came for”"));
  g_assert_true (has_focus_in_page (&desk));
  desk_close (&desk);
}

static guint
count_dialogs (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      count += CTI_IS_RECORD_DIALOG (window);
    }
  return count;
}

/* What a form picks from is read first; a second click comes before it is there. */
static void
test_two_clicks (void)
{
  static const struct
  {
    const char *page, *action;
  } rows[] = {
    { "course", "course.close" },
    { "course", "course.shift-phase" },
    { "network", "network.add-person" },
    { "network", "network.add-handover" },
  };
  Desk desk;

  desk_open_at (&desk, PERSON PHASE_1, "course");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      desk_show_page (&desk, rows[i].page);
      gtk_widget_activate_action (desk.page, rows[i].action, NULL);
      gtk_widget_activate_action (desk.page, rows[i].action, NULL);
      desk_settle (&desk);
      g_assert_cmpuint (count_dialogs (), ==, 1);
      gtk_window_destroy (GTK_WINDOW (desk_find_dialog ()));
      desk_settle (&desk);
    }
  desk_close (&desk);
}

static guint
count_contacts (Desk *desk, guint index)
{
  g_autoptr (CtiCase) now = open_store_get_case (desk->store, index);

  return cti_case_get_records (now, &cti_contact_type)->len;
}

/* A contact was logged for somebody else before, on the same page. */
static void
test_undo_after_another (void)
{
  Desk desk;
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiContact *contact = cti_record_new (&cti_contact_type);

  desk_open_at (&desk, PERSON CLOSED "\n" OTHER, "course");
  contact->date = DESK_TODAY;
  contact->minutes = 20;
  g_ptr_array_add (contacts, contact);
  cti_part_put_in (desk.workspace, g_ptr_array_index (desk.store->ids, 1), NULL,
                   CTI_ACT_CHANGE_CONTACT, contacts, "Saved.");
  desk_settle (&desk);
  start_new_course (&desk);
  widget_press (desk.window, "ctrl+z");
  desk_settle (&desk);
  g_assert_cmpuint (desk_get_records (&desk, &cti_course_type)->len, ==, 1);
  g_assert_cmpuint (count_contacts (&desk, 1), ==, 1);
  desk_close (&desk);
}

static void
test_follow_up (void)
{
  Desk desk;
  CtiStarEntryPage *entry;

  desk_open_at (&desk, PERSON CLOSED, "course");
  g_assert_true (widget_says (desk.page, "Stars after the course"));
  g_assert_true (widget_says (desk.page, "Time for a star: 21 Nov 2026 (today)"));
  g_assert_true (widget_says (desk.page, "After that: 21 Feb 2027, 21 Aug 2027"));
  desk_show_page (&desk, "today");
  g_assert_true (widget_says (desk.page, "A star after the course is due around 21 Nov 2026."));
  cti_workspace_do (desk.workspace, "read-star");
  desk_settle (&desk);
  entry = CTI_STAR_ENTRY_PAGE (widget_find (desk.window, CTI_TYPE_STAR_ENTRY_PAGE, 0));
  g_assert_cmpint (cti_star_entry_page_get_star (entry)->reading->occasion, ==,
                   CTI_OCCASION_FOLLOW_UP);
  widget_press (desk.window, "1 2 3 4 5 6 7 8 9 0 ctrl+Return");
  widget_wait (desk_get_records (&desk, &cti_reading_type)->len == 2);
  desk_settle (&desk);
  desk_show_page (&desk, "course");
  g_assert_true (widget_says (desk.page, "Next star: 21 Feb 2027"));
  desk_show_page (&desk, "today");
  g_assert_false (widget_says (desk.page, "A star after the course"));
  desk_close (&desk);
}

/* --- What the page says ----------------------------------------------------------------------- */

static gpointer
put_team_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (store));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  team->star_interval = 3;
  g_ptr_array_add (records, team);
  g_assert_true (cti_use_put_team (store, records, NULL, error));
  return NULL;
}

static void
test_rhythm (void)
{
  Desk desk;

  desk_open_at (&desk, PERSON PHASE_1, "course");
  g_assert_true (widget_says (desk.page, "After that: 21 Dec 2026, 21 Feb 2027"));
  cti_session_run_async (desk.store->session, put_team_in_thread, NULL, NULL, NULL, NULL, NULL);
  desk_settle (&desk);
  desk_show_case (&desk, 0);
  g_assert_true (widget_says (desk.page, "Time for a star: 21 Nov 2026 (today)"));
  g_assert_true (widget_says (desk.page, "After that: 21 Feb 2027, 21 May 2027, 20 Aug 2027"));
  desk_close (&desk);
}

static void
test_lived_phases (void)
{
  Desk desk;

  desk_open_at (&desk, PERSON CLOSED, "course");
  g_assert_true (form_is_shown (desk.page, "Phase 2: try-out and adaptation"));
  g_assert_false (form_is_shown (desk.page, "Phase 3: handover and anchoring"));
  desk_close (&desk);
}

/* --- Days ------------------------------------------------------------------------------------- */

static void
test_border (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, PERSON PHASE_1, "course");
  dialog = desk_open_dialog (&desk, "course.move-border", NULL);
  g_assert_true (widget_says (dialog, "21 Dec 2026 – 20 Apr 2027, as now"));
  form_write_in (dialog, "New day", "1.12.2026");
  g_assert_true (widget_says (dialog, "→ 1 Dec 2026"));
  gtk_widget_activate_action (dialog, "form.save", NULL);
  g_assert_nonnull (desk_find_dialog ()); /* the reason is missing */
  form_write_in (dialog, "Why it is moved", "She is ready");
  desk_save (&desk, dialog);
  g_assert_cmpint (get_course (&desk)->phase2_start, ==, cti_date_new (2026, 12, 1));
  desk_close (&desk);
}

static GtkWidget *
open_pause (Desk *desk)
{
  return desk_open_dialog (desk, "course.change-pause", desk_get_first_id (desk, &cti_pause_type));
}

static void
test_pause (void)
{
  Desk desk;
  GtkWidget *dialog, *button;

  desk_open_at (&desk, PERSON PHASE_1, "course");
  dialog = desk_open_dialog (&desk, "course.pause", NULL);
  form_write_in (dialog, "First day", "1.11.2026");
  desk_save (&desk, dialog);
  g_assert_true (widget_says (desk.page, "paused since 1 Nov 2026"));
  g_assert_true (widget_says (desk.page, "No star is waited for during the pause"));
  dialog = desk_open_dialog (&desk, "course.end-pause", NULL);
  g_assert_true (widget_says (dialog, "→"));
  desk_save (&desk, dialog);
  g_assert_false (widget_says (desk.page, "paused since"));
  dialog = open_pause (&desk);
  button = widget_find (widget_find (dialog, CTI_TYPE_REMOVAL_GROUP, 0), GTK_TYPE_BUTTON, 0);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (form_is_wrong (dialog, "_Why is it removed?"));
  form_write_in (dialog, "_Why is it removed?", "Another citizen");
  g_signal_emit_by_name (button, "clicked");
  desk_settle (&desk);
  g_assert_null (desk_find_dialog ());
  g_assert_cmpuint (desk_get_records (&desk, &cti_pause_type)->len, ==, 0);
  desk_close (&desk);
}

/* --- Phase shift, checklist, closing ---------------------------------------------------------- */

static guint
count_in_phase_2 (Desk *self)
{
  g_autoptr (GPtrArray) areas =
      cti_case_get_focus_areas (desk_get_case (self), get_course (self), 2);

  return areas->len;
}

static void
test_shift (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, PERSON PHASE_1 FOCUS, "course");
  dialog = desk_open_dialog (&desk, "course.shift-phase", NULL);
  g_assert_true (widget_says (dialog, "Write to the landlord"));
  g_assert_false (widget_says (dialog, "Look at a room")); /* done, so it stays where it was */
  g_assert_true (widget_says (dialog, "The network goes along: 1 person or place."));
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_row (dialog, "Housing")), 1);
  g_assert_true (widget_says (dialog, "Nothing that is still open goes on."));
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_row (dialog, "Housing")), 0);
  desk_save (&desk, dialog);
  g_assert_cmpint (get_course (&desk)->phase2_start, ==, DESK_TODAY);
  g_assert_cmpuint (count_in_phase_2 (&desk), ==, 1);
  g_assert_cmpuint (desk_get_records (&desk, &cti_activity_type)->len, ==, 3);
  g_assert_cmpuint (desk_get_records (&desk, &cti_tie_type)->len, ==, 2);
  desk_close (&desk);
}

static void
test_checklist (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, PERSON PHASE_1, "course");
  dialog = desk_open_dialog (&desk, "course.add-check", NULL);
  form_write_in (dialog, "Point", "Visit the choir");
  desk_save (&desk, dialog);
  desk_act (&desk, "course.tick", desk_get_first_id (&desk, &cti_check_item_type));
  g_assert_true (widget_says (desk.page, "Visit the choir"));
  g_assert_cmpint (((CtiCheckItem *)
                        g_ptr_array_index (desk_get_records (&desk, &cti_check_item_type), 0))
                       ->done,
                   ==, DESK_TODAY);
  dialog = desk_open_dialog (&desk, "course.change-check",
                             desk_get_first_id (&desk, &cti_check_item_type));
  g_signal_emit_by_name (widget_find (dialog, CTI_TYPE_REMOVAL_GROUP, 0), "remove", "");
  desk_settle (&desk);
  g_assert_cmpuint (desk_get_records (&desk, &cti_check_item_type)->len, ==, 0);
  desk_act (&desk, "course.fetch-checks", NULL);
  g_assert_cmpuint (desk_get_records (&desk, &cti_check_item_type)->len, >, 3);
  desk_close (&desk);
}

static void
test_closing (void)
{
  Desk desk;
  GtkWidget *dialog;
  const CtiClosing *closing;

  desk_open_at (&desk, PERSON PHASE_1 FOCUS, "course");
  dialog = desk_open_dialog (&desk, "course.close", NULL);
  g_assert_true (widget_says (dialog, "Phase 3 has not begun"));
  g_assert_true (widget_says (dialog, "No star has been read in the last four weeks."));
  gtk_widget_activate_action (dialog, "form.save", NULL);
  g_assert_nonnull (desk_find_dialog ()); /* an interruption has a reason */
  g_assert_true (widget_says (dialog, "Goal: Housing"));
  form_turn_on (dialog, "Goals were reached before time");
  g_assert_true (widget_says (dialog, "In lists and figures: goals reached before time."));
  desk_save (&desk, dialog);
  closing = cti_case_get_closing (desk_get_case (&desk), get_course (&desk));
  g_assert_cmpint (cti_closing_get_result (closing), ==, CTI_CLOSING_RESULT_GOALS);
  g_assert_cmpint (get_course (&desk)->closed_on, ==, DESK_TODAY);
  desk_close (&desk);
}

/* A heading reads markup; what the team calls an area is none. */
static void
test_goal_with_ampersand (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk,
                PERSON PHASE_1 "focus-area\nphase: 1\narea: Money & debt\nproblem: Letters\n"
                               "status: open\n",
                "course");
  dialog = desk_open_dialog (&desk, "course.close", NULL);
  g_assert_true (widget_says (dialog, "Goal: Money & debt"));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_close (&desk);
}

/* A second click comes before the list is there. */
static void
test_fetch_once (void)
{
  Desk desk;
  guint count;

  desk_open_at (&desk, PERSON PHASE_1, "course");
  gtk_widget_activate_action (desk.page, "course.fetch-checks", NULL);
  gtk_widget_activate_action (desk.page, "course.fetch-checks", NULL);
  desk_settle (&desk);
  count = desk_get_records (&desk, &cti_check_item_type)->len;
  g_assert_cmpuint (count, >, 3);
  for (guint i = 0; i < count; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (
          ((CtiCheckItem *) g_ptr_array_index (desk_get_records (&desk, &cti_check_item_type), i))
              ->key,
          !=,
          ((CtiCheckItem *) g_ptr_array_index (desk_get_records (&desk, &cti_check_item_type), j))
              ->key);
  desk_close (&desk);
}

/* A row that has an activatable widget would give the button its own name. */
static void
test_missing_form (void)
{
  Desk desk;
  GtkWidget *row;

  desk_open_at (&desk,
                PERSON "course\ncontact-start: today-10m\nphase1-start: today-9m\n"
                       "phase-months: 4\nclosed-on: today-1m\n",
                "course");
  row = widget_find_row (desk.page, "The closing form is missing");
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_null (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
  gtk_widget_activate (row);
  desk_settle (&desk);
  g_assert_nonnull (desk_find_dialog ());
  form_turn_on (desk_find_dialog (), "Contact was lost");
  desk_save (&desk, desk_find_dialog ());
  g_assert_false (widget_says (desk.page, "The closing form is missing"));
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/course/a-closed-course-is-opened-again", test_reopen);
  g_test_add_func ("/course/a-new-course-is-linked-to-the-old", test_new_course);
  g_test_add_func ("/course/undo-takes-back-the-course-that-was-begun", test_undo_after_another);
  g_test_add_func ("/course/two-clicks-open-one-form", test_two_clicks);
  g_test_add_func ("/course/she-is-asked-again-after-the-course", test_follow_up);
  g_test_add_func ("/course/planned-stars-follow-the-team", test_rhythm);
  g_test_add_func ("/course/phases-that-never-came-are-not-shown", test_lived_phases);
  g_test_add_func ("/course/a-border-is-moved-with-a-reason", test_border);
  g_test_add_func ("/course/a-pause-begins-ends-and-is-removed", test_pause);
  g_test_add_func ("/course/a-phase-shift-carries-over-what-goes-on", test_shift);
  g_test_add_func ("/course/two-clicks-fetch-one-list", test_fetch_once);
  g_test_add_func ("/course/a-point-of-the-checklist-comes-and-goes", test_checklist);
  g_test_add_func ("/course/a-closing-says-what-it-will-count-as", test_closing);
  g_test_add_func ("/course/a-goal-is-named-as-the-team-names-it", test_goal_with_ampersand);
  g_test_add_func ("/course/a-missing-form-is-filled-in-from-its-row", test_missing_form);
  return g_test_run ();
}
