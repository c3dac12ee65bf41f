#include "cti-clock.h"

#include <time.h>

#define NOON_SECONDS (12 * 60 * 60)
#define LAST_READING (NOON_SECONDS - 1) /* the last second of the day */

struct _CtiClock
{
  GObject parent_instance;

  CtiDate fixed_day; /* CTI_DATE_NONE: the real clock */
  gboolean goes_on;  /* of a fixed day: time passes in it, as far as limits are concerned */
  int readings;      /* of a fixed clock, seconds past noon */
  gint64 elapsed_us; /* of a fixed clock */
  gint64 slept_us;   /* of a fixed clock */
  gint64 moved_us;   /* of a fixed clock, forward */
  gint64 apart_us;   /* of the time of day and the time elapsed, when that was looked at last */
};

G_DEFINE_FINAL_TYPE (CtiClock, cti_clock, G_TYPE_OBJECT)

static void
cti_clock_class_init (CtiClockClass *klass)
{
}

static gint64
read_us (clockid_t kind)
{
  struct timespec now;

  clock_gettime (kind, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
cti_clock_init (CtiClock *self)
{
  self->apart_us = read_us (CLOCK_REALTIME) - read_us (CLOCK_BOOTTIME);
}

/**
 * cti_clock_new:
 *
 * Returns: (transfer full): the machine's clock
 */
CtiClock *
cti_clock_new (void)
{
  return g_object_new (CTI_TYPE_CLOCK, NULL);
}

/**
 * cti_clock_new_fixed:
 * @today: the day it shall always be
 *
 * Returns: (transfer full): a clock that stays on @today
 */
CtiClock *
cti_clock_new_fixed (CtiDate today)
{
  CtiClock *self = g_object_new (CTI_TYPE_CLOCK, NULL);

  self->fixed_day = today;
  self->apart_us = 0;
  return self;
}

/**
 * cti_clock_new_on_day:
 * @today: the day it shall always be
 *
 * For showing the program as it would be on another day. Minutes without input and the time that a
 * proof holds are counted as ever: no limit of the lock depends on which day it is.
 *
 * Returns: (transfer full): a clock that stays on @today and goes on
 */
CtiClock *
cti_clock_new_on_day (CtiDate today)
{
  CtiClock *self = cti_clock_new_fixed (today);

  self->goes_on = TRUE;
  return self;
}

static gboolean
stands_still (CtiClock *self)
{
  return self->fixed_day != CTI_DATE_NONE && !self->goes_on;
}

static CtiMoment
fixed_now (CtiClock *self)
{
  gint64 midnight = (gint64) (self->fixed_day - cti_date_new (1970, 1, 1)) * 24 * 60 * 60;
  CtiMoment now = { midnight + NOON_SECONDS + self->readings, 0 };

  if (self->readings < LAST_READING)
    self->readings++;
  return now;
}

/**
 * cti_clock_get_now:
 * @self: a clock
 *
 * Returns: the present moment with the local offset
 */
CtiMoment
cti_clock_get_now (CtiClock *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (CTI_IS_CLOCK (self), CTI_MOMENT_NEVER);

  if (self->fixed_day != CTI_DATE_NONE)
    return fixed_now (self);
  now = g_date_time_new_now_local ();
  return (CtiMoment){ g_date_time_to_unix (now),
                      (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_MINUTE) };
}

/**
 * cti_clock_get_today:
 * @self: a clock
 *
 * Returns: the local day
 */
CtiDate
cti_clock_get_today (CtiClock *self)
{
  g_return_val_if_fail (CTI_IS_CLOCK (self), CTI_DATE_NONE);

  return self->fixed_day != CTI_DATE_NONE ? self->fixed_day
                                          : cti_moment_get_day (cti_clock_get_now (self));
}

/**
 * cti_clock_get_elapsed_us:
 * @self: a clock
 *
 * Time that only goes forward and counts while the machine sleeps, for idle limits (promise 36).
 *
 * Returns: microseconds since some fixed point
 */
gint64
cti_clock_get_elapsed_us (CtiClock *self)
{
  g_return_val_if_fail (CTI_IS_CLOCK (self), 0);

  return stands_still (self) ? self->elapsed_us : read_us (CLOCK_BOOTTIME);
}

/**
 * cti_clock_get_slept_us:
 * @self: a clock
 *
 * Returns: microseconds the machine has slept since it was started, to within the moment between
 *   two readings
 */
gint64
cti_clock_get_slept_us (CtiClock *self)
{
  gint64 least = G_MAXINT64;

  g_return_val_if_fail (CTI_IS_CLOCK (self), 0);

  if (stands_still (self))
    return self->slept_us;
  for (int i = 0; i < 3; i++) /* a busy machine may stop between two readings, not three times */
    {
      gint64 awake = read_us (CLOCK_MONOTONIC);

      least = MIN (least, read_us (CLOCK_BOOTTIME) - awake);
    }
  return least;
}

/**
 * cti_clock_was_moved:
 * @self: a clock
 *
 * The time of day is held against the time that goes on by itself; a sleep, a night of summer time
 * and a drift move neither (promise 36).
 *
 * Returns: whether somebody has moved the time of day since @self was made or this was last asked
 */
gboolean
cti_clock_was_moved (CtiClock *self)
{
  gint64 apart, before;

  g_return_val_if_fail (CTI_IS_CLOCK (self), FALSE);
  apart = self->fixed_day != CTI_DATE_NONE ? self->moved_us
                                           : read_us (CLOCK_REALTIME) - read_us (CLOCK_BOOTTIME);
  before = self->apart_us;
  self->apart_us = apart;
  return ABS (apart - before) > (gint64) CTI_CLOCK_DRIFT_SECONDS * G_USEC_PER_SEC;
}

/**
 * cti_clock_set_today:
 * @self: a clock made by cti_clock_new_fixed()
 * @today: the day it shall be from now on
 */
void
cti_clock_set_today (CtiClock *self, CtiDate today)
{
  g_return_if_fail (CTI_IS_CLOCK (self));
  g_return_if_fail (self->fixed_day != CTI_DATE_NONE && today != CTI_DATE_NONE);

  self->fixed_day = today;
}

/**
 * cti_clock_advance:
 * @self: a clock made by cti_clock_new_fixed()
 * @microseconds: how far cti_clock_get_elapsed_us() moves on
 */
void
cti_clock_advance (CtiClock *self, gint64 microseconds)
{
  g_return_if_fail (CTI_IS_CLOCK (self));

  self->elapsed_us += microseconds;
}

/**
 * cti_clock_sleep:
 * @self: a clock made by cti_clock_new_fixed()
 * @microseconds: how long the machine sleeps
 */
void
cti_clock_sleep (CtiClock *self, gint64 microseconds)
{
  cti_clock_advance (self, microseconds);
  self->slept_us += microseconds;
}

/**
 * cti_clock_move:
 * @self: a clock made by cti_clock_new_fixed()
 * @days: by how many somebody moves it forward, or back where negative, with no time going by
 */
void
cti_clock_move (CtiClock *self, int days)
{
  g_return_if_fail (CTI_IS_CLOCK (self));
  g_return_if_fail (self->fixed_day != CTI_DATE_NONE);
  self->fixed_day += days;
  self->moved_us += (gint64) days * 24 * 60 * 60 * G_USEC_PER_SEC;
}
