#include <adwaita.h>

#include "cti-date-row.h"
#include "cti-record-form.h"
#include "cti-report-page.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-keys.h"

#define DEMO                                                                      \
  "citizen\ncode: K7F3\nmode: cover\nalias: Åse\nadult-confirmed: yes\n"         \
  "course\ncontact-start: today-7m\nphase1-start: today-6m\nphase-months: 4\n"    \
  "who5 today-6m 1 1 2 1 2\nstar today-6m start joint\nmotivation 3\nnetwork 2\n" \
  "star today-4m interval joint\nmotivation 4\nnetwork 5\n"                       \
  "citizen\ncode: M2P8\nmode: cover\nalias: Bodil\nadult-confirmed: yes\n"        \
  "course\ncontact-start: today-3m\nphase1-start: today-2m\nphase-months: 4\n"

static GtkWidget *
find_label (GtkWidget *below, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = widget_find (below, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) == 0)
      return label;
  return NULL;
}

static void
figures_stand_on_the_page_with_their_n (void)
{
  Desk desk;
  GtkWidget *page;

  desk_open (&desk, DEMO);
  desk_show_page (&desk, "reports");
  page = widget_find (desk.window, CTI_TYPE_REPORT_PAGE, 0);
  g_assert_true (gtk_widget_get_mapped (page));
  widget_wait (find_label (page, "2* courses are in this report.") != NULL);
  g_assert_nonnull (find_label (page, "1 is not counted here: not measured then."));
  desk_close (&desk);
}

static void
small_groups_can_be_put_out_of_sight (void)
{
  Desk desk;
  GtkWidget *page, *inside;

  desk_open (&desk, DEMO);
  desk_show_page (&desk, "reports");
  page = widget_find (desk.window, CTI_TYPE_REPORT_PAGE, 0);
  widget_wait (find_label (page, "2* courses are in this report.") != NULL);
  for (guint i = 0; (inside = widget_find (page, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (inside)), "_Small groups") == 0)
      break;
  g_assert_nonnull (inside);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (inside), FALSE);
  widget_wait (find_label (page, "Not shown: a group under five could be told from it.") != NULL);
  g_assert_null (find_label (page, "2* courses are in this report."));
  desk_close (&desk);
}

static void
pages_are_shown_as_they_would_be_printed (void)
{
  Desk desk;
  GtkWidget *page, *sheet;

  desk_open (&desk, DEMO);
  desk_show_page (&desk, "reports");
  page = widget_find (desk.window, CTI_TYPE_REPORT_PAGE, 0);
  widget_wait (find_label (page, "2* courses are in this report.") != NULL);
  gtk_widget_activate_action (page, "report.pages", NULL);
  widget_wait (widget_find (page, GTK_TYPE_DRAWING_AREA, 0) != NULL);
  sheet = widget_find (page, GTK_TYPE_DRAWING_AREA, 0);
  g_assert_true (gtk_widget_get_mapped (sheet));
  desk_close (&desk);
}

/* While it counts, somebody types half of a date, which nothing can be counted for. */
static void
it_says_when_it_does_not_count (void)
{
  Desk desk;
  GtkWidget *page;
  GtkSpinner *spinner;
  CtiFormRow *day;

  desk_open (&desk, DEMO);
  desk_show_page (&desk, "reports");
  page = widget_find (desk.window, CTI_TYPE_REPORT_PAGE, 0);
  widget_wait (find_label (page, "2* courses are in this report.") != NULL);
  spinner = GTK_SPINNER (widget_find (page, GTK_TYPE_SPINNER, 0));
  day = CTI_FORM_ROW (widget_find (page, CTI_TYPE_DATE_ROW, 0));
  cti_form_row_set_text (day, "1 Jan 2025");
  g_assert_true (gtk_spinner_get_spinning (spinner));
  cti_form_row_set_text (day, "1 J");
  widget_wait (!gtk_spinner_get_spinning (spinner));
  g_assert_true (cti_form_row_has_problem (day));
  cti_form_row_set_text (day, "1 Jan 2025");
  g_assert_true (gtk_spinner_get_spinning (spinner));
  widget_wait (!gtk_spinner_get_spinning (spinner));
  desk_close (&desk);
}

/* What was taken back is taken back where it is seen; what is only tried out stays as it is. */
static void
undo_is_seen_where_the_team_counts (void)
{
  Desk desk;
  GtkWidget *page;
  CtiRecordForm *settings;
  CtiFormRow *weeks;
  g_autofree char *before = NULL;

  desk_open (&desk, DEMO);
  desk_show_page (&desk, "reports");
  page = widget_find (desk.window, CTI_TYPE_REPORT_PAGE, 0);
  widget_wait (find_label (page, "2* courses are in this report.") != NULL);
  gtk_expander_set_expanded (GTK_EXPANDER (widget_find (page, GTK_TYPE_EXPANDER, 0)), TRUE);
  settings = CTI_RECORD_FORM (widget_find (page, CTI_TYPE_RECORD_FORM, 1));
  weeks = CTI_FORM_ROW (cti_record_form_get_row (settings, "weeks"));
  before = g_strdup (cti_form_row_get_text (weeks));
  cti_form_row_set_text (weeks, "9");
  desk_show_page (&desk, "today");
  desk_show_page (&desk, "reports");
  g_assert_cmpstr (cti_form_row_get_text (weeks), ==, "9");
  gtk_widget_activate_action (page, "report.keep", NULL);
  desk_settle (&desk);
  desk_settle (&desk);
  g_assert_cmpstr (cti_form_row_get_text (weeks), ==, "9");
  gtk_widget_activate_action (desk.window, "win.undo-in", "s", "team");
  desk_settle (&desk);
  widget_wait (g_strcmp0 (cti_form_row_get_text (weeks), before) == 0);
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/report/figures-stand-on-the-page-with-their-n",
                   figures_stand_on_the_page_with_their_n);
  g_test_add_func ("/report/small-groups-can-be-put-out-of-sight",
                   small_groups_can_be_put_out_of_sight);
  g_test_add_func ("/report/pages-are-shown-as-they-would-be-printed",
                   pages_are_shown_as_they_would_be_printed);
  g_test_add_func ("/report/it-says-when-it-does-not-count", it_says_when_it_does_not_count);
  g_test_add_func ("/report/undo-is-seen-where-the-team-counts",
                   undo_is_seen_where_the_team_counts);
  return g_test_run ();
}
