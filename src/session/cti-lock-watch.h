#pragma once

#include <gio/gio.h>

#include "cti-clock.h"

G_BEGIN_DECLS

/** Minutes without input after which the program locks: ordinarily, and what may be chosen. */
#define CTI_LOCK_MINUTES_DEFAULT 3
#define CTI_LOCK_MINUTES_MIN     1
#define CTI_LOCK_MINUTES_MAX     10
/** The same on the citizen's screen and in supervision, where people talk. */
#define CTI_LOCK_TALK_MINUTES_DEFAULT 20
#define CTI_LOCK_TALK_MINUTES_MIN     5
#define CTI_LOCK_TALK_MINUTES_MAX     60

#define CTI_TYPE_LOCK_WATCH (cti_lock_watch_get_type ())
G_DECLARE_FINAL_TYPE (CtiLockWatch, cti_lock_watch, CTI, LOCK_WATCH, GObject)

/**
 * CtiLockWatch:
 *
 * Says when the program has to lock by itself (promises 14, 15, 36): `lock` after the limit without
 * input, and at once when the screen saver starts, the session is locked or left, or the machine
 * goes to sleep; `warn` one minute before a long limit. Does not lock itself; the window does.
 */

CtiLockWatch *cti_lock_watch_new (CtiClock *clock) G_GNUC_WARN_UNUSED_RESULT;
void cti_lock_watch_use_desktop (CtiLockWatch *self);
void cti_lock_watch_use_buses (CtiLockWatch *self,
                               GDBusConnection *session_bus,
                               GDBusConnection *system_bus);

void cti_lock_watch_start (CtiLockWatch *self);
void cti_lock_watch_stop (CtiLockWatch *self);
gboolean cti_lock_watch_is_started (CtiLockWatch *self);

void cti_lock_watch_set_limit (CtiLockWatch *self, int minutes, gboolean warns);
int cti_lock_watch_get_limit (CtiLockWatch *self);
void cti_lock_watch_note_input (CtiLockWatch *self);
void cti_lock_watch_check (CtiLockWatch *self);

G_END_DECLS
