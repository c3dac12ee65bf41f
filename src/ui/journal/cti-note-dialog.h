#pragma once

#include "cti-contact.h"
#include "cti-note.h"
#include "cti-record-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_note_dialog_new (CtiWorkspace *workspace,
                                      const CtiNote *note) G_GNUC_WARN_UNUSED_RESULT;
CtiRecordDialog *cti_note_dialog_new_about (CtiWorkspace *workspace,
                                            const CtiContact *contact) G_GNUC_WARN_UNUSED_RESULT;
CtiRecordDialog *cti_note_dialog_new_addition (CtiWorkspace *workspace,
                                               const CtiNote *note) G_GNUC_WARN_UNUSED_RESULT;

void cti_note_dialog_offer_phrases (CtiRecordForm *form);

G_END_DECLS
