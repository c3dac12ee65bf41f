#pragma once

#include <adwaita.h>

#include "cti-workspace.h"

G_BEGIN_DECLS

/**
 * CtiCoursePurpose:
 * @CTI_COURSE_START: a course is started
 * @CTI_COURSE_PHASE1: contact has been built, and phase 1 begins
 * @CTI_COURSE_CHANGE: its days are changed, with a reason
 * @CTI_COURSE_CLOSE: it is closed
 */
typedef enum
{
  CTI_COURSE_START,
  CTI_COURSE_PHASE1,
  CTI_COURSE_CHANGE,
  CTI_COURSE_CLOSE,
} CtiCoursePurpose;

#define CTI_TYPE_COURSE_DIALOG (cti_course_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiCourseDialog, cti_course_dialog, CTI, COURSE_DIALOG, AdwWindow)

/**
 * CtiCourseDialog:
 *
 * The days of a course: only the fields that its purpose needs, and under them what the phases
 * become as one types.
 */

GtkWidget *cti_course_dialog_new (CtiWorkspace *workspace, CtiCoursePurpose purpose);
void cti_course_dialog_set_case (CtiCourseDialog *self,
                                 CtiCase *now,
                                 CtiCoursePurpose purpose,
                                 int team_months,
                                 CtiDate today);
gboolean cti_course_dialog_check (CtiCourseDialog *self);

G_END_DECLS
