#pragma once

#include <adwaita.h>

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_CITIZEN_DIALOG (cti_citizen_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiCitizenDialog, cti_citizen_dialog, CTI, CITIZEN_DIALOG, AdwWindow)

/**
 * CtiCitizenDialog:
 *
 * Adds a citizen. What is typed is kept as a draft, so that closing the window loses nothing.
 */

GtkWidget *cti_citizen_dialog_new (CtiWorkspace *workspace);
GtkWidget *cti_citizen_dialog_new_from_inquiry (CtiWorkspace *workspace, const char *inquiry);

G_END_DECLS
