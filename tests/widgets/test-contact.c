#include <adwaita.h>

#include "cti-citizen-picker.h"
#include "cti-contact-dialog.h"
#include "cti-contact.h"
#include "cti-draft-banner.h"
#include "cti-history-dialog.h"
#include "cti-journal-page.h"
#include "cti-note-row.h"
#include "cti-note.h"
#include "cti-part-save.h"
#include "cti-record-dialog.h"
#include "cti-types-ui.h"
#include "cti-workspace.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define CASELOAD                                                          \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"  \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n\n"       \
  "citizen\ncode: P4R6\nmode: cover\nalias: Åse\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2026-02-01\nphase1-start: 2026-03-01\n"

/* How many key presses beside the text a contact may take (issue: contacts in 15 seconds). */
#define PRESSES_MAX 12

static GtkWidget *
open_sheet (Desk *self)
{
  GtkWidget *sheet;

  cti_workspace_do (self->workspace, "log-contact");
  desk_settle (self);
  sheet = desk_find_dialog ();
  g_assert_nonnull (sheet);
  widget_show (sheet);
  return sheet;
}

static void
wait_until_saved (Desk *self)
{
  widget_wait (desk_find_dialog () == NULL);
  desk_settle (self);
}

static CtiContact *
get_contact (Desk *self, guint index)
{
  g_autoptr (CtiCase) now = open_store_get_case (self->store, index);
  GPtrArray *contacts = cti_case_get_records (now, &cti_contact_type);

  g_assert_cmpuint (contacts->len, ==, 1);
  return cti_record_ref (g_ptr_array_index (contacts, 0));
}

static void
a_contact_takes_few_key_presses (void)
{
  Desk desk;
  GtkWidget *sheet;
  guint presses = 1; /* the key that opens the sheet */
  g_autoptr (CtiContact) contact = NULL;

  desk_open (&desk, CASELOAD);
  sheet = open_sheet (&desk);
  widget_press (sheet, "a s"); /* text: part of the name, folded */
  presses += widget_press (sheet, "Return p Tab");
  widget_press (sheet, "2 5");
  presses += widget_press (sheet, "Tab");
  widget_press (sheet, "b a n k");
  presses += widget_press (sheet, "Control+Return") * 2;
  wait_until_saved (&desk);
  contact = get_contact (&desk, 1);
  g_assert_cmpint (contact->kind, ==, CTI_CONTACT_PHONE);
  g_assert_cmpint (contact->minutes, ==, 25);
  g_assert_cmpstr (contact->line, ==, "bank");
  g_assert_cmpint (contact->date, ==, DESK_TODAY);
  g_assert_true (contact->with_citizen);
  g_assert_false (contact->unfinished);
  g_assert_cmpuint (presses, <=, PRESSES_MAX);
  desk_close (&desk);
}

static void
whose_case_is_open_is_chosen (void)
{
  Desk desk;
  GtkWidget *sheet;
  g_autoptr (CtiContact) contact = NULL;

  desk_open (&desk, CASELOAD);
  desk_show_case (&desk, 0);
  sheet = open_sheet (&desk);
  widget_press (sheet, "h Tab 1 period 3 0 Control+Return");
  wait_until_saved (&desk);
  contact = get_contact (&desk, 0);
  g_assert_cmpint (contact->kind, ==, CTI_CONTACT_HOME_VISIT);
  g_assert_cmpint (contact->minutes, ==, 90);
  g_assert_cmpint (contact->place, ==, CTI_PLACE_HOME);
  g_assert_true (contact->unfinished);
  desk_close (&desk);
}

static void
what_is_missing_is_said_and_nothing_is_lost (void)
{
  Desk desk;
  GtkWidget *sheet, *picker;
  g_autoptr (CtiContact) contact = NULL;

  desk_open (&desk, CASELOAD);
  sheet = open_sheet (&desk);
  picker = widget_find (sheet, CTI_TYPE_CITIZEN_PICKER, 0);
  widget_press (sheet, "Tab Tab x Control+Return");
  desk_settle (&desk);
  g_assert_true (desk_find_dialog () == sheet);
  g_assert_true (form_is_wrong (sheet, "_Citizen"));
  cti_citizen_picker_set_case (CTI_CITIZEN_PICKER (picker), g_ptr_array_index (desk.store->ids, 0));
  gtk_widget_activate_action (sheet, "form.save", NULL);
  desk_settle (&desk);
  g_assert_true (desk_find_dialog () == sheet);
  g_assert_true (form_is_wrong (sheet, "Minutes"));
  form_write_in (sheet, "Minutes", "20");
  gtk_widget_activate_action (sheet, "form.save", NULL);
  wait_until_saved (&desk);
  contact = get_contact (&desk, 0);
  g_assert_cmpint (contact->minutes, ==, 20);
  desk_close (&desk);
}

static void
a_note_goes_with_the_contact (void)
{
  Desk desk;
  GtkWidget *sheet;
  g_autoptr (CtiContact) contact = NULL;
  g_autoptr (CtiCase) now = NULL;
  const CtiNote *note;

  desk_open (&desk, CASELOAD);
  desk_show_case (&desk, 0);
  sheet = open_sheet (&desk);
  form_write_in (sheet, "Minutes", "45 min");
  cti_note_row_set_text (CTI_NOTE_ROW (widget_find_row (sheet, "What happened")),
                         "We read three letters.");
  gtk_widget_activate_action (sheet, "form.save", NULL);
  wait_until_saved (&desk);
  contact = get_contact (&desk, 0);
  g_assert_false (contact->unfinished);
  now = open_store_get_case (desk.store, 0);
  note = g_ptr_array_index (cti_case_get_records (now, &cti_note_type), 0);
  g_assert_cmpstr (note->contact, ==, contact->record.id);
  g_assert_cmpstr (note->fact, ==, "We read three letters.");
  desk_close (&desk);
}

static void
the_picker_tells_two_citizens_apart (void)
{
  Desk desk;
  GtkWidget *sheet;
  CtiCitizenPicker *picker;

  desk_open (&desk, CASELOAD);
  sheet = open_sheet (&desk);
  picker = CTI_CITIZEN_PICKER (widget_find (sheet, CTI_TYPE_CITIZEN_PICKER, 0));
  widget_press (sheet, "l");
  g_assert_cmpstr (cti_citizen_picker_get_case (picker), ==,
                   g_ptr_array_index (desk.store->ids, 0));
  widget_press (sheet, "BackSpace 7");
  g_assert_cmpstr (cti_citizen_picker_get_case (picker), ==,
                   g_ptr_array_index (desk.store->ids, 0));
  widget_press (sheet, "BackSpace z z");
  g_assert_null (cti_citizen_picker_get_case (picker));
  desk_close (&desk);
}

static void
who_was_chosen_is_in_the_draft (void)
{
  Desk desk;
  GtkWidget *sheet, *banner;
  CtiCitizenPicker *picker;

  desk_open (&desk, CASELOAD);
  sheet = open_sheet (&desk);
  widget_press (sheet, "a s Return p Tab 2 5");
  gtk_window_close (GTK_WINDOW (sheet));
  widget_wait (desk_find_dialog () == NULL);
  desk_settle (&desk);
  sheet = open_sheet (&desk);
  desk_settle (&desk);
  picker = CTI_CITIZEN_PICKER (widget_find (sheet, CTI_TYPE_CITIZEN_PICKER, 0));
  banner = widget_find (sheet, CTI_TYPE_DRAFT_BANNER, 0);
  g_assert_null (cti_citizen_picker_get_case (picker));
  g_signal_emit_by_name (banner, "use");
  g_assert_cmpstr (cti_citizen_picker_get_case (picker), ==,
                   g_ptr_array_index (desk.store->ids, 1));
  desk_close (&desk);
}

static guint
count_contacts (Desk *self, guint index)
{
  g_autoptr (CtiCase) now = open_store_get_case (self->store, index);

  return cti_case_get_records (now, &cti_contact_type)->len;
}

static CtiTeam *
make_team (Desk *self, const char *name)
{
  CtiTeam *team = cti_record_copy (cti_session_get_team (self->store->session));

  cti_set_text (&team->name, name);
  return team;
}

/* Begins with the last act on the team's file, which is not the one to be taken back. */
static void
log_from_today (Desk *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  GtkWidget *sheet;

  cti_workspace_do (self->workspace, "show-today");
  g_ptr_array_add (records, make_team (self, "Team Bro"));
  cti_part_put_in (self->workspace, NULL, NULL, CTI_ACT_CHANGE_TEAM, records, "Changed.");
  desk_settle (self);
  sheet = open_sheet (self);
  widget_press (sheet, "a s Return p Tab 2 5 Control+Return");
  wait_until_saved (self);
  g_assert_cmpuint (count_contacts (self, 1), ==, 1);
}

static void
control_h_tells_what_became_of_a_field (void)
{
  Desk desk;
  GtkWidget *sheet, *history;
  g_autoptr (CtiContact) contact = NULL;

  desk_open (&desk, CASELOAD);
  log_from_today (&desk);
  contact = get_contact (&desk, 1);
  desk_show_case (&desk, 1);
  sheet = GTK_WIDGET (cti_contact_dialog_new_for (desk.workspace, contact));
  widget_show (sheet);
  widget_press (sheet, "Tab 3 0");
  g_assert_true (g_spawn_command_line_sync ("xdotool key ctrl+h", NULL, NULL, NULL, NULL));
  widget_wait ((history = desk_find_window (CTI_TYPE_HISTORY_DIALOG)) != NULL);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (history)) == GTK_WINDOW (sheet));
  desk_settle (&desk);
  gtk_window_destroy (GTK_WINDOW (history));
  gtk_window_destroy (GTK_WINDOW (sheet));
  desk_close (&desk);
}

static const char *
get_team_name (Desk *self)
{
  return cti_session_get_team (self->store->session)->name;
}

static void
a_contact_from_today_is_taken_back_in_her_case (void)
{
  Desk desk;

  desk_open (&desk, CASELOAD);
  log_from_today (&desk);
  widget_press (desk.window, "Control+z");
  desk_settle (&desk);
  g_assert_cmpuint (count_contacts (&desk, 1), ==, 0);
  g_assert_cmpstr (get_team_name (&desk), ==, "Team Bro");
  widget_press (desk.window, "Control+Shift+z");
  desk_settle (&desk);
  g_assert_cmpuint (count_contacts (&desk, 1), ==, 1);
  desk_close (&desk);
}

static void
the_toast_takes_back_what_it_told_of (void)
{
  Desk desk;
  GtkWidget *button;
  guint index = 0;

  desk_open (&desk, CASELOAD);
  log_from_today (&desk);
  cti_workspace_do (desk.workspace, "show-caseload"); /* what is seen is no longer the same */
  do
    button = widget_find (desk.window, GTK_TYPE_BUTTON, index++);
  while (button != NULL && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Undo") != 0);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  desk_settle (&desk);
  g_assert_cmpuint (count_contacts (&desk, 1), ==, 0);
  g_assert_cmpstr (get_team_name (&desk), ==, "Team Bro");
  desk_close (&desk);
}

/* What comes back is seen, also where it stood behind "more". */
static void
a_draft_is_seen_whole (void)
{
  static const struct
  {
    const char *field, *text;
  } behind[] = { { "What happened", "We met" }, { "Date", "20.11.2026" } };
  Desk desk;

  desk_open (&desk, CASELOAD);
  for (gsize i = 0; i < G_N_ELEMENTS (behind); i++)
    {
      GtkWidget *sheet = open_sheet (&desk);

      g_assert_false (form_is_shown (sheet, "Place"));
      if (i == 0)
        cti_note_row_set_text (CTI_NOTE_ROW (widget_find_row (sheet, behind[i].field)),
                               behind[i].text);
      else
        form_write_in (sheet, behind[i].field, behind[i].text);
      gtk_window_close (GTK_WINDOW (sheet));
      desk_settle (&desk);
      sheet = open_sheet (&desk);
      g_assert_false (form_is_shown (sheet, "Place"));
      g_signal_emit_by_name (widget_find (sheet, CTI_TYPE_DRAFT_BANNER, 0), "use");
      desk_settle (&desk);
      g_assert_true (form_is_shown (sheet, "Place"));
      g_assert_true (gtk_widget_get_mapped (widget_find_row (sheet, behind[i].field)));
      gtk_window_close (GTK_WINDOW (sheet));
      desk_settle (&desk);
      g_signal_emit_by_name (widget_find (open_sheet (&desk), CTI_TYPE_DRAFT_BANNER, 0), "drop");
      desk_settle (&desk);
      gtk_window_close (GTK_WINDOW (desk_find_dialog ()));
      desk_settle (&desk);
    }
  desk_close (&desk);
}

static GtkWidget *
open_task (Desk *desk)
{
  GtkWidget *dialog;

  cti_workspace_do (desk->workspace, "add-task");
  desk_settle (desk);
  dialog = desk_find_dialog ();
  g_assert_nonnull (dialog);
  widget_show (dialog);
  return dialog;
}

/* Of whom is typed and not chosen, the task is not one that is about nobody. */
static void
a_task_is_about_who_was_meant (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open (&desk, CASELOAD);
  dialog = open_task (&desk);
  form_write_in (dialog, "What is to be done", "Call the school");
  form_write_in (dialog, "_Citizen", "Livv");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  g_assert_true (desk_find_dialog () == dialog);
  g_assert_true (form_is_wrong (dialog, "_Citizen"));
  form_write_in (dialog, "_Citizen", "");
  g_assert_false (form_is_wrong (dialog, "_Citizen"));
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until_saved (&desk);
  desk_close (&desk);
}

/* What is not asked any more cannot be in the way. */
static void
how_often_is_asked_only_of_what_repeats (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open (&desk, CASELOAD);
  dialog = open_task (&desk);
  form_write_in (dialog, "What is to be done", "Call the school");
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find (dialog, ADW_TYPE_COMBO_ROW, 0)), 1);
  form_write_in (dialog, "How many of them", "x");
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find (dialog, ADW_TYPE_COMBO_ROW, 0)), 0);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  wait_until_saved (&desk);
  desk_close (&desk);
}

/* Also while the marked one is moved with the arrows. */
static void
all_that_fit_are_counted (void)
{
  g_autoptr (GString) demo = g_string_new (NULL);
  Desk desk;
  GtkWidget *sheet;

  for (int i = 0; i < 7; i++)
    g_string_append_printf (demo, "citizen\ncode: K7F%d\nmode: cover\nalias: Liv%c\n\n", i + 2,
                            'a' + i);
  desk_open (&desk, demo->str);
  sheet = open_sheet (&desk);
  widget_press (sheet, "l i v");
  g_assert_true (widget_says (sheet, "7 citizens fit."));
  widget_press (sheet, "Down");
  g_assert_true (widget_says (sheet, "7 citizens fit."));
  gtk_window_close (GTK_WINDOW (sheet));
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/contact/who-was-chosen-is-in-the-draft", who_was_chosen_is_in_the_draft);
  g_test_add_func ("/contact/control-h-tells-what-became-of-a-field",
                   control_h_tells_what_became_of_a_field);
  g_test_add_func ("/contact/takes-at-most-twelve-key-presses-beside-the-text",
                   a_contact_takes_few_key_presses);
  g_test_add_func ("/contact/whose-case-is-open-is-chosen", whose_case_is_open_is_chosen);
  g_test_add_func ("/contact/what-is-missing-is-said-and-nothing-is-lost",
                   what_is_missing_is_said_and_nothing_is_lost);
  g_test_add_func ("/contact/a-note-goes-with-it", a_note_goes_with_the_contact);
  g_test_add_func ("/contact/the-picker-tells-two-citizens-apart",
                   the_picker_tells_two_citizens_apart);
  g_test_add_func ("/contact/logged-from-today-is-taken-back-in-her-case",
                   a_contact_from_today_is_taken_back_in_her_case);
  g_test_add_func ("/contact/the-toast-takes-back-what-it-told-of",
                   the_toast_takes_back_what_it_told_of);
  g_test_add_func ("/contact/a-task-is-about-who-was-meant", a_task_is_about_who_was_meant);
  g_test_add_func ("/contact/how-often-is-asked-only-of-what-repeats",
                   how_often_is_asked_only_of_what_repeats);
  g_test_add_func ("/contact/all-that-fit-are-counted", all_that_fit_are_counted);
  g_test_add_func ("/contact/a-draft-is-seen-whole", a_draft_is_seen_whole);
  return g_test_run ();
}
