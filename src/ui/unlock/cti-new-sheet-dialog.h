#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_NEW_SHEET_DIALOG (cti_new_sheet_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiNewSheetDialog, cti_new_sheet_dialog, CTI, NEW_SHEET_DIALOG, AdwWindow)

/**
 * CtiNewSheetDialog:
 *
 * A new recovery sheet for one that is lost: the passphrase is asked for, the sheet is printed or
 * saved, one group of it is typed back, and only then does it take the place of the old one.
 *
 * Signal `answered` with a sentence that says how it stands, before it closes.
 */

GtkWindow *cti_new_sheet_dialog_new_all (GtkWindow *parent, CtiSession *session);
GtkWindow *cti_new_sheet_dialog_new (GtkWindow *parent, CtiSession *session);

G_END_DECLS
