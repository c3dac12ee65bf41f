/* What the dialogs about a course have in common: the case they were opened on, the form in its
 * dialog, and the way to the store and back. */

#include "cti-course-act.h"

#include "cti-use-part.h"

/**
 * cti_course_act_init:
 * @self: an act, zeroed
 * @workspace: where the case is open
 * @now: the case
 */
void
cti_course_act_init (CtiCourseAct *self, CtiWorkspace *workspace, CtiCase *now)
{
  self->workspace = g_object_ref (workspace);
  self->now = cti_case_ref (now);
  self->course = cti_case_get_course (now);
  self->today = cti_session_get_today (cti_workspace_get_session (workspace));
}

/**
 * cti_course_act_clear:
 * @self: an act
 */
void
cti_course_act_clear (CtiCourseAct *self)
{
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->now, cti_case_unref);
}

/**
 * cti_course_act_open:
 * @self: an act whose form was made and given its record; owned by its dialog from now on
 * @title: title of the dialog
 * @save_label: (nullable): what the button that saves says
 * @draft: what the draft is called within the case
 * @free_self: frees @self when the dialog is gone
 *
 * Makes the dialog; whoever calls adds what else it needs and presents it.
 */
void
cti_course_act_open (CtiCourseAct *self,
                     const char *title,
                     const char *save_label,
                     const char *draft,
                     GDestroyNotify free_self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->workspace));
  g_autofree char *id = g_strdup_printf ("%s/%s", draft, cti_case_get_id (self->now));

  self->dialog =
      cti_record_dialog_new (GTK_WINDOW (root), cti_workspace_get_session (self->workspace), title,
                             save_label, self->form, id);
  cti_record_dialog_set_whose (self->dialog, cti_case_get_name (self->now));
  g_object_set_data_full (G_OBJECT (self->dialog), "act", self, free_self);
}

/**
 * cti_course_errand_new:
 * @self: an act
 * @record: (nullable): what the form says
 *
 * Returns: (transfer full): an errand about its case, which cti_course_act_run() takes
 */
CtiCourseErrand *
cti_course_errand_new (const CtiCourseAct *self, gpointer record)
{
  CtiCourseErrand *errand = g_new0 (CtiCourseErrand, 1);

  errand->case_id = g_strdup (cti_case_get_id (self->now));
  errand->record = record != NULL ? cti_record_ref (record) : NULL;
  errand->records = g_ptr_array_new_with_free_func (cti_record_unref);
  errand->left = g_ptr_array_new_with_free_func (g_free);
  return errand;
}

static void
errand_free (gpointer data)
{
  CtiCourseErrand *errand = data;

  g_free (errand->case_id);
  g_clear_pointer (&errand->record, cti_record_unref);
  g_ptr_array_unref (errand->records);
  g_ptr_array_unref (errand->left);
  g_free (errand->id);
  g_free (errand->why);
  g_free (errand);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiRecordDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;

  cti_workspace_run_finish (result, &error);
  cti_record_dialog_finish (dialog, error);
}

/**
 * cti_course_act_run:
 * @self: an act
 * @work: the use case, which is handed a #CtiCourseErrand
 * @errand: (transfer full): the errand
 * @sentence: what to say when it is done
 *
 * The dialog, where there is one, closes then, or says why it could not be done.
 */
void
cti_course_act_run (CtiCourseAct *self,
                    CtiSessionWork work,
                    CtiCourseErrand *errand,
                    const char *sentence)
{
  gboolean has_dialog = self->dialog != NULL;

  cti_workspace_run_in (self->workspace, errand->case_id, work, errand, errand_free, sentence,
                        has_dialog ? done_cb : NULL,
                        has_dialog ? g_object_ref (self->dialog) : NULL);
}

static gpointer
put_checklist_in_thread (CtiStore *store, gpointer data, GError **error)
{
  CtiCourseErrand *errand = data;

  return cti_use_put (store, errand->case_id, CTI_ACT_CHANGE_CHECKLIST, errand->records, NULL,
                      error);
}

static gpointer
put_closing_in_thread (CtiStore *store, gpointer data, GError **error)
{
  CtiCourseErrand *errand = data;

  return cti_use_put (store, errand->case_id, CTI_ACT_CHANGE_CLOSING, errand->records, NULL, error);
}

/**
 * cti_course_act_put:
 * @self: an act
 * @kind: %CTI_ACT_CHANGE_CHECKLIST or %CTI_ACT_CHANGE_CLOSING
 * @records: (element-type CtiRecord): parts of the case, new or changed
 * @sentence: (nullable): what to say when it is done
 */
void
cti_course_act_put (CtiCourseAct *self, CtiActKind kind, GPtrArray *records, const char *sentence)
{
  CtiCourseErrand *errand = cti_course_errand_new (self, NULL);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (errand->records, cti_record_ref (g_ptr_array_index (records, i)));
  cti_course_act_run (self,
                      kind == CTI_ACT_CHANGE_CLOSING ? put_closing_in_thread
                                                     : put_checklist_in_thread,
                      errand, sentence);
}

/**
 * cti_course_act_check:
 * @self: an act
 * @record: a record of the case, new or changed
 * @problems: where to add what the rules say of it
 */
void
cti_course_act_check (const CtiCourseAct *self, gconstpointer record, CtiProblems *problems)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (CtiCase) with = NULL;

  g_ptr_array_add (records, (gpointer) record);
  with = cti_case_with (self->now, records);
  cti_case_check_record (with, record, self->today, problems);
}
