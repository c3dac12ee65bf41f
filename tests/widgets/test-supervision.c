/* The page of supervision: it begins and ends, people talk in front of it, the method is reviewed
 * for one course, and by items of the team's own. */

#include <adwaita.h>
#include <string.h>

#include "cti-auto-lock.h"
#include "cti-draft-banner.h"
#include "cti-fidelity-file.h"
#include "cti-fidelity-items.h"
#include "cti-fidelity-view.h"
#include "cti-form-row.h"
#include "cti-round-view.h"
#include "cti-row-fill.h"
#include "cti-row-group.h"
#include "cti-supervision-rows.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define PEOPLE                                                                         \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"               \
  "course\ncontact-start: today-5m\nphase1-start: today-4m\nphase-months: 4\n"         \
  "contact today-3w home-visit held 45 with-citizen \"Ringede til Liv om huslejen\"\n" \
  "citizen\ncode: M2P5\nmode: cover\nalias: Nour\nadult-confirmed: yes\n"              \
  "course\ncontact-start: today-2m\nphase1-start: today-1m\nphase-months: 4\n"

#define OUT_THERE "Phase 1: at least three meetings in the citizen's own surroundings"
#define MINUTE    G_TIME_SPAN_MINUTE

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

static void
names_are_covered_while_it_runs (void)
{
  Desk desk;
  GtkWidget *round, *dialog;
  CtiRoundView *again;

  desk_open (&desk, PEOPLE);
  desk_show_case (&desk, 0);
  desk_show_page (&desk, "supervision");
  g_assert_true (widget_says (desk.page, "Liv · K7F3"));
  g_assert_nonnull (cti_workspace_get_case (desk.workspace));
  begin (&desk);
  g_assert_null (cti_workspace_get_case (desk.workspace)); /* her name would stand in the sidebar */
  round = widget_find (desk.page, CTI_TYPE_ROUND_VIEW, 0);
  g_assert_true (gtk_widget_get_mapped (round));
  for (int i = 0; i < 2; i++)
    {
      g_assert_false (widget_says (round, "Liv"));
      g_assert_false (widget_says (round, "Nour"));
      g_assert_false (widget_says (round, "K7F3"));
      gtk_widget_activate_action (round, "round.next", NULL);
      desk_settle (&desk);
    }
  again = g_object_ref_sink (g_object_new (CTI_TYPE_ROUND_VIEW, NULL)); /* as after a lock */
  cti_round_view_set_book (again, desk.store->session, get_book (&desk), DESK_TODAY);
  cti_round_view_move (again, 1); /* begins elsewhere than the other did */
  cti_round_view_move (CTI_ROUND_VIEW (round), -1);
  cti_round_view_move (again, -1);
  g_assert_cmpstr (cti_round_view_get_name (again), ==,
                   cti_round_view_get_name (CTI_ROUND_VIEW (round)));
  cti_round_view_set_book (again, NULL, NULL, CTI_DATE_NONE);
  g_object_unref (again);
  dialog = desk_open_dialog (&desk, "supervision.end", NULL);
  form_write_in (dialog, "Duration", "60");
  desk_save (&desk, dialog);
  desk_settle (&desk);
  g_assert_false (gtk_widget_get_mapped (round));
  g_assert_null (cti_supervision_book_get_running (get_book (&desk)));
  desk_close (&desk);
}

/* The clock is the test's own: minutes pass without waiting. */
/* It is of somebody, who was handed over or erased since. */
static void
a_point_of_a_case_that_is_gone_is_not_the_teams (void)
{
  g_autoptr (CtiAgendaPoint) point = cti_record_new (&cti_agenda_point_type);
  GtkWidget *row;
  Desk desk;

  open_page (&desk);
  row = g_object_ref_sink (cti_supervision_rows_point (get_book (&desk), point));
  g_assert_true (widget_says (row, "Team and method"));
  g_object_unref (row);
  cti_set_text (&point->case_id, "0f4d8a52-3c76-4b93-8f0e-2b7c1d9e5a22");
  row = g_object_ref_sink (cti_supervision_rows_point (get_book (&desk), point));
  g_assert_false (widget_says (row, "Team and method"));
  g_assert_true (widget_says (row, "A case that is not here any more"));
  g_object_unref (row);
  desk_close (&desk);
}

static void
fifteen_minutes_of_talk_do_not_lock (void)
{
  Desk desk;
  g_autoptr (CtiAutoLock) lock = NULL;
  CtiSession *session;

  open_page (&desk);
  session = desk.store->session;
  lock = cti_auto_lock_new (session);
  g_assert_false (cti_session_is_talk (session));
  begin (&desk);
  g_assert_true (cti_session_is_talk (session));
  cti_clock_advance (cti_session_get_clock (session), 15 * MINUTE);
  cti_auto_lock_check (lock);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_OPEN);
  cti_clock_advance (cti_session_get_clock (session), 6 * MINUTE);
  cti_auto_lock_check (lock);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKING);
  while (cti_session_get_state (session) != CTI_SESSION_LOCKED)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&lock);
  desk_close (&desk);
}

/* Of the agenda; before it there is a row for when it is empty. */
static GtkWidget *
get_point (Desk *desk, guint index)
{
  GtkWidget *agenda = widget_find (desk->page, CTI_TYPE_ROW_GROUP, 0);

  return widget_find (agenda, ADW_TYPE_ACTION_ROW, index + 1);
}

static const char *
get_title (Desk *desk, guint index)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_point (desk, index)));
}

/* Its buttons are to move it up, to move it down and to put it off. */
static gboolean
can_move (Desk *desk, guint point, guint button)
{
  return gtk_widget_is_sensitive (widget_find (get_point (desk, point), GTK_TYPE_BUTTON, button));
}

static void
a_point_at_an_end_moves_one_way (void)
{
  Desk desk;
  guint last = 0;

  open_page (&desk);
  while (widget_find (widget_find (desk.page, CTI_TYPE_ROW_GROUP, 0), ADW_TYPE_ACTION_ROW,
                      last + 2) != NULL)
    last++;
  g_assert_cmpuint (last, >, 0);
  for (guint i = 0; i <= last; i++)
    {
      g_assert_cmpint (can_move (&desk, i, 0), ==, i > 0);
      g_assert_cmpint (can_move (&desk, i, 1), ==, i < last);
      g_assert_true (can_move (&desk, i, 2));
    }
  gtk_widget_activate (widget_find (get_point (&desk, 1), GTK_TYPE_BUTTON, 0));
  widget_wait (can_move (&desk, 0, 1) && !can_move (&desk, 0, 0));
  desk_close (&desk);
}

/* As often as one presses: the keyboard goes along with the point. */
static void
a_point_is_moved_by_keys (void)
{
  Desk desk;
  g_autofree char *first = NULL;

  open_page (&desk);
  first = g_strdup (get_title (&desk, 0));
  g_assert_cmpstr (get_title (&desk, 1), !=, first);
  gtk_widget_grab_focus (get_point (&desk, 0));
  widget_press (desk.window, "alt+Down");
  widget_wait (g_strcmp0 (get_title (&desk, 1), first) == 0);
  desk_settle (&desk);
  widget_press (desk.window, "alt+Up");
  widget_wait (g_strcmp0 (get_title (&desk, 0), first) == 0);
  desk_settle (&desk);
  desk_close (&desk);
}

/* A supervision that nobody looks at is no talk. */
static void
another_page_is_no_talk (void)
{
  Desk desk;

  open_page (&desk);
  begin (&desk);
  g_assert_true (cti_session_is_talk (desk.store->session));
  desk_show_page (&desk, "caseload");
  widget_wait (!cti_session_is_talk (desk.store->session));
  desk_close (&desk);
}

static guint
count_decided (Desk *desk)
{
  GListModel *cards = G_LIST_MODEL (cti_session_get_cards (desk->store->session));
  guint tasks = 0;

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (cards, i);
      g_autoptr (GPtrArray) decided = cti_card_get_decisions (cti_card_item_get_card (item));

      tasks += decided->len;
    }
  g_assert_cmpuint (get_book (desk)->decisions->len, ==, tasks);
  return tasks;
}

static GtkWidget *
write_decision (Desk *desk)
{
  GtkWidget *dialog;

  open_page (desk);
  begin (desk);
  gtk_widget_activate_action (widget_find (desk->page, CTI_TYPE_ROUND_VIEW, 0), "round.next", NULL);
  dialog = desk_open_dialog (desk, "supervision.decide", NULL);
  form_write_in (dialog, "What is decided", "Ask the bank");
  form_write_in (dialog, "Why", "The debt stands in the way of a home");
  return dialog;
}

/* Ctrl+Enter, and again before the disk has answered. */
static void
a_decision_that_is_saved_twice_is_one_task (void)
{
  Desk desk;
  GtkWidget *dialog = write_decision (&desk);

  gtk_widget_activate_action (dialog, "form.save", NULL);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  widget_wait (desk_find_dialog () == NULL && get_book (&desk)->decisions->len == 1);
  desk_settle (&desk);
  g_assert_cmpuint (count_decided (&desk), ==, 1);
  desk_close (&desk);
}

/* The task stands in the lists of the day at once, and goes with its decision. */
static void
a_decision_is_undone_by_key_and_by_toast (void)
{
  Desk desk;

  desk_save (&desk, write_decision (&desk));
  widget_wait (get_book (&desk)->decisions->len == 1);
  g_assert_cmpuint (count_decided (&desk), ==, 1);
  widget_press (desk.window, "ctrl+z");
  widget_wait (get_book (&desk)->decisions->len == 0);
  g_assert_cmpuint (count_decided (&desk), ==, 0);
  widget_press (desk.window, "ctrl+shift+z");
  widget_wait (get_book (&desk)->decisions->len == 1);
  g_assert_cmpuint (count_decided (&desk), ==, 1);
  gtk_widget_activate_action (desk.window, "win.undo-in", "s", "team");
  widget_wait (get_book (&desk)->decisions->len == 0);
  g_assert_cmpuint (count_decided (&desk), ==, 0);
  desk_close (&desk);
}

static const CtiFidelityReview *
get_review (Desk *desk)
{
  GPtrArray *reviews = get_book (desk)->fidelity;

  return reviews->len > 0 ? g_ptr_array_index (reviews, reviews->len - 1) : NULL;
}

static void
one_course_is_reviewed (void)
{
  Desk desk;
  GtkWidget *view, *of;

  open_page (&desk);
  view = widget_find (desk.page, CTI_TYPE_FIDELITY_VIEW, 0);
  of = widget_find_row (view, "_Review of");
  g_assert_true (widget_says (view, "Small caseload") || widget_says (view, "per full-time"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (of), 1);
  g_assert_true (widget_says (view, "Go to its place in the course"));
  gtk_widget_activate_action (view, "fidelity.suggest", NULL);
  gtk_widget_activate_action (view, "fidelity.save", NULL);
  desk_settle (&desk);
  desk_settle (&desk); /* the page is read anew */
  g_assert_nonnull (get_review (&desk));
  g_assert_nonnull (get_review (&desk)->case_id);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (of)), ==, 1);
  desk_close (&desk);
}

/* The line of that title in the list of items: in a review of the caseload that of a course, which
 * begins with its code. */
static GtkWidget *
find_line (GtkWidget *view, const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = widget_find (view, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;
  return NULL;
}

static void
assert_leads_to_case (Desk *desk, GtkWidget *line, const char *code, const char *page)
{
  g_assert_nonnull (line);
  gtk_widget_activate (line);
  widget_wait (desk_get_case (desk) != NULL &&
               g_str_equal (cti_case_get_citizen (desk_get_case (desk))->code, code));
  widget_wait (gtk_widget_get_mapped (cti_workspace_get_page (desk->workspace, page)));
  desk_settle (desk);
}

static void
a_gap_leads_to_its_place (void)
{
  Desk desk;
  GtkWidget *view, *item;

  open_page (&desk);
  view = widget_find (desk.page, CTI_TYPE_FIDELITY_VIEW, 0);
  item = widget_find_row (view, OUT_THERE);
  g_assert_nonnull (item);
  g_assert_null (find_line (item, "K7F3 · ")); /* nobody has opened it yet */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (item), TRUE);
  assert_leads_to_case (&desk, find_line (item, "K7F3 · "), "K7F3", "journal");
  desk_show_page (&desk, "supervision");
  desk_settle (&desk);
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_row (view, "_Review of")), 2);
  item = widget_find_row (view, OUT_THERE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (item), TRUE);
  assert_leads_to_case (&desk, find_line (item, "Go to its place"), "M2P5", "journal");
  desk_close (&desk);
}

static char *
write_many (guint count)
{
  GString *demo = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append_printf (demo,
                            "citizen\ncode: K7F%u\nmode: cover\nalias: Liv %u\n"
                            "adult-confirmed: yes\ncourse\ncontact-start: today-5m\n"
                            "phase1-start: today-4m\nphase-months: 4\n",
                            i, i);
  return g_string_free (demo, FALSE);
}

static guint
count_gaps (GtkWidget *item)
{
  GtkWidget *row;
  guint count = 0;

  for (guint i = 0; (row = widget_find (item, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    count += g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "K7F");
  return count;
}

static void
the_first_gaps_have_a_row_and_the_next_one_makes_more (void)
{
  g_autofree char *demo = write_many (CTI_ROW_FILL_ROWS + 2);
  Desk desk;
  GtkWidget *item;

  desk_open (&desk, demo);
  desk_show_page (&desk, "supervision");
  item = widget_find_row (widget_find (desk.page, CTI_TYPE_FIDELITY_VIEW, 0), OUT_THERE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (item), TRUE);
  g_assert_cmpuint (count_gaps (item), ==, CTI_ROW_FILL_ROWS);
  g_assert_true (gtk_widget_activate (find_line (item, "2 more")));
  g_assert_cmpuint (count_gaps (item), ==, CTI_ROW_FILL_ROWS + 2);
  g_assert_null (find_line (item, "2 more"));
  desk_close (&desk);
}

static GtkWidget *
find_note (GtkWidget *view, const char *item)
{
  GtkWidget *row = widget_find_row (view, item);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return widget_find_row (row, "Note");
}

static GtkDropDown *
find_level (GtkWidget *view, const char *item)
{
  return GTK_DROP_DOWN (widget_find (widget_find_row (view, item), GTK_TYPE_DROP_DOWN, 0));
}

/* To mend a gap one leaves the page in the middle of a review. */
static void
a_review_begun_is_offered_again (void)
{
  Desk desk;
  GtkWidget *view, *banner;

  open_page (&desk);
  view = widget_find (desk.page, CTI_TYPE_FIDELITY_VIEW, 0);
  banner = widget_find (view, CTI_TYPE_DRAFT_BANNER, 0);
  cti_form_row_set_text (CTI_FORM_ROW (find_note (view, OUT_THERE)), "Two are planned");
  gtk_drop_down_set_selected (find_level (view, OUT_THERE), 4);
  desk_settle (&desk);
  desk_show_page (&desk, "caseload");
  desk_show_page (&desk, "supervision");
  widget_wait (cti_draft_banner_is_offering (CTI_DRAFT_BANNER (banner)));
  g_signal_emit_by_name (banner, "use");
  g_assert_cmpstr (cti_form_row_get_text (CTI_FORM_ROW (find_note (view, OUT_THERE))), ==,
                   "Two are planned");
  g_assert_cmpuint (gtk_drop_down_get_selected (find_level (view, OUT_THERE)), ==, 4);
  gtk_widget_activate_action (view, "fidelity.save", NULL);
  desk_settle (&desk);
  desk_settle (&desk);
  g_assert_nonnull (get_review (&desk));
  desk_settle (&desk);
  g_assert_false (cti_draft_banner_is_offering (CTI_DRAFT_BANNER (banner)));
  desk_close (&desk);
}

/* What was begun about one is offered when she is spoken of again, and not at another. */
static void
what_is_typed_about_one_is_not_offered_at_another (void)
{
  static const struct
  {
    const char *action;
    const char *row;
  } forms[] = { { "supervision.decide", "What is decided" },
                { "supervision.reflect", "Reflection" },
                { "supervision.review-here", "Next step" } };
  Desk desk;
  GtkWidget *round;

  open_page (&desk);
  begin (&desk);
  round = widget_find (desk.page, CTI_TYPE_ROUND_VIEW, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gboolean is_offered[2];

      form_write_in (desk_open_dialog (&desk, forms[i].action, NULL), forms[i].row, "half a sen");
      gtk_window_destroy (GTK_WINDOW (desk_find_dialog ()));
      for (int step = 1; step >= 0; step--)
        {
          GtkWidget *dialog;

          desk_settle (&desk);
          gtk_widget_activate_action (round, step == 1 ? "round.next" : "round.previous", NULL);
          dialog = desk_open_dialog (&desk, forms[i].action, NULL);
          desk_settle (&desk);
          desk_settle (&desk);
          is_offered[step] = cti_draft_banner_is_offering (
              CTI_DRAFT_BANNER (widget_find (dialog, CTI_TYPE_DRAFT_BANNER, 0)));
          gtk_window_destroy (GTK_WINDOW (dialog));
        }
      g_test_message ("%s", forms[i].action);
      g_assert_true (is_offered[0]);
      g_assert_false (is_offered[1]);
    }
  desk_close (&desk);
}

static void
take_items (Desk *desk, GtkLabel *trouble, const char *text)
{
  cti_fidelity_items_take (CTI_SUPERVISION_PAGE (desk->page), trouble, "items.ini", text,
                           strlen (text));
  desk_settle (desk);
  desk_settle (desk);
}

static void
items_of_the_team_take_the_place_of_ours (void)
{
  Desk desk;
  GtkWidget *view;
  g_autoptr (GtkLabel) trouble = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));
  g_autofree char *ours = cti_fidelity_form_get_text (NULL);

  open_page (&desk);
  view = widget_find (desk.page, CTI_TYPE_FIDELITY_VIEW, 0);
  take_items (&desk, trouble, "[Items]\nOrder=own;\nShares=20;40;60;90;\n[own]\nMeasure=none\n");
  g_assert_nonnull (strstr (gtk_label_get_text (trouble), "[own] Name"));
  g_assert_false (widget_says (view, "We eat together"));
  take_items (&desk, trouble,
              "[Items]\nOrder=own;\nShares=20;40;60;90;\n[own]\nName=We eat together\n"
              "Measure=none\n");
  g_assert_cmpstr (gtk_label_get_text (trouble), ==, "");
  g_assert_true (widget_says (view, "We eat together"));
  gtk_widget_activate_action (view, "fidelity.drop-items", NULL);
  desk_settle (&desk);
  desk_settle (&desk);
  g_assert_false (widget_says (view, "We eat together"));
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/supervision/a-point-of-a-case-that-is-gone-is-not-the-teams",
                   a_point_of_a_case_that_is_gone_is_not_the_teams);
  g_test_add_func ("/supervision/a-decision-is-undone-by-key-and-by-toast",
                   a_decision_is_undone_by_key_and_by_toast);
  g_test_add_func ("/supervision/a-decision-that-is-saved-twice-is-one-task",
                   a_decision_that_is_saved_twice_is_one_task);
  g_test_add_func ("/supervision/names-are-covered-while-it-runs", names_are_covered_while_it_runs);
  g_test_add_func ("/supervision/fifteen-minutes-of-talk-do-not-lock-and-twenty-one-do",
                   fifteen_minutes_of_talk_do_not_lock);
  g_test_add_func ("/supervision/a-point-at-an-end-moves-one-way", a_point_at_an_end_moves_one_way);
  g_test_add_func ("/supervision/a-point-is-moved-by-keys", a_point_is_moved_by_keys);
  g_test_add_func ("/supervision/another-page-is-no-talk", another_page_is_no_talk);
  g_test_add_func ("/supervision/one-course-is-reviewed", one_course_is_reviewed);
  g_test_add_func ("/supervision/a-gap-leads-to-its-place", a_gap_leads_to_its_place);
  g_test_add_func ("/supervision/the-first-gaps-have-a-row-and-the-next-one-makes-more",
                   the_first_gaps_have_a_row_and_the_next_one_makes_more);
  g_test_add_func ("/supervision/a-review-begun-is-offered-again", a_review_begun_is_offered_again);
  g_test_add_func ("/supervision/what-is-typed-about-one-is-not-offered-at-another",
                   what_is_typed_about_one_is_not_offered_at_another);
  g_test_add_func ("/supervision/items-of-the-team-take-the-place-of-ours",
                   items_of_the_team_take_the_place_of_ours);
  return g_test_run ();
}
