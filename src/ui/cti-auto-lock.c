#include "cti-auto-lock.h"

#include "cti-lock-watch.h"
#include "cti-settings.h"

struct _CtiAutoLock
{
  GObject parent_instance;

  CtiSession *session; /* (owned) */
  CtiLockWatch *watch; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CtiAutoLock, cti_auto_lock, G_TYPE_OBJECT)

enum
{
  WARN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* People talk at the citizen's screen and in a supervision: there is more time, and a notice before
 * it is over. */
static void
take_limit (CtiAutoLock *self)
{
  gboolean is_talk = cti_session_is_talk (self->session);

  cti_lock_watch_set_limit (self->watch,
                            is_talk ? cti_settings_get_talk_minutes ()
                                    : cti_settings_get_lock_minutes (),
                            is_talk);
}

static void
follow_state (CtiAutoLock *self)
{
  if (!cti_session_is_open (self->session) &&
      cti_session_get_state (self->session) != CTI_SESSION_UNLOCKING)
    {
      cti_lock_watch_stop (self->watch);
      return;
    }
  take_limit (self);
  cti_lock_watch_start (self->watch);
}

static void
warn_cb (CtiAutoLock *self)
{
  g_signal_emit (self, signals[WARN], 0);
}

static gboolean
event_cb (CtiAutoLock *self, GdkEvent *event)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_MOTION_NOTIFY:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
      cti_lock_watch_note_input (self->watch);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
cti_auto_lock_dispose (GObject *object)
{
  CtiAutoLock *self = CTI_AUTO_LOCK (object);

  if (self->watch != NULL)
    cti_lock_watch_stop (self->watch);
  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (cti_auto_lock_parent_class)->dispose (object);
}

static void
cti_auto_lock_class_init (CtiAutoLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_auto_lock_dispose;
  /**
   * CtiAutoLock::warn:
   *
   * Without input the program locks in a minute.
   */
  signals[WARN] = g_signal_new ("warn", CTI_TYPE_AUTO_LOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
cti_auto_lock_init (CtiAutoLock *self)
{
}

/**
 * cti_auto_lock_new:
 * @session: the session to lock
 *
 * Returns: (transfer full): what locks it
 */
CtiAutoLock *
cti_auto_lock_new (CtiSession *session)
{
  CtiAutoLock *self = g_object_new (CTI_TYPE_AUTO_LOCK, NULL);

  self->session = g_object_ref (session);
  self->watch = cti_lock_watch_new (cti_session_get_clock (session));
  g_signal_connect_object (self->watch, "lock", G_CALLBACK (cti_session_lock), session,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "warn", G_CALLBACK (warn_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "state-changed", G_CALLBACK (follow_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "talk-changed", G_CALLBACK (follow_state), self,
                           G_CONNECT_SWAPPED);
  if (cti_settings_get () != NULL)
    g_signal_connect_object (cti_settings_get (), "changed", G_CALLBACK (take_limit), self,
                             G_CONNECT_SWAPPED);
  cti_lock_watch_use_desktop (self->watch);
  return self;
}

/**
 * cti_auto_lock_check:
 * @self: what locks
 *
 * Compares the time with the limit now, as is done once a second anyway.
 */
void
cti_auto_lock_check (CtiAutoLock *self)
{
  cti_lock_watch_check (self->watch);
}

static void
watch_window (CtiAutoLock *self, GtkWidget *window)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, events);
}

static void
came_cb (CtiAutoLock *self, guint position, guint removed, guint added, GListModel *windows)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      watch_window (self, window);
    }
}

/**
 * cti_auto_lock_watch_windows:
 * @self: what locks
 *
 * From now on keys, pointer and touches in every window that comes count as input, where the
 * desktop does not say how long nobody has been there: whoever writes a long note in a dialog is
 * there.
 */
void
cti_auto_lock_watch_windows (CtiAutoLock *self)
{
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (came_cb), self,
                           G_CONNECT_SWAPPED);
}
