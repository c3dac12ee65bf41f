#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DesktopMock:
 * @bus: (owned): its own connection to the private bus
 * @idle_ms: what the idle monitor answers
 * @asked: how often the monitor was asked
 * @inhibitor: the reading end of what holds up sleep, -1 while nobody does
 *
 * The services of a desktop that the lock watch listens to, on a private bus that stands for the
 * session's and the system's.
 */
typedef struct
{
  GTestDBus *daemon;
  GDBusConnection *bus;
  guint64 idle_ms;
  int asked;
  int inhibitor;
  guint monitor_name;
} DesktopMock;

/** The session that the mock's login1 says is ours, and one that is not. */
#define MOCK_SESSION       "/org/freedesktop/login1/session/_37"
#define MOCK_OTHER_SESSION "/org/freedesktop/login1/session/_38"

DesktopMock *desktop_mock_new (gboolean with_monitor);
void desktop_mock_free (DesktopMock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DesktopMock, desktop_mock_free)

GDBusConnection *desktop_mock_connect (DesktopMock *self);
void desktop_mock_emit (DesktopMock *self,
                        const char *path,
                        const char *interface,
                        const char *member,
                        GVariant *parameters);
gboolean desktop_mock_sleep_is_held (DesktopMock *self);

G_END_DECLS
