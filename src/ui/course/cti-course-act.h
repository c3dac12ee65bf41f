#pragma once

#include "cti-case.h"
#include "cti-record-dialog.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

/**
 * CtiCourseAct:
 * @workspace: (owned): where the case is open
 * @now: (owned): the case as it was when the dialog opened
 * @course: (unowned): its course
 * @today: the day
 * @form: (unowned) (nullable): the form of the dialog
 * @dialog: (unowned) (nullable): the dialog
 *
 * What every dialog about a course works on. Each begins its own struct with it.
 */
typedef struct
{
  CtiWorkspace *workspace;
  CtiCase *now;
  const CtiCourse *course;
  CtiDate today;
  CtiRecordForm *form;
  CtiRecordDialog *dialog;
} CtiCourseAct;

/**
 * CtiCourseErrand:
 * @case_id: (owned): id of the case
 * @record: (owned): what the form says
 * @records: (owned) (element-type CtiRecord): other records that go along
 * @left: (owned) (element-type utf8): ids of what stays behind
 * @id: (owned) (nullable): id of a record
 * @why: (owned) (nullable): the reason
 *
 * What a use case of a course is handed on the store's thread.
 */
typedef struct
{
  char *case_id;
  gpointer record;
  GPtrArray *records;
  GPtrArray *left;
  char *id;
  char *why;
} CtiCourseErrand;

void cti_course_act_init (CtiCourseAct *self, CtiWorkspace *workspace, CtiCase *now);
void cti_course_act_clear (CtiCourseAct *self);
void cti_course_act_open (CtiCourseAct *self,
                          const char *title,
                          const char *save_label,
                          const char *draft,
                          GDestroyNotify free_self);
CtiCourseErrand *cti_course_errand_new (const CtiCourseAct *self,
                                        gpointer record) G_GNUC_WARN_UNUSED_RESULT;
void cti_course_act_run (CtiCourseAct *self,
                         CtiSessionWork work,
                         CtiCourseErrand *errand,
                         const char *sentence);
void
cti_course_act_put (CtiCourseAct *self, CtiActKind kind, GPtrArray *records, const char *sentence);
void cti_course_act_check (const CtiCourseAct *self, gconstpointer record, CtiProblems *problems);

G_END_DECLS
