#pragma once

#include "cti-list-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_TRASH_DIALOG (cti_trash_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiTrashDialog, cti_trash_dialog, CTI, TRASH_DIALOG, CtiListDialog)

/**
 * CtiTrashDialog:
 *
 * What lies in the trash of a case, or of the team's file: what it is, who put it there, when, and
 * for how long it can be taken out again.
 */

GtkWidget *cti_trash_dialog_new (CtiWorkspace *workspace, const char *case_id);
void cti_trash_dialog_show_items (CtiTrashDialog *self, GPtrArray *items);

G_END_DECLS
