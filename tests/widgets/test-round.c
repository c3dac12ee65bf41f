/* A supervision that runs: what the round shows of a case, and what it leaves in the use log. */

#include <adwaita.h>

#include "cti-round-view.h"
#include "cti-supervision-page.h"
#include "cti-types-ui.h"
#include "cti-use.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define PEOPLE                                                                         \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"               \
  "course\ncontact-start: today-5m\nphase1-start: today-4m\nphase-months: 4\n"         \
  "contact today-3w home-visit held 45 with-citizen \"Ringede til Liv om huslejen\"\n" \
  "citizen\ncode: M2P5\nmode: cover\nalias: Nour\nadult-confirmed: yes\n"              \
  "course\ncontact-start: today-2m\nphase1-start: today-1m\nphase-months: 4\n"

#define REASON "No contact for"

static void
open_page (Desk *desk)
{
  desk_open (desk, PEOPLE);
  desk_show_page (desk, "supervision");
}

static void
begin (Desk *desk)
{
  GtkWidget *dialog = desk_open_dialog (desk, "supervision.begin", NULL);

  form_write_in (dialog, "Led by", "Mona Lind");
  desk_save (desk, dialog);
  desk_settle (desk);
}

static const CtiSupervisionBook *
get_book (Desk *desk)
{
  return cti_supervision_page_get_book (CTI_SUPERVISION_PAGE (desk->page));
}

static gpointer
read_log_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_log_read (cti_store_get_use_log (store), error);
}

static guint
count_openings (Desk *desk)
{
  g_autoptr (GPtrArray) uses = desk_run (desk, read_log_in_thread, NULL);
  guint found = 0;

  for (guint i = 0; i < uses->len; i++)
    found += g_str_equal (((CtiUse *) g_ptr_array_index (uses, i))->use, "open-case");
  return found;
}

/* The citizen can ask when her case was opened: what nobody did is not told. */
static void
each_case_is_opened_once_in_the_log (void)
{
  Desk desk;
  GtkWidget *dialog;

  open_page (&desk);
  begin (&desk);
  g_assert_cmpuint (count_openings (&desk), ==, 1);
  dialog = desk_open_dialog (&desk, "supervision.decide", NULL);
  form_write_in (dialog, "What is decided", "Call the bank");
  form_write_in (dialog, "Why", "The debt stands in the way of a home");
  desk_save (&desk, dialog);
  desk_settle (&desk);
  g_assert_cmpuint (count_openings (&desk), ==, 1);
  desk_act (&desk, "supervision.talked", NULL);
  desk_settle (&desk);
  g_assert_cmpuint (count_openings (&desk), ==, 2);
  cti_workspace_refresh (desk.workspace); /* something may have been written in it elsewhere */
  desk_settle (&desk);
  desk_settle (&desk);
  g_assert_cmpuint (count_openings (&desk), ==, 3);
  desk_close (&desk);
}

static gpointer
read_book_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_supervision (store, error);
}

/* A session may begin with nothing on its agenda; what is then seen is not of the one before. */
static void
an_empty_agenda_shows_nothing_of_the_case_before (void)
{
  g_autoptr (CtiSupervisionBook) book = NULL;
  Desk desk;
  CtiRoundView *round;
  GtkWidget *view;

  open_page (&desk);
  begin (&desk);
  view = widget_find (desk.page, CTI_TYPE_ROUND_VIEW, 0);
  round = CTI_ROUND_VIEW (view);
  g_assert_true (widget_says (view, "1 of 2"));
  g_assert_true (widget_says (view, REASON));
  book = desk_run (&desk, read_book_in_thread, NULL);
  g_ptr_array_set_size (book->agenda, 0);
  cti_round_view_set_book (round, desk.store->session, book, DESK_TODAY);
  g_assert_true (widget_says (view, "Nothing stands on the agenda."));
  g_assert_false (widget_says (view, "1 of 2"));
  g_assert_false (widget_says (view, REASON));
  g_assert_false (widget_says (view, "Talked About"));
  g_assert_true (widget_says (view, "End Supervision…"));
  g_assert_cmpstr (cti_round_view_get_name (round), ==, "Team and method");
  cti_round_view_set_book (round, NULL, NULL, CTI_DATE_NONE);
  desk_close (&desk);
}

static void
add_to_agenda (Desk *desk, const char *question)
{
  GtkWidget *dialog = desk_open_dialog (desk, "supervision.add-point", NULL);

  form_write_in (dialog, "Question", question);
  desk_save (desk, dialog);
  desk_settle (desk);
}

/* Only a course is reviewed: of the team and its method there is nothing behind the button. */
static void
the_team_is_not_reviewed (void)
{
  Desk desk;
  GtkWidget *view;

  open_page (&desk);
  add_to_agenda (&desk, "How do we share the telephone?");
  begin (&desk);
  view = widget_find (desk.page, CTI_TYPE_ROUND_VIEW, 0);
  g_assert_true (widget_says (view, "Review…"));
  cti_round_view_move (CTI_ROUND_VIEW (view), 9);
  g_assert_cmpstr (cti_round_view_get_name (CTI_ROUND_VIEW (view)), ==, "Team and method");
  g_assert_false (widget_says (view, "Review…"));
  desk_close (&desk);
}

/* What was put off for two weeks is not waited for. */
static void
a_point_put_off_does_not_keep_it_from_ending (void)
{
  Desk desk;
  GtkWidget *view;

  open_page (&desk);
  desk_act (&desk, "supervision.put-off",
            CTI_RECORD (g_ptr_array_index (get_book (&desk)->agenda, 1))->id);
  begin (&desk);
  view = widget_find (desk.page, CTI_TYPE_ROUND_VIEW, 0);
  g_assert_false (widget_says (view, "End Supervision…"));
  desk_act (&desk, "supervision.talked", NULL);
  desk_settle (&desk);
  g_assert_true (widget_says (view, "End Supervision…"));
  desk_close (&desk);
}

/* The word as it was written, and a button that says which word it shows. */
static void
a_covered_word_stands_as_it_was_written (void)
{
  Desk desk;
  GtkWidget *view, *row;

  open_page (&desk);
  add_to_agenda (&desk, "Who has talked to O'Neill?");
  begin (&desk);
  view = widget_find (desk.page, CTI_TYPE_ROUND_VIEW, 0);
  cti_round_view_move (CTI_ROUND_VIEW (view), 9);
  row = widget_find_row (view, "O'Neill");
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (widget_find (row, GTK_TYPE_BUTTON, 0),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "O'Neill");
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/round/each-case-is-opened-once-in-the-log",
                   each_case_is_opened_once_in_the_log);
  g_test_add_func ("/round/an-empty-agenda-shows-nothing-of-the-case-before",
                   an_empty_agenda_shows_nothing_of_the_case_before);
  g_test_add_func ("/round/the-team-is-not-reviewed", the_team_is_not_reviewed);
  g_test_add_func ("/round/a-point-put-off-does-not-keep-it-from-ending",
                   a_point_put_off_does_not_keep_it_from_ending);
  g_test_add_func ("/round/a-covered-word-stands-as-it-was-written",
                   a_covered_word_stands_as_it_was_written);
  return g_test_run ();
}
