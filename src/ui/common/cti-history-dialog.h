#pragma once

#include <adwaita.h>

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_HISTORY_DIALOG (cti_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiHistoryDialog, cti_history_dialog, CTI, HISTORY_DIALOG, AdwWindow)

/**
 * CtiHistoryDialog:
 *
 * What was changed, by whom, when and why, newest first: of some kinds of records of a case, or of
 * one field of them.
 */

GtkWidget *cti_history_dialog_new (CtiWorkspace *workspace,
                                   const char *case_id,
                                   const char *const *tables,
                                   const char *field);
void cti_history_dialog_show_changes (CtiHistoryDialog *self, GPtrArray *changes);

G_END_DECLS
