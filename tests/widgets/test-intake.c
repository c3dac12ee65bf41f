/* The lists of inquiries and offers, what has been explained at the beginning, and the summary of a
 * record: what is shown for what is known. */

#include <adwaita.h>

#include "cti-inquiry-page.h"
#include "cti-inquiry-words.h"
#include "cti-intake.h"
#include "cti-record-summary.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-told-group.h"
#include "cti-types-ui.h"
#include "cti-use-inquiry.h"
#include "cti-words.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

static void
collect_titles (GtkWidget *widget, GPtrArray *titles)
{
  if (ADW_IS_ACTION_ROW (widget) && gtk_widget_get_visible (widget))
    g_ptr_array_add (titles,
                     g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_titles (child, titles);
}

static char *
get_titles (GtkWidget *widget)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  collect_titles (widget, titles);
  g_ptr_array_add (titles, NULL);
  return g_strjoinv ("|", (char **) titles->pdata);
}

static void
test_empty_group_says_so (void)
{
  GtkWidget *group =
      g_object_ref_sink (g_object_new (CTI_TYPE_ROW_GROUP, "empty-text", "Nothing here.", NULL));
  g_autofree char *empty = get_titles (group);
  g_autofree char *full = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpstr (empty, ==, "Nothing here.");
  cti_row_group_add (CTI_ROW_GROUP (group), cti_row_new ("One", NULL), NULL);
  full = get_titles (group);
  g_assert_cmpstr (full, ==, "One");
  g_free (cti_row_group_clear (CTI_ROW_GROUP (group)));
  again = get_titles (group);
  g_assert_cmpstr (again, ==, "Nothing here.");
  g_object_unref (group);
}

static void
test_summary_names_what_is_not_known (void)
{
  static const char *const fields[] = { "adult", "lawful_stay", "place_chosen_by_her", NULL };
  GtkWidget *summary = g_object_ref_sink (g_object_new (CTI_TYPE_RECORD_SUMMARY, NULL));
  g_autoptr (CtiIntake) intake = cti_record_new (&cti_intake_type);
  g_autofree char *titles = NULL;
  g_autofree char *expected =
      g_strdup_printf ("%s|%s", cti_words_field ("intake", "adult"), "Not known yet");

  intake->adult = CTI_ANSWER_YES;
  cti_record_summary_set_fields (CTI_RECORD_SUMMARY (summary), &cti_intake_type, fields);
  cti_record_summary_show (CTI_RECORD_SUMMARY (summary), intake);
  titles = get_titles (summary);
  g_assert_cmpstr (titles, ==, expected);
  g_object_unref (summary);
}

static void
ticked_cb (GString *heard, const char *field, gboolean told)
{
  g_string_append_printf (heard, "%s=%d;", field, told);
}

static void
test_tick_tells_its_field (void)
{
  GtkWidget *group = g_object_ref_sink (g_object_new (CTI_TYPE_TOLD_GROUP, NULL));
  g_autoptr (CtiIntake) intake = cti_record_new (&cti_intake_type);
  g_autoptr (GString) heard = g_string_new (NULL);
  GtkWidget *tick = widget_find (group, GTK_TYPE_CHECK_BUTTON, 1);

  g_signal_connect_swapped (group, "ticked", G_CALLBACK (ticked_cb), heard);
  intake->told_income = TRUE;
  cti_told_group_show (CTI_TOLD_GROUP (group), intake);
  g_assert_cmpstr (heard->str, ==, ""); /* showing is not ticking */
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), FALSE);
  g_assert_cmpstr (heard->str, ==, "told_income=0;");
  g_object_unref (group);
}

static CtiInquiry *
make_inquiry (int day, CtiInquiryOutcome outcome, const char *first)
{
  CtiInquiry *inquiry = cti_record_new (&cti_inquiry_type);

  inquiry->date = cti_date_new (2026, 3, day);
  inquiry->outcome = outcome;
  cti_set_text (&inquiry->first, first);
  return inquiry;
}

static void
test_inquiries_newest_first_and_all_counted (void)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (CTI_TYPE_INQUIRY_PAGE, NULL));
  g_autoptr (GPtrArray) inquiries = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiInquiry *first = make_inquiry (2, CTI_INQUIRY_PENDING, NULL);
  g_autofree char *all = NULL;
  g_autofree char *pending = NULL;
  g_autofree char *count = NULL;

  g_ptr_array_add (inquiries, first);
  g_ptr_array_add (inquiries, make_inquiry (9, CTI_INQUIRY_NOT_STARTED, NULL));
  g_ptr_array_add (inquiries, make_inquiry (5, CTI_INQUIRY_PENDING, first->record.id));
  cti_inquiry_page_set_inquiries (CTI_INQUIRY_PAGE (page), inquiries);
  count = cti_inquiry_words_count (inquiries);
  g_assert_cmpstr (count, ==,
                   "3 inquiries: 2 pending, 0 started, 1 not started. 1 is of somebody who had "
                   "asked before.");
  all = get_titles (page);
  g_assert_true (strstr (all, "not started") < strstr (all, "|"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget_find (page, GTK_TYPE_TOGGLE_BUTTON, 1)),
                                TRUE);
  pending = get_titles (page);
  g_assert_null (strstr (pending, "not started"));
  g_object_unref (page);
}

/* --- The page --------------------------------------------------------------------------------- */

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-4m\nphase1-start: today-3m\n"
#define GREY                                                                             \
  "intake\nadult: yes\nown-experience: no\nlawful-stay: yes\nmunicipality-agrees: yes\n" \
  "motivation: motivated\n"
#define CONSENT                                                              \
  "consent doctor\nparty: the doctor\nwhat: the medicine\ngiven: today-1m\n" \
  "person\nname: the doctor\nkind: professional\nknows: yes\nconsent: doctor\ntakes-over: pills\n"

static gpointer
put_rule_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (store));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  cti_set_text (&team->grey_zone_rule, "Two of us decide.");
  g_ptr_array_add (records, team);
  g_assert_true (cti_use_put_team (store, records, NULL, error));
  return NULL;
}

static void
choose (GtkWidget *dialog, const char *title, CtiAnswer answer)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_row (dialog, title)), answer);
}

static void
test_grey_zone (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD GREY, "intake");
  cti_session_run_async (desk.store->session, put_rule_in_thread, NULL, NULL, NULL, NULL, NULL);
  desk_settle (&desk);
  g_assert_true (widget_says (desk.page, "By the rules the citizen is outside the target group"));
  dialog = desk_open_dialog (&desk, "intake.edit-answers", NULL);
  g_assert_true (widget_says (dialog, "The team's rule for the grey zone: Two of us decide."));
  choose (dialog, "Comes under the local rule for the grey zone", CTI_ANSWER_YES);
  desk_save (&desk, dialog);
  g_assert_true (widget_says (desk.page, "To be discussed in the team"));
  g_assert_true (widget_says (desk.page, "Comes under the local rule for the grey zone: yes"));
  dialog = desk_open_dialog (&desk, "intake.edit-answers", NULL);
  form_write_in (dialog, "How the team decided", "Lives by a sugar daddy: yes.");
  desk_save (&desk, dialog);
  g_assert_true (widget_says (desk.page, "By the rules the citizen is in the target group"));
  g_assert_true (widget_says (desk.page, "Lives by a sugar daddy: yes."));
  desk_close (&desk);
}

static void
test_withdrawn (void)
{
  static const char *const hint = "No consent to talk with them holds today.";
  Desk desk;

  desk_open_at (&desk, HEAD CONSENT, "network");
  g_assert_false (widget_says (desk.page, hint));
  desk_show_page (&desk, "intake");
  g_assert_true (widget_says (desk.page, "Holds today"));
  desk_act (&desk, "intake.withdraw", desk_get_first_id (&desk, &cti_consent_type));
  g_assert_true (widget_says (desk.page, "Withdrawn on 21 Nov 2026"));
  g_assert_false (widget_says (desk.page, "Holds today"));
  desk_show_page (&desk, "network");
  g_assert_true (widget_says (desk.page, hint));
  gtk_widget_activate_action (desk.window, "win.undo", NULL);
  desk_settle (&desk);
  g_assert_false (widget_says (desk.page, hint));
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/intake/empty-group-says-so", test_empty_group_says_so);
  g_test_add_func ("/intake/summary-names-what-is-not-known", test_summary_names_what_is_not_known);
  g_test_add_func ("/intake/tick-tells-its-field", test_tick_tells_its_field);
  g_test_add_func ("/intake/inquiries-newest-first", test_inquiries_newest_first_and_all_counted);
  g_test_add_func ("/intake/grey-zone-is-decided-by-the-team", test_grey_zone);
  g_test_add_func ("/intake/a-withdrawn-consent-is-said-where-it-is-missing", test_withdrawn);
  return g_test_run ();
}
