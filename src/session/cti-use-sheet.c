/* A team's spreadsheet into the store and out of it again. The import is written into the team's
 * file before the first case, with the number of the act it will be in each; so one that is given
 * up, or cut off by the power, is taken back whole: a case it made goes, in another its act is
 * undone. Opening the store does that for whatever is still owed. */

#include "cti-use-sheet.h"

#include "cti-history.h"
#include "cti-sheet-plan.h"
#include "cti-trouble-error.h"
#include "cti-use-undo.h"
#include "cti-use.h"

/**
 * cti_use_plan_sheet:
 * @store: the store
 * @sheet: a sheet whose columns are set; gets rows and errors
 * @error: (out) (optional): a #CtiStoreError
 *
 * Looks what the sheet would do; changes nothing.
 *
 * Returns: (transfer full) (nullable): that, which holds only where @sheet has no errors
 */
CtiSheetPlan *
cti_use_plan_sheet (CtiStore *store, CtiSpreadsheet *sheet, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_IMPORT, NULL, "sheet-check", error))
    return NULL;
  return _cti_sheet_plan_make (store, sheet, error);
}

static gboolean
set_state (CtiStore *store, const CtiImportBatch *batch, CtiImportState state, GError **error)
{
  g_autoptr (CtiImportBatch) changed = cti_record_copy (batch);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_IMPORT, NULL);

  changed->state = state;
  cti_change_set_put (set, changed);
  return cti_store_commit_team (store, set, error);
}

/* --- In --------------------------------------------------------------------------------------- */

static CtiImportBatch *
make_batch (CtiStore *store, const CtiSpreadsheet *sheet, const CtiSheetPlan *plan)
{
  CtiImportBatch *batch = cti_record_new (&cti_import_batch_type);

  batch->date = cti_clock_get_today (cti_store_get_clock (store));
  batch->kind = sheet->kind;
  batch->n_rows = (int) plan->n_rows;
  batch->state = CTI_IMPORT_RUNNING;
  cti_set_text (&batch->print, plan->print);
  for (guint i = 0; i < plan->cases->len; i++)
    {
      const CtiSheetCase *file = g_ptr_array_index (plan->cases, i);

      cti_import_batch_add_case (batch, file->id, file->act);
    }
  return batch;
}

static gboolean
put_file (CtiStore *store, const CtiSheetCase *file, GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_IMPORT, NULL);
  g_autoptr (CtiCase) now = NULL;

  for (guint i = 0; i < file->records->len; i++)
    cti_change_set_put (set, g_ptr_array_index (file->records, i));
  if (!cti_use_begin (store, CTI_USE_IMPORT, file->id, NULL, error))
    return FALSE;
  if (file->is_new)
    now = cti_store_create_case (store, set, file->id, error);
  else if (cti_store_get_last_act (store, file->id, error) == file->act - 1)
    now = cti_store_commit (store, file->id, set, error);
  else
    cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
  return now != NULL;
}

static gboolean
put_all (CtiStore *store,
         const CtiSheetPlan *plan,
         CtiUseProgress progress,
         gpointer data,
         GError **error)
{
  for (guint i = 0; i < plan->cases->len; i++)
    if (!cti_progress_go_on (progress, i, plan->cases->len, data, error) ||
        !put_file (store, g_ptr_array_index (plan->cases, i), error))
      return FALSE;
  return TRUE;
}

/* --- Out again -------------------------------------------------------------------------------- */

static gboolean
is_reversed (GPtrArray *history, gint64 act)
{
  for (guint i = 0; i < history->len; i++)
    if (((const CtiChange *) g_ptr_array_index (history, i))->reverses == act)
      return TRUE;
  return FALSE;
}

/* Whether nothing counts in the file of a case but the act that made it. Where the way back was cut
 * off, its file may be gone and its card still there. */
static gboolean
is_as_made (CtiStore *store, const char *id, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GPtrArray) history = cti_store_get_history (store, id, NULL, &cause);

  if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND))
    return TRUE;
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  for (guint i = 0; history != NULL && i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);

      if (change->act == 1 || change->reverses != 0 || is_reversed (history, change->act))
        continue;
      cti_trouble_set_error (error, CTI_TROUBLE_IMPORT_CHANGED);
      return FALSE;
    }
  return history != NULL;
}

static gboolean
undo_act (CtiStore *store, const CtiImportedFile *file, GError **error)
{
  g_autoptr (GPtrArray) history = cti_store_get_history (store, file->id, NULL, error);
  g_autoptr (CtiUndone) undone = NULL;

  if (history == NULL)
    return FALSE;
  if (cti_store_get_last_act (store, file->id, NULL) < file->act ||
      is_reversed (history, file->act))
    return TRUE;
  undone = cti_use_undo (store, file->id, file->act, CTI_UNDO_ASK, error);
  if (undone != NULL && !undone->is_done)
    cti_trouble_set_error (error, CTI_TROUBLE_IMPORT_CHANGED);
  return undone != NULL && undone->is_done;
}

static gboolean
take_file_back (CtiStore *store, const CtiImportedFile *file, GError **error)
{
  if (cti_card_index_find (cti_store_get_cards (store), file->id) == NULL)
    return TRUE; /* not written, or gone already */
  if (!cti_use_begin (store, CTI_USE_TAKE_IMPORT_BACK, file->id, NULL, error))
    return FALSE;
  if (file->act > 1)
    return undo_act (store, file, error);
  return is_as_made (store, file->id, error) && cti_store_take_case_back (store, file->id, error);
}

static gboolean
take_all_back (CtiStore *store,
               const CtiImportBatch *batch,
               CtiUseProgress progress,
               gpointer data,
               GError **error)
{
  g_autoptr (GPtrArray) files = cti_import_batch_get_cases (batch);

  for (guint i = 0; i < files->len; i++)
    {
      if (progress != NULL)
        progress (i, files->len, data); /* what has begun is finished: nothing stays half out */
      if (!take_file_back (store, g_ptr_array_index (files, i), error))
        return FALSE;
    }
  return set_state (store, batch, CTI_IMPORT_TAKEN_BACK, error);
}

/* Whether the import can go without taking anything along that came later. */
static gboolean
is_untouched (CtiStore *store, const CtiImportedFile *file, GError **error)
{
  g_autoptr (CtiUndo) plan = NULL;

  if (cti_card_index_find (cti_store_get_cards (store), file->id) == NULL)
    return TRUE;
  if (file->act == 1)
    return is_as_made (store, file->id, error);
  plan = cti_undo_look (store, file->id, file->act, error);
  if (plan == NULL)
    return FALSE;
  if (plan->clashes->len == 0)
    return TRUE;
  cti_trouble_set_error (error, CTI_TROUBLE_IMPORT_CHANGED);
  return FALSE;
}

/**
 * cti_use_import_sheet:
 * @store: the store
 * @sheet: a sheet without errors
 * @plan: what it does, looked at on the store as it is now
 * @progress: (nullable): told of each case
 * @data: handed to @progress
 * @error: (out) (optional): a #CtiStoreError, or that it was given up
 *
 * Takes in all of the sheet or nothing of it.
 *
 * Returns: (transfer full) (nullable): the import, by which it can be taken back
 */
CtiImportBatch *
cti_use_import_sheet (CtiStore *store,
                      const CtiSpreadsheet *sheet,
                      const CtiSheetPlan *plan,
                      CtiUseProgress progress,
                      gpointer data,
                      GError **error)
{
  g_autoptr (CtiImportBatch) batch = make_batch (store, sheet, plan);
  g_autoptr (GError) ignored = NULL;

  g_return_val_if_fail (sheet->errors->len == 0, NULL);

  if (!set_state (store, batch, CTI_IMPORT_RUNNING, error))
    return NULL;
  if (put_all (store, plan, progress, data, error) &&
      set_state (store, batch, CTI_IMPORT_DONE, error))
    return g_steal_pointer (&batch);
  if (!take_all_back (store, batch, NULL, NULL, &ignored))
    g_debug ("an import is taken back at the next opening: %s", ignored->message);
  return NULL;
}

/**
 * cti_use_read_imports:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiImportBatch): what was taken in, oldest
 *   first
 */
GPtrArray *
cti_use_read_imports (CtiStore *store, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_IMPORT, NULL, "list", error))
    return NULL;
  return cti_store_get_team_records (store, &cti_import_batch_type);
}

static CtiImportBatch *
find_batch (CtiStore *store, const char *id)
{
  g_autoptr (GPtrArray) batches = cti_store_get_team_records (store, &cti_import_batch_type);

  for (guint i = 0; i < batches->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (batches, i))->id, id) == 0)
      return cti_record_ref (g_ptr_array_index (batches, i));
  return NULL;
}

/**
 * cti_use_take_import_back:
 * @store: the store
 * @id: id of an import
 * @progress: (nullable): told of each case; it cannot be given up once it has begun
 * @data: handed to @progress
 * @error: (out) (optional): %CTI_TROUBLE_IMPORT_CHANGED where something of it was changed since,
 *   and nothing has been taken back; or a #CtiStoreError
 *
 * Returns: whether nothing of it is left
 */
gboolean
cti_use_take_import_back (CtiStore *store,
                          const char *id,
                          CtiUseProgress progress,
                          gpointer data,
                          GError **error)
{
  g_autoptr (CtiImportBatch) batch = find_batch (store, id);
  g_autoptr (GPtrArray) files = NULL;

  if (batch == NULL || batch->state != CTI_IMPORT_DONE)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_UNDO_NOTHING);
      return FALSE;
    }
  if (!cti_use_begin (store, CTI_USE_IMPORT, NULL, "take-back", error))
    return FALSE;
  files = cti_import_batch_get_cases (batch);
  for (guint i = 0; i < files->len; i++)
    if (!is_untouched (store, g_ptr_array_index (files, i), error))
      return FALSE;
  return set_state (store, batch, CTI_IMPORT_TAKING_BACK, error) &&
         take_all_back (store, batch, progress, data, error);
}

/**
 * cti_imports_finish:
 * @store: a store that has just been opened
 *
 * Takes back what an import left half done, in either direction. What fails is tried again at the
 * next opening.
 */
void
cti_imports_finish (CtiStore *store)
{
  g_autoptr (GPtrArray) batches = cti_store_get_team_records (store, &cti_import_batch_type);

  for (guint i = 0; i < batches->len; i++)
    {
      const CtiImportBatch *batch = g_ptr_array_index (batches, i);
      g_autoptr (GError) error = NULL;

      if ((batch->state == CTI_IMPORT_RUNNING || batch->state == CTI_IMPORT_TAKING_BACK) &&
          !take_all_back (store, batch, NULL, NULL, &error))
        g_debug ("an import is taken back at the next opening: %s", error->message);
    }
}
