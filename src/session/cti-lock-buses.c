#include "cti-lock-buses.h"

#include <gio/gunixfdlist.h>
#include <unistd.h>

#define MONITOR      "org.gnome.Mutter.IdleMonitor"
#define MONITOR_PATH "/org/gnome/Mutter/IdleMonitor/Core"
#define LOGIN        "org.freedesktop.login1"
#define LOGIN_PATH   "/org/freedesktop/login1"

/* A desktop that has not said by then how long it is idle is taken to have no monitor. */
#define ANSWER_MS 1000

struct _CtiLockBuses
{
  CtiLockBusesFunc leaving;
  gpointer data;
  GCancellable *gone; /* (owned): cancelled with this, before any callback could touch it */

  GDBusConnection *session_bus; /* (owned) (nullable) */
  GDBusConnection *system_bus;  /* (owned) (nullable) */
  GArray *subscriptions;        /* (owned) (element-type Subscription) */

  guint monitor_watch;
  gboolean has_monitor;

  char *login_session; /* (owned) (nullable): path of ours, once it is known */
  gboolean wants_delay;
  gboolean is_asking_delay;
  int delay; /* (owned): a file descriptor that holds up sleep, or -1 */
};

typedef struct
{
  GDBusConnection *bus; /* (unowned): lives as long as the buses it belongs to */
  guint id;
} Subscription;

typedef struct
{
  CtiIdleFunc func;
  gpointer data;
} Question;

/* --- Signals ---------------------------------------------------------------------------------- */

static void
subscribe (CtiLockBuses *self,
           GDBusConnection *bus,
           const char *name,
           const char *interface,
           const char *member,
           GDBusSignalCallback callback)
{
  Subscription subscription = {
    bus, g_dbus_connection_signal_subscribe (bus, name, interface, member, NULL, NULL,
                                             G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL)
  };

  g_array_append_val (self->subscriptions, subscription);
}

static gboolean
says_true (GVariant *parameters)
{
  gboolean value = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &value);
  return value;
}

static void
true_cb (GDBusConnection *bus,
         const char *sender,
         const char *path,
         const char *interface,
         const char *member,
         GVariant *parameters,
         gpointer data)
{
  CtiLockBuses *self = data;

  if (says_true (parameters))
    self->leaving (self->data);
}

/* Where the session's path never became known, any session's lock is taken for ours. */
static void
lock_cb (GDBusConnection *bus,
         const char *sender,
         const char *path,
         const char *interface,
         const char *member,
         GVariant *parameters,
         gpointer data)
{
  CtiLockBuses *self = data;

  if (self->login_session == NULL || g_str_equal (path, self->login_session))
    self->leaving (self->data);
}

static void
session_removed_cb (GDBusConnection *bus,
                    const char *sender,
                    const char *path,
                    const char *interface,
                    const char *member,
                    GVariant *parameters,
                    gpointer data)
{
  CtiLockBuses *self = data;
  const char *removed = NULL;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(so)")))
    g_variant_get (parameters, "(s&o)", NULL, &removed);
  if (removed != NULL && g_strcmp0 (removed, self->login_session) == 0)
    self->leaving (self->data);
}

static void
session_changed_cb (GDBusConnection *bus,
                    const char *sender,
                    const char *path,
                    const char *interface,
                    const char *member,
                    GVariant *parameters,
                    gpointer data)
{
  CtiLockBuses *self = data;
  g_autoptr (GVariant) changed = NULL;
  gboolean active = TRUE, locked = FALSE;

  if (g_strcmp0 (path, self->login_session) != 0 ||
      !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(sa{sv}as)")))
    return;
  changed = g_variant_get_child_value (parameters, 1);
  g_variant_lookup (changed, "Active", "b", &active);
  g_variant_lookup (changed, "LockedHint", "b", &locked);
  if (!active || locked)
    self->leaving (self->data);
}

/* --- Sleep ------------------------------------------------------------------------------------ */

static void
delay_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  CtiLockBuses *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GUnixFDList) files = NULL;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (bus), &files, result,
                                                       &error);
  int index = -1;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->is_asking_delay = FALSE;
  if (answer == NULL || files == NULL)
    return;
  g_variant_get (answer, "(h)", &index);
  self->delay = g_unix_fd_list_get (files, index, NULL);
  if (!self->wants_delay)
    cti_lock_buses_allow_sleep (self);
}

static void
ask_delay (CtiLockBuses *self)
{
  if (self->system_bus == NULL || !self->wants_delay || self->is_asking_delay || self->delay >= 0)
    return;
  self->is_asking_delay = TRUE;
  g_dbus_connection_call_with_unix_fd_list (self->system_bus, LOGIN, LOGIN_PATH, LOGIN ".Manager",
                                            "Inhibit",
                                            g_variant_new ("(ssss)", "sleep", "overgang", "lock",
                                                           "delay"),
                                            G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START,
                                            -1, NULL, self->gone, delay_cb, self);
}

/**
 * cti_lock_buses_delay_sleep:
 * @self: the buses
 *
 * Asks that sleep wait until cti_lock_buses_allow_sleep(), now or as soon as there is a bus.
 */
void
cti_lock_buses_delay_sleep (CtiLockBuses *self)
{
  self->wants_delay = TRUE;
  ask_delay (self);
}

/**
 * cti_lock_buses_allow_sleep:
 * @self: the buses
 */
void
cti_lock_buses_allow_sleep (CtiLockBuses *self)
{
  self->wants_delay = FALSE;
  if (self->delay >= 0)
    close (self->delay);
  self->delay = -1;
}

/* --- The session of login1 -------------------------------------------------------------------- */

static void ask_session (CtiLockBuses *self, const char *id, GAsyncReadyCallback callback);

static gboolean
take_session (CtiLockBuses *self, GObject *bus, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return TRUE;
  if (answer != NULL)
    {
      g_free (self->login_session);
      g_variant_get (answer, "(o)", &self->login_session);
    }
  return answer != NULL;
}

static void
named_session_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  take_session (data, bus, result);
}

static void
auto_session_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  const char *id = g_getenv ("XDG_SESSION_ID");

  if (!take_session (data, bus, result) && id != NULL)
    ask_session (data, id, named_session_cb);
}

static void
ask_session (CtiLockBuses *self, const char *id, GAsyncReadyCallback callback)
{
  g_dbus_connection_call (self->system_bus, LOGIN, LOGIN_PATH, LOGIN ".Manager", "GetSession",
                          g_variant_new ("(s)", id), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->gone, callback, self);
}

/**
 * cti_lock_buses_set_system:
 * @self: the buses
 * @system_bus: the bus on which login1 is, once and for all
 */
void
cti_lock_buses_set_system (CtiLockBuses *self, GDBusConnection *system_bus)
{
  g_return_if_fail (self->system_bus == NULL);

  self->system_bus = g_object_ref (system_bus);
  g_dbus_connection_set_exit_on_close (system_bus, FALSE);
  subscribe (self, system_bus, LOGIN, LOGIN ".Session", "Lock", lock_cb);
  subscribe (self, system_bus, LOGIN, LOGIN ".Manager", "PrepareForSleep", true_cb);
  subscribe (self, system_bus, LOGIN, LOGIN ".Manager", "PrepareForShutdown", true_cb);
  subscribe (self, system_bus, LOGIN, LOGIN ".Manager", "SessionRemoved", session_removed_cb);
  subscribe (self, system_bus, LOGIN, "org.freedesktop.DBus.Properties", "PropertiesChanged",
             session_changed_cb);
  ask_session (self, "auto", auto_session_cb);
  ask_delay (self);
}

/* --- The session bus -------------------------------------------------------------------------- */

static void
monitor_appeared_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer data)
{
  CtiLockBuses *self = data;

  self->has_monitor = TRUE;
}

static void
monitor_vanished_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  CtiLockBuses *self = data;

  self->has_monitor = FALSE;
}

/**
 * cti_lock_buses_set_session:
 * @self: the buses
 * @session_bus: the bus on which the desktop is, once and for all
 */
void
cti_lock_buses_set_session (CtiLockBuses *self, GDBusConnection *session_bus)
{
  g_return_if_fail (self->session_bus == NULL);

  self->session_bus = g_object_ref (session_bus);
  g_dbus_connection_set_exit_on_close (session_bus, FALSE);
  subscribe (self, session_bus, "org.gnome.ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged",
             true_cb);
  subscribe (self, session_bus, "org.freedesktop.ScreenSaver", "org.freedesktop.ScreenSaver",
             "ActiveChanged", true_cb);
  self->monitor_watch =
      g_bus_watch_name_on_connection (session_bus, MONITOR, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                      monitor_appeared_cb, monitor_vanished_cb, self, NULL);
}

/**
 * cti_lock_buses_has_monitor:
 * @self: the buses
 *
 * Returns: whether the desktop measures how long nobody has touched it
 */
gboolean
cti_lock_buses_has_monitor (const CtiLockBuses *self)
{
  return self->has_monitor;
}

static void
idle_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autofree Question *question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, &error);
  guint64 idle_ms = 0;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (answer == NULL)
    {
      question->func (-1, question->data);
      return;
    }
  g_variant_get (answer, "(t)", &idle_ms);
  question->func ((gint64) MIN (idle_ms, G_MAXINT64 / 1000) * 1000, question->data);
}

/**
 * cti_lock_buses_ask_idle:
 * @self: the buses, with a monitor
 * @func: called with the answer, unless @self goes before
 * @data: handed to it
 */
void
cti_lock_buses_ask_idle (CtiLockBuses *self, CtiIdleFunc func, gpointer data)
{
  Question *question = g_new0 (Question, 1);

  *question = (Question){ func, data };
  g_dbus_connection_call (self->session_bus, MONITOR, MONITOR_PATH, MONITOR, "GetIdletime", NULL,
                          G_VARIANT_TYPE ("(t)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, ANSWER_MS,
                          self->gone, idle_cb, question);
}

/* --- Both ------------------------------------------------------------------------------------- */

static GDBusConnection *
take_bus (GAsyncResult *result, gboolean *is_gone)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_bus_get_finish (result, &error);

  *is_gone = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  return bus;
}

static void
session_bus_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  gboolean is_gone;
  g_autoptr (GDBusConnection) bus = take_bus (result, &is_gone);

  if (!is_gone && bus != NULL)
    cti_lock_buses_set_session (data, bus);
}

static void
system_bus_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  gboolean is_gone;
  g_autoptr (GDBusConnection) bus = take_bus (result, &is_gone);

  if (!is_gone && bus != NULL)
    cti_lock_buses_set_system (data, bus);
}

/**
 * cti_lock_buses_find:
 * @self: the buses, none of them set
 *
 * Looks for the desktop's own, without waiting; one that is not there is left out in silence.
 */
void
cti_lock_buses_find (CtiLockBuses *self)
{
  g_bus_get (G_BUS_TYPE_SESSION, self->gone, session_bus_cb, self);
  g_bus_get (G_BUS_TYPE_SYSTEM, self->gone, system_bus_cb, self);
}

/**
 * cti_lock_buses_new:
 * @leaving: called whenever the desktop is being left
 * @data: handed to it
 *
 * Returns: (transfer full): no bus yet
 */
CtiLockBuses *
cti_lock_buses_new (CtiLockBusesFunc leaving, gpointer data)
{
  CtiLockBuses *self = g_new0 (CtiLockBuses, 1);

  self->leaving = leaving;
  self->data = data;
  self->gone = g_cancellable_new ();
  self->subscriptions = g_array_new (FALSE, FALSE, sizeof (Subscription));
  self->delay = -1;
  return self;
}

/**
 * cti_lock_buses_free:
 * @self: (transfer full): the buses; nothing of theirs is called after this
 */
void
cti_lock_buses_free (CtiLockBuses *self)
{
  g_cancellable_cancel (self->gone);
  g_clear_handle_id (&self->monitor_watch, g_bus_unwatch_name);
  for (guint i = 0; i < self->subscriptions->len; i++)
    {
      Subscription *subscription = &g_array_index (self->subscriptions, Subscription, i);

      g_dbus_connection_signal_unsubscribe (subscription->bus, subscription->id);
    }
  cti_lock_buses_allow_sleep (self);
  g_array_unref (self->subscriptions);
  g_clear_object (&self->session_bus);
  g_clear_object (&self->system_bus);
  g_clear_object (&self->gone);
  g_free (self->login_session);
  g_free (self);
}
