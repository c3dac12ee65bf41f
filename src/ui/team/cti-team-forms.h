#pragma once

#include "cti-record-dialog.h"
#include "cti-team-lists.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_team_forms_new_team (GtkWindow *parent,
                                          CtiSession *session,
                                          GClosure *saved) G_GNUC_WARN_UNUSED_RESULT;
CtiRecordDialog *cti_team_forms_new_item (GtkWindow *parent,
                                          CtiSession *session,
                                          const CtiTeamItem *item,
                                          GClosure *saved) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
