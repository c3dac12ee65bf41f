#include "cti-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

#include "cti-acts.h"
#include "cti-auto-lock.h"
#include "cti-clipboard.h"
#include "cti-clock.h"
#include "cti-compat-focus.h"
#include "cti-config.h"
#include "cti-dialog-size.h"
#include "cti-help-key.h"
#include "cti-help-topic.h"
#include "cti-help-window.h"
#include "cti-keychain-libsecret.h"
#include "cti-notices.h"
#include "cti-pages.h"
#include "cti-restart.h"
#include "cti-sandbox.h"
#include "cti-session.h"
#include "cti-settings.h"
#include "cti-tour-bar.h"
#include "cti-types-ui.h"
#include "cti-window.h"

/* How often it is looked for something to tell. */
#define NOTICE_SECONDS 60
/* How long a file on its way out is waited for at the end. */
#define LET_OUT_SECONDS 5

struct _CtiApplication
{
  AdwApplication parent_instance;

  CtiSession *session;    /* (owned) (nullable): made when the program starts up */
  CtiAutoLock *auto_lock; /* (owned) (nullable) */
  CtiNotices *notices;    /* (owned) (nullable) */
  guint look;             /* source that looks for something to tell */
  CtiHelpWindow *help;    /* (weak) (nullable): while it is open */
  gboolean wants_tour;    /* on the first unlock */
  CtiDate today;          /* a fixed day for demonstrations, or CTI_DATE_NONE */
  char *again; /* (owned) (nullable): id of the store that was locked before this start */
  char *place; /* (owned) (nullable): where the window was then */
};

G_DEFINE_FINAL_TYPE (CtiApplication, cti_application, ADW_TYPE_APPLICATION)

/* One over which no other lies. */
static GtkWindow *
find_topmost (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      gboolean is_below = FALSE;

      for (guint j = 0; j < g_list_model_get_n_items (windows) && !is_below; j++)
        {
          g_autoptr (GtkWindow) other = g_list_model_get_item (windows, j);

          is_below = gtk_window_get_transient_for (other) == window &&
                     gtk_widget_get_mapped (GTK_WIDGET (other)); /* that of the keys is not seen */
        }
      if (!is_below && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

/* Each as its own button does, and the next only when the one before is gone with all it held. */
static gboolean
close_next (gpointer user_data)
{
  GtkWindow *window = find_topmost ();

  if (window == NULL)
    return G_SOURCE_REMOVE;
  gtk_window_close (window);
  return find_topmost () != window ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* From the dialog on top down to the window: a form keeps what was typed as a draft, and where one
 * stays - work that cannot be left, the citizen's screen - so does the program. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_idle_add (close_next, NULL);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (adw_about_window_new ());

  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  adw_about_window_set_application_name (about, "Overgang");
  adw_about_window_set_application_icon (about, CTI_APPLICATION_ID);
  adw_about_window_set_version (about, CTI_VERSION);
  /* GTK's own words for a licence hold a link, which begins another program (promise 24) */
  adw_about_window_set_license (
      about, _ ("Overgang is free software. You may use it, pass it on and change it under the GNU "
                "General Public License, version 3 or later. It comes without any warranty."));
  adw_about_window_set_comments (
      about,
      _ ("Courses of support in phases, kept encrypted on your own machine.\n\n"
         "The star of life areas is a plain chart of ten named areas. It is not the Outcomes "
         "Star, which is a trade mark of Triangle Consulting; none of its texts, scales or "
         "layout are part of this program. A team that holds a licence may load its own "
         "texts."));
  gtk_window_present (GTK_WINDOW (about));
}

/* One help for all windows: it stays while dialogs come and go, and follows what is used. */
static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtiApplication *self = user_data;
  GtkWindow *window = cti_help_key_find_window (GTK_APPLICATION (self));

  if (self->help == NULL)
    {
      g_set_weak_pointer (&self->help, cti_help_window_new ());
      gtk_window_set_application (GTK_WINDOW (self->help), GTK_APPLICATION (self));
    }
  if (window != GTK_WINDOW (self->help))
    cti_help_window_show_topic (self->help, cti_help_topic_get (window));
  gtk_window_present (GTK_WINDOW (self->help));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_action },
  { .name = "about", .activate = about_action },
  { .name = "help", .activate = help_action },
};

static const struct
{
  const char *action;
  const char *keys[3];
} keys[] = {
  { "app.quit", { "<Control>q" } }, { "window.close", { "<Control>w" } },
  { "win.lock", { "<Control>l" } }, { "win.show-help-overlay", { "<Control>question" } },
  { "app.help", { "F1" } },
};

static void
set_act_keys (CtiApplication *self)
{
  guint count = 0;
  const CtiWindowAct *acts = cti_acts_get (&count);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *action = g_strconcat ("win.", acts[i].name, NULL);

      gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, acts[i].keys);
    }
}

/* Ctrl+1 and on for the places, Alt+1 and on for the pages of a case, each in the order of the
 * sidebar; the tenth has 0. */
static void
set_page_keys (CtiApplication *self)
{
  guint count = 0, places = 0, of_case = 0;
  const CtiPage *pages = cti_pages_get (&count);

  for (guint i = 0; i < count; i++)
    {
      gboolean is_of_case = pages[i].set_case != NULL;
      guint number = is_of_case ? ++of_case : ++places;
      g_autofree char *action = g_strconcat ("win.show-", pages[i].name, NULL);
      g_autofree char *key =
          g_strdup_printf ("<%s>%u", is_of_case ? "Alt" : "Control", number % 10);

      if (number <= 10)
        gtk_application_set_accels_for_action (GTK_APPLICATION (self), action,
                                               (const char *[]){ key, NULL });
    }
}

static void
set_keys (CtiApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].keys);
  set_act_keys (self);
  set_page_keys (self);
}

static gboolean
look_cb (gpointer data)
{
  CtiApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  cti_notices_look (self->notices, cti_settings_get_notices (),
                    window != NULL && gtk_window_is_active (window));
  return G_SOURCE_CONTINUE;
}

static CtiWindow *
find_window (CtiApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  while (windows != NULL && !CTI_IS_WINDOW (windows->data))
    windows = windows->next;
  return windows != NULL ? windows->data : NULL;
}

/* The session of the desktop ends: what is open is closed as by the user. */
static gboolean
terminated_cb (gpointer data)
{
  CtiApplication *self = data;
  CtiWindow *window = find_window (self);

  if (window != NULL)
    cti_clipboard_forget (GTK_WIDGET (window));
  cti_session_lock (self->session);
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_CONTINUE;
}

/* The inspector would show every text of every page to whoever presses its keys. Windows inherit
 * this from the class they derive from, so it is said before the first of them has a class. */
static gboolean
refuse_inspector (GtkWindow *window, gboolean toggle)
{
  return FALSE;
}

static void
turn_inspector_off (void)
{
  GtkWindowClass *klass = g_type_class_ref (GTK_TYPE_WINDOW); /* kept: so stays what is said */

  klass->enable_debugging = refuse_inspector;
}

/* The window says so whatever lies over it: in a supervision that may well be a dialog. */
static void
warn_cb (CtiApplication *self)
{
  CtiWindow *window = find_window (self);

  if (window != NULL)
    cti_window_warn (window);
}

/* After a lock the same store waits for its passphrase. */
static void
choose_again (CtiApplication *self)
{
  GPtrArray *paths = cti_session_get_store_paths (self->session);

  for (guint i = 0; self->again != NULL && i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *id = g_path_get_basename (path);

      if (g_str_equal (id, self->again))
        cti_session_choose_store (self->session, path);
    }
}

static void
cti_application_startup (GApplication *application)
{
  CtiApplication *self = CTI_APPLICATION (application);
  g_autoptr (CtiClock) clock =
      self->today != CTI_DATE_NONE ? cti_clock_new_on_day (self->today) : cti_clock_new ();
  g_autoptr (CtiKeychain) keychain = NULL;
  g_autofree char *home = cti_store_get_home ();

  G_APPLICATION_CLASS (cti_application_parent_class)->startup (application);
  /* file dialogs would otherwise tell the whole desktop what was written where (promise 12) */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  if (!cti_sandbox_enter ())
    g_debug ("no system-call filter");
  turn_inspector_off ();
  cti_ui_register_types ();
  keychain = cti_keychain_libsecret_new ();
  self->session = cti_session_new (home, keychain, clock);
  choose_again (self);
  cti_restart_after_lock (GTK_APPLICATION (self), self->session, self->today);
  self->auto_lock = cti_auto_lock_new (self->session);
  self->notices = cti_notices_new (self->session, cti_notices_show, self);
  self->look = g_timeout_add_seconds (NOTICE_SECONDS, look_cb, self);
  cti_auto_lock_watch_windows (self->auto_lock);
  g_signal_connect_object (self->auto_lock, "warn", G_CALLBACK (warn_cb), self, G_CONNECT_SWAPPED);
  g_unix_signal_add (SIGTERM, terminated_cb, self);
  g_unix_signal_add (SIGHUP, terminated_cb, self);
  set_keys (self);
  cti_help_key_watch ();
  cti_dialog_size_watch ();
}

/* A lock moves no window: one that lay behind others or was put away stays there. */
static void
show_window (CtiApplication *self, GtkWindow *window)
{
  g_autofree char *place = g_steal_pointer (&self->place);

  if (g_strcmp0 (place, "minimized") == 0)
    gtk_window_minimize (window);
  if (place == NULL || g_str_equal (place, "front"))
    gtk_window_present (window);
  else
    cti_compat_show_behind (window);
}

static void
cti_application_activate (GApplication *application)
{
  CtiApplication *self = CTI_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (cti_window_new (GTK_APPLICATION (self), self->session));
      if (self->wants_tour)
        cti_tour_want (window);
    }
  show_window (self, window);
}

/* A hand-over file was opened in the file manager; one at a time. */
static void
cti_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  GtkWindow *window;

  g_application_activate (application);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  while (window != NULL && !CTI_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL && n_files > 0)
    cti_window_open_file (CTI_WINDOW (window), files[0]);
}

static int
cti_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  CtiApplication *self = CTI_APPLICATION (application);
  const char *today = NULL;

  g_variant_dict_lookup (options, "again", "s", &self->again);
  g_variant_dict_lookup (options, "place", "s", &self->place);
  self->wants_tour = g_variant_dict_contains (options, "tour");
  if (!g_variant_dict_lookup (options, "today", "&s", &today))
    return -1;
  self->today = cti_date_parse_iso (today);
  if (self->today != CTI_DATE_NONE)
    return -1;
  g_printerr (_ ("“%s” is not a day. Write it as 2026-11-21.\n"), today);
  return 2;
}

static gboolean
stop_waiting (gpointer data)
{
  gboolean *is_over = data;

  *is_over = TRUE;
  return G_SOURCE_REMOVE;
}

/* A file that is half way out would be left there as a half, in clear. What hangs - a drive that is
 * gone - does not keep the program for ever. */
static void
let_out (GApplication *application)
{
  gboolean is_over = FALSE;
  guint timer = g_timeout_add_seconds (LET_OUT_SECONDS, stop_waiting, &is_over);

  while (!is_over && g_application_get_is_busy (application))
    g_main_context_iteration (NULL, TRUE);
  if (!is_over)
    g_source_remove (timer);
}

/* The windows go first: with none left, nothing that is still told of a lock begins the program
 * anew. */
static void
cti_application_shutdown (GApplication *application)
{
  CtiApplication *self = CTI_APPLICATION (application);

  g_clear_object (&self->auto_lock);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_pointer (&self->notices, cti_notices_free);
  g_clear_weak_pointer (&self->help);
  G_APPLICATION_CLASS (cti_application_parent_class)->shutdown (application);
  let_out (application);
  if (self->session != NULL)
    cti_session_end (self->session);
  g_clear_object (&self->session);
}

static void
cti_application_finalize (GObject *object)
{
  g_free (CTI_APPLICATION (object)->again);
  g_free (CTI_APPLICATION (object)->place);
  G_OBJECT_CLASS (cti_application_parent_class)->finalize (object);
}

static void
cti_application_class_init (CtiApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cti_application_finalize;
  application_class->startup = cti_application_startup;
  application_class->activate = cti_application_activate;
  application_class->open = cti_application_open;
  application_class->shutdown = cti_application_shutdown;
  application_class->handle_local_options = cti_application_handle_local_options;
}

static void
cti_application_init (CtiApplication *self)
{
  static const GOptionEntry own[] = {
    { "again", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
    { "place", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), own); /* of cti-restart.c */
  g_application_add_main_option (G_APPLICATION (self), "tour", 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE,
                                 _ ("Lead through the pages once the files are open"), NULL);
  g_application_add_main_option (G_APPLICATION (self), "today", 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_STRING,
                                 _ ("Show the program as it would be on that day"),
                                 _ ("YEAR-MONTH-DAY"));
}

/**
 * cti_application_new:
 *
 * Returns: (transfer full): the program
 */
CtiApplication *
cti_application_new (void)
{
  return g_object_new (CTI_TYPE_APPLICATION, "application-id", CTI_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/overgang/Overgang", NULL);
}
