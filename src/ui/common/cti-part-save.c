/* Keeping or removing parts of the case that is open, and telling the dialog how it went. */

#include "cti-part-save.h"

#include "cti-use-part.h"

typedef struct
{
  char *case_id; /* (owned) */
  CtiActKind kind;
  GPtrArray *records; /* (owned) (element-type CtiRecord) */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->case_id);
  g_ptr_array_unref (change->records);
  g_free (change);
}

static Change *
change_new (CtiWorkspace *workspace, CtiActKind kind, GPtrArray *records)
{
  Change *change = g_new0 (Change, 1);

  change->case_id = g_strdup (cti_case_get_id (cti_workspace_get_case (workspace)));
  change->kind = kind;
  change->records = records;
  return change;
}

static gpointer
put_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Change *change = data;

  return cti_use_put (store, change->case_id, change->kind, change->records, NULL, error);
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
 * cti_part_put:
 * @workspace: the workspace
 * @dialog: (nullable): the dialog that asks for it; it is told how it went
 * @kind: what the user does, for the history
 * @records: (element-type CtiRecord): parts of the case that is open, as they shall be
 * @sentence: what to say when they are on the disk
 *
 * Keeps all of the records or none.
 */
void
cti_part_put (CtiWorkspace *workspace,
              CtiRecordDialog *dialog,
              CtiActKind kind,
              GPtrArray *records,
              const char *sentence)
{
  cti_workspace_run (workspace, put_in_thread,
                     change_new (workspace, kind, g_ptr_array_ref (records)), change_free, sentence,
                     done_cb, dialog != NULL ? g_object_ref (dialog) : NULL);
}

/**
 * cti_part_remove:
 * @workspace: the workspace
 * @dialog: (nullable): the dialog that asks for it; it is told how it went
 * @kind: what the user does, for the history
 * @record: (type CtiRecord): a part of the case that is open
 * @sentence: what to say when it is gone
 *
 * Removes the record, and with it what makes no sense without it. The history keeps it.
 */
void
cti_part_remove (CtiWorkspace *workspace,
                 CtiRecordDialog *dialog,
                 CtiActKind kind,
                 gpointer record,
                 const char *sentence)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);

  g_ptr_array_add (records, cti_record_ref (record));
  cti_workspace_run (workspace, remove_in_thread, change_new (workspace, kind, records),
                     change_free, sentence, done_cb, dialog != NULL ? g_object_ref (dialog) : NULL);
}
