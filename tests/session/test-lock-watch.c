/* Time is a fixed clock that is moved by hand, and the desktop a mock on a bus of its own. A round
 * trip over that bus (settle) stands for "within the main loop's next turn": what was sent before
 * has arrived when it is back. */

#include <unistd.h>

#include "cti-lock-watch.h"
#include "desktop-mock.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define MINUTE (60 * SECOND)

typedef struct
{
  DesktopMock *desktop; /* (nullable) */
  GDBusConnection *bus; /* (nullable) */
  CtiClock *clock;
  CtiLockWatch *watch;
  int locks;
  int warnings;
} Fixture;

static void
count_cb (int *count)
{
  (*count)++;
}

static void
answer_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);

  *(gboolean *) data = TRUE;
}

static void
round_trip (GDBusConnection *bus)
{
  gboolean is_back = FALSE;

  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                          "org.freedesktop.DBus", "GetId", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, answer_cb, &is_back);
  while (!is_back)
    g_main_context_iteration (NULL, TRUE);
}

/* Twice there and back: a question and the answer to it. */
static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 3; i++)
    {
      round_trip (fixture->bus);
      round_trip (fixture->desktop->bus);
    }
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static Fixture *
fixture_new (gboolean with_bus, gboolean with_monitor)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->clock = cti_clock_new_fixed (cti_date_new (2024, 5, 14));
  self->watch = cti_lock_watch_new (self->clock);
  g_signal_connect_swapped (self->watch, "lock", G_CALLBACK (count_cb), &self->locks);
  g_signal_connect_swapped (self->watch, "warn", G_CALLBACK (count_cb), &self->warnings);
  if (with_bus)
    {
      self->desktop = desktop_mock_new (with_monitor);
      self->bus = desktop_mock_connect (self->desktop);
      g_dbus_connection_set_exit_on_close (self->bus, TRUE); /* as g_bus_get() does */
      cti_lock_watch_use_buses (self->watch, self->bus, self->bus);
      settle (self);
    }
  cti_lock_watch_start (self->watch);
  if (with_bus)
    settle (self);
  return self;
}

static void
fixture_free (Fixture *self)
{
  g_assert_finalize_object (self->watch);
  if (self->bus != NULL)
    g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_clear_object (&self->bus);
  g_clear_pointer (&self->desktop, desktop_mock_free);
  g_object_unref (self->clock);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/* Goes on second by second, as the machine does while it is awake. */
static void
pass (Fixture *self, gint64 time)
{
  for (gint64 i = 0; i < time / SECOND; i++)
    {
      cti_clock_advance (self->clock, SECOND);
      cti_lock_watch_check (self->watch);
    }
}

static void
sleep_for (Fixture *self, gint64 time)
{
  cti_clock_advance (self->clock, time);
}

static void
test_three_minutes (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  pass (fixture, 2 * MINUTE + 59 * SECOND);
  g_assert_cmpint (fixture->locks, ==, 0);
  pass (fixture, SECOND);
  g_assert_cmpint (fixture->locks, ==, 1);
  g_assert_cmpint (fixture->warnings, ==, 0);
}

static void
test_every_limit (void)
{
  static const int asked[] = { -5, 0, 1, 2, 10, 20, 60, 61, 1000 };
  static const int expected[] = { 1, 1, 1, 2, 10, 20, 60, 60, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

      cti_lock_watch_set_limit (fixture->watch, asked[i], FALSE);
      g_assert_cmpint (cti_lock_watch_get_limit (fixture->watch), ==, expected[i]);
      pass (fixture, expected[i] * MINUTE - SECOND);
      g_assert_cmpint (fixture->locks, ==, 0);
      pass (fixture, SECOND);
      g_assert_cmpint (fixture->locks, ==, 1);
    }
}

static void
test_input_begins_anew (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  pass (fixture, 2 * MINUTE + 59 * SECOND);
  cti_lock_watch_note_input (fixture->watch);
  pass (fixture, 2 * MINUTE + 59 * SECOND);
  g_assert_cmpint (fixture->locks, ==, 0);
  pass (fixture, SECOND);
  g_assert_cmpint (fixture->locks, ==, 1);
}

static void
test_locks_once (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  pass (fixture, 30 * MINUTE);
  g_assert_cmpint (fixture->locks, ==, 1);
  g_assert_false (cti_lock_watch_is_started (fixture->watch));
  cti_lock_watch_stop (fixture->watch);
  cti_lock_watch_start (fixture->watch);
  pass (fixture, 2 * MINUTE);
  g_assert_cmpint (fixture->locks, ==, 1);
  pass (fixture, MINUTE);
  g_assert_cmpint (fixture->locks, ==, 2);
}

static void
test_stopped_is_quiet (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  cti_lock_watch_stop (fixture->watch);
  pass (fixture, 30 * MINUTE);
  cti_lock_watch_note_input (fixture->watch);
  g_assert_cmpint (fixture->locks, ==, 0);
}

static void
test_sleep_counts (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  pass (fixture, 10 * SECOND);
  sleep_for (fixture, 10 * MINUTE);
  pass (fixture, SECOND);
  g_assert_cmpint (fixture->locks, ==, 1);
}

static void
test_first_key_after_sleep_is_too_late (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  pass (fixture, 10 * SECOND);
  sleep_for (fixture, 10 * MINUTE);
  cti_lock_watch_note_input (fixture->watch);
  g_assert_cmpint (fixture->locks, ==, 1);
}

static void
test_short_sleep_adds_up (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  pass (fixture, 2 * MINUTE);
  sleep_for (fixture, 30 * SECOND);
  pass (fixture, 29 * SECOND);
  g_assert_cmpint (fixture->locks, ==, 0);
  pass (fixture, SECOND);
  g_assert_cmpint (fixture->locks, ==, 1);
}

static void
test_warns_before_a_long_limit (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  cti_lock_watch_set_limit (fixture->watch, CTI_LOCK_TALK_MINUTES_DEFAULT, TRUE);
  pass (fixture, 19 * MINUTE - SECOND);
  g_assert_cmpint (fixture->warnings, ==, 0);
  pass (fixture, SECOND);
  g_assert_cmpint (fixture->warnings, ==, 1);
  pass (fixture, 59 * SECOND);
  g_assert_cmpint (fixture->warnings, ==, 1);
  g_assert_cmpint (fixture->locks, ==, 0);
  pass (fixture, SECOND);
  g_assert_cmpint (fixture->locks, ==, 1);
}

static void
test_warns_again_after_input (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  cti_lock_watch_set_limit (fixture->watch, 20, TRUE);
  pass (fixture, 19 * MINUTE + 30 * SECOND);
  cti_lock_watch_note_input (fixture->watch);
  pass (fixture, 19 * MINUTE - SECOND);
  g_assert_cmpint (fixture->warnings, ==, 1);
  pass (fixture, SECOND);
  g_assert_cmpint (fixture->warnings, ==, 2);
  g_assert_cmpint (fixture->locks, ==, 0);
}

static void
test_talk_of_fifteen_minutes (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  cti_lock_watch_set_limit (fixture->watch, 20, TRUE);
  pass (fixture, 15 * MINUTE);
  g_assert_cmpint (fixture->locks + fixture->warnings, ==, 0);
}

static void
test_input_in_another_window (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TRUE, TRUE);

  pass (fixture, 2 * MINUTE + 59 * SECOND);
  g_assert_cmpint (fixture->desktop->asked, ==, 0);
  fixture->desktop->idle_ms = 60 * 1000;
  pass (fixture, SECOND);
  settle (fixture);
  g_assert_cmpint (fixture->desktop->asked, ==, 1);
  g_assert_cmpint (fixture->locks, ==, 0);

  pass (fixture, MINUTE + 59 * SECOND);
  settle (fixture);
  g_assert_cmpint (fixture->desktop->asked, ==, 1);
  fixture->desktop->idle_ms = 180 * 1000;
  pass (fixture, SECOND);
  settle (fixture);
  g_assert_cmpint (fixture->locks, ==, 1);
}

static void
test_monitor_does_not_count_sleep (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TRUE, TRUE);

  pass (fixture, 10 * SECOND);
  sleep_for (fixture, 10 * MINUTE);
  fixture->desktop->idle_ms = 11 * 1000;
  pass (fixture, SECOND);
  settle (fixture);
  g_assert_cmpint (fixture->desktop->asked, ==, 1);
  g_assert_cmpint (fixture->locks, ==, 1);
}

static void
test_monitor_that_goes_away (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TRUE, TRUE);

  g_dbus_connection_close_sync (fixture->desktop->bus, NULL, NULL);
  for (int i = 0; i < 3; i++)
    round_trip (fixture->bus);
  pass (fixture, 3 * MINUTE);
  g_assert_cmpint (fixture->desktop->asked, ==, 0);
  g_assert_cmpint (fixture->locks, ==, 1);
}

static void
test_bus_without_services (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TRUE, FALSE);

  pass (fixture, 3 * MINUTE);
  g_assert_cmpint (fixture->locks, ==, 1);
}

static void
test_bus_that_closes (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TRUE, TRUE);

  g_assert_false (g_dbus_connection_get_exit_on_close (fixture->bus));
  g_test_dbus_stop (fixture->desktop->daemon);
  while (!g_dbus_connection_is_closed (fixture->bus))
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  pass (fixture, 3 * MINUTE);
  while (fixture->locks == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->locks, ==, 1);
}

typedef struct
{
  const char *name;
  const char *path;
  const char *interface;
  const char *member;
  const char *parameters;
  gboolean locks;
} Message;

#define SAVER(name)      "/org/" name "/ScreenSaver", "org." name ".ScreenSaver", "ActiveChanged"
#define MANAGER          "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
#define CHANGED          "org.freedesktop.DBus.Properties", "PropertiesChanged"
#define PROPERTY(values) "('org.freedesktop.login1.Session', {" values "}, @as [])"

static const Message messages[] = {
  { "screen-saver-of-gnome", SAVER ("gnome"), "(true,)", TRUE },
  { "screen-saver-of-gnome-ends", SAVER ("gnome"), "(false,)", FALSE },
  { "screen-saver-of-freedesktop", SAVER ("freedesktop"), "(true,)", TRUE },
  { "screen-saver-of-freedesktop-ends", SAVER ("freedesktop"), "(false,)", FALSE },
  { "screen-saver-that-talks-nonsense", SAVER ("gnome"), "('on',)", FALSE },
  { "session-is-locked", MOCK_SESSION, "org.freedesktop.login1.Session", "Lock", "()", TRUE },
  { "session-of-another-is-locked", MOCK_OTHER_SESSION, "org.freedesktop.login1.Session", "Lock",
    "()", FALSE },
  { "machine-goes-to-sleep", MANAGER, "PrepareForSleep", "(true,)", TRUE },
  { "machine-wakes-up", MANAGER, "PrepareForSleep", "(false,)", FALSE },
  { "machine-is-shut-down", MANAGER, "PrepareForShutdown", "(true,)", TRUE },
  { "session-ends", MANAGER, "SessionRemoved", "('7', @o '" MOCK_SESSION "')", TRUE },
  { "session-of-another-ends", MANAGER, "SessionRemoved", "('8', @o '" MOCK_OTHER_SESSION "')",
    FALSE },
  { "another-user-takes-the-screen", MOCK_SESSION, CHANGED, PROPERTY ("'Active': <false>"), TRUE },
  { "session-takes-the-screen", MOCK_SESSION, CHANGED, PROPERTY ("'Active': <true>"), FALSE },
  { "session-says-it-is-locked", MOCK_SESSION, CHANGED, PROPERTY ("'LockedHint': <true>"), TRUE },
  { "session-changes-something-else", MOCK_SESSION, CHANGED, PROPERTY ("'IdleHint': <true>"),
    FALSE },
  { "session-of-another-leaves-the-screen", MOCK_OTHER_SESSION, CHANGED,
    PROPERTY ("'Active': <false>"), FALSE },
};

static void
test_message (gconstpointer data)
{
  const Message *message = data;
  g_autoptr (Fixture) fixture = fixture_new (TRUE, TRUE);

  desktop_mock_emit (fixture->desktop, message->path, message->interface, message->member,
                     g_variant_new_parsed (message->parameters));
  settle (fixture);
  g_assert_cmpint (fixture->locks, ==, message->locks ? 1 : 0);
}

static void
test_sleep_waits_for_the_lock (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TRUE, FALSE);

  g_assert_true (desktop_mock_sleep_is_held (fixture->desktop));
  desktop_mock_emit (fixture->desktop, MANAGER, "PrepareForSleep", g_variant_new ("(b)", TRUE));
  settle (fixture);
  g_assert_cmpint (fixture->locks, ==, 1);
  g_assert_true (desktop_mock_sleep_is_held (fixture->desktop));
  cti_lock_watch_stop (fixture->watch);
  g_assert_false (desktop_mock_sleep_is_held (fixture->desktop));
}

static void
test_stopped_before_login1_answers (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TRUE, FALSE);

  cti_lock_watch_stop (fixture->watch);
  g_assert_false (desktop_mock_sleep_is_held (fixture->desktop));
  close (fixture->desktop->inhibitor);
  fixture->desktop->inhibitor = -1;

  cti_lock_watch_start (fixture->watch);
  cti_lock_watch_stop (fixture->watch);
  settle (fixture);
  g_assert_cmpint (fixture->desktop->inhibitor, >=, 0);
  g_assert_false (desktop_mock_sleep_is_held (fixture->desktop));
}

static void
test_goes_while_a_question_is_open (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TRUE, TRUE);

  pass (fixture, 3 * MINUTE);
  g_clear_object (&fixture->watch);
  settle (fixture);
  g_assert_cmpint (fixture->desktop->asked, ==, 1);
  g_assert_cmpint (fixture->locks, ==, 0);
  fixture->watch = cti_lock_watch_new (fixture->clock);
}

static void
test_desktop_without_buses (void)
{
  g_autoptr (Fixture) fixture = fixture_new (FALSE, FALSE);

  cti_lock_watch_use_desktop (fixture->watch);
  pass (fixture, 3 * MINUTE);
  g_assert_cmpint (fixture->locks, ==, 1);
}

static void
add_idle_tests (void)
{
  g_test_add_func ("/lock-watch/three-minutes-without-input-lock", test_three_minutes);
  g_test_add_func ("/lock-watch/every-limit-is-kept-and-bounded", test_every_limit);
  g_test_add_func ("/lock-watch/input-begins-anew", test_input_begins_anew);
  g_test_add_func ("/lock-watch/locks-once-for-each-start", test_locks_once);
  g_test_add_func ("/lock-watch/stopped-is-quiet", test_stopped_is_quiet);
  g_test_add_func ("/lock-watch/sleep-counts", test_sleep_counts);
  g_test_add_func ("/lock-watch/first-key-after-sleep-is-too-late",
                   test_first_key_after_sleep_is_too_late);
  g_test_add_func ("/lock-watch/short-sleep-adds-up", test_short_sleep_adds_up);
  g_test_add_func ("/lock-watch/warns-a-minute-before-a-long-limit",
                   test_warns_before_a_long_limit);
  g_test_add_func ("/lock-watch/warns-again-after-input", test_warns_again_after_input);
  g_test_add_func ("/lock-watch/talk-of-fifteen-minutes-goes-on", test_talk_of_fifteen_minutes);
}

static void
add_bus_tests (void)
{
  g_test_add_func ("/lock-watch/input-in-another-window-counts", test_input_in_another_window);
  g_test_add_func ("/lock-watch/sleep-counts-beside-a-monitor", test_monitor_does_not_count_sleep);
  g_test_add_func ("/lock-watch/monitor-that-goes-away", test_monitor_that_goes_away);
  g_test_add_func ("/lock-watch/bus-without-a-monitor", test_bus_without_services);
  g_test_add_func ("/lock-watch/bus-that-closes-ends-nothing", test_bus_that_closes);
  g_test_add_func ("/lock-watch/desktop-without-buses", test_desktop_without_buses);
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autofree char *name = g_strdup_printf ("/lock-watch/%s", messages[i].name);

      g_test_add_data_func (name, &messages[i], test_message);
    }
  g_test_add_func ("/lock-watch/sleep-waits-for-the-lock", test_sleep_waits_for_the_lock);
  g_test_add_func ("/lock-watch/stopped-before-login1-answers", test_stopped_before_login1_answers);
  g_test_add_func ("/lock-watch/goes-while-a-question-is-open", test_goes_while_a_question_is_open);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("XDG_SESSION_ID");
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  add_idle_tests ();
  add_bus_tests ();
  return g_test_run ();
}
