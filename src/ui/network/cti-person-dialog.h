#pragma once

#include "cti-record-dialog.h"
#include "cti-plan-lists.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

GtkWindow *cti_person_dialog_new (CtiWorkspace *workspace,
                                  const char *person,
                                  int phase,
                                  const CtiPlanLists *lists);

G_END_DECLS
