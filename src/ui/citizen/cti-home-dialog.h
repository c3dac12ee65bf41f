#pragma once

#include "cti-home-paper.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_HOME_DIALOG (cti_home_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiHomeDialog, cti_home_dialog, CTI, HOME_DIALOG, AdwWindow)

/**
 * CtiHomeDialog:
 *
 * Paper for the citizen: what she takes home, the card for a purse, what is written about her,
 * forms to fill in. Asks whether it is safe to take home, and shows every page as it will leave,
 * with what stands on it to be chosen, before it is printed or saved.
 */

CtiHomeDialog *cti_home_dialog_new (CtiWorkspace *workspace,
                                    CtiHomePaperKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
