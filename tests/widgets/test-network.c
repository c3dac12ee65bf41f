#include <adwaita.h>
#include <string.h>

#include "cti-network-page.h"
#include "cti-network-words.h"
#include "cti-record-dialog.h"
#include "cti-types-ui.h"
#include "cti-words-network.h"
#include "cti-workspace.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"

#define OTHER                                                             \
  "citizen\ncode: P4R6\nmode: cover\nalias: Asta\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"

/* --- Words ------------------------------------------------------------------------------------ */

static CtiTie *
make_tie (const CtiPerson *person, int phase, const CtiTie *like)
{
  CtiTie *tie = cti_record_new (&cti_tie_type);

  cti_set_text (&tie->person, person->record.id);
  tie->phase = phase;
  tie->ring = like->ring;
  tie->strength = like->strength;
  tie->carries = like->carries;
  return tie;
}

static void
test_changes_are_told (void)
{
  static const struct
  {
    gboolean was, is;
    CtiTie before, now;
    const char *sentence;
  } table[] = {
    { FALSE, TRUE, { .ring = 0 }, { .ring = 1 }, "Mother has come in." },
    { TRUE, FALSE, { .ring = 1 }, { .ring = 0 }, "Mother is no longer part of the network." },
    { TRUE, TRUE, { .ring = 2, .strength = 3 }, { .ring = 2, .strength = 3 }, NULL },
    { TRUE, TRUE, { .ring = 0, .strength = 3 }, { .ring = 2, .strength = 0 }, NULL },
    { TRUE,
      TRUE,
      { .ring = 3 },
      { .ring = 1 },
      "Mother: closer (from outer circle to inner circle)." },
    { TRUE,
      TRUE,
      { .ring = 1 },
      { .ring = 2 },
      "Mother: farther away (from inner circle to middle circle)." },
    { TRUE,
      TRUE,
      { .strength = 2, .carries = CTI_CARRIER_WORKER },
      { .strength = 4, .carries = CTI_CARRIER_NETWORK },
      "Mother: stronger (from 2 to 4), the support is now carried by the network." },
    { TRUE,
      TRUE,
      { .strength = 4, .carries = CTI_CARRIER_NETWORK },
      { .strength = 3, .carries = CTI_CARRIER_SHARED },
      "Mother: weaker (from 4 to 3), the support is now carried together." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CtiPerson) person = cti_record_new (&cti_person_type);
      g_autoptr (CtiTie) before = make_tie (person, 1, &table[i].before);
      g_autoptr (CtiTie) now = make_tie (person, 2, &table[i].now);
      g_autoptr (GPtrArray) people = g_ptr_array_new ();
      g_autoptr (GPtrArray) ties = g_ptr_array_new ();
      g_autoptr (GArray) changes = NULL;
      g_autofree char *sentence = NULL;

      cti_set_text (&person->name, "Mother");
      g_ptr_array_add (people, person);
      if (table[i].was)
        g_ptr_array_add (ties, before);
      if (table[i].is)
        g_ptr_array_add (ties, now);
      changes = cti_network_compare (people, ties, 1, 2);
      g_assert_cmpuint (changes->len, ==, 1);
      sentence = cti_words_tie_change (&g_array_index (changes, CtiTieChange, 0));
      g_assert_cmpstr (sentence, ==, table[i].sentence);
    }
}

static void
test_due_day_blames_nobody (void)
{
  static const struct
  {
    int year, month, day;
    gboolean agreed;
    const char *sentence;
  } table[] = {
    { 2026, 6, 1, FALSE,
      "Who takes over what is agreed by 11 Dec 2026 (in 193 days), a month before the planned "
      "end." },
    { 2026, 12, 1, FALSE,
      "Agree by 11 Dec 2026 (in 10 days) who takes over what: a month before the planned end." },
    { 2026, 12, 12, FALSE,
      "The agreement was planned for 11 Dec 2026 and is still open. It can be made at the next "
      "meeting." },
    { 2026, 12, 12, TRUE, "All of it was agreed on 2 Nov 2026." },
  };
  g_autoptr (CtiCourse) course = cti_record_new (&cti_course_type);
  g_autoptr (GPtrArray) pauses = g_ptr_array_new ();
  CtiPhasePlan plan;

  course->contact_start = cti_date_new (2025, 12, 4);
  course->phase1_start = cti_date_new (2026, 1, 12);
  cti_phase_plan_init (&plan, course, pauses);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      CtiDate today = cti_date_new (table[i].year, table[i].month, table[i].day);
      CtiDate agreed = table[i].agreed ? cti_date_new (2026, 11, 2) : CTI_DATE_NONE;
      g_autofree char *sentence = cti_network_due_sentence (&plan, agreed, today);

      g_assert_cmpstr (sentence, ==, table[i].sentence);
    }
}

/* --- The page --------------------------------------------------------------------------------- */

static guint
count (Desk *self, const CtiRecordType *type)
{
  return cti_case_get_records (cti_workspace_get_case (self->workspace), type)->len;
}

static void
add_person (Desk *self, const char *name)
{
  GtkWidget *dialog = desk_open_dialog (self, "network.add-person", NULL);

  form_write_in (dialog, "Name or role", name);
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_row (dialog, "Closeness")), 2);
  desk_save (self, dialog);
}

static void
test_person_comes_with_tie (void)
{
  Desk desk;
  const CtiTie *tie;

  desk_open_at (&desk, HEAD, "network");
  add_person (&desk, "Aunt");
  g_assert_cmpuint (count (&desk, &cti_person_type), ==, 1);
  g_assert_cmpuint (count (&desk, &cti_tie_type), ==, 1);
  tie = g_ptr_array_index (cti_case_get_records (cti_workspace_get_case (desk.workspace),
                                                 &cti_tie_type),
                           0);
  g_assert_cmpstr (tie->person, ==, desk_get_first_id (&desk, &cti_person_type));
  g_assert_cmpint (tie->phase, ==, 3);
  g_assert_cmpint (tie->ring, ==, 2);
  g_assert_nonnull (widget_find_row (desk.page, "Aunt"));
  desk_close (&desk);
}

static void
test_looking_up_draws_no_tie (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "network");
  add_person (&desk, "Aunt");
  cti_network_page_set_phase (CTI_NETWORK_PAGE (desk.page), 1);
  dialog =
      desk_open_dialog (&desk, "network.edit-person", desk_get_first_id (&desk, &cti_person_type));
  form_write_in (dialog, "Phone", "11 22 33 44");
  desk_save (&desk, dialog);
  g_assert_cmpuint (count (&desk, &cti_tie_type), ==, 1);
  desk_close (&desk);
}

static void
test_network_is_carried_over (void)
{
  Desk desk;
  GPtrArray *ties;

  desk_open_at (&desk, HEAD, "network");
  cti_network_page_set_phase (CTI_NETWORK_PAGE (desk.page), 1);
  add_person (&desk, "Aunt");
  add_person (&desk, "Neighbour");
  cti_network_page_set_phase (CTI_NETWORK_PAGE (desk.page), 3);
  gtk_widget_activate_action (desk.page, "network.carry-over", NULL);
  desk_settle (&desk);
  g_assert_cmpuint (count (&desk, &cti_tie_type), ==, 4);
  ties = cti_case_get_records (cti_workspace_get_case (desk.workspace), &cti_tie_type);
  for (guint i = 0; i < ties->len; i++)
    g_assert_cmpint (((CtiTie *) g_ptr_array_index (ties, i))->ring, ==, 2);
  g_assert_nonnull (widget_find_row (desk.page, "Nothing has changed."));
  gtk_widget_activate_action (desk.page, "network.carry-over", NULL);
  desk_settle (&desk);
  g_assert_cmpuint (count (&desk, &cti_tie_type), ==, 4);
  desk_close (&desk);
}

/* A second click comes before the first is on the page. */
static void
test_two_clicks_carry_once (void)
{
  Desk desk;

  desk_open_at (&desk, HEAD, "network");
  cti_network_page_set_phase (CTI_NETWORK_PAGE (desk.page), 1);
  add_person (&desk, "Aunt");
  cti_network_page_set_phase (CTI_NETWORK_PAGE (desk.page), 3);
  gtk_widget_activate_action (desk.page, "network.carry-over", NULL);
  gtk_widget_activate_action (desk.page, "network.carry-over", NULL);
  desk_settle (&desk);
  g_assert_cmpuint (count (&desk, &cti_tie_type), ==, 2);
  desk_close (&desk);
}

/* What a dialog needs is read first; meanwhile the next citizen may have come to the page. */
static void
test_dialog_of_another_case (void)
{
  Desk desk;
  g_autofree char *id = NULL;
  g_autoptr (CtiCase) other = NULL;

  desk_open_at (&desk, HEAD "\n" OTHER, "network");
  other = open_store_get_case (desk.store, 1);
  cti_network_page_set_phase (CTI_NETWORK_PAGE (desk.page), 1);
  add_person (&desk, "Aunt");
  id = g_strdup (desk_get_first_id (&desk, &cti_person_type));
  gtk_widget_activate_action (desk.page, "network.edit-person", "s", id);
  cti_workspace_show_case (desk.workspace, other);
  desk_settle (&desk);
  g_assert_null (desk_find_dialog ());
  desk_show_case (&desk, 0);
  gtk_widget_activate_action (desk.page, "network.add-handover", NULL);
  cti_workspace_show_case (desk.workspace, other);
  desk_settle (&desk);
  g_assert_null (desk_find_dialog ());
  desk_close (&desk);
}

static void
test_chosen_person_is_receiver (void)
{
  Desk desk;
  GtkWidget *dialog;
  const CtiHandover *handover;

  desk_open_at (&desk, HEAD, "network");
  add_person (&desk, "Aunt");
  dialog = desk_open_dialog (&desk, "network.add-handover", NULL);
  form_write_in (dialog, "Support that is handed over", "Budget");
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_row (dialog, "Person in the network")), 1);
  desk_save (&desk, dialog);
  handover = cti_case_get_latest (cti_workspace_get_case (desk.workspace), &cti_handover_type);
  g_assert_cmpstr (handover->receiver, ==, "Aunt");
  g_assert_cmpstr (handover->person, ==, desk_get_first_id (&desk, &cti_person_type));
  g_assert_nonnull (widget_find_row (desk.page, "Budget"));
  desk_close (&desk);
}

/* The course ends on 11 January 2027. */
static void
test_waiting_time (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "network");
  dialog = desk_open_dialog (&desk, "network.add-handover", NULL);
  form_write_in (dialog, "Support that is handed over", "Budget");
  form_write_in (dialog, "Who takes over", "the bank");
  form_write_in (dialog, "Waiting time in days", "45");
  g_assert_true (
      widget_says (dialog, "Ask by 27 Nov 2026, so that the support begins when the course ends."));
  form_write_in (dialog, "The receiver begins", "20.1.2027");
  desk_save (&desk, dialog);
  g_assert_true (widget_says (desk.page, "Waiting time 45 days: ask by 27 Nov 2026"));
  g_assert_true (widget_says (desk.page, "lie 8 days without support"));
  desk_show_page (&desk, "today");
  g_assert_true (widget_says (
      desk.page,
      "Ask who takes over by 27 Nov 2026, so that support begins when the course ends."));
  desk_show_page (&desk, "network");
  dialog = desk_open_dialog (&desk, "network.edit-handover",
                             desk_get_first_id (&desk, &cti_handover_type));
  form_write_in (dialog, "Agreed on", "20.11.2026");
  desk_save (&desk, dialog);
  g_assert_true (widget_says (desk.page, "Waiting time 45 days"));
  g_assert_false (widget_says (desk.page, "ask by"));
  desk_show_page (&desk, "today");
  g_assert_false (widget_says (desk.page, "Ask who takes over"));
  desk_close (&desk);
}

static void
test_roles_and_names (void)
{
  Desk desk;
  GtkWidget *row;

  desk_open_at (&desk, HEAD, "network");
  add_person (&desk, "Aunt");
  row = widget_find_row (desk.page, "Aunt");
  /* its title names it; a label of its own would be said as well */
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Aunt");
  g_assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/network/changes-are-told", test_changes_are_told);
  g_test_add_func ("/network/due-day-blames-nobody", test_due_day_blames_nobody);
  g_test_add_func ("/network/person-comes-with-tie", test_person_comes_with_tie);
  g_test_add_func ("/network/looking-up-draws-no-tie", test_looking_up_draws_no_tie);
  g_test_add_func ("/network/network-is-carried-over", test_network_is_carried_over);
  g_test_add_func ("/network/chosen-person-is-receiver", test_chosen_person_is_receiver);
  g_test_add_func ("/network/waiting-time-says-when-to-ask", test_waiting_time);
  g_test_add_func ("/network/roles-and-names", test_roles_and_names);
  g_test_add_func ("/network/two-clicks-carry-over-once", test_two_clicks_carry_once);
  g_test_add_func ("/network/no-dialog-comes-for-another-case", test_dialog_of_another_case);
  return g_test_run ();
}
