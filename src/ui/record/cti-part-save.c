/* Keeping or removing parts of a case, or records of the team, and telling the dialog how it went.
 * Which case is said each time: by then another may be open than when the dialog was. */

#include "cti-part-save.h"

#include "cti-use-inquiry.h"
#include "cti-use-part.h"

typedef struct
{
  char *case_id; /* (owned) (nullable): %NULL for the team's file */
  CtiActKind kind;
  GPtrArray *records; /* (owned) (element-type CtiRecord) */
  char *why;          /* (owned) (nullable): the reason */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->case_id);
  g_ptr_array_unref (change->records);
  g_free (change->why);
  g_free (change);
}

static Change *
change_new (const char *case_id, CtiActKind kind, GPtrArray *records)
{
  Change *change = g_new0 (Change, 1);

  change->case_id = g_strdup (case_id);
  change->kind = kind;
  change->records = g_ptr_array_ref (records);
  return change;
}

static GPtrArray *
make_list (gconstpointer record)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);

  g_ptr_array_add (records, cti_record_copy (record));
  return records;
}

static gpointer
put_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Change *change = data;

  if (change->case_id == NULL)
    return cti_use_put_team (store, change->records, change->why, error)
               ? cti_record_copy (cti_store_get_team (store))
               : NULL;
  return cti_use_put (store, change->case_id, change->kind, change->records, change->why, error);
}

static gpointer
remove_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Change *change = data;

  return cti_use_remove (store, change->case_id, change->kind,
                         g_ptr_array_index (change->records, 0), NULL, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiRecordDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;

  cti_workspace_run_finish (result, &error);
  if (dialog != NULL)
    cti_record_dialog_finish (dialog, error);
}

/**
 * cti_part_save:
 * @workspace: the workspace
 * @case_id: id of a case, open or not
 * @kind: what the user does, for the history
 * @record: a part of the case as it shall be
 * @said: (nullable): what to say when it is done, translated
 * @done: (nullable): called when it is done; see cti_workspace_run_in()
 * @user_data: handed to it
 */
void
cti_part_save (CtiWorkspace *workspace,
               const char *case_id,
               CtiActKind kind,
               gconstpointer record,
               const char *said,
               GAsyncReadyCallback done,
               gpointer user_data)
{
  g_autoptr (GPtrArray) records = make_list (record);

  cti_workspace_run_in (workspace, case_id, put_in_thread, change_new (case_id, kind, records),
                        change_free, said, done, user_data);
}

/**
 * cti_part_put_in:
 * @workspace: the workspace
 * @case_id: (nullable): id of a case, open or not; %NULL for the team's file
 * @dialog: (nullable): the dialog that asks for it; it is told how it went
 * @kind: what the user does, for the history
 * @records: (element-type CtiRecord): parts of that case, or records of the team, as they shall be
 * @sentence: what to say when they are on the disk
 *
 * Keeps all of the records or none.
 */
void
cti_part_put_in (CtiWorkspace *workspace,
                 const char *case_id,
                 CtiRecordDialog *dialog,
                 CtiActKind kind,
                 GPtrArray *records,
                 const char *sentence)
{
  cti_workspace_run_in (workspace, case_id, put_in_thread, change_new (case_id, kind, records),
                        change_free, sentence, done_cb,
                        dialog != NULL ? g_object_ref (dialog) : NULL);
}

/**
 * cti_part_put_one:
 * @workspace: the workspace
 * @case_id: id of a case, open or not
 * @dialog: (nullable): the dialog that asks for it; it is told how it went
 * @kind: what the user does, for the history
 * @record: a part of that case, as it shall be
 * @sentence: what to say when it is on the disk
 */
void
cti_part_put_one (CtiWorkspace *workspace,
                  const char *case_id,
                  CtiRecordDialog *dialog,
                  CtiActKind kind,
                  gconstpointer record,
                  const char *sentence)
{
  g_autoptr (GPtrArray) records = make_list (record);

  cti_part_put_in (workspace, case_id, dialog, kind, records, sentence);
}

/**
 * cti_part_correct:
 * @workspace: the workspace
 * @case_id: id of a case, open or not
 * @dialog: (nullable): the dialog that asks for it; it is told how it went
 * @kind: what the user does, for the history
 * @record: a part of that case, as it shall be
 * @why: (nullable): the reason, which stands in the history beside the old values
 * @sentence: what to say when it is on the disk
 */
void
cti_part_correct (CtiWorkspace *workspace,
                  const char *case_id,
                  CtiRecordDialog *dialog,
                  CtiActKind kind,
                  gconstpointer record,
                  const char *why,
                  const char *sentence)
{
  g_autoptr (GPtrArray) records = make_list (record);
  Change *change = change_new (case_id, kind, records);

  change->why = g_strdup (why);
  cti_workspace_run_in (workspace, case_id, put_in_thread, change, change_free, sentence, done_cb,
                        dialog != NULL ? g_object_ref (dialog) : NULL);
}

/**
 * cti_part_remove:
 * @workspace: the workspace
 * @case_id: id of a case, open or not
 * @dialog: (nullable): the dialog that asks for it; it is told how it went
 * @kind: what the user does, for the history
 * @record: a part of that case
 * @sentence: what to say when it is gone
 *
 * Removes the record, and with it what makes no sense without it. The history keeps it.
 */
void
cti_part_remove (CtiWorkspace *workspace,
                 const char *case_id,
                 CtiRecordDialog *dialog,
                 CtiActKind kind,
                 gconstpointer record,
                 const char *sentence)
{
  g_autoptr (GPtrArray) records = make_list (record);

  cti_workspace_run_in (workspace, case_id, remove_in_thread, change_new (case_id, kind, records),
                        change_free, sentence, done_cb,
                        dialog != NULL ? g_object_ref (dialog) : NULL);
}
