#pragma once

#include "cti-list-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_IMPORTS_DIALOG (cti_imports_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiImportsDialog, cti_imports_dialog, CTI, IMPORTS_DIALOG, CtiListDialog)

/**
 * CtiImportsDialog:
 *
 * The spreadsheets that were brought in, newest first, each with a button that takes it back as a
 * whole; above them a button that brings in another one.
 */

GtkWidget *cti_imports_dialog_new (CtiWorkspace *workspace);

G_END_DECLS
