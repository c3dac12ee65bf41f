#pragma once

#include "cti-list-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_HISTORY_DIALOG (cti_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiHistoryDialog, cti_history_dialog, CTI, HISTORY_DIALOG, CtiListDialog)

/**
 * CtiHistoryDialog:
 *
 * What was written and changed in a case or in the team's file, newest first: the value before and
 * after, who, when and why. Of all of it, of records of some kinds, of one record, or of one field.
 * Any act can be taken back from here.
 */

GtkWidget *cti_history_dialog_new (CtiWorkspace *workspace,
                                   const char *case_id,
                                   const char *const *tables,
                                   const char *field);
void cti_history_dialog_present (GtkWidget *page, const CtiCase *now, const char *const *tables);
GtkWidget *cti_history_dialog_new_for_row (CtiWorkspace *workspace,
                                           const char *case_id,
                                           const char *row,
                                           const char *field);
void cti_history_dialog_show (CtiWorkspace *workspace, const char *row, const char *field);
void cti_history_dialog_show_changes (CtiHistoryDialog *self, GPtrArray *changes);

G_END_DECLS
