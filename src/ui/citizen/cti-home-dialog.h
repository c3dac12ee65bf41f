#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_HOME_DIALOG (cti_home_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiHomeDialog, cti_home_dialog, CTI, HOME_DIALOG, AdwWindow)

/**
 * CtiHomeDialog:
 *
 * Paper for the citizen: asks whether the sheet is safe to take home, with what stands on it to be
 * chosen and seen before it is printed; and the card and the forms to fill in.
 */

CtiHomeDialog *cti_home_dialog_new (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
