#pragma once

#include "cti-list-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_KEEPING_DIALOG (cti_keeping_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiKeepingDialog, cti_keeping_dialog, CTI, KEEPING_DIALOG, CtiListDialog)

/**
 * CtiKeepingDialog:
 *
 * The cases that have ended, until when each is kept, and a button that erases one. It is a list
 * and nothing else: erasing asks for the code of the case to be typed, and nothing is ever erased
 * by itself.
 */

GtkWidget *cti_keeping_dialog_new (CtiWorkspace *workspace);

G_END_DECLS
