#pragma once

#include "cti-history.h"
#include "cti-record-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

void cti_part_put (CtiWorkspace *workspace,
                   CtiRecordDialog *dialog,
                   CtiActKind kind,
                   GPtrArray *records,
                   const char *sentence);
void cti_part_remove (CtiWorkspace *workspace,
                      CtiRecordDialog *dialog,
                      CtiActKind kind,
                      gpointer record,
                      const char *sentence);

G_END_DECLS
