#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_WINDOW (cti_window_get_type ())
G_DECLARE_FINAL_TYPE (CtiWindow, cti_window, CTI, WINDOW, AdwApplicationWindow)

/**
 * CtiWindow:
 *
 * The one window. It shows what the session's state says - set-up, lock screen or workspace - and
 * throws the workspace away when the session locks. Its title never names anybody.
 */

CtiWindow *cti_window_new (GtkApplication *application,
                           CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;

void cti_window_warn (CtiWindow *self);
void cti_window_hold_lock_screen (CtiWindow *self, gboolean is_held);
void cti_window_open_file (CtiWindow *self, GFile *file);

G_END_DECLS
