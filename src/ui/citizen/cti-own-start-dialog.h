#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_OWN_START_DIALOG (cti_own_start_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiOwnStartDialog, cti_own_start_dialog, CTI, OWN_START_DIALOG, AdwWindow)

/**
 * CtiOwnStartDialog:
 *
 * Hands the screen over to the citizen whose case is open: says what she will see and how the
 * worker comes back, and takes a PIN for that if the worker wants one.
 */

CtiOwnStartDialog *cti_own_start_dialog_new (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
