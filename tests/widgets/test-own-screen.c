/* The citizen's screen: how long people may talk at it, and that it holds nobody but her. */

#include <string.h>

#include "cti-auto-lock.h"
#include "cti-own-screen.h"
#include "cti-star.h"
#include "cti-score-scale.h"
#include "cti-session-citizen.h"
#include "cti-types-ui.h"
#include "open-store.h"
#include "widget-keys.h"

#define MINUTE ((gint64) 60 * G_USEC_PER_SEC)

static const char demo[] = "citizen\n  code: K-01\n  mode: cover\n  alias: Solsort\n"
                           "  birth-year: 1990\n"
                           "citizen\n  code: K-02\n  mode: cover\n  alias: Gulspurv\n"
                           "  birth-year: 1990\n";

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *) data = cti_session_show_citizen_finish (CTI_SESSION (source), result, NULL);
}

static OpenStore *
show_first (void)
{
  OpenStore *store = open_store_new (demo, cti_date_new (2026, 11, 21));
  gboolean is_shown = FALSE;

  cti_session_show_citizen_async (store->session, store->ids->pdata[0], NULL, shown_cb, &is_shown);
  open_store_settle (store);
  g_assert_true (is_shown);
  return store;
}

static void
count_cb (guint *count)
{
  ++*count;
}

/* The clock is the test's own: minutes pass without waiting. */
static void
fifteen_minutes_of_talk_do_not_lock_and_twenty_one_do (void)
{
  g_autoptr (OpenStore) store = show_first ();
  g_autoptr (CtiAutoLock) lock = cti_auto_lock_new (store->session);
  CtiClock *clock = cti_session_get_clock (store->session);
  guint warnings = 0;

  g_signal_connect_swapped (lock, "warn", G_CALLBACK (count_cb), &warnings);
  g_signal_emit_by_name (store->session, "state-changed"); /* as when the screen came on */
  cti_clock_advance (clock, 15 * MINUTE);
  cti_auto_lock_check (lock);
  g_assert_cmpint (cti_session_get_state (store->session), ==, CTI_SESSION_CITIZEN);
  g_assert_cmpuint (warnings, ==, 0);
  cti_clock_advance (clock, 4 * MINUTE);
  cti_auto_lock_check (lock);
  g_assert_cmpuint (warnings, ==, 1);
  g_assert_cmpint (cti_session_get_state (store->session), ==, CTI_SESSION_CITIZEN);
  cti_clock_advance (clock, 2 * MINUTE);
  cti_auto_lock_check (lock);
  g_assert_cmpint (cti_session_get_state (store->session), ==, CTI_SESSION_LOCKING);
  while (cti_session_get_state (store->session) != CTI_SESSION_LOCKED)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
holds_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (holds_text (child, text))
      return TRUE;
  return FALSE;
}

static void
every_view_is_made_and_names_nobody_else (void)
{
  static const char *const views[] = { "home",     "star",   "way",       "wellbeing", "plan",
                                       "together", "record", "frequency", "leave" };
  g_autoptr (OpenStore) store = show_first ();
  GtkWidget *window = gtk_window_new ();
  CtiOwnScreen *screen = cti_own_screen_new (store->session);

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (screen));
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      cti_own_screen_show (screen, views[i]);
      open_store_settle (store);
      g_assert_cmpstr (cti_own_screen_get_shown (screen), ==, views[i]);
      g_assert_false (holds_text (window, "Gulspurv"));
      g_assert_false (holds_text (window, "K-02"));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  open_store_settle (store);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *words)
{
  if (GTK_IS_BUTTON (widget) && holds_text (widget, words))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_text (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child);
  return found;
}

static void
press (GtkWidget *window, const char *words)
{
  g_signal_emit_by_name (find_button (window, words), "clicked");
}

static void
write_in (GtkWidget *window, const char *words)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_text (window))), words,
                            -1);
}

static char *
dup_written (GtkWidget *window)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_text (window)));
  GtkTextIter first, last;

  gtk_text_buffer_get_bounds (buffer, &first, &last);
  return gtk_text_buffer_get_text (buffer, &first, &last, FALSE);
}

/* Two touches of an impatient finger. */
static void
what_both_wrote_is_one_note (void)
{
  g_autoptr (OpenStore) store = show_first ();
  GtkWidget *window = gtk_window_new ();
  CtiOwnScreen *screen = cti_own_screen_new (store->session);
  GtkWidget *yes;
  GPtrArray *notes;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (screen));
  cti_own_screen_show (screen, "together");
  open_store_settle (store);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_text (window))),
                            "I want a home", -1);
  press (window, "You say this");
  press (window, "Read it all");
  yes = find_button (window, "Yes, it may stand like this");
  g_signal_emit_by_name (yes, "clicked");
  g_signal_emit_by_name (yes, "clicked");
  open_store_settle (store);
  notes = cti_case_get_records (cti_session_get_citizen_case (store->session), &cti_note_type);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (cti_own_screen_get_shown (screen), ==, "home");
  gtk_window_destroy (GTK_WINDOW (window));
  open_store_settle (store);
}

/* What somebody is about to say is theirs, whatever is pressed meanwhile. */
static void
no_sentence_is_lost_in_writing_together (void)
{
  g_autoptr (OpenStore) store = show_first ();
  GtkWidget *window = gtk_window_new ();
  CtiOwnScreen *screen = cti_own_screen_new (store->session);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (screen));
  cti_own_screen_show (screen, "together");
  open_store_settle (store);
  write_in (window, "I want a home");
  press (window, "You say this");
  write_in (window, "and a dog");
  press (window, "Read it all");
  g_assert_nonnull (find_text (window)); /* it is asked first who says the last sentence */
  g_assert_true (holds_text (window, "Who says the last sentence?"));
  first = dup_written (window);
  g_assert_cmpstr (first, ==, "and a dog");
  press (window, "Change the last sentence");
  second = dup_written (window);
  g_assert_cmpstr (second, ==, "I want a home and a dog");
  press (window, "You say this");
  g_assert_false (holds_text (window, "Who says the last sentence?"));
  press (window, "Read it all");
  g_assert_null (find_text (window));
  gtk_window_destroy (GTK_WINDOW (window));
  open_store_settle (store);
}

/* Of an area that was left out the first time. The slider says a day, not how far it stands. */
static void
a_first_number_is_the_first (void)
{
  g_autoptr (OpenStore) store =
      open_store_new ("citizen\n  code: K-01\n  mode: cover\n  alias: Solsort\n"
                      "  birth-year: 1990\n  adult-confirmed: yes\n"
                      "course\n  contact-start: 2026-05-01\n  phase1-start: 2026-06-01\n"
                      "star 2026-06-01 start joint\n  motivation 3\n"
                      "star 2026-08-01 interval joint\n  motivation 4\n  housing 2\n"
                      "star 2026-10-01 interval joint\n  motivation 5\n  housing 6\n",
                      cti_date_new (2026, 11, 21));
  GtkWidget *window = gtk_window_new ();
  CtiOwnScreen *screen;
  GtkWidget *slider;
  gboolean is_shown = FALSE;

  cti_session_show_citizen_async (store->session, store->ids->pdata[0], NULL, shown_cb, &is_shown);
  open_store_settle (store);
  g_assert_true (is_shown);
  screen = cti_own_screen_new (store->session);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (screen));
  cti_own_screen_show (screen, "way");
  g_assert_true (holds_text (window, "From 3 to 5: 2 steps forward."));
  g_assert_true (holds_text (window, "From 2 to 6: 4 steps forward."));
  g_assert_false (holds_text (window, "It is your first number here."));
  slider = widget_find (window, GTK_TYPE_SCALE, 0);
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "1 October 2026");
  gtk_range_set_value (GTK_RANGE (slider), 1);
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "1 August 2026");
  g_assert_true (holds_text (window, "2 of 10. It is your first number here."));
  gtk_window_destroy (GTK_WINDOW (window));
  open_store_settle (store);
}

/* Two touches of an impatient finger here too. A star without any number is none: she is not led to
 * a button that cannot keep it. */
static void
her_star_is_kept_once (void)
{
  g_autoptr (OpenStore) store =
      open_store_new ("citizen\n  code: K-01\n  mode: cover\n  alias: Solsort\n"
                      "  birth-year: 1990\n  adult-confirmed: yes\n"
                      "course\n  contact-start: 2026-05-01\n  phase1-start: 2026-06-01\n",
                      cti_date_new (2026, 11, 21));
  GtkWidget *window = gtk_window_new ();
  CtiOwnScreen *screen;
  GtkWidget *scale, *keep;
  gboolean is_shown = FALSE;

  cti_session_show_citizen_async (store->session, store->ids->pdata[0], NULL, shown_cb, &is_shown);
  open_store_settle (store);
  screen = cti_own_screen_new (store->session);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (screen));
  cti_own_screen_show (screen, "star");
  open_store_settle (store);
  press (window, "Motivation");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (window, "Not today")), TRUE);
  press (window, "See all");
  g_assert_false (gtk_widget_get_visible (find_button (window, "I have said what I want to say")));
  press (window, "Coping");
  scale = widget_find (window, CTI_TYPE_SCORE_SCALE, 0);
  cti_score_scale_set_value (CTI_SCORE_SCALE (scale), 4);
  g_signal_emit_by_name (scale, "value-changed");
  press (window, "See all");
  press (window, "I have said what I want to say");
  keep = g_object_ref (find_button (window, "Keep my star"));
  g_signal_emit_by_name (keep, "clicked");
  g_signal_emit_by_name (keep, "clicked");
  g_object_unref (keep);
  open_store_settle (store);
  g_assert_cmpuint (
      cti_case_get_records (cti_session_get_citizen_case (store->session), &cti_reading_type)->len,
      ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  open_store_settle (store);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/own-screen/fifteen-minutes-of-talk-do-not-lock-and-twenty-one-do",
                   fifteen_minutes_of_talk_do_not_lock_and_twenty_one_do);
  g_test_add_func ("/own-screen/every-view-is-made-and-names-nobody-else",
                   every_view_is_made_and_names_nobody_else);
  g_test_add_func ("/own-screen/what-both-wrote-is-one-note", what_both_wrote_is_one_note);
  g_test_add_func ("/own-screen/no-sentence-is-lost-in-writing-together",
                   no_sentence_is_lost_in_writing_together);
  g_test_add_func ("/own-screen/a-first-number-is-the-first", a_first_number_is_the_first);
  g_test_add_func ("/own-screen/her-star-is-kept-once", her_star_is_kept_once);
  return g_test_run ();
}
