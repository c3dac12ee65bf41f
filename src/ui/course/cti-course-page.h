#pragma once

#include <adwaita.h>

#include "cti-case.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_COURSE_PAGE (cti_course_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiCoursePage, cti_course_page, CTI, COURSE_PAGE, AdwBin)

/**
 * CtiCoursePage:
 *
 * Where a citizen is in her course: the timeline, the phases as rows, the next star, and what can
 * be done with the course.
 */

void cti_course_page_set_case (CtiCoursePage *self, CtiCase *now, CtiDate today);
CtiCase *cti_course_page_get_case (CtiCoursePage *self);

G_END_DECLS
