#pragma once

#include <adwaita.h>

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_ATTACHMENT_WINDOW (cti_attachment_window_get_type ())
G_DECLARE_FINAL_TYPE (CtiAttachmentWindow, cti_attachment_window, CTI, ATTACHMENT_WINDOW, AdwWindow)

/**
 * CtiAttachmentWindow:
 *
 * Shows a file that is kept with the case, inside the program: pictures, PDF and plain text. Page
 * up and down turn the page, plus and minus change the size, 0 fits it to the window. A copy leaves
 * the program on purpose only.
 */

void cti_attachment_window_open (CtiWorkspace *workspace, const char *id);

G_END_DECLS
