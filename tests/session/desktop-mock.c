#include "desktop-mock.h"

#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <unistd.h>

static const char description[] =
    "<node>"
    "  <interface name='org.gnome.Mutter.IdleMonitor'>"
    "    <method name='GetIdletime'><arg type='t' direction='out'/></method>"
    "  </interface>"
    "  <interface name='org.freedesktop.login1.Manager'>"
    "    <method name='GetSession'>"
    "      <arg type='s' direction='in'/><arg type='o' direction='out'/>"
    "    </method>"
    "    <method name='Inhibit'>"
    "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "      <arg type='h' direction='out'/>"
    "    </method>"
    "  </interface>"
    "</node>";

static void
give_inhibitor (DesktopMock *self, GDBusMethodInvocation *invocation)
{
  g_autoptr (GUnixFDList) files = NULL;
  int ends[2];

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  g_assert_cmpint (self->inhibitor, ==, -1);
  self->inhibitor = ends[0];
  files = g_unix_fd_list_new_from_array (&ends[1], 1);
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0),
                                                           files);
}

static void
call_cb (GDBusConnection *bus,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer data)
{
  DesktopMock *self = data;
  const char *what, *mode;

  if (g_str_equal (method, "GetIdletime"))
    {
      self->asked++;
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(t)", self->idle_ms));
    }
  else if (g_str_equal (method, "GetSession"))
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", MOCK_SESSION));
  else
    {
      g_variant_get (parameters, "(&s&s&s&s)", &what, NULL, NULL, &mode);
      g_assert_cmpstr (what, ==, "sleep");
      g_assert_cmpstr (mode, ==, "delay");
      give_inhibitor (self, invocation);
    }
}

static void
serve (DesktopMock *self, const char *path, const char *interface)
{
  static const GDBusInterfaceVTable table = { .method_call = call_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (description, NULL);

  g_assert_cmpuint (g_dbus_connection_register_object (
                        self->bus, path, g_dbus_node_info_lookup_interface (node, interface),
                        &table, self, NULL, NULL),
                    >, 0);
}

static void
own (DesktopMock *self, const char *name)
{
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                   "org.freedesktop.DBus", "RequestName",
                                   g_variant_new ("(su)", name, 0), NULL, G_DBUS_CALL_FLAGS_NONE,
                                   -1, NULL, NULL);

  g_assert_nonnull (answer);
}

/**
 * desktop_mock_new:
 * @with_monitor: whether there is an idle monitor
 *
 * Returns: (transfer full): a desktop on a bus of its own
 */
DesktopMock *
desktop_mock_new (gboolean with_monitor)
{
  DesktopMock *self = g_new0 (DesktopMock, 1);

  self->inhibitor = -1;
  self->daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->daemon);
  self->bus = desktop_mock_connect (self);
  serve (self, "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor");
  serve (self, "/org/freedesktop/login1", "org.freedesktop.login1.Manager");
  own (self, "org.freedesktop.login1");
  own (self, "org.gnome.ScreenSaver");
  own (self, "org.freedesktop.ScreenSaver");
  if (with_monitor)
    own (self, "org.gnome.Mutter.IdleMonitor");
  return self;
}

/**
 * desktop_mock_free:
 * @self: (transfer full): a desktop
 */
void
desktop_mock_free (DesktopMock *self)
{
  if (self->inhibitor >= 0)
    close (self->inhibitor);
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_object_unref (self->bus);
  if (g_test_dbus_get_bus_address (self->daemon) != NULL) /* a test may have stopped it */
    g_test_dbus_stop (self->daemon);
  g_object_unref (self->daemon);
  g_free (self);
}

/**
 * desktop_mock_connect:
 * @self: a desktop
 *
 * Returns: (transfer full): a connection of its own to the bus
 */
GDBusConnection *
desktop_mock_connect (DesktopMock *self)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus =
      g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (self->daemon),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);

  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (bus, FALSE);
  return bus;
}

/**
 * desktop_mock_emit:
 * @self: a desktop
 * @path: of the object
 * @interface: of the signal
 * @member: of the signal
 * @parameters: (transfer floating): its arguments
 */
void
desktop_mock_emit (DesktopMock *self,
                   const char *path,
                   const char *interface,
                   const char *member,
                   GVariant *parameters)
{
  g_assert_true (
      g_dbus_connection_emit_signal (self->bus, NULL, path, interface, member, parameters, NULL));
}

/**
 * desktop_mock_sleep_is_held:
 * @self: a desktop
 *
 * Returns: whether somebody still holds what login1 gave out
 */
gboolean
desktop_mock_sleep_is_held (DesktopMock *self)
{
  GPollFD end = { self->inhibitor, G_IO_HUP, 0 };

  return self->inhibitor >= 0 && g_poll (&end, 1, 0) == 0;
}
