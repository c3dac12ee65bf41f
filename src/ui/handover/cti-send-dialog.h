#pragma once

#include "cti-list-dialog.h"
#include "cti-parcel.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_SEND_DIALOG (cti_send_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiSendDialog, cti_send_dialog, CTI, SEND_DIALOG, CtiListDialog)

/**
 * CtiSendDialog:
 *
 * Handing cases over: to whom, what for, how long the file is good, which cases; then the file.
 */

CtiSendDialog *cti_send_dialog_new (CtiWorkspace *workspace,
                                    GPtrArray *colleagues) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
