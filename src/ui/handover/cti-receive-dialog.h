#pragma once

#include "cti-list-dialog.h"
#include "cti-parcel-file.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_RECEIVE_DIALOG (cti_receive_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiReceiveDialog, cti_receive_dialog, CTI, RECEIVE_DIALOG, CtiListDialog)

/**
 * CtiReceiveDialog:
 *
 * A hand-over file that was opened: from whom, what for, until when; what both changed side by
 * side; for a pack the cases under cover names, each with room for a decision.
 */

GtkWidget *cti_receive_dialog_new (CtiWorkspace *workspace,
                                   CtiParcelFile *file,
                                   GPtrArray *plans) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
