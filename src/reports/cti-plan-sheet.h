#pragma once

#include "cti-case.h"
#include "cti-text-sheet.h"

G_BEGIN_DECLS

/* A plan she takes home: it carries the case code and what was written in the plan, and nothing
 * else that is known of her. */

CtiTextSheet *cti_plan_sheet_new_long (const char *code,
                                       const CtiLongPlan *plan,
                                       CtiDate made) G_GNUC_WARN_UNUSED_RESULT;
CtiTextSheet *cti_plan_sheet_new_crisis (const char *code,
                                         const CtiCrisisPlan *plan,
                                         CtiDate made) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
