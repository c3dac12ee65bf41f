#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_SHEET_DIALOG (cti_sheet_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiSheetDialog, cti_sheet_dialog, CTI, SHEET_DIALOG, AdwWindow)

/**
 * CtiSheetDialog:
 *
 * A team's spreadsheet on its way in: what is in its rows, what each column is with the first of
 * its values, and at once what it would bring, or what stands in the way by row and column. Only
 * when nothing does can it be brought in, as a whole.
 *
 * Signal: `imported` when it is in.
 */

GtkWidget *cti_sheet_dialog_new (CtiWorkspace *workspace, GBytes *bytes, GError **error);
void cti_data_show_cards (CtiWorkspace *workspace, GPtrArray *items);

G_END_DECLS
