#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_JUMP_DIALOG (cti_jump_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiJumpDialog, cti_jump_dialog, CTI, JUMP_DIALOG, AdwWindow)

/**
 * CtiJumpDialog:
 *
 * The way to any citizen by typing: those whose cases were open before come first, so that Enter
 * alone goes back to the one before. Below them stands what can be done by such a name, with its
 * key.
 */

/** The most citizens that are listed. */
#define CTI_JUMP_MAX 20

GtkWidget *cti_jump_dialog_new (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
