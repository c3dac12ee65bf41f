#pragma once

#include <adwaita.h>

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_PREFERENCES_WINDOW (cti_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (CtiPreferencesWindow,
                      cti_preferences_window,
                      CTI,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

/**
 * CtiPreferencesWindow:
 *
 * All that a team may set, in one place that can be searched. A row says what holds now, and leads
 * to the form where it is changed; a group can be put back to what the program brings; all of it
 * can be given to another team and taken from one.
 */

GtkWindow *cti_preferences_window_new (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
