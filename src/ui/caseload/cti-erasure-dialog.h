#pragma once

#include <adwaita.h>

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_ERASURE_DIALOG (cti_erasure_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiErasureDialog, cti_erasure_dialog, CTI, ERASURE_DIALOG, AdwWindow)

/**
 * CtiErasureDialog:
 *
 * Makes a citizen anonymous again. It says what is erased and what remains elsewhere, and asks for
 * the case code to be typed: this is the one act that cannot be undone.
 */

GtkWidget *cti_erasure_dialog_new (CtiWorkspace *workspace);

G_END_DECLS
