#pragma once

#include "cti-history.h"
#include "cti-record-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

/**
 * CtiPartPurpose:
 * @title: title of the dialog, which names nobody, to be translated
 * @fields: (array zero-terminated=1): the fields of the form
 * @kind: what the user does, for the history
 * @said: what is said when it is saved, to be translated
 * @intro: (nullable): what stands above the form, translated
 */
typedef struct
{
  const char *title;
  const char *const *fields;
  CtiActKind kind;
  const char *said;
  const char *intro;
} CtiPartPurpose;

CtiRecordDialog *cti_part_dialog_new (CtiWorkspace *workspace,
                                      const CtiPartPurpose *purpose,
                                      gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
