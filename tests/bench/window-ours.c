/* The same work as window-floor, done by the program's own window on the caseload in
 * $XDG_DATA_HOME.
 *
 *   window-ours lock             when the first frame of the lock screen was drawn
 *   window-ours list             from the key being known to the caseload being drawn
 *   window-ours page             from a case being asked for to its overview being drawn
 *   window-ours rows             the same, for a floor that draws as many rows
 *   window-ours scroll           frames of the caseload that is scrolled
 *   window-ours filter           a key stroke in its search, to drawn */

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench-frames.h"
#include "bench.h"
#include "cti-application.h"
#include "cti-keychain-memory.h"
#include "cti-sandbox.h"
#include "cti-session.h"
#include "cti-settings.h"
#include "cti-types-ui.h"
#include "cti-window.h"
#include "cti-words.h"
#include "cti-workspace.h"

#define PAGES  9
#define FRAMES 60

static GtkWidget *
find (GtkWidget *below, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (below), type) ? below : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (below); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* --- The program as it is --------------------------------------------------------------------- */

static void
first_frame_cb (GdkFrameClock *clock, gpointer data)
{
  frames_tell ("drawn", (double) g_get_monotonic_time () / 1000);
  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, data);
  frames_rest ();
  frames_tell_memory ();
  exit (0);
}

static void
map_cb (GtkWidget *window, gpointer data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (first_frame_cb),
                    NULL);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer data)
{
  g_signal_connect (window, "map", G_CALLBACK (map_cb), NULL);
}

static int
do_lock (char **argv)
{
  g_autoptr (CtiApplication) application = cti_application_new ();

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}

/* --- Its window on an open store -------------------------------------------------------------- */

static GtkWidget *window;
static CtiSession *session;
static CtiWorkspace *workspace;

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  cti_session_unlock_finish (CTI_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* The passphrase is made into a key in no time here, so this begins where the key is known. The
 * caseload is what was seen last, so that it is the first that is seen. */
static void
open_caseload (void)
{
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (BENCH_TODAY);
  g_autoptr (CtiKeychain) keychain = cti_keychain_memory_new ();
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (BENCH_PASSPHRASE);
  g_autofree char *home = cti_store_get_home ();
  gint64 start;

  session = cti_session_new (home, keychain, clock);
  cti_settings_set_place ("caseload");
  window = GTK_WIDGET (cti_window_new (NULL, session));
  frames_watch (window);
  gtk_window_present (GTK_WINDOW (window));
  frames_wait (window);
  frames_rest ();
  start = g_get_monotonic_time ();
  cti_session_unlock_async (session, passphrase, NULL, unlocked_cb, NULL);
  while (!cti_session_is_open (session))
    g_main_context_iteration (NULL, TRUE);
  frames_tell ("open", (double) (g_get_monotonic_time () - start) / 1000);
  workspace = CTI_WORKSPACE (find (window, CTI_TYPE_WORKSPACE));
  frames_wait (window);
  frames_tell ("time", (double) (g_get_monotonic_time () - start) / 1000);
}

static void
do_list (void)
{
  frames_rest ();
  frames_tell_memory ();
}

static void
do_page (void)
{
  GListModel *cards = G_LIST_MODEL (cti_session_get_cards (session));

  for (guint i = 0; i < PAGES; i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (cards, i);
      const char *id = cti_card_item_get_id (item);
      gint64 start;

      frames_rest ();
      start = g_get_monotonic_time ();
      cti_workspace_open_case (workspace, id);
      while (g_strcmp0 (cti_workspace_get_shown_case_id (workspace), id) != 0)
        g_main_context_iteration (NULL, TRUE);
      frames_wait (window);
      frames_tell ("time", (double) (g_get_monotonic_time () - start) / 1000);
    }
}

static void
do_scroll (void)
{
  GtkWidget *list =
      find (GTK_WIDGET (cti_workspace_get_page (workspace, "caseload")), GTK_TYPE_LIST_VIEW);
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  frames_rest ();
  for (int i = 0; i < FRAMES; i++)
    {
      gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + 150);
      frames_tell ("frame", frames_get_work (window));
    }
}

/* As somebody types: what differs from what stands there is taken away at its end, and added. A
 * text that is set would be taken away first, and all be shown for a moment. */
static void
type (GtkEditable *entry, const char *text)
{
  const char *before = gtk_editable_get_text (entry);
  int same = 0, place;

  while (text[same] != '\0' && text[same] == before[same])
    same++;
  gtk_editable_delete_text (entry, same, -1);
  place = same;
  gtk_editable_insert_text (entry, text + same, -1, &place);
}

static void
do_filter (void)
{
  static const char *const typed[] = { "k", "ka", "kal", "ka", "k", "", "m", "mi", "min", "" };
  GtkWidget *entry =
      find (GTK_WIDGET (cti_workspace_get_page (workspace, "caseload")), GTK_TYPE_SEARCH_ENTRY);

  for (guint i = 0; i < 3 * G_N_ELEMENTS (typed); i++)
    {
      gint64 start;

      frames_rest ();
      start = g_get_monotonic_time ();
      type (GTK_EDITABLE (entry), typed[i % G_N_ELEMENTS (typed)]);
      g_signal_emit_by_name (entry, "search-changed"); /* it would wait for the next letter */
      frames_wait (window);
      frames_tell ("frame", (double) (g_get_monotonic_time () - start) / 1000);
    }
}

static const struct
{
  const char *name;
  void (*run) (void);
} works[] = {
  { "list", do_list },     { "page", do_page },     { "rows", do_page },
  { "scroll", do_scroll }, { "filter", do_filter },
};

int
main (int argc, char **argv)
{
  cti_sandbox_prepare ();
  setlocale (LC_ALL, "");
  cti_words_init (g_getenv ("CTI_LOCALE_DIR"));
  if (argc < 2 || g_str_equal (argv[1], "lock"))
    return do_lock (argv);
  adw_init ();
  cti_ui_register_types ();
  open_caseload ();
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    if (g_str_equal (works[i].name, argv[1]))
      works[i].run ();
  exit (0); /* nothing is locked or saved: the next run finds the same */
}
