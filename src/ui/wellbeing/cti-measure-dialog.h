#pragma once

#include "cti-history.h"
#include "cti-record-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

/**
 * CtiMeasurePurpose:
 * @title: title of the dialog, which names nobody, to be translated
 * @fields: (array zero-terminated=1): the fields of the form, among them `date`, `occasion` and
 *   `voided`
 * @free_field: (nullable): a field that is written later, which is no correction
 * @kind: what the user does, for the history
 * @said: what is said when it is saved, to be translated
 * @tidy: (nullable): takes out of a record what its other answers leave no room for
 * @alone_field: the field that says that the citizen answered alone
 * @alone_value: what it then holds, as it is stored
 * @together_value: what it holds else
 *
 * What a dialog for one kind of measure needs to know.
 */
typedef struct
{
  const char *title;
  const char *const *fields;
  const char *free_field;
  CtiActKind kind;
  const char *said;
  void (*tidy) (gpointer record);
  const char *alone_field;
  const char *alone_value;
  const char *together_value;
} CtiMeasurePurpose;

CtiRecordDialog *cti_measure_dialog_new (CtiWorkspace *workspace,
                                         const CtiMeasurePurpose *purpose,
                                         CtiRecordForm *form,
                                         gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;

gboolean cti_measure_dialog_is_alone (CtiRecordForm *form);

G_END_DECLS
