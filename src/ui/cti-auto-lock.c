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

static void
follow_state (CtiAutoLock *self)
{
  if (cti_session_get_state (self->session) == CTI_SESSION_OPEN)
    {
      cti_lock_watch_set_limit (self->watch, cti_settings_get_lock_minutes (), FALSE);
      cti_lock_watch_start (self->watch);
    }
  else
    cti_lock_watch_stop (self->watch);
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
  g_signal_connect_object (session, "state-changed", G_CALLBACK (follow_state), self,
                           G_CONNECT_SWAPPED);
  cti_lock_watch_use_desktop (self->watch);
  return self;
}

/**
 * cti_auto_lock_watch_window:
 * @self: what locks
 * @window: a window whose keys, pointer and touches count as input, where the desktop does not say
 *   how long nobody has been there
 */
void
cti_auto_lock_watch_window (CtiAutoLock *self, GtkWidget *window)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, events);
}
