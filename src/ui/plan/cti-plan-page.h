#pragma once

#include <adwaita.h>

#include "cti-case.h"
#include "cti-plan-lists.h"

G_BEGIN_DECLS

#define CTI_TYPE_PLAN_PAGE (cti_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiPlanPage, cti_plan_page, CTI, PLAN_PAGE, AdwBin)

/**
 * CtiPlanPage:
 *
 * The plan of a course: the focus areas of a phase with the activities under each, and the
 * referrals. It opens at the present phase; the others are a button away.
 */

void cti_plan_page_set_case (CtiPlanPage *self, CtiCase *now, CtiDate today);
void cti_plan_page_set_lists (CtiPlanPage *self, CtiPlanLists *lists);
void cti_plan_page_show (CtiPlanPage *self);

G_END_DECLS
