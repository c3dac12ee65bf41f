#include "cti-plan-dialog.h"

#include <glib/gi18n.h>

#include "cti-long-plan.h"
#include "cti-part-save.h"

typedef struct
{
  CtiWorkspace *workspace; /* (unowned): the window the dialog is of */
  CtiCase *now;            /* (owned) */
  CtiDate today;
} Context;

static void
context_free (gpointer data)
{
  Context *context = data;

  cti_case_unref (context->now);
  g_free (context);
}

static void
check_given (const CtiRecordType *type, CtiDate given, CtiDate today, CtiProblems *problems)
{
  if (given > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, type->name, "given_to_her");
}

static void
check_plan (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const Context *context = data;
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;

  cti_case_check_record (context->now, record, context->today, problems);
  if (type == &cti_long_plan_type)
    check_given (type, ((const CtiLongPlan *) record)->given_to_her, context->today, problems);
  else
    check_given (type, ((const CtiCrisisPlan *) record)->given_to_her, context->today, problems);
}

static void
save_cb (CtiRecordDialog *dialog, CtiRecord *plan, Context *context)
{
  cti_part_put_one (context->workspace, cti_case_get_id (context->now), dialog,
                    CTI_ACT_CHANGE_LONG_PLAN, plan, _ ("The plan has been saved."));
}

static GtkWindow *
make_dialog (CtiWorkspace *workspace, gpointer plan, const char *title, const char *intro)
{
  const CtiRecordType *type = CTI_RECORD (plan)->type;
  CtiSession *session = cti_workspace_get_session (workspace);
  Context *context = g_new0 (Context, 1);
  CtiRecordForm *form = CTI_RECORD_FORM (cti_record_form_new (type, NULL));
  CtiRecordDialog *dialog;
  g_autofree char *draft = NULL;

  context->workspace = workspace;
  context->now = cti_case_ref (cti_workspace_get_case (workspace));
  context->today = cti_session_get_today (session);
  draft = g_strdup_printf ("%s/%s", type->name, cti_case_get_id (context->now));
  cti_record_form_set_record (form, plan, context->today);
  dialog = cti_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace))),
                                  session, title, NULL, form, draft);
  g_object_set_data_full (G_OBJECT (dialog), "context", context, context_free);
  cti_record_dialog_set_whose (dialog, cti_case_get_name (context->now));
  cti_record_dialog_set_intro (dialog, intro);
  cti_record_dialog_set_check (dialog, check_plan, context);
  g_signal_connect (dialog, "save", G_CALLBACK (save_cb), context);
  return GTK_WINDOW (dialog);
}

/**
 * cti_plan_dialog_new_long:
 * @workspace: the workspace, with a case open that has a course
 *
 * Returns: (transfer none): a form for the long-term plan of the course
 */
GtkWindow *
cti_plan_dialog_new_long (CtiWorkspace *workspace)
{
  const CtiCase *now = cti_workspace_get_case (workspace);
  const CtiCourse *course = cti_case_get_course (now);
  g_autoptr (GPtrArray) plans = cti_case_get_of_course (now, &cti_long_plan_type, course);
  g_autoptr (CtiLongPlan) plan = plans->len > 0
                                     ? cti_record_copy (g_ptr_array_index (plans, plans->len - 1))
                                     : cti_record_new (&cti_long_plan_type);

  if (plan->course == NULL)
    cti_set_text (&plan->course, course->record.id);
  return make_dialog (workspace, plan, _ ("Long-Term Plan"),
                      _ ("Write it together, in the words the citizen uses. The sheet can be taken "
                         "home."));
}

/**
 * cti_plan_dialog_new_crisis:
 * @workspace: the workspace, with a case open
 *
 * Returns: (transfer none): a form for her plan for hard days
 */
GtkWindow *
cti_plan_dialog_new_crisis (CtiWorkspace *workspace)
{
  const CtiCase *now = cti_workspace_get_case (workspace);
  gpointer kept = cti_case_get_latest (now, &cti_crisis_plan_type);
  g_autoptr (CtiCrisisPlan) plan =
      kept != NULL ? cti_record_copy (kept) : cti_record_new (&cti_crisis_plan_type);

  return make_dialog (workspace, plan, _ ("Crisis Plan"),
                      _ ("In the citizen’s own words, as “I”. The sheet can be taken home."));
}
