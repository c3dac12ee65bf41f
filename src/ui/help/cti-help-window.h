#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_HELP_WINDOW (cti_help_window_get_type ())
G_DECLARE_FINAL_TYPE (CtiHelpWindow, cti_help_window, CTI, HELP_WINDOW, AdwWindow)

/**
 * CtiHelpWindow:
 *
 * The help: a list of topics that is searched as one types, and the topic that is read. It holds
 * nothing of any case, and starts no other program.
 */

CtiHelpWindow *cti_help_window_new (void);
void cti_help_window_show_topic (CtiHelpWindow *self, const char *id);
const char *cti_help_window_get_topic (CtiHelpWindow *self);

G_END_DECLS
