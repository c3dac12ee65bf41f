#pragma once

#include "cti-case.h"
#include "cti-sheet.h"

G_BEGIN_DECLS

/**
 * CtiPlanSheet:
 *
 * A plan she takes home: the long-term plan or her plan for hard days. It carries the case code and
 * what was written in the plan, and nothing else that is known of her.
 */
typedef struct _CtiPlanSheet CtiPlanSheet;

CtiPlanSheet *cti_plan_sheet_new_long (const char *code,
                                       const CtiLongPlan *plan,
                                       CtiDate made) G_GNUC_WARN_UNUSED_RESULT;
CtiPlanSheet *cti_plan_sheet_new_crisis (const char *code,
                                         const CtiCrisisPlan *plan,
                                         CtiDate made) G_GNUC_WARN_UNUSED_RESULT;
void cti_plan_sheet_free (CtiPlanSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiPlanSheet, cti_plan_sheet_free)

const char *cti_plan_sheet_get_title (const CtiPlanSheet *self);
int cti_plan_sheet_get_n_pages (const CtiPlanSheet *self);
void
cti_plan_sheet_draw (const CtiPlanSheet *self, cairo_t *cr, int page, double width, double height);
GBytes *cti_plan_sheet_to_pdf (const CtiPlanSheet *self,
                               const char *created,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
