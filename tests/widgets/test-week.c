/* The week, the rules of what is due in the window, and notices on the desktop. */

#include <adwaita.h>
#include <string.h>

#include "cti-contact.h"
#include "cti-history-dialog.h"
#include "cti-notices.h"
#include "cti-record-dialog.h"
#include "cti-reminder.h"
#include "cti-today-page.h"
#include "cti-types-ui.h"
#include "cti-use-part.h"
#include "cti-week-page.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

/* 21 November 2026 is the Saturday of week 47. Her star was due on 12 November. */
#define CASELOAD                                                         \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2026-08-04\nphase1-start: 2026-09-12\n"

typedef struct
{
  const char *case_id;
  GPtrArray *records;
} Keep;

static gpointer
keep_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Keep *keep = data;

  return cti_use_put (store, keep->case_id, CTI_ACT_CHANGE_CONTACT, keep->records, NULL, error);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_session_run_case_finish (CTI_SESSION (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
plan (Desk *desk, CtiDate day, int start)
{
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  gboolean is_kept = FALSE;
  Keep keep = { g_ptr_array_index (desk->store->ids, 0), records };

  contact->date = day;
  contact->start = start;
  contact->kind = CTI_CONTACT_HOME_VISIT;
  contact->result = CTI_CONTACT_PLANNED;
  g_ptr_array_add (records, contact);
  cti_session_run_async (desk->store->session, keep_in_thread, &keep, NULL,
                         (GDestroyNotify) cti_case_unref, kept_cb, &is_kept);
  widget_wait (is_kept);
}

static void
the_week_begins_on_monday (void)
{
  Desk desk;

  desk_open (&desk, CASELOAD);
  plan (&desk, DESK_TODAY + 2, 870);
  desk_show_page (&desk, "week");
  g_assert_true (widget_says (desk.page, "Week 47"));
  g_assert_true (widget_says (desk.page, "16 Nov 2026 – 22 Nov 2026"));
  g_assert_true (widget_says (desk.page, "Monday\n16 Nov 2026"));
  g_assert_true (widget_says (desk.page, "Saturday\n21 Nov 2026 · today"));
  g_assert_false (widget_says (desk.page, "23 Nov 2026"));
  g_assert_false (widget_says (desk.page, "home visit"));
  gtk_widget_activate_action (desk.page, "week.next", NULL);
  g_assert_true (widget_says (desk.page, "Week 48"));
  g_assert_true (widget_says (desk.page, "Monday 23 Nov 2026 14:30: home visit."));
  gtk_widget_activate_action (desk.page, "week.this", NULL);
  g_assert_true (widget_says (desk.page, "Week 47"));
  desk_close (&desk);
}

/* The number of the week is that of ISO 8601: 2026 has 53 weeks. */
static void
the_last_week_of_the_year_is_numbered (void)
{
  Desk desk;

  desk_open (&desk, CASELOAD);
  desk_show_page (&desk, "week");
  cti_week_page_show_day (CTI_WEEK_PAGE (desk.page), cti_date_new (2027, 1, 1));
  g_assert_true (widget_says (desk.page, "Week 53"));
  g_assert_true (widget_says (desk.page, "28 Dec 2026 – 3 Jan 2027"));
  desk_close (&desk);
}

static void
an_appointment_is_planned_on_its_day (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open (&desk, CASELOAD);
  desk_show_page (&desk, "week");
  gtk_widget_activate_action (desk.page, "week.next", NULL);
  gtk_widget_activate_action (desk.page, "week.plan-3", NULL);
  dialog = desk_find_dialog ();
  g_assert_nonnull (dialog);
  widget_show (dialog);
  g_assert_true (widget_says (dialog, "Thursday 26 Nov 2026"));
  desk_close (&desk);
}

static const CtiCard *
get_card (Desk *desk)
{
  CtiCardList *cards = cti_session_get_cards (desk->store->session);

  return cti_card_item_get_card (
      cti_card_list_find (cards, g_ptr_array_index (desk->store->ids, 0)));
}

static void
a_rule_is_silenced_for_one_citizen_and_for_all (void)
{
  Desk desk;
  g_autofree char *target = NULL;

  desk_open (&desk, CASELOAD);
  desk_show_page (&desk, "today");
  g_assert_true (widget_says (desk.page, "A star "));
  target = g_strdup_printf ("%s/star", (char *) g_ptr_array_index (desk.store->ids, 0));
  desk_act (&desk, "today.quiet", target);
  desk_settle (&desk);
  g_assert_cmpstr (get_card (&desk)->quiet_rules, ==, "star");
  g_assert_false (widget_says (desk.page, "A star "));
  g_assert_true (widget_says (desk.page, "A WHO-5 "));
  desk_act (&desk, "today.quiet", "/wellbeing");
  desk_settle (&desk);
  g_assert_cmpstr (cti_session_get_team (desk.store->session)->quiet_rules, ==, "wellbeing");
  g_assert_false (widget_says (desk.page, "A WHO-5 "));
  desk_close (&desk);
}

static void
the_rules_are_tuned_in_one_form (void)
{
  Desk desk;
  GtkWidget *dialog;
  GtkSwitch *first;

  desk_open (&desk, CASELOAD);
  cti_workspace_do (desk.workspace, "reminders");
  desk_settle (&desk);
  dialog = desk_find_dialog ();
  widget_show (dialog);
  form_write_in (dialog, "Days without contact in phase 1", "14");
  first = GTK_SWITCH (widget_find (dialog, GTK_TYPE_SWITCH, 0));
  g_assert_true (gtk_switch_get_active (first));
  gtk_switch_set_active (first, FALSE);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  widget_wait (desk_find_dialog () == NULL);
  desk_settle (&desk);
  g_assert_cmpint (cti_session_get_team (desk.store->session)->silent_1, ==, 14);
  g_assert_cmpstr (cti_session_get_team (desk.store->session)->quiet_rules, ==, "worried");
  desk_close (&desk);
}

/* --- The history ------------------------------------------------------------------------------ */

static guint
count_rows (GtkWidget *dialog)
{
  guint count = 0;

  while (widget_find (dialog, ADW_TYPE_ACTION_ROW, count) != NULL)
    count++;
  return count;
}

static CtiChange *
make_change (gint64 act, const char *table)
{
  CtiChange *change = g_new0 (CtiChange, 1);

  change->act = act;
  change->kind = CTI_ACT_ADD_STAR;
  change->table = g_strdup (table);
  change->row = g_strdup ("row");
  return change;
}

/* Ten scores that are made with a star are one line. */
static void
the_history_says_a_thing_once (void)
{
  Desk desk;
  GtkWidget *dialog;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_change_free);

  desk_open (&desk, CASELOAD);
  g_ptr_array_add (changes, make_change (7, "reading"));
  for (int i = 0; i < 10; i++)
    g_ptr_array_add (changes, make_change (7, "score"));
  g_ptr_array_add (changes, make_change (8, "score"));
  dialog =
      cti_history_dialog_new (desk.workspace, g_ptr_array_index (desk.store->ids, 0), NULL, NULL);
  widget_show (dialog);
  desk_settle (&desk);
  cti_list_dialog_clear (CTI_LIST_DIALOG (dialog));
  cti_history_dialog_show_changes (CTI_HISTORY_DIALOG (dialog), changes);
  g_assert_true (widget_says (dialog, "made (10)"));
  g_assert_cmpuint (count_rows (dialog), ==, 3);
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

/* --- Notices ---------------------------------------------------------------------------------- */

static void
note_cb (const char *id, const char *sentence, gpointer data)
{
  g_string_append_printf (data, "%s: %s\n", id, sentence != NULL ? sentence : "-");
}

static void
a_notice_counts_and_names_nobody (void)
{
  Desk desk;
  g_autoptr (GString) told = g_string_new (NULL);
  CtiNotices *notices;

  desk_open (&desk, CASELOAD);
  notices = cti_notices_new (desk.store->session, note_cb, told);
  cti_notices_look (notices, FALSE, FALSE);
  g_assert_cmpstr (told->str, ==, "");
  cti_notices_look (notices, TRUE, FALSE); /* nothing new */
  g_assert_cmpstr (told->str, ==, "");
  plan (&desk, DESK_TODAY - 1, 870); /* a meeting whose outcome is to be written */
  cti_notices_look (notices, TRUE, FALSE);
  g_assert_cmpstr (told->str, ==, "due: 1 thing has become due.\n");
  g_assert_null (strstr (told->str, "Liv"));
  g_assert_null (strstr (told->str, "K7F3"));
  cti_notices_look (notices, TRUE, FALSE); /* once */
  g_assert_cmpstr (told->str, ==, "due: 1 thing has become due.\n");
  cti_notices_look (notices, TRUE, TRUE); /* seen in the window: it goes */
  g_assert_true (g_str_has_suffix (told->str, "due: -\nappointment: -\n"));
  cti_notices_free (notices);
  desk_close (&desk);
}

/* The clock of the desk stands at noon. */
static void
an_appointment_is_told_before_it_begins (void)
{
  Desk desk;
  g_autoptr (GString) told = g_string_new (NULL);
  CtiNotices *notices;
  int now;

  desk_open (&desk, CASELOAD);
  now = cti_moment_get_minute_of_day (
      cti_clock_get_now (cti_session_get_clock (desk.store->session)));
  notices = cti_notices_new (desk.store->session, note_cb, told);
  plan (&desk, DESK_TODAY, now + 60);
  cti_notices_look (notices, TRUE, FALSE);
  g_assert_cmpstr (told->str, ==, "");
  plan (&desk, DESK_TODAY, now + 10);
  cti_notices_look (notices, TRUE, FALSE);
  cti_notices_look (notices, TRUE, FALSE);
  g_assert_true (g_str_has_prefix (told->str, "appointment: An appointment begins at "));
  g_assert_null (strstr (told->str + 1, "appointment:"));
  cti_notices_free (notices);
  desk_close (&desk);
}

/* While the program is locked nothing is told, and what was is withdrawn. */
static void
locking_withdraws_notices (void)
{
  Desk desk;
  g_autoptr (GString) told = g_string_new (NULL);
  CtiNotices *notices;

  desk_open (&desk, CASELOAD);
  notices = cti_notices_new (desk.store->session, note_cb, told);
  cti_notices_look (notices, TRUE, FALSE);
  plan (&desk, DESK_TODAY - 1, 870);
  cti_notices_look (notices, TRUE, FALSE);
  cti_session_lock (desk.store->session);
  widget_wait (cti_session_get_state (desk.store->session) == CTI_SESSION_LOCKED);
  g_assert_true (g_str_has_suffix (told->str, "due: -\nappointment: -\n"));
  g_string_truncate (told, 0);
  cti_notices_look (notices, TRUE, FALSE);
  g_assert_cmpstr (told->str, ==, "");
  cti_notices_free (notices);
  gtk_window_destroy (GTK_WINDOW (desk.window));
  open_store_free (desk.store);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/week/begins-on-monday", the_week_begins_on_monday);
  g_test_add_func ("/week/the-last-one-of-the-year-is-numbered",
                   the_last_week_of_the_year_is_numbered);
  g_test_add_func ("/week/an-appointment-is-planned-on-its-day",
                   an_appointment_is_planned_on_its_day);
  g_test_add_func ("/rules/silenced-for-one-citizen-and-for-all",
                   a_rule_is_silenced_for_one_citizen_and_for_all);
  g_test_add_func ("/rules/tuned-in-one-form", the_rules_are_tuned_in_one_form);
  g_test_add_func ("/history/says-a-thing-once", the_history_says_a_thing_once);
  g_test_add_func ("/notices/count-and-name-nobody", a_notice_counts_and_names_nobody);
  g_test_add_func ("/notices/an-appointment-is-told-before-it-begins",
                   an_appointment_is_told_before_it_begins);
  g_test_add_func ("/notices/locking-withdraws-them", locking_withdraws_notices);
  return g_test_run ();
}
