#pragma once

#include "cti-use-sheet.h"

G_BEGIN_DECLS

/**
 * CtiSheetCase:
 * @id: (owned): id of the case
 * @is_new: whether the sheet brings the citizen
 * @act: number of the act that it will be in the file of the case
 * @now: (owned): the case as it would be
 * @records: (owned) (element-type CtiRecord): what goes in
 *
 * What a spreadsheet does to one case.
 */
typedef struct
{
  char *id;
  gboolean is_new;
  gint64 act;
  CtiCase *now;
  GPtrArray *records;
} CtiSheetCase;

CtiSheetPlan *_cti_sheet_plan_make (CtiStore *store,
                                    CtiSpreadsheet *sheet,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
