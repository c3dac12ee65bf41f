#include "cti-plan-context.h"

#include <glib/gi18n.h>

#include "cti-part-save.h"
#include "cti-use-inquiry.h"
#include "cti-use-part.h"

/**
 * cti_plan_context_new:
 * @workspace: (nullable): the workspace; without it there is only something to look at
 * @now: the case
 * @today: the day
 * @lists: what the plan picks from
 *
 * Returns: (transfer full): what a dialog of the plan needs to know
 */
CtiPlanContext *
cti_plan_context_new (CtiWorkspace *workspace, CtiCase *now, CtiDate today, CtiPlanLists *lists)
{
  CtiPlanContext *self = g_rc_box_new0 (CtiPlanContext);

  self->workspace = workspace != NULL ? g_object_ref (workspace) : NULL;
  self->now = cti_case_ref (now);
  self->today = today;
  self->course = cti_case_get_course (now);
  self->lists = cti_plan_lists_ref (lists);
  return self;
}

/**
 * cti_plan_context_ref:
 * @self: a context
 *
 * Returns: (transfer full): the same
 */
CtiPlanContext *
cti_plan_context_ref (CtiPlanContext *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CtiPlanContext *self = data;

  g_clear_object (&self->workspace);
  cti_case_unref (self->now);
  cti_plan_lists_unref (self->lists);
}

/**
 * cti_plan_context_unref:
 * @self: (transfer full): a context
 */
void
cti_plan_context_unref (CtiPlanContext *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * cti_plan_context_make_dialog:
 * @self: a context with a workspace
 * @form: the form and what belongs to it
 *
 * Returns: (transfer none): its dialog, to be presented
 */
CtiRecordDialog *
cti_plan_context_make_dialog (CtiPlanContext *self, const CtiPlanForm *form)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->workspace));
  CtiRecordDialog *dialog =
      cti_record_dialog_new (GTK_WINDOW (root), cti_workspace_get_session (self->workspace),
                             form->title, form->is_new ? _ ("Add") : NULL, form->form, form->draft);

  cti_record_dialog_set_whose (dialog, cti_case_get_name (self->now));
  cti_record_dialog_set_check (dialog, form->check, form->editing);
  g_signal_connect_swapped (dialog, "save", form->save, form->editing);
  g_object_set_data_full (G_OBJECT (dialog), "editing", form->editing, form->editing_free);
  return dialog;
}

/**
 * cti_plan_context_check:
 * @self: a context
 * @record: a record of the plan, new or changed
 * @problems: where to add what the rules say of it
 */
void
cti_plan_context_check (const CtiPlanContext *self, gconstpointer record, CtiProblems *problems)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiCase) with = NULL;

  g_ptr_array_add (records, cti_record_ref ((gpointer) record));
  with = cti_case_with (self->now, records);
  cti_case_check_record (with, record, self->today, problems);
}

typedef struct
{
  char *case_id; /* (owned) */
  CtiActKind kind;
  GPtrArray *records; /* (owned) */
  GPtrArray *own;     /* (owned) (element-type CtiFocusKind): one */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->case_id);
  g_ptr_array_unref (work->records);
  g_ptr_array_unref (work->own);
  g_free (work);
}

/* The team's file first: an area that no course has chosen yet does no harm, an area without a name
 * would. */
static gpointer
put_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Work *work = data;

  if (!cti_use_put_team (store, work->own, NULL, error))
    return NULL;
  return cti_use_put (store, work->case_id, work->kind, work->records, NULL, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiRecordDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;

  cti_workspace_run_finish (result, &error);
  cti_record_dialog_finish (dialog, error);
}

static void
save_with_own (CtiPlanContext *self, const CtiPlanSave *save)
{
  Work *work = g_new0 (Work, 1);

  work->case_id = g_strdup (cti_case_get_id (self->now));
  work->kind = save->kind;
  work->records = g_ptr_array_ref (save->records);
  work->own = g_ptr_array_new_with_free_func (cti_record_unref);
  g_ptr_array_add (work->own, cti_record_copy (save->own));
  cti_workspace_run_in (self->workspace, work->case_id, put_in_thread, work, work_free,
                        save->sentence, saved_cb, g_object_ref (save->dialog));
}

/**
 * cti_plan_context_save:
 * @self: a context
 * @save: what to save
 *
 * Saves it, all or nothing of the case; the dialog closes, or says why it could not be done.
 */
void
cti_plan_context_save (CtiPlanContext *self, const CtiPlanSave *save)
{
  if (save->own != NULL)
    save_with_own (self, save);
  else
    cti_part_put_in (self->workspace, cti_case_get_id (self->now), save->dialog, save->kind,
                     save->records, save->sentence);
}

/**
 * cti_plan_context_put:
 * @self: a context
 * @kind: what the user does, for the history
 * @record: a record of the case, new or changed
 * @sentence: what to say when it is done
 * @dialog: (nullable): the dialog that is closed then
 */
void
cti_plan_context_put (CtiPlanContext *self,
                      CtiActKind kind,
                      gpointer record,
                      const char *sentence,
                      CtiRecordDialog *dialog)
{
  cti_part_put_one (self->workspace, cti_case_get_id (self->now), dialog, kind, record, sentence);
}

/**
 * cti_plan_context_remove:
 * @self: a context
 * @kind: what the user does, for the history
 * @record: a record of the case, put in the trash with what depends on it
 * @sentence: what to say when it is done
 */
void
cti_plan_context_remove (CtiPlanContext *self,
                         CtiActKind kind,
                         gconstpointer record,
                         const char *sentence)
{
  cti_part_remove (self->workspace, cti_case_get_id (self->now), NULL, kind, record, sentence);
}
