/* Locked means gone. The store is closed and its keys are wiped by then, but the toolkit has had
 * the words of a case in its hands - labels, entries, layouts, glyphs, the accessibility tree - and
 * frees them without wiping. So the program begins anew in the same process: the system throws the
 * whole memory away, and what is started knows the id of the store that was locked and nothing
 * else.
 *
 * What is half way out of the program - a file that is being written, pages on their way to the
 * printer, the backup of the day - is given a few seconds; what was typed is a draft by then. The
 * lock screen waits for it as well: a passphrase that is being typed would be lost. */

#include "cti-restart.h"

#include "cti-sandbox.h"
#include "cti-session-backup.h"
#include "cti-window.h"

#define LOOK_MS   50
#define LOOKS_MAX 100

typedef struct
{
  GtkApplication *application; /* (unowned): ends after everything that is connected here */
  CtiSession *session;         /* (unowned): lives as long as the connection */
  gboolean was_open;           /* it is a lock, not a passphrase that did not fit */
  CtiDate today;               /* a fixed day for demonstrations, or CTI_DATE_NONE */
  guint timer;
  guint looks;
} Restart;

static void
restart_free (gpointer data, GClosure *closure)
{
  Restart *self = data;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_free (self);
}

static gboolean
is_minimized (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  return surface != NULL &&
         (gdk_toplevel_get_state (GDK_TOPLEVEL (surface)) & GDK_TOPLEVEL_STATE_MINIMIZED) != 0;
}

static const char *
describe_place (GtkWindow *window)
{
  if (is_minimized (window))
    return "minimized";
  return gtk_window_is_active (window) ? "front" : "behind";
}

static GtkWindow *
find_window (GtkApplication *application)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (CTI_IS_WINDOW (link->data))
      return link->data;
  return NULL;
}

static gboolean
is_busy (Restart *self)
{
  return g_application_get_is_busy (G_APPLICATION (self->application)) ||
         cti_session_get_backup (self->session)->is_running;
}

/* Where the system refuses, the lock screen is there all the same, in this process. */
static void
begin_anew (Restart *self, GtkWindow *window)
{
  g_autofree char *id = g_path_get_basename (cti_session_get_store_path (self->session));
  g_autofree char *day = cti_date_to_iso (self->today);
  g_autofree char *again = g_strdup_printf ("--again=%s", id);
  g_autofree char *place = g_strdup_printf ("--place=%s", describe_place (window));
  g_autofree char *today = g_strdup_printf ("--today=%s", day);
  char *arguments[] = { (char *) g_get_prgname (), again, place,
                        self->today != CTI_DATE_NONE ? today : NULL, NULL };

  g_settings_sync (); /* the size of the window */
  cti_sandbox_restart (arguments);
  g_warning ("the program could not be started again");
}

static gboolean
look_cb (gpointer data)
{
  Restart *self = data;
  GtkWindow *window = find_window (self->application);

  if (cti_session_get_state (self->session) == CTI_SESSION_LOCKED && window != NULL)
    {
      if (is_busy (self) && self->looks++ < LOOKS_MAX)
        return G_SOURCE_CONTINUE;
      begin_anew (self, window);
      cti_window_hold_lock_screen (CTI_WINDOW (window), FALSE);
    }
  self->timer = 0;
  return G_SOURCE_REMOVE;
}

static void
wait_and_look (Restart *self)
{
  cti_window_hold_lock_screen (CTI_WINDOW (find_window (self->application)), TRUE);
  self->timer = g_timeout_add (LOOK_MS, look_cb, self);
}

static void
follow_state (Restart *self)
{
  CtiSessionState state = cti_session_get_state (self->session);

  if (state == CTI_SESSION_LOCKED && self->was_open)
    {
      self->looks = 0;
      if (self->timer == 0 && look_cb (self) == G_SOURCE_CONTINUE)
        wait_and_look (self);
    }
  self->was_open = state == CTI_SESSION_LOCKING;
}

/**
 * cti_restart_after_lock:
 * @application: the program
 * @session: its session, whose signal is followed before any window does
 * @today: a fixed day for demonstrations, or %CTI_DATE_NONE
 *
 * From now on the program begins anew each time the store has been locked, while it has a window
 * (promise 10).
 */
void
cti_restart_after_lock (GtkApplication *application, CtiSession *session, CtiDate today)
{
  Restart *self = g_new0 (Restart, 1);

  self->application = application;
  self->session = session;
  self->today = today;
  g_signal_connect_data (session, "state-changed", G_CALLBACK (follow_state), self, restart_free,
                         G_CONNECT_SWAPPED);
}
