#include "cti-window.h"

#include <glib/gi18n.h>

#include "cti-acts.h"
#include "cti-clipboard.h"
#include "cti-held-page.h"
#include "cti-help-topic.h"
#include "cti-history-dialog.h"
#include "cti-host.h"
#include "cti-keys-window.h"
#include "cti-mark-notice.h"
#include "cti-older-notice.h"
#include "cti-own-screen.h"
#include "cti-pages.h"
#include "cti-phrase-dialog.h"
#include "cti-reconnect-dialog.h"
#include "cti-return.h"
#include "cti-session-backup.h"
#include "cti-set-up-page.h"
#include "cti-settings.h"
#include "cti-status.h"
#include "cti-undo-act.h"
#include "cti-unlock-page.h"
#include "cti-words-trouble.h"
#include "cti-workspace-ahead.h"
#include "cti-receive-open.h"
#include "cti-tour-bar.h"
#include "cti-workspace.h"

/* The backup of the day begins when the first page has long been drawn: it reads every file. */
#define BACKUP_SECONDS 3

struct _CtiWindow
{
  AdwApplicationWindow parent_instance;

  CtiSession *session; /* (owned) */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkLabel *line;          /* below the page, for what was said last */
  CtiStatus *status;       /* (owned) */
  CtiWorkspace *workspace; /* (unowned) (nullable): while the store is open to the worker */
  CtiOwnScreen *own;       /* (unowned) (nullable): while the citizen's screen is on */
  guint backup;            /* source that begins the backup of the day; 0 for none */
  char *paper_of;          /* (owned) (nullable): case of which she wished a paper on her screen */
  gboolean is_held;        /* the lock screen waits for what is written to its end */
  GFile *pending;          /* (owned) (nullable): a file that waits for the store to be opened */
};

static void cti_window_init_host (CtiHostInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtiWindow,
                               cti_window,
                               ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (CTI_TYPE_HOST, cti_window_init_host))

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
show_only (CtiWindow *self, GtkWidget *page)
{
  GtkWidget *old = gtk_stack_get_visible_child (self->stack);

  /* the new page takes the focus when it appears; it must not be passed on from the old one after
   */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_add_child (self->stack, page);
  gtk_stack_set_visible_child (self->stack, page);
  if (old != NULL)
    gtk_stack_remove (self->stack, old);
}

static void
reconnect_answered_cb (CtiWindow *self, const char *sentence)
{
  if (self->workspace != NULL)
    cti_host_say (CTI_HOST (self), sentence, NULL, NULL);
}

/* Opened with the recovery sheet: the keychain is to be connected again, now or later. */
static void
offer_to_reconnect (CtiWindow *self)
{
  CtiReconnectDialog *dialog = cti_reconnect_dialog_new (GTK_WINDOW (self), self->session);

  g_signal_connect_object (dialog, "answered", G_CALLBACK (reconnect_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A backup that could not be made is said; one that was made is no news. */
static void
backup_changed_cb (CtiWindow *self)
{
  CtiTrouble trouble = cti_session_get_backup (self->session)->trouble;

  if (self->workspace != NULL && trouble != CTI_TROUBLE_NONE)
    cti_host_say (CTI_HOST (self), cti_words_trouble_title (trouble), _ ("Backups"), "win.backups");
}

/* The session finds it a moment after it was opened. */
static void
older_found_cb (CtiWindow *self)
{
  if (self->workspace != NULL)
    cti_older_notice_show (GTK_WINDOW (self), self->session);
}

static void
back_up_cb (gpointer data)
{
  CtiWindow *self = data;

  self->backup = 0;
  cti_session_back_up (self->session, FALSE);
}

static void
back_up (CtiWindow *self)
{
  g_autofree char *folder = cti_settings_get_backup_folder ();

  cti_session_set_backup_folder (self->session, folder);
  g_clear_handle_id (&self->backup, g_source_remove);
  self->backup = g_timeout_add_once (BACKUP_SECONDS * 1000, back_up_cb, self);
}

static void
paper_wished_cb (CtiWindow *self)
{
  g_free (self->paper_of);
  self->paper_of = g_strdup (cti_case_get_id (cti_session_get_citizen_case (self->session)));
}

/* What she wished for is printed by the worker, who is back. */
static void
offer_paper (CtiWindow *self)
{
  g_autofree char *case_id = g_steal_pointer (&self->paper_of);

  if (case_id != NULL)
    cti_workspace_open_act (self->workspace, case_id, "front", "record-sheet");
}

static void
open_pending (CtiWindow *self)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->pending);

  if (file != NULL)
    cti_receive_open (self->workspace, file);
}

static void
show_workspace (CtiWindow *self)
{
  self->workspace = cti_workspace_ahead_take (GTK_WIDGET (self));
  cti_workspace_begin (self->workspace, self->session);
  show_only (self, GTK_WIDGET (self->workspace));
  cti_help_topic_set (GTK_WINDOW (self), "today");
  cti_return_begin (self->workspace);
  cti_tour_begin_if_wanted (self->workspace);
  open_pending (self);
  if (cti_session_was_recovered (self->session))
    offer_to_reconnect (self);
  cti_mark_notice_tell (CTI_HOST (self), self->session);
  offer_paper (self);
  back_up (self);
}

/* --- What lies beside the window -------------------------------------------------------------- */

/* What is the desktop's own, to choose a file or a printer, is told that nothing was chosen. */
static void
close_window (GtkWidget *window)
{
  if (GTK_IS_DIALOG (window))
    gtk_dialog_response (GTK_DIALOG (window), GTK_RESPONSE_CANCEL);
  else
    gtk_window_destroy (GTK_WINDOW (window));
}

/* Each may hold words of a case: it goes before the screen is the citizen's or locked, whether or
 * not it follows the session by itself. */
static void
close_other_windows (CtiWindow *self)
{
  GtkWidget *help =
      GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (self)));
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    g_ptr_array_add (others, g_list_model_get_item (windows, i)); /* one may take others along */
  for (guint i = 0; i < others->len; i++)
    if (g_ptr_array_index (others, i) == help)
      gtk_widget_set_visible (help, FALSE);
    else if (g_ptr_array_index (others, i) != self)
      close_window (g_ptr_array_index (others, i));
}

/* --- The citizen's screen ----------------------------------------------------------------------
 *
 * What was said, copied or opened beside the window before is gone before she looks at it. */

static void
show_citizens_screen (CtiWindow *self)
{
  close_other_windows (self);
  cti_status_turn_to_citizen (self->status, TRUE);
  cti_clipboard_forget (GTK_WIDGET (self));
  self->workspace = NULL;
  self->own = cti_own_screen_new (self->session);
  g_signal_connect_object (self->own, "paper-wished", G_CALLBACK (paper_wished_cb), self,
                           G_CONNECT_SWAPPED);
  show_only (self, GTK_WIDGET (self->own));
  gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
forget_citizens_screen (CtiWindow *self)
{
  if (self->own == NULL)
    return;
  self->own = NULL;
  cti_status_turn_to_citizen (self->status, FALSE);
  gtk_window_unfullscreen (GTK_WINDOW (self));
}

/**
 * cti_window_warn:
 * @self: the window
 *
 * Says quietly that the program locks in a minute.
 */
void
cti_window_warn (CtiWindow *self)
{
  if (self->own != NULL)
    cti_host_say (CTI_HOST (self),
                  C_ ("citizen", "The screen closes in a minute. Touch it to go on."), NULL, NULL);
  else
    cti_host_say (CTI_HOST (self), _ ("The program locks in a minute. Any key keeps it open."),
                  NULL, NULL);
}

static void
enable_action (CtiWindow *self, const char *prefix, const char *name)
{
  g_autofree char *action = g_strconcat ("win.", prefix, name, NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, self->workspace != NULL);
}

/* The list of keys is the worker's. */
static void
enable_help (CtiWindow *self)
{
  GAction *help = g_action_map_lookup_action (G_ACTION_MAP (self), "show-help-overlay");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (help), self->own == NULL);
}

static void
enable_actions (CtiWindow *self)
{
  guint count = 0, n_acts = 0;
  const CtiPage *pages = cti_pages_get (&count);
  const CtiWindowAct *acts = cti_acts_get (&n_acts);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock",
                                 self->workspace != NULL || self->own != NULL);
  enable_action (self, "", "undo-in");
  enable_help (self);
  for (guint i = 0; i < n_acts; i++)
    enable_action (self, "", acts[i].name);
  for (guint i = 0; i < count; i++)
    enable_action (self, "show-", pages[i].name);
}

/* Nothing is left of the workspace, and there is nothing to type in before it is all saved. */
static void
show_closing (CtiWindow *self)
{
  g_clear_handle_id (&self->backup, g_source_remove);
  close_other_windows (self);
  forget_citizens_screen (self);
  cti_clipboard_forget (GTK_WIDGET (self));
  self->workspace = NULL;
  cti_status_clear (self->status);
  show_only (self, adw_bin_new ());
  enable_actions (self);
}

static void
follow_state (CtiWindow *self)
{
  CtiSessionState state = cti_session_get_state (self->session);

  if (state == CTI_SESSION_LOCKED && self->is_held)
    {
      show_only (self, cti_held_page_new ());
      return;
    }
  if (state == CTI_SESSION_UNLOCKING)
    return; /* the page that asked shows that it waits */
  if (state == CTI_SESSION_LOCKING)
    {
      show_closing (self);
      return;
    }
  if (state == CTI_SESSION_CITIZEN)
    show_citizens_screen (self);
  else
    forget_citizens_screen (self);
  if (state == CTI_SESSION_OPEN)
    show_workspace (self);
  else if (state != CTI_SESSION_CITIZEN)
    {
      self->workspace = NULL;
      g_clear_pointer (&self->paper_of, g_free);
      cti_status_clear (self->status);
      cti_help_topic_set (GTK_WINDOW (self),
                          state == CTI_SESSION_NO_STORE ? "first-day" : "lost-passphrase");
      if (state == CTI_SESSION_NO_STORE)
        {
          if (!CTI_IS_SET_UP_PAGE (gtk_stack_get_visible_child (self->stack)))
            show_only (self, GTK_WIDGET (cti_set_up_page_new (self->session)));
        }
      else if (!CTI_IS_UNLOCK_PAGE (gtk_stack_get_visible_child (self->stack)))
        show_only (self, GTK_WIDGET (cti_unlock_page_new (self->session)));
      cti_workspace_ahead_begin (GTK_WIDGET (self));
    }
  enable_actions (self);
}

/**
 * cti_window_hold_lock_screen:
 * @self: the window
 * @is_held: whether the lock screen waits
 *
 * Where the program begins anew a little after a lock, nothing is to be typed in before it does: a
 * page that says so stands in its place, from when the state of the session is said to be locked.
 */
void
cti_window_hold_lock_screen (CtiWindow *self, gboolean is_held)
{
  self->is_held = is_held;
  if (!is_held)
    follow_state (self);
}

static void
lock_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cti_session_lock (CTI_WINDOW (widget)->session);
}

static void
workspace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiWindow *self = CTI_WINDOW (widget);

  if (self->workspace != NULL)
    cti_workspace_do (self->workspace, name + strlen ("win."));
}

static gboolean
cti_window_close_request (GtkWindow *window)
{
  CtiWindow *self = CTI_WINDOW (window);

  if (self->own != NULL)
    {
      cti_own_screen_ask_to_leave (self->own); /* whoever closes it would see what lies behind */
      return TRUE;
    }
  if (self->workspace != NULL)
    cti_bookmark_forget (cti_workspace_get_bookmark (self->workspace));
  cti_clipboard_forget (
      GTK_WIDGET (self)); /* nothing is locked while a store is set up or opened */
  cti_session_lock (self->session);
  return GTK_WINDOW_CLASS (cti_window_parent_class)->close_request (window);
}

static void
cti_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CtiWindow *self = CTI_WINDOW (object);

  if (id == PROP_SESSION)
    self->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cti_window_constructed (GObject *object)
{
  CtiWindow *self = CTI_WINDOW (object);

  G_OBJECT_CLASS (cti_window_parent_class)->constructed (object);
  if (self->session == NULL)
    return;
  cti_settings_remember_size (GTK_WINDOW (self));
  cti_clipboard_watch (GTK_WIDGET (self));
  g_signal_connect_object (self->session, "state-changed", G_CALLBACK (follow_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "older-found", G_CALLBACK (older_found_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "backup-changed", G_CALLBACK (backup_changed_cb), self,
                           G_CONNECT_SWAPPED);
  follow_state (self);
}

static void
cti_window_dispose (GObject *object)
{
  g_clear_handle_id (&CTI_WINDOW (object)->backup, g_source_remove);
  g_clear_object (&CTI_WINDOW (object)->session);
  g_clear_pointer (&CTI_WINDOW (object)->status, cti_status_free);
  g_clear_object (&CTI_WINDOW (object)->pending);
  g_clear_pointer (&CTI_WINDOW (object)->paper_of, g_free);
  G_OBJECT_CLASS (cti_window_parent_class)->dispose (object);
}

static void
cti_window_say (CtiHost *host, const char *sentence, const char *button, const char *action)
{
  if (CTI_WINDOW (host)->status != NULL)
    cti_status_say (CTI_WINDOW (host)->status, sentence, button, action);
}

static CtiSession *
cti_window_get_session (CtiHost *host)
{
  return CTI_WINDOW (host)->session;
}

static CtiBookmark *
cti_window_get_bookmark (CtiHost *host)
{
  CtiWindow *self = CTI_WINDOW (host);

  return self->workspace != NULL ? cti_workspace_get_bookmark (self->workspace) : NULL;
}

static void
cti_window_show_history (CtiHost *host, const char *row, const char *field)
{
  CtiWindow *self = CTI_WINDOW (host);

  if (self->workspace != NULL)
    cti_history_dialog_show (self->workspace, row, field);
}

static void
cti_window_offer_phrases (CtiHost *host, GtkTextView *text)
{
  if (CTI_WINDOW (host)->workspace != NULL)
    cti_phrase_dialog_open (text, CTI_WINDOW (host)->session);
}

static void
cti_window_init_host (CtiHostInterface *iface)
{
  iface->say = cti_window_say;
  iface->get_session = cti_window_get_session;
  iface->get_bookmark = cti_window_get_bookmark;
  iface->show_history = cti_window_show_history;
  iface->offer_phrases = cti_window_offer_phrases;
}

static void
install_page_actions (GtkWidgetClass *widget_class)
{
  guint count = 0;
  const CtiPage *pages = cti_pages_get (&count);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *name = g_strconcat ("win.show-", pages[i].name, NULL);

      /* the class keeps the name as it is given */
      gtk_widget_class_install_action (widget_class, g_intern_string (name), NULL,
                                       workspace_action);
    }
}

/* The button of a toast knows in which file it takes back. */
static void
undo_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *case_id = g_variant_get_string (parameter, NULL);
  CtiWindow *self = CTI_WINDOW (widget);

  if (self->workspace != NULL)
    cti_undo_act_undo_in (self->workspace, g_strcmp0 (case_id, "team") != 0 ? case_id : NULL);
}

static void
install_acts (GtkWidgetClass *widget_class)
{
  guint count = 0;
  const CtiWindowAct *acts = cti_acts_get (&count);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *name = g_strconcat ("win.", acts[i].name, NULL);

      gtk_widget_class_install_action (widget_class, g_intern_string (name), NULL,
                                       workspace_action);
    }
}

static void
cti_window_class_init (CtiWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cti_window_set_property;
  object_class->constructed = cti_window_constructed;
  object_class->dispose = cti_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cti_window_close_request;
  props[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, CTI_TYPE_SESSION,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/overgang/Overgang/ui/cti-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CtiWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiWindow, line);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_action);
  install_page_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.undo-in", "s", undo_in_action);
  install_acts (widget_class);
}

static void
cti_window_init (CtiWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->status = cti_status_new (self->toasts, self->line);
  cti_keys_window_offer (GTK_APPLICATION_WINDOW (self));
}

/**
 * cti_window_new:
 * @application: the program
 * @session: its session
 *
 * Returns: (transfer none): the window; the toolkit owns it until it is closed
 */
CtiWindow *
cti_window_new (GtkApplication *application, CtiSession *session)
{
  return g_object_new (CTI_TYPE_WINDOW, "application", application, "session", session, NULL);
}

/**
 * cti_window_open_file:
 * @self: the window
 * @file: a hand-over file, chosen in the file manager
 *
 * Opens it, now or as soon as the store is open.
 */
void
cti_window_open_file (CtiWindow *self, GFile *file)
{
  g_set_object (&self->pending, file);
  if (self->workspace != NULL)
    open_pending (self);
}
