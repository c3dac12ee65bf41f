#pragma once

#include "cti-import-batch.h"
#include "cti-spreadsheet.h"
#include "cti-use-export.h"

G_BEGIN_DECLS

/**
 * CtiSheetPlan:
 * @cases: (owned) (element-type CtiSheetCase): what goes into each case
 * @n_new: citizens who are new
 * @n_rows: rows that go in
 * @n_repeats: rows that are in the store already, or twice in the sheet
 * @print: (owned): a hash of what goes in
 * @before: the day the same was taken in, or unknown
 *
 * What a spreadsheet would do to the store.
 */
typedef struct
{
  GPtrArray *cases;
  guint n_new;
  guint n_rows;
  guint n_repeats;
  char *print;
  CtiDate before;
} CtiSheetPlan;

void cti_sheet_plan_free (CtiSheetPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiSheetPlan, cti_sheet_plan_free)

CtiSheetPlan *cti_use_plan_sheet (CtiStore *store,
                                  CtiSpreadsheet *sheet,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiImportBatch *cti_use_import_sheet (CtiStore *store,
                                      const CtiSpreadsheet *sheet,
                                      const CtiSheetPlan *plan,
                                      CtiUseProgress progress,
                                      gpointer data,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *cti_use_read_imports (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_use_take_import_back (CtiStore *store,
                                   const char *id,
                                   CtiUseProgress progress,
                                   gpointer data,
                                   GError **error);
void cti_imports_finish (CtiStore *store);

G_END_DECLS
