#pragma once

#include <gtk/gtk.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_AUTO_LOCK (cti_auto_lock_get_type ())
G_DECLARE_FINAL_TYPE (CtiAutoLock, cti_auto_lock, CTI, AUTO_LOCK, GObject)

/**
 * CtiAutoLock:
 *
 * Locks the session when its user is away: after the minutes without input that the settings name,
 * with the desktop's session, and when the program is told to end.
 */

CtiAutoLock *cti_auto_lock_new (CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;
void cti_auto_lock_check (CtiAutoLock *self);
void cti_auto_lock_watch_windows (CtiAutoLock *self);

G_END_DECLS
