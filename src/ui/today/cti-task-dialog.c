/* A new task. It is about the citizen who is chosen, or about nobody: then it is the team's. */

#include "cti-task-dialog.h"

#include <glib/gi18n.h>

#include "cti-citizen-picker.h"
#include "cti-say.h"
#include "cti-use-inquiry.h"
#include "cti-use-part.h"

static const char *const fields[] = { "title", "due", "repeat", "repeat_every", "note", NULL };

typedef struct
{
  CtiWorkspace *workspace;  /* (owned) */
  CtiCitizenPicker *picker; /* (unowned) */
  CtiDate today;
} Tasking;

typedef struct
{
  char *case_id;      /* (owned) (nullable) */
  GPtrArray *records; /* (owned) */
} Put;

static void
tasking_free (gpointer data)
{
  Tasking *tasking = data;

  g_object_unref (tasking->workspace);
  g_free (tasking);
}

static void
put_free (gpointer data)
{
  Put *put = data;

  g_free (put->case_id);
  g_ptr_array_unref (put->records);
  g_free (put);
}

static gpointer
put_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Put *put = data;

  if (put->case_id != NULL)
    return cti_use_put (store, put->case_id, CTI_ACT_CHANGE_TASK, put->records, NULL, error);
  return cti_use_put_team (store, put->records, NULL, error) ? cti_case_new ("", g_ptr_array_new ())
                                                             : NULL;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiRecordDialog) dialog = user_data;
  Tasking *tasking = g_object_get_data (G_OBJECT (dialog), "tasking");
  gboolean of_case = cti_citizen_picker_get_case (tasking->picker) != NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = of_case
                                ? cti_session_run_case_finish (CTI_SESSION (source), result, &error)
                                : cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (now != NULL && of_case)
    cti_workspace_take_case (tasking->workspace, now);
  if (now != NULL)
    {
      cti_workspace_refresh (tasking->workspace);
      cti_say_undo (GTK_WIDGET (tasking->workspace), _ ("The task is saved."));
    }
  cti_record_dialog_finish (dialog, now == NULL ? error : NULL);
}

static void
save_cb (CtiRecordDialog *dialog, CtiRecord *record, Tasking *tasking)
{
  Put *put = g_new0 (Put, 1);

  put->case_id = g_strdup (cti_citizen_picker_get_case (tasking->picker));
  put->records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_ptr_array_add (put->records, cti_record_ref (record));
  cti_session_run_async (cti_workspace_get_session (tasking->workspace), put_in_thread, put,
                         put_free, (GDestroyNotify) cti_case_unref, saved_cb,
                         g_object_ref (dialog));
}

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const Tasking *tasking = data;

  cti_task_check (record, tasking->today, problems);
}

/* How often is asked only where it comes again. */
static void
show_repeat (CtiRecordForm *form)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiTask) task = cti_record_form_make_record (form, problems);

  gtk_widget_set_visible (cti_record_form_get_row (form, "repeat_every"),
                          task->repeat != CTI_REPEAT_NEVER);
}

static GtkWidget *
make_form (CtiDate today)
{
  GtkWidget *form = cti_record_form_new (&cti_task_type, fields);
  g_autoptr (CtiTask) task = cti_record_new (&cti_task_type);

  task->due = today;
  task->repeat_every = 1;
  cti_record_form_set_record (CTI_RECORD_FORM (form), task, today);
  g_signal_connect (form, "changed", G_CALLBACK (show_repeat), NULL);
  show_repeat (CTI_RECORD_FORM (form));
  return form;
}

/**
 * cti_task_dialog_new:
 * @workspace: the workspace
 *
 * Returns: (transfer none): the form of a new task, to be presented
 */
CtiRecordDialog *
cti_task_dialog_new (CtiWorkspace *workspace)
{
  CtiSession *session = cti_workspace_get_session (workspace);
  CtiCase *open = cti_workspace_get_case (workspace);
  Tasking *tasking = g_new0 (Tasking, 1);
  GtkWidget *picker = cti_citizen_picker_new (G_LIST_MODEL (cti_session_get_cards (session)));
  GtkWidget *form;
  CtiRecordDialog *dialog;

  tasking->workspace = g_object_ref (workspace);
  tasking->today = cti_session_get_today (session);
  tasking->picker = CTI_CITIZEN_PICKER (picker);
  form = make_form (tasking->today);
  dialog =
      cti_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace))), session,
                             _ ("New Task"), NULL, CTI_RECORD_FORM (form), "task/new");
  g_object_set_data_full (G_OBJECT (dialog), "tasking", tasking, tasking_free);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (picker),
                                         _ ("Leave it empty for a task that is about nobody."));
  cti_record_dialog_add (dialog, picker);
  if (open != NULL)
    cti_citizen_picker_set_case (tasking->picker, cti_case_get_id (open));
  cti_record_dialog_set_check (dialog, check, tasking);
  g_signal_connect (dialog, "save", G_CALLBACK (save_cb), tasking);
  return dialog;
}
