/* The help: the right topic for what is seen, found by keys alone. */

#include <adwaita.h>

#include "cti-help-topic.h"
#include "cti-help-window.h"
#include "cti-pages.h"
#include "cti-types-ui.h"
#include "cti-window.h"
#include "cti-words-help.h"
#include "cti-workspace.h"
#include "open-store.h"
#include "widget-keys.h"

#define TODAY (cti_date_new (2026, 11, 21))
/* With two stars, the one to come is what the help of the star begins with. */
#define COMPARED "star 2026-01-12 start\nmoney 2\nstar 2026-03-12 interval\nmoney 3\n"
#define DEMO                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n" COMPARED

static void
each_page_has_a_topic (void)
{
  g_autoptr (OpenStore) store = open_store_new (DEMO, TODAY);
  g_autoptr (CtiCase) now = open_store_get_case (store, 0);
  GtkWidget *window = GTK_WIDGET (cti_window_new (NULL, store->session));
  CtiWorkspace *workspace;
  guint count = 0;
  const CtiPage *pages = cti_pages_get (&count);

  widget_show (window);
  workspace = CTI_WORKSPACE (widget_find (window, CTI_TYPE_WORKSPACE, 0));
  cti_workspace_show_case (workspace, now);
  for (guint i = 0; i < count; i++)
    {
      const char *topic;

      cti_workspace_show_page (workspace, pages[i].name);
      topic = cti_help_topic_get (GTK_WINDOW (window));
      g_assert_nonnull (cti_words_help_find (topic));
      g_assert_cmpstr (topic, ==,
                       g_str_equal (pages[i].name, "star") ? "next-star" : pages[i].help);
    }
  cti_session_lock (store->session);
  widget_wait (g_strcmp0 (cti_help_topic_get (GTK_WINDOW (window)), "lost-passphrase") == 0);
  gtk_window_destroy (GTK_WINDOW (window));
  open_store_settle (store);
}

static void
a_topic_is_reached_by_keys (void)
{
  CtiHelpWindow *help = cti_help_window_new ();
  GtkWidget *window = GTK_WIDGET (help);
  GtkWidget *first;

  widget_show (window);
  g_assert_cmpstr (cti_help_window_get_topic (help), ==, "first-day");
  cti_help_window_show_topic (help, "phase-shift");
  first = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_LIST_BOX_ROW (first));
  widget_press (window, "Down");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) != first);
  widget_press (window, "Control+f l o s t space p a s s Return");
  g_assert_cmpstr (cti_help_window_get_topic (help), ==, "lost-passphrase");
  widget_press (window, "Control+f x q z Return");
  g_assert_cmpstr (cti_help_window_get_topic (help), ==, "lost-passphrase");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
close_cb (guint *closed)
{
  (*closed)++;
  return TRUE; /* it stays: keys are still sent to it */
}

/* The entry takes Escape for itself; also there it leads out, be the help folded or not. */
static void
escape_leads_out_of_the_search (gconstpointer width)
{
  GtkWidget *window = GTK_WIDGET (cti_help_window_new ());
  GtkWidget *search;
  guint closed = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), GPOINTER_TO_INT (width), 600);
  g_signal_connect_swapped (window, "close-request", G_CALLBACK (close_cb), &closed);
  widget_show (window);
  search = widget_find (window, GTK_TYPE_SEARCH_ENTRY, 0);
  widget_press (window, "Control+f s t a r");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "star");
  widget_press (window, "Escape");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_cmpuint (closed, ==, 0);
  widget_press (window, "Escape");
  g_assert_cmpuint (closed, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
a_dialog_has_the_topic_of_its_window (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWindow *dialog = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_transient_for (dialog, window);
  g_assert_null (cti_help_topic_get (dialog));
  cti_help_topic_set (window, "first-star");
  g_assert_cmpstr (cti_help_topic_get (dialog), ==, "first-star");
  cti_help_topic_set (dialog, "today");
  g_assert_cmpstr (cti_help_topic_get (dialog), ==, "today");
  gtk_window_destroy (dialog);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/help/each-page-has-a-topic", each_page_has_a_topic);
  g_test_add_func ("/help/a-topic-is-reached-by-keys", a_topic_is_reached_by_keys);
  g_test_add_data_func ("/help/escape-leads-out-of-the-search/folded", GINT_TO_POINTER (420),
                        escape_leads_out_of_the_search);
  g_test_add_data_func ("/help/escape-leads-out-of-the-search/unfolded", GINT_TO_POINTER (900),
                        escape_leads_out_of_the_search);
  g_test_add_func ("/help/a-dialog-has-the-topic-of-its-window",
                   a_dialog_has_the_topic_of_its_window);
  return g_test_run ();
}
