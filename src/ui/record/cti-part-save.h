#pragma once

#include "cti-history.h"
#include "cti-record-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

void cti_part_put_in (CtiWorkspace *workspace,
                      const char *case_id,
                      CtiRecordDialog *dialog,
                      CtiActKind kind,
                      GPtrArray *records,
                      const char *sentence);
void cti_part_put_one (CtiWorkspace *workspace,
                       const char *case_id,
                       CtiRecordDialog *dialog,
                       CtiActKind kind,
                       gconstpointer record,
                       const char *sentence);
void cti_part_correct (CtiWorkspace *workspace,
                       const char *case_id,
                       CtiRecordDialog *dialog,
                       CtiActKind kind,
                       gconstpointer record,
                       const char *why,
                       const char *sentence);
void cti_part_save (CtiWorkspace *workspace,
                    const char *case_id,
                    CtiActKind kind,
                    gconstpointer record,
                    const char *said,
                    GAsyncReadyCallback done,
                    gpointer user_data);
void cti_part_remove (CtiWorkspace *workspace,
                      const char *case_id,
                      CtiRecordDialog *dialog,
                      CtiActKind kind,
                      gconstpointer record,
                      const char *sentence);

G_END_DECLS
