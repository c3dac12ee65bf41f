#pragma once

#include "cti-contact.h"
#include "cti-record-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_contact_dialog_new (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;
CtiRecordDialog *cti_contact_dialog_new_planned (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;
CtiRecordDialog *cti_contact_dialog_new_planned_on (CtiWorkspace *workspace,
                                                    CtiDate day) G_GNUC_WARN_UNUSED_RESULT;
CtiRecordDialog *cti_contact_dialog_new_for (CtiWorkspace *workspace,
                                             const CtiContact *contact) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
