/* The week, the rules of what is due in the window, and notices on the desktop. */

#include <adwaita.h>
#include <string.h>

#include "cti-autosave.h"
#include "cti-contact.h"
#include "cti-history-dialog.h"
#include "cti-notices.h"
#include "cti-record-dialog.h"
#include "cti-reminder.h"
#include "cti-row-fill.h"
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

typedef struct
{
  CtiDraft *draft; /* (owned) (nullable) */
  gboolean is_here;
} Found;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Found *found = data;

  found->draft = cti_autosave_find_finish (CTI_SESSION (source), result);
  found->is_here = TRUE;
}

/* What the action that opens the form again after a lock is handed; kept a moment after. */
static gboolean
is_way_back_to (Desk *self, const char *target)
{
  Found found = { NULL };
  gboolean is_it;

  cti_autosave_find_async (self->store->session, "bookmark", found_cb, &found);
  widget_wait (found.is_here);
  is_it = found.draft != NULL && g_strcmp0 (cti_draft_get (found.draft, "target"), target) == 0;
  g_clear_pointer (&found.draft, cti_draft_free);
  return is_it;
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
  widget_wait (is_way_back_to (&desk, "'2026-11-26'"));
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
  g_assert_true (widget_says (dialog, "0 days: on the day itself"));
  g_assert_true (widget_says (dialog, "0 days: at once"));
  g_assert_false (widget_says (dialog, "10 days")); /* the name of the field says what is counted */
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

/* --- A long list ------------------------------------------------------------------------------ */

static GtkWidget *
find_more (GtkWidget *page, const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = widget_find (page, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return row;
  return NULL;
}

static guint
count_meetings (GtkWidget *page)
{
  GtkWidget *row;
  guint count = 0;

  for (guint i = 0; (row = widget_find (page, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    {
      const char *words = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));

      count += words != NULL && strstr (words, "home visit") != NULL;
    }
  return count;
}

/* Twenty-five in a group have a row; the last row makes the next of them, and the focus goes on
 * with the first that is new. What is asked for once stays when the page is made anew. */
static void
a_long_list_is_shown_in_parts (gconstpointer name)
{
  Desk desk;
  GtkWidget *more, *focus;

  desk_open (&desk, CASELOAD);
  for (int i = 0; i < CTI_ROW_FILL_ROWS + 3; i++)
    plan (&desk, DESK_TODAY, 480 + 10 * i);
  desk_show_page (&desk, name);
  desk_settle (&desk);
  g_assert_cmpuint (count_meetings (desk.page), ==, CTI_ROW_FILL_ROWS);
  more = find_more (desk.page, "3 more");
  g_assert_nonnull (more);
  gtk_widget_activate (more);
  desk_settle (&desk);
  g_assert_cmpuint (count_meetings (desk.page), ==, CTI_ROW_FILL_ROWS + 3);
  g_assert_null (find_more (desk.page, "3 more"));
  focus = gtk_window_get_focus (GTK_WINDOW (desk.window));
  g_assert_true (ADW_IS_ACTION_ROW (focus));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (focus)), "12:10"));
  plan (&desk, DESK_TODAY, 1000);
  desk_settle (&desk);
  g_assert_cmpuint (count_meetings (desk.page), ==, CTI_ROW_FILL_ROWS + 4);
  desk_close (&desk);
}

/* --- On a bus, as a desktop shows them -------------------------------------------------------- */

static const char desktop_interface[] =
    "<node><interface name='org.freedesktop.Notifications'>"
    "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
    "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
    "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
    "</interface></node>";

static void
called_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *call,
           gpointer told)
{
  const char *summary = NULL, *body = NULL;

  if (g_str_equal (method, "GetCapabilities"))
    {
      g_dbus_method_invocation_return_value (call, g_variant_new ("(as)", NULL));
      return;
    }
  if (g_str_equal (method, "Notify"))
    {
      g_variant_get (parameters, "(&su&s&s&sasa{sv}i)", NULL, NULL, NULL, &summary, &body, NULL,
                     NULL, NULL);
      g_string_append_printf (told, "%s: %s\n", summary, body);
      g_dbus_method_invocation_return_value (call, g_variant_new ("(u)", 7));
      return;
    }
  g_dbus_method_invocation_return_value (call, NULL);
}

/* The desktop's part, played here: it has the name, and writes down what it is told. */
static GDBusConnection *
play_desktop (GString *told)
{
  static const GDBusInterfaceVTable table = { .method_call = called_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (desktop_interface, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  GDBusConnection *desktop =
      g_dbus_connection_new_for_address_sync (address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);

  g_assert_no_error (error);
  g_dbus_connection_register_object (desktop, "/org/freedesktop/Notifications", node->interfaces[0],
                                     &table, told, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (desktop, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", "org.freedesktop.Notifications", 0),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  return desktop;
}

static void
a_notice_reaches_the_desktop (void)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GDBusConnection) desktop = play_desktop (told);
  g_autoptr (GApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  application = g_application_new ("io.github.overgang.Overgang", G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  cti_notices_show ("due", "2 things have become due.", application);
  widget_wait (told->len > 0);
  g_assert_cmpstr (told->str, ==, "Overgang: 2 things have become due.\n");
  g_application_set_default (NULL);
  g_dbus_connection_flush_sync (desktop, NULL, NULL); /* the answer is on its way */
  g_dbus_connection_close_sync (desktop, NULL, NULL);
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
  g_test_add_data_func ("/today/a-long-list-is-shown-in-parts", "today",
                        a_long_list_is_shown_in_parts);
  g_test_add_data_func ("/week/a-long-list-is-shown-in-parts", "week",
                        a_long_list_is_shown_in_parts);
  g_test_add_func ("/rules/silenced-for-one-citizen-and-for-all",
                   a_rule_is_silenced_for_one_citizen_and_for_all);
  g_test_add_func ("/rules/tuned-in-one-form", the_rules_are_tuned_in_one_form);
  g_test_add_func ("/history/says-a-thing-once", the_history_says_a_thing_once);
  g_test_add_func ("/notices/count-and-name-nobody", a_notice_counts_and_names_nobody);
  g_test_add_func ("/notices/an-appointment-is-told-before-it-begins",
                   an_appointment_is_told_before_it_begins);
  g_test_add_func ("/notices/locking-withdraws-them", locking_withdraws_notices);
  g_test_add_func ("/notices/one-reaches-the-desktop", a_notice_reaches_the_desktop);
  return g_test_run ();
}
