#pragma once

#include "cti-case.h"
#include "cti-plan-lists.h"
#include "cti-record-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

/**
 * CtiPlanContext:
 * @workspace: (owned) (nullable): the workspace
 * @now: (owned): the case
 * @today: the day
 * @course: (unowned): the course whose plan it is, kept by @now
 * @lists: (owned): what the plan picks from
 *
 * What a dialog of the plan needs to know and where it saves.
 */
typedef struct
{
  CtiWorkspace *workspace;
  CtiCase *now;
  CtiDate today;
  const CtiCourse *course;
  CtiPlanLists *lists;
} CtiPlanContext;

CtiPlanContext *cti_plan_context_new (CtiWorkspace *workspace,
                                      CtiCase *now,
                                      CtiDate today,
                                      CtiPlanLists *lists) G_GNUC_WARN_UNUSED_RESULT;
CtiPlanContext *cti_plan_context_ref (CtiPlanContext *self);
void cti_plan_context_unref (CtiPlanContext *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiPlanContext, cti_plan_context_unref)

/**
 * CtiPlanSave:
 * @kind: what the user does, for the history
 * @records: (element-type CtiRecord): records of the case
 * @own: (nullable): a focus area that the team gets with them
 * @sentence: what to say when it is done
 * @dialog: (nullable): the dialog that is closed then
 *
 * Something to be saved.
 */
typedef struct
{
  CtiActKind kind;
  GPtrArray *records;
  const CtiFocusKind *own;
  const char *sentence;
  CtiRecordDialog *dialog;
} CtiPlanSave;

/**
 * CtiPlanForm:
 * @form: the form, filled in
 * @is_new: whether what it is about is added
 * @title: title of the dialog
 * @draft: name of its draft
 * @check: what the rules say before it is saved
 * @save: handler of #CtiRecordDialog::save; what it is handed first is @editing
 * @editing: (transfer full): what the handlers work on
 * @editing_free: frees it with the dialog
 *
 * A form of the plan and the dialog it gets.
 */
typedef struct
{
  CtiRecordForm *form;
  gboolean is_new;
  const char *title;
  const char *draft;
  CtiRecordCheck check;
  GCallback save;
  gpointer editing;
  GDestroyNotify editing_free;
} CtiPlanForm;

CtiRecordDialog *cti_plan_context_make_dialog (CtiPlanContext *self, const CtiPlanForm *form);
void
cti_plan_context_check (const CtiPlanContext *self, gconstpointer record, CtiProblems *problems);
void cti_plan_context_save (CtiPlanContext *self, const CtiPlanSave *save);
void cti_plan_context_put (CtiPlanContext *self,
                           CtiActKind kind,
                           gpointer record,
                           const char *sentence,
                           CtiRecordDialog *dialog);
void cti_plan_context_remove (CtiPlanContext *self,
                              CtiActKind kind,
                              gconstpointer record,
                              const char *sentence);

G_END_DECLS
