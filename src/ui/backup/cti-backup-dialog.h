#pragma once

#include "cti-list-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_BACKUP_DIALOG (cti_backup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiBackupDialog, cti_backup_dialog, CTI, BACKUP_DIALOG, CtiListDialog)

/**
 * CtiBackupDialog:
 *
 * The backups: when the last one proved itself, where they are, making one now, and bringing one
 * case or all back from an earlier one.
 */

GtkWidget *cti_backup_dialog_new (CtiWorkspace *workspace);

G_END_DECLS
