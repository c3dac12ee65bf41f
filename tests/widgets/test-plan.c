#include <adwaita.h>
#include <string.h>

#include "cti-draft-banner.h"
#include "cti-form-row.h"
#include "cti-note-row.h"
#include "cti-plan-page.h"
#include "cti-plan-row.h"
#include "cti-record-dialog.h"
#include "cti-starts-row.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define PERSON  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"
#define UNNAMED "citizen\ncode: K7F3\nadult-confirmed: yes\n"
#define PHASE_2 "course\ncontact-start: today-7m\nphase1-start: today-6m\nphase-months: 4\n"
#define PHASE_3 "course\ncontact-start: today-10m\nphase1-start: today-9m\nphase-months: 4\n"
#define FOCUS_2                                                                                   \
  "focus-area home\nphase: 2\narea: housing\nproblem: No place of one's own\nwish: My own door\n" \
  "status: open\n"
#define FOCUS_3 "focus-area home\nphase: 3\narea: housing\nproblem: The rent\nstatus: open\n"

static GtkWidget *
find_row (Desk *self, const char *heading)
{
  GtkWidget *row;

  for (guint i = 0; (row = widget_find (self->page, CTI_TYPE_PLAN_ROW, i)) != NULL; i++)
    if (widget_says (row, heading))
      return row;
  return NULL;
}

static const char *
get_id (Desk *self, const char *heading)
{
  return cti_plan_row_get_id (CTI_PLAN_ROW (find_row (self, heading)));
}

static void
test_phases (void)
{
  Desk desk;
  GtkToggleButton *first;

  desk_open_at (&desk, PERSON PHASE_2 FOCUS_2, "plan");
  first = GTK_TOGGLE_BUTTON (widget_find (desk.page, GTK_TYPE_TOGGLE_BUTTON, 0));
  g_assert_false (gtk_toggle_button_get_active (first));
  g_assert_true (widget_says (desk.page, "Phase 2 (now)"));
  g_assert_true (widget_says (desk.page, "Housing"));
  g_assert_true (widget_says (desk.page, "“My own door”"));
  gtk_toggle_button_set_active (first, TRUE);
  g_assert_false (widget_says (desk.page, "Housing"));
  g_assert_true (widget_says (desk.page, "No focus area has been chosen for phase 1 yet."));
  g_assert_true (widget_says (desk.page, "Phase 2 (now)"));
  desk_close (&desk);
}

static void
test_hints (void)
{
  Desk desk;

  desk_open_at (&desk, PERSON PHASE_2 FOCUS_2, "plan");
  g_assert_true (widget_says (desk.page,
                              "1 focus area in this phase, 1 in the course. The team usually "
                              "has 3 to 5 in a course."));
  desk_close (&desk);
}

static void
test_marks (void)
{
  static const struct
  {
    const char *what;
    const char *sentence;
    gboolean said;
  } cases[] = {
    { "Write", "The day has passed (3 days ago)", TRUE },
    { "Sign", "The day has passed", FALSE },
    { "Call", "To be done today", TRUE },
    { "Visit", "To be done today", FALSE },
    { "Sleep", "Time to look at it again (yesterday)", TRUE },
    { "Drive", "To be handed over", FALSE },
    { "Apply", "The citizen is anonymous", FALSE },
    { "Apply", "Needs a decision by the municipality", TRUE },
  };
  Desk desk;

  desk_open_at (&desk,
                PERSON PHASE_2 FOCUS_2
                "activity\nwhat: Write\nowner: citizen\ndue: today-3d\nstatus: started\n"
                "activity\nwhat: Sign\nowner: citizen\ndue: today-3d\nstatus: done\n"
                "activity\nwhat: Call\nowner: citizen\ndue: today\nstatus: started\n"
                "activity\nwhat: Visit\nowner: citizen\ndue: today+1d\nstatus: started\n"
                "activity\nwhat: Sleep\nowner: citizen\nreview: today-1d\nstatus: works\n"
                "activity\nwhat: Drive\nowner: worker\nstatus: works\n"
                "activity\nwhat: Apply\nowner: citizen\nneeds-decision: yes\nstatus: planned\n",
                "plan");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (widget_says (find_row (&desk, cases[i].what), cases[i].sentence), ==,
                     cases[i].said);
  desk_close (&desk);
}

static void
test_phase_3 (void)
{
  Desk desk;

  desk_open_at (&desk,
                PERSON PHASE_3 FOCUS_3 "activity\nwhat: Call\nowner: worker\nstatus: works\n"
                                       "activity\nwhat: Pay\nowner: citizen\nstatus: works\n"
                                       "activity\nwhat: Apply\nowner: worker\nstatus: done\n",
                "plan");
  g_assert_true (widget_says (find_row (&desk, "Call"), "To be handed over"));
  g_assert_false (widget_says (find_row (&desk, "Pay"), "To be handed over"));
  g_assert_false (widget_says (find_row (&desk, "Apply"), "To be handed over"));
  desk_close (&desk);
}

static void
test_anonymous (void)
{
  Desk desk;

  desk_open_at (&desk,
                UNNAMED PHASE_2 FOCUS_2 "activity\nwhat: Apply\nowner: worker\n"
                                        "needs-decision: yes\nstatus: planned\n",
                "plan");
  g_assert_true (widget_says (find_row (&desk, "Apply"), "The citizen is anonymous"));
  desk_close (&desk);
}

static void
test_referrals (void)
{
  Desk desk;

  desk_open_at (&desk,
                PERSON PHASE_2
                "referral\noffer-name: Choir\nsent: today-4w\n"
                "referral\noffer-name: Clinic\nsent: today-6w\nfirst-meeting: today-4w\n"
                "referral\noffer-name: Club\nsent: today-27d\n",
                "plan");
  g_assert_true (widget_says (find_row (&desk, "Choir"), "no first meeting yet"));
  g_assert_true (widget_says (find_row (&desk, "Clinic"), "ask whether the tie holds"));
  g_assert_true (widget_says (find_row (&desk, "Club"), "Ask about the first meeting on"));
  gtk_widget_activate_action (desk.page, "plan.referral-met", "s", get_id (&desk, "Choir"));
  desk_settle (&desk);
  g_assert_true (widget_says (find_row (&desk, "Choir"), "Ask on"));
  gtk_widget_activate_action (desk.page, "plan.referral-holds", "s", get_id (&desk, "Choir"));
  desk_settle (&desk);
  g_assert_true (widget_says (find_row (&desk, "Choir"), "The tie holds"));
  desk_close (&desk);
}

static void
test_status (void)
{
  Desk desk;
  GtkWidget *row;

  desk_open_at (&desk,
                PERSON PHASE_2 FOCUS_2 "activity\nwhat: Write\nowner: citizen\nstatus: planned\n",
                "plan");
  row = find_row (&desk, "Write");
  cti_plan_row_focus (CTI_PLAN_ROW (row), TRUE);
  gtk_widget_activate_action (desk.page, "plan.set-activity-status", "(ss)",
                              get_id (&desk, "Write"), "works");
  desk_settle (&desk);
  widget_wait ((row = find_row (&desk, "Write")) != NULL &&
               cti_plan_row_has_menu_focus (CTI_PLAN_ROW (row)));
  g_assert_true (widget_says (row, "Works"));
  gtk_widget_activate_action (desk.page, "plan.set-focus-status", "(ss)",
                              get_id (&desk, "No place of one's own"), "reached");
  desk_settle (&desk);
  g_assert_true (widget_says (find_row (&desk, "No place of one's own"), "Reached"));
  desk_close (&desk);
}

static void
test_undo (void)
{
  Desk desk;

  desk_open_at (&desk,
                PERSON PHASE_2 FOCUS_2 "activity\nwhat: Write\nowner: citizen\nstatus: planned\n",
                "plan");
  gtk_widget_activate_action (desk.page, "plan.remove", "s", get_id (&desk, "No place"));
  desk_settle (&desk);
  g_assert_null (find_row (&desk, "No place"));
  g_assert_null (find_row (&desk, "Write"));
  gtk_widget_activate_action (desk.page, "win.undo", NULL);
  desk_settle (&desk);
  g_assert_nonnull (find_row (&desk, "No place"));
  g_assert_nonnull (find_row (&desk, "Write"));
  desk_close (&desk);
}

/* --- The dialogs ------------------------------------------------------------------------------ */

static CtiRecordDialog *
get_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (CTI_IS_RECORD_DIALOG (at->data))
      return at->data;
  return NULL;
}

static void
test_own_area (void)
{
  Desk desk;
  CtiRecordDialog *dialog;
  CtiRecordForm *form;
  AdwComboRow *area;
  GtkWidget *name;

  desk_open_at (&desk, PERSON PHASE_2, "plan");
  gtk_widget_activate_action (desk.page, "plan.add-focus", NULL);
  dialog = get_dialog ();
  form = cti_record_dialog_get_form (dialog);
  area = ADW_COMBO_ROW (cti_record_form_get_row (form, "area"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  g_assert_nonnull (get_dialog ()); /* no area has been chosen */
  adw_combo_row_set_selected (area, g_list_model_get_n_items (adw_combo_row_get_model (area)) - 1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  desk_settle (&desk);
  g_assert_nonnull (get_dialog ()); /* it has no name yet */
  name = gtk_widget_get_next_sibling (GTK_WIDGET (area));
  cti_form_row_set_text (CTI_FORM_ROW (name), "Pets");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  desk_settle (&desk);
  desk_settle (&desk); /* the lists are read again after the case has been shown */
  g_assert_true (widget_says (desk.page, "Pets"));
  desk_close (&desk);
}

static void
test_activity_dialog (void)
{
  Desk desk;
  CtiRecordDialog *dialog;
  CtiRecordForm *form;
  GtkWidget *starts;

  desk_open_at (&desk, PERSON PHASE_2 FOCUS_2, "plan");
  gtk_widget_activate_action (desk.page, "plan.add-activity", "s", get_id (&desk, "No place"));
  dialog = get_dialog ();
  form = cti_record_dialog_get_form (dialog);
  starts = widget_find (GTK_WIDGET (dialog), CTI_TYPE_STARTS_ROW, 0);
  g_assert_true (gtk_widget_get_visible (starts));
  g_signal_emit_by_name (starts, "chosen", "Write up for a flat");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  desk_settle (&desk);
  g_assert_nonnull (get_dialog ()); /* nobody does it */
  adw_combo_row_set_selected (ADW_COMBO_ROW (cti_record_form_get_row (form, "owner")), 1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  desk_settle (&desk);
  g_assert_nonnull (find_row (&desk, "Write up for a flat"));
  desk_close (&desk);
}

static void
keep_text (CtiStartsRow *row, const char *text, char **chosen)
{
  g_free (*chosen);
  *chosen = g_strdup (text);
}

static void
count (GtkButton *button, guint *times)
{
  ++*times;
}

static void
test_starts (void)
{
  static const char *const texts[] = { "Which debts are there?", "Who knows?", NULL };
  GtkWidget *window = adw_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label ("Save");
  GtkWidget *starts = cti_starts_row_new ("Points");
  g_autofree char *chosen = NULL;
  guint saved = 0;

  gtk_list_box_append (GTK_LIST_BOX (list), starts);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), button);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_widget (GTK_WINDOW (window), button);
  cti_starts_row_set_starts (CTI_STARTS_ROW (starts), texts);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (starts), TRUE);
  g_signal_connect (starts, "chosen", G_CALLBACK (keep_text), &chosen);
  g_signal_connect (button, "clicked", G_CALLBACK (count), &saved);
  widget_show (window);
  gtk_widget_grab_focus (widget_find (starts, ADW_TYPE_ACTION_ROW, 2)); /* after the header */
  widget_press (window, "Return");
  widget_wait (chosen != NULL || saved > 0);
  g_assert_cmpstr (chosen, ==, "Who knows?");
  g_assert_cmpuint (saved, ==, 0);
  cti_starts_row_set_starts (CTI_STARTS_ROW (starts), NULL);
  g_assert_false (gtk_widget_get_visible (starts));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_row_is_read (void)
{
  GtkWidget *row = g_object_ref_sink (cti_plan_row_new ("id", "Call"));

  cti_plan_row_add_line (CTI_PLAN_ROW (row), "the citizen");
  cti_plan_row_add_mark (CTI_PLAN_ROW (row), "alarm-symbolic", "The day has passed");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Call");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "the citizen. The day has passed");
  g_object_unref (row);
}

static void
test_no_course (void)
{
  Desk desk;

  desk_open_at (&desk, PERSON, "plan");
  g_assert_true (widget_says (desk.page, "No course yet"));
  gtk_widget_activate_action (desk.page, "plan.add-focus", NULL);
  g_assert_null (get_dialog ());
  desk_close (&desk);
}

/* An area of one's own is a choice and a name, and both are in the draft. */
static void
test_own_area_in_draft (void)
{
  Desk desk;
  GtkWidget *dialog, *row;

  desk_open_at (&desk, PERSON PHASE_2, "plan");
  dialog = desk_open_dialog (&desk, "plan.add-focus", NULL);
  row = widget_find_row (dialog, "Area");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              g_list_model_get_n_items (
                                  adw_combo_row_get_model (ADW_COMBO_ROW (row))) -
                                  1);
  form_write_in (dialog, "_Name of the area", "The dog");
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&desk);
  dialog = desk_open_dialog (&desk, "plan.add-focus", NULL);
  g_assert_false (form_is_shown (dialog, "_Name of the area"));
  g_signal_emit_by_name (widget_find (dialog, CTI_TYPE_DRAFT_BANNER, 0), "use");
  desk_settle (&desk);
  g_assert_true (form_is_shown (dialog, "_Name of the area"));
  g_assert_cmpstr (cti_form_row_get_text (
                       CTI_FORM_ROW (widget_find_row (dialog, "_Name of the area"))),
                   ==, "The dog");
  cti_note_row_set_text (CTI_NOTE_ROW (widget_find (dialog, CTI_TYPE_NOTE_ROW, 0)), "Who walks it");
  desk_save (&desk, dialog);
  g_assert_true (widget_says (desk.page, "The dog"));
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/plan/it-opens-at-the-present-phase-and-shows-the-others", test_phases);
  g_test_add_func ("/plan/how-many-is-a-quiet-hint", test_hints);
  g_test_add_func ("/plan/what-has-passed-is-said-in-words", test_marks);
  g_test_add_func ("/plan/in-phase-3-what-the-worker-carries-is-handed-over", test_phase_3);
  g_test_add_func ("/plan/a-decision-needs-a-name", test_anonymous);
  g_test_add_func ("/plan/a-referral-says-what-is-due-and-takes-the-next-step", test_referrals);
  g_test_add_func ("/plan/a-status-changes-and-the-keyboard-stays", test_status);
  g_test_add_func ("/plan/what-was-removed-comes-back", test_undo);
  g_test_add_func ("/plan/an-own-area-gets-its-name", test_own_area);
  g_test_add_func ("/plan/an-activity-begins-with-a-step-and-needs-an-owner", test_activity_dialog);
  g_test_add_func ("/plan/enter-takes-a-starting-point-and-does-not-save", test_starts);
  g_test_add_func ("/plan/a-row-is-read-with-its-marks", test_row_is_read);
  g_test_add_func ("/plan/without-a-course-there-is-nothing-to-add", test_no_course);
  g_test_add_func ("/plan/an-own-area-is-in-the-draft", test_own_area_in_draft);
  return g_test_run ();
}
