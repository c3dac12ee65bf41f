#pragma once

#include "cti-list-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_PEOPLE_DIALOG (cti_people_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiPeopleDialog, cti_people_dialog, CTI, PEOPLE_DIALOG, CtiListDialog)

/**
 * CtiPeopleDialog:
 *
 * Contact cards and hand-over files: the own card, those of colleagues with their fingerprints,
 * what was sent and received, and the ways to hand over and to open a file.
 */

CtiPeopleDialog *cti_people_dialog_new (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;
void cti_people_dialog_take_card (CtiPeopleDialog *self, GBytes *card);

G_END_DECLS
