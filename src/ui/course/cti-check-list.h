#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_CHECK_LIST (cti_check_list_get_type ())
G_DECLARE_FINAL_TYPE (CtiCheckList, cti_check_list, CTI, CHECK_LIST, AdwPreferencesGroup)

/**
 * CtiCheckList:
 *
 * The checklist of the phase the course is in. A tick is the day it was done; a row opens its
 * point. While nothing of the team's list is in it, a button fetches that.
 */

void cti_check_list_set_case (CtiCheckList *self, CtiCase *now, CtiDate today);
int cti_check_list_get_phase (const CtiCase *now, CtiDate today);
GPtrArray *cti_check_list_find (const CtiCase *now, int phase) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
