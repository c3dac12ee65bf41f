/* A new task. It is about the citizen who is chosen, or about nobody: then it is the team's. */

#include "cti-task-dialog.h"

#include <glib/gi18n.h>

#include "cti-help-topic.h"
#include "cti-citizen-picker.h"
#include "cti-part-save.h"

static const char *const fields[] = { "title", "due", "repeat", "repeat_every", "note", NULL };

typedef struct
{
  CtiWorkspace *workspace;  /* (owned) */
  CtiCitizenPicker *picker; /* (unowned) */
  CtiDate today;
} Tasking;

static void
tasking_free (gpointer data)
{
  Tasking *tasking = data;

  g_object_unref (tasking->workspace);
  g_free (tasking);
}

static void
save_cb (CtiRecordDialog *dialog, CtiRecord *record, Tasking *tasking)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);

  g_ptr_array_add (records, cti_record_ref (record));
  cti_part_put_in (tasking->workspace, cti_citizen_picker_get_case (tasking->picker), dialog,
                   CTI_ACT_CHANGE_TASK, records, _ ("The task is saved."));
}

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const Tasking *tasking = data;

  /* who was meant and not found must not make it a task that is about nobody */
  if (!cti_citizen_picker_is_readable (tasking->picker))
    {
      cti_citizen_picker_set_problem (tasking->picker,
                                      _ ("Choose one of the citizens, or leave it empty."));
      cti_problems_add (problems, CTI_PROBLEM_MISSING, cti_task_type.name, "course");
    }
  cti_task_check (record, tasking->today, problems);
}

/* How often is asked only where it comes again; what is not asked is not in the way either. */
static void
show_repeat (CtiRecordForm *form)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiTask) task = cti_record_form_make_record (form, problems);

  if (task->repeat == CTI_REPEAT_NEVER && cti_problems_find (problems, "repeat_every") != NULL)
    cti_record_form_set_value (form, "repeat_every", "1");
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
  cti_help_topic_set (GTK_WINDOW (dialog), "today");
  g_object_set_data_full (G_OBJECT (dialog), "tasking", tasking, tasking_free);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (picker),
                                         _ ("Leave it empty for a task that is about nobody."));
  cti_record_dialog_add (dialog, picker);
  if (open != NULL)
    cti_citizen_picker_set_case (tasking->picker, cti_case_get_id (open));
  cti_record_dialog_keep (dialog, "whom", picker);
  cti_record_dialog_set_check (dialog, check, tasking);
  g_signal_connect (dialog, "save", G_CALLBACK (save_cb), tasking);
  return dialog;
}
