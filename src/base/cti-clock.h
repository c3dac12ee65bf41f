#pragma once

#include <glib-object.h>

#include "cti-date.h"
#include "cti-moment.h"

G_BEGIN_DECLS

#define CTI_TYPE_CLOCK (cti_clock_get_type ())
G_DECLARE_FINAL_TYPE (CtiClock, cti_clock, CTI, CLOCK, GObject)

/**
 * CtiClock:
 *
 * The only place that reads the wall clock. Rules never hold one: they are handed "today". A clock
 * with a fixed day serves demonstrations, tests and the tool's `--today`: it stays on that day,
 * begins at noon and goes on by one second at each reading, so that what happens in order is
 * also stamped in order and a run can be repeated to the letter; at the day's last second it stops.
 */

/* Less than this is put right by the network or is the drift of the machine; nobody has moved it.
 */
#define CTI_CLOCK_DRIFT_SECONDS (5 * 60)

CtiClock *cti_clock_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtiClock *cti_clock_new_on_day (CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiClock *cti_clock_new_fixed (CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

CtiDate cti_clock_get_today (CtiClock *self);
CtiMoment cti_clock_get_now (CtiClock *self);
gint64 cti_clock_get_elapsed_us (CtiClock *self);
gint64 cti_clock_get_slept_us (CtiClock *self);
gboolean cti_clock_was_moved (CtiClock *self);

void cti_clock_set_today (CtiClock *self, CtiDate today);
void cti_clock_advance (CtiClock *self, gint64 microseconds);
void cti_clock_sleep (CtiClock *self, gint64 microseconds);
void cti_clock_move (CtiClock *self, int days);

G_END_DECLS
