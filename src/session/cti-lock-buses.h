#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtiLockBuses:
 *
 * What the two buses of the desktop tell a program that has to lock: how long nobody has touched
 * keyboard or mouse, and that the screen saver, sleep or another user is about to take over. Every
 * bus and every service on it may be missing. Private to this layer, behind #CtiLockWatch.
 */
typedef struct _CtiLockBuses CtiLockBuses;

/**
 * CtiLockBusesFunc:
 * @data: what was handed along
 *
 * The desktop is being left.
 */
typedef void (*CtiLockBusesFunc) (gpointer data);

/**
 * CtiIdleFunc:
 * @idle_us: microseconds since the last input at the desktop, or -1 where nobody answered
 * @data: what was handed along
 */
typedef void (*CtiIdleFunc) (gint64 idle_us, gpointer data);

CtiLockBuses *cti_lock_buses_new (CtiLockBusesFunc leaving,
                                  gpointer data) G_GNUC_WARN_UNUSED_RESULT;
void cti_lock_buses_free (CtiLockBuses *self);

void cti_lock_buses_set_session (CtiLockBuses *self, GDBusConnection *session_bus);
void cti_lock_buses_set_system (CtiLockBuses *self, GDBusConnection *system_bus);
void cti_lock_buses_find (CtiLockBuses *self);

gboolean cti_lock_buses_has_monitor (const CtiLockBuses *self);
void cti_lock_buses_ask_idle (CtiLockBuses *self, CtiIdleFunc func, gpointer data);
void cti_lock_buses_delay_sleep (CtiLockBuses *self);
void cti_lock_buses_allow_sleep (CtiLockBuses *self);

G_END_DECLS
