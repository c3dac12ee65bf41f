#pragma once

#include "cti-list-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_ACCESS_DIALOG (cti_access_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiAccessDialog, cti_access_dialog, CTI, ACCESS_DIALOG, CtiListDialog)

/**
 * CtiAccessDialog:
 *
 * What a citizen has a right to: the copy to read, the same as data, and the extract of the log.
 * The day it was asked for says by when it is to be handed over.
 */

GtkWidget *cti_access_dialog_new (CtiWorkspace *workspace);
void cti_data_export_all (CtiWorkspace *workspace);

G_END_DECLS
