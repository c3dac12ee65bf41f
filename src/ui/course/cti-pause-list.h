#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_PAUSE_LIST (cti_pause_list_get_type ())
G_DECLARE_FINAL_TYPE (CtiPauseList, cti_pause_list, CTI, PAUSE_LIST, AdwPreferencesGroup)

/**
 * CtiPauseList:
 *
 * The pauses of a course as rows; a row opens its pause while the course is open. Not seen while
 * there are none.
 */

void cti_pause_list_set_case (CtiPauseList *self, CtiCase *now, CtiDate today);

G_END_DECLS
