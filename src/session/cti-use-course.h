#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

CtiCase *cti_use_start_course (CtiStore *store,
                               const char *case_id,
                               const CtiCourse *course,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_change_course (CtiStore *store,
                                const char *case_id,
                                const CtiCourse *course,
                                const char *why,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_close_course (CtiStore *store,
                               const char *case_id,
                               CtiDate closed_on,
                               const char *why,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_reopen_course (CtiStore *store,
                                const char *case_id,
                                const char *why,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_course_check_in_case (const CtiCase *now,
                               const CtiCourse *course,
                               CtiDate today,
                               CtiProblems *problems);

G_END_DECLS
