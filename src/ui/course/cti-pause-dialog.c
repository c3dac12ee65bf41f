#include "cti-pause-dialog.h"

#include <glib/gi18n.h>

#include "cti-course-move.h"
#include "cti-days-preview.h"
#include "cti-removal-group.h"
#include "cti-use-phase.h"

typedef struct
{
  CtiCourseAct act;
  CtiDaysPreview *preview;
  const char *sentence; /* (unowned): what to say when it is saved */
  const CtiPause *kept; /* (unowned) (nullable): the pause as it is in the case */
} Pausing;

static void
pausing_free (gpointer data)
{
  cti_course_act_clear (data);
  g_free (data);
}

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const Pausing *self = data;

  cti_course_act_check (&self->act, record, problems);
}

/* The days with this pause as the form says, and the moved borders that go along with it. */
static void
lay_out (const Pausing *self, CtiPause *pause, CtiPhasePlan *plan)
{
  const CtiPause *before = cti_case_find (self->act.now, &cti_pause_type, pause->record.id);
  g_autoptr (CtiCourse) moved =
      cti_course_follow_pause (self->act.course, before, pause, self->act.today);
  g_autoptr (GPtrArray) pauses =
      cti_case_get_of_course (self->act.now, &cti_pause_type, self->act.course);

  if (before != NULL)
    g_ptr_array_remove (pauses, (gpointer) before);
  g_ptr_array_add (pauses, pause);
  cti_phase_plan_init (plan, moved != NULL ? moved : self->act.course, pauses);
}

static void
show_days (Pausing *self)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiRecord) record = cti_record_form_make_record (self->act.form, problems);
  g_autoptr (CtiProblems) hints = cti_problems_new ();
  CtiPhasePlan before, after;

  cti_case_get_plan (self->act.now, &before);
  lay_out (self, (CtiPause *) record, &after);
  cti_phase_plan_check_lengths (&after, hints);
  cti_days_preview_show (self->preview, &before, &after, hints);
}

static gpointer
pause_in_thread (CtiStore *store, gpointer data, GError **error)
{
  CtiCourseErrand *errand = data;

  return cti_use_pause (store, errand->case_id, errand->record, NULL, error);
}

static void
save_cb (Pausing *self, gpointer record)
{
  cti_course_act_run (&self->act, pause_in_thread, cti_course_errand_new (&self->act, record),
                      self->sentence);
}

static gpointer
remove_in_thread (CtiStore *store, gpointer data, GError **error)
{
  CtiCourseErrand *errand = data;

  return cti_use_remove_pause (store, errand->case_id, errand->id, errand->why, error);
}

static void
remove_cb (Pausing *self, const char *why)
{
  CtiCourseErrand *errand = cti_course_errand_new (&self->act, NULL);

  errand->id = g_strdup (self->kept->record.id);
  errand->why = g_strdup (why);
  cti_course_act_run (&self->act, remove_in_thread, errand, _ ("The pause has been removed."));
}

/* Days of the course come back with it, so the history asks why. */
static void
add_removal (Pausing *self)
{
  GtkWidget *group =
      cti_removal_group_new (self->kept->shifts
                                 ? _ ("What the pause had put off comes back by as many days.")
                                 : _ ("The days of the course stay as they are."),
                             _ ("_Remove the Pause"), TRUE);

  g_signal_connect_swapped (group, "remove", G_CALLBACK (remove_cb), self);
  cti_record_dialog_add (self->act.dialog, group);
  cti_record_dialog_keep (self->act.dialog, "removal-reason",
                          cti_removal_group_get_reason (CTI_REMOVAL_GROUP (group)));
}

/* What is typed about one pause is not offered for another. */
static CtiRecordDialog *
make (CtiWorkspace *workspace, CtiCase *now, CtiPause *pause, const char *title, const char *draft)
{
  static const char *const fields[] = { "reason", "first", "last", "shifts", "note", NULL };
  Pausing *self = g_new0 (Pausing, 1);

  cti_course_act_init (&self->act, workspace, now);
  self->sentence = _ ("The pause has been saved.");
  self->act.form = CTI_RECORD_FORM (cti_record_form_new (&cti_pause_type, fields));
  cti_record_form_set_record (self->act.form, pause, self->act.today);
  cti_course_act_open (&self->act, title, NULL, draft, pausing_free);
  cti_record_dialog_set_intro (
      self->act.dialog,
      _ ("The citizen keeps the place in the course. Leave the last day empty while the pause "
         "goes on; what follows is put off once it has ended."));
  cti_record_dialog_set_check (self->act.dialog, check, self);
  self->preview = CTI_DAYS_PREVIEW (cti_days_preview_new ());
  cti_record_dialog_add (self->act.dialog, GTK_WIDGET (self->preview));
  self->kept = cti_case_find (now, &cti_pause_type, pause->record.id);
  if (self->kept != NULL)
    add_removal (self);
  g_signal_connect_swapped (self->act.dialog, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->act.form, "changed", G_CALLBACK (show_days), self);
  show_days (self);
  return self->act.dialog;
}

/**
 * cti_pause_dialog_new:
 * @workspace: where the case is open
 * @now: a case with an open course
 * @pause: (nullable): a pause of it to be changed, %NULL for a new one from today on
 *
 * Returns: (transfer none): the dialog, to be presented
 */
CtiRecordDialog *
cti_pause_dialog_new (CtiWorkspace *workspace, CtiCase *now, const CtiPause *pause)
{
  g_autoptr (CtiPause) shown = NULL;
  g_autofree char *draft = NULL;

  if (pause != NULL)
    {
      shown = cti_record_copy (pause);
      draft = g_strconcat ("pause/", pause->record.id, NULL);
      return make (workspace, now, shown, _ ("Pause"), draft);
    }
  shown = cti_record_new (&cti_pause_type);
  cti_set_text (&shown->course, cti_case_get_course (now)->record.id);
  shown->first = cti_session_get_today (cti_workspace_get_session (workspace));
  shown->shifts = TRUE;
  return make (workspace, now, shown, _ ("Pause the Course"), "pause");
}

/**
 * cti_pause_dialog_new_end:
 * @workspace: where the case is open
 * @now: a case with an open course
 * @pause: a pause of it that goes on
 *
 * Returns: (transfer none): a dialog that ends the pause yesterday, for today the course goes on;
 *   to be presented
 */
CtiRecordDialog *
cti_pause_dialog_new_end (CtiWorkspace *workspace, CtiCase *now, const CtiPause *pause)
{
  g_autoptr (CtiPause) ended = cti_record_copy (pause);
  CtiDate today = cti_session_get_today (cti_workspace_get_session (workspace));
  g_autofree char *draft = g_strconcat ("pause-end/", pause->record.id, NULL);

  ended->last = MAX (ended->first, today - 1);
  return make (workspace, now, ended, _ ("End the Pause"), draft);
}

/**
 * cti_pause_find_present:
 * @now: a case
 * @today: the day
 *
 * Returns: (transfer none) (nullable): the pause of its course that has begun and has no last day
 */
const CtiPause *
cti_pause_find_present (const CtiCase *now, CtiDate today)
{
  g_autoptr (GPtrArray) pauses =
      cti_case_get_of_course (now, &cti_pause_type, cti_case_get_course (now));

  for (guint i = 0; i < pauses->len; i++)
    {
      const CtiPause *pause = g_ptr_array_index (pauses, i);

      if (pause->last == CTI_DATE_NONE && pause->first <= today)
        return pause;
    }
  return NULL;
}
