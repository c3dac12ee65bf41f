/* Once a second the time since the last input known here is compared with the limit. Only when that
 * is reached is the desktop's idle monitor asked, where there is one: it knows of input in other
 * windows, and its answer becomes the last input known. Time is taken from a clock that goes on
 * while the machine sleeps. The monitor's does not, so a gap between two seconds is remembered and
 * added to its answer, unless there was input after the gap. */

#include "cti-lock-watch.h"

#include "cti-lock-buses.h"

#define MINUTE_US ((gint64) 60 * G_USEC_PER_SEC)
/* Two checks that lie further apart than this had a sleep between them, or a stalled machine. */
#define GAP_US ((gint64) 10 * G_USEC_PER_SEC)

struct _CtiLockWatch
{
  GObject parent_instance;

  CtiClock *clock;     /* (owned) */
  CtiLockBuses *buses; /* (owned) */
  guint timer;         /* while started */
  gint64 limit_us;
  gboolean warns;

  gint64 last_input; /* all times as cti_clock_get_elapsed_us() gives them */
  gint64 last_check;
  gint64 gap_end;
  gint64 slept; /* sum of gaps since the last input that is known */
  gboolean is_warned;
  gboolean is_asking;
};

G_DEFINE_FINAL_TYPE (CtiLockWatch, cti_lock_watch, G_TYPE_OBJECT)

enum
{
  LOCK,
  WARN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
fire (CtiLockWatch *self)
{
  if (self->timer == 0)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_signal_emit (self, signals[LOCK], 0);
}

static void
leaving_cb (gpointer data)
{
  fire (data);
}

static gint64
get_idle (CtiLockWatch *self)
{
  return cti_clock_get_elapsed_us (self->clock) - self->last_input;
}

static gboolean
is_due (CtiLockWatch *self)
{
  gboolean will_warn = self->warns && !self->is_warned;

  return get_idle (self) >= (will_warn ? self->limit_us - MINUTE_US : self->limit_us);
}

static void
decide (CtiLockWatch *self)
{
  gint64 idle = get_idle (self);

  if (idle >= self->limit_us)
    {
      fire (self);
      return;
    }
  if (idle < self->limit_us - MINUTE_US)
    self->is_warned = FALSE;
  else if (self->warns && !self->is_warned)
    {
      self->is_warned = TRUE;
      g_signal_emit (self, signals[WARN], 0);
    }
}

static void
idle_cb (gint64 idle_us, gpointer data)
{
  CtiLockWatch *self = data;
  gint64 now = cti_clock_get_elapsed_us (self->clock);

  self->is_asking = FALSE;
  if (self->timer == 0)
    return;
  if (idle_us >= 0 && idle_us < now - self->gap_end)
    self->slept = 0;
  if (idle_us >= 0)
    self->last_input = MAX (self->last_input, now - idle_us - self->slept);
  decide (self);
}

static gboolean
note_gap (CtiLockWatch *self)
{
  gint64 now = cti_clock_get_elapsed_us (self->clock);
  gboolean was_gap = now - self->last_check > GAP_US;

  if (was_gap)
    {
      self->slept += now - self->last_check;
      self->gap_end = now;
    }
  self->last_check = now;
  return was_gap;
}

static void
count_from_now (CtiLockWatch *self)
{
  self->last_input = cti_clock_get_elapsed_us (self->clock);
  self->gap_end = self->last_input;
  self->slept = 0;
  self->is_warned = FALSE;
}

static gboolean
second_cb (gpointer data)
{
  cti_lock_watch_check (data);
  return G_SOURCE_CONTINUE;
}

static void
cti_lock_watch_dispose (GObject *object)
{
  CtiLockWatch *self = CTI_LOCK_WATCH (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->buses, cti_lock_buses_free);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (cti_lock_watch_parent_class)->dispose (object);
}

static void
cti_lock_watch_class_init (CtiLockWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_lock_watch_dispose;

  /**
   * CtiLockWatch::lock:
   *
   * The program has to lock now. Comes once for each cti_lock_watch_start().
   */
  signals[LOCK] = g_signal_new ("lock", CTI_TYPE_LOCK_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  /**
   * CtiLockWatch::warn:
   *
   * Without input the program locks in a minute. Comes once for each time without input, and only
   * where the limit was set to warn.
   */
  signals[WARN] = g_signal_new ("warn", CTI_TYPE_LOCK_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
cti_lock_watch_init (CtiLockWatch *self)
{
  self->limit_us = CTI_LOCK_MINUTES_DEFAULT * MINUTE_US;
  self->buses = cti_lock_buses_new (leaving_cb, self);
}

/**
 * cti_lock_watch_new:
 * @clock: the clock, of which cti_clock_get_elapsed_us() is read
 *
 * Returns: (transfer full): a watch that is not started and knows of no bus
 */
CtiLockWatch *
cti_lock_watch_new (CtiClock *clock)
{
  CtiLockWatch *self = g_object_new (CTI_TYPE_LOCK_WATCH, NULL);

  self->clock = g_object_ref (clock);
  return self;
}

/**
 * cti_lock_watch_use_desktop:
 * @self: a watch
 *
 * Listens to the desktop's session bus and to the system bus, as far as they are there. Called
 * once, and not together with cti_lock_watch_use_buses().
 */
void
cti_lock_watch_use_desktop (CtiLockWatch *self)
{
  g_return_if_fail (CTI_IS_LOCK_WATCH (self));

  cti_lock_buses_find (self->buses);
}

/**
 * cti_lock_watch_use_buses:
 * @self: a watch
 * @session_bus: (nullable): where the desktop is
 * @system_bus: (nullable): where login1 is
 *
 * Listens to these. Called once.
 */
void
cti_lock_watch_use_buses (CtiLockWatch *self,
                          GDBusConnection *session_bus,
                          GDBusConnection *system_bus)
{
  g_return_if_fail (CTI_IS_LOCK_WATCH (self));

  if (session_bus != NULL)
    cti_lock_buses_set_session (self->buses, session_bus);
  if (system_bus != NULL)
    cti_lock_buses_set_system (self->buses, system_bus);
}

/**
 * cti_lock_watch_start:
 * @self: a watch
 *
 * To be called when the store is open: counts from now, and asks that sleep wait for
 * cti_lock_watch_stop().
 */
void
cti_lock_watch_start (CtiLockWatch *self)
{
  g_return_if_fail (CTI_IS_LOCK_WATCH (self));

  self->last_check = cti_clock_get_elapsed_us (self->clock);
  count_from_now (self);
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (1, second_cb, self);
  cti_lock_buses_delay_sleep (self->buses);
}

/**
 * cti_lock_watch_stop:
 * @self: a watch
 *
 * To be called when the store is closed: from then on the machine may sleep.
 */
void
cti_lock_watch_stop (CtiLockWatch *self)
{
  g_return_if_fail (CTI_IS_LOCK_WATCH (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  cti_lock_buses_allow_sleep (self->buses);
}

/**
 * cti_lock_watch_is_started:
 * @self: a watch
 *
 * Returns: whether it is watching: from cti_lock_watch_start() to the signal `lock` or
 *   cti_lock_watch_stop()
 */
gboolean
cti_lock_watch_is_started (CtiLockWatch *self)
{
  g_return_val_if_fail (CTI_IS_LOCK_WATCH (self), FALSE);

  return self->timer != 0;
}

/**
 * cti_lock_watch_set_limit:
 * @self: a watch
 * @minutes: how long nobody need touch anything, 1 to %CTI_LOCK_TALK_MINUTES_MAX
 * @warns: whether `warn` comes one minute before; a limit of one minute never warns
 *
 * Takes effect for the time that is running already.
 */
void
cti_lock_watch_set_limit (CtiLockWatch *self, int minutes, gboolean warns)
{
  g_return_if_fail (CTI_IS_LOCK_WATCH (self));

  minutes = CLAMP (minutes, CTI_LOCK_MINUTES_MIN, CTI_LOCK_TALK_MINUTES_MAX);
  self->limit_us = minutes * MINUTE_US;
  self->warns = warns && minutes > 1;
  self->is_warned = FALSE;
}

/**
 * cti_lock_watch_get_limit:
 * @self: a watch
 *
 * Returns: the limit in minutes
 */
int
cti_lock_watch_get_limit (CtiLockWatch *self)
{
  g_return_val_if_fail (CTI_IS_LOCK_WATCH (self), CTI_LOCK_MINUTES_DEFAULT);

  return (int) (self->limit_us / MINUTE_US);
}

/**
 * cti_lock_watch_note_input:
 * @self: a watch
 *
 * A key was pressed or the pointer moved in our own window. The first input after a sleep that
 * reached the limit does not save from the lock.
 */
void
cti_lock_watch_note_input (CtiLockWatch *self)
{
  g_return_if_fail (CTI_IS_LOCK_WATCH (self));

  if (self->timer == 0)
    return;
  if (note_gap (self) && get_idle (self) >= self->limit_us)
    fire (self);
  else
    count_from_now (self);
}

/**
 * cti_lock_watch_check:
 * @self: a watch
 *
 * Compares the time with the limit now, as is done once a second anyway.
 */
void
cti_lock_watch_check (CtiLockWatch *self)
{
  g_return_if_fail (CTI_IS_LOCK_WATCH (self));

  if (self->timer == 0)
    return;
  note_gap (self);
  if (!is_due (self) || self->is_asking)
    return;
  if (!cti_lock_buses_has_monitor (self->buses))
    {
      decide (self);
      return;
    }
  self->is_asking = TRUE;
  cti_lock_buses_ask_idle (self->buses, idle_cb, self);
}
