/* Moving a border of a course. What is typed - which border, its new day, the reason - is a record
 * of this dialog alone, so that the common form can show it and keep its draft; the store sees only
 * the course that comes of it. */

#include "cti-border-dialog.h"

#include <glib/gi18n.h>

#include "cti-course-move.h"
#include "cti-date-row.h"
#include "cti-days-preview.h"
#include "cti-field.h"
#include "cti-text.h"
#include "cti-use-phase.h"
#include "cti-words.h"

typedef struct
{
  CtiRecord record;
  char *border; /* word of cti_border_values; phase 1 has an act of its own on the page */
  CtiDate day;
  char *why;
} Move;

static const CtiField move_fields[] = {
  CTI_LINE (Move, border, CTI_FIELD_REQUIRED),
  CTI_DAY (Move, day, CTI_FIELD_REQUIRED),
  CTI_NOTE (Move, why, 0),
};

static const CtiRecordType move_type = { "border_move", sizeof (Move), move_fields,
                                         G_N_ELEMENTS (move_fields) };

typedef struct
{
  CtiCourseAct act;
  CtiBorder border; /* whose day the form was given */
  CtiDaysPreview *preview;
} Moving;

static void
moving_free (gpointer data)
{
  cti_course_act_clear (data);
  g_free (data);
}

static CtiBorder
get_border (const Move *move)
{
  int border = CTI_BORDER_PHASE_2;

  cti_enum_from_nick (cti_border_values, move->border, &border);
  return (CtiBorder) border;
}

static void
preview (const Moving *self,
         const Move *move,
         CtiPhasePlan *before,
         CtiPhasePlan *after,
         CtiProblems *problems)
{
  g_autoptr (GPtrArray) pauses =
      cti_case_get_of_course (self->act.now, &cti_pause_type, self->act.course);

  cti_phase_plan_preview_move (self->act.course, pauses, get_border (move), move->day, before,
                               after, problems);
}

/* The rules speak of the course; the form has its day. */
static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const Move *move = record;
  g_autoptr (CtiProblems) found = cti_problems_new ();
  const CtiProblem *wall;
  CtiPhasePlan before, after;

  cti_record_check (move, problems);
  preview (data, move, &before, &after, found);
  wall = cti_problems_get_first_wall (found);
  if (wall != NULL)
    cti_problems_add (problems, wall->code, move_type.name, "day");
  if (cti_text_is_blank (move->why))
    cti_problems_add (problems, CTI_PROBLEM_MISSING, move_type.name, "why");
}

static CtiDate
get_day_now (const Moving *self, CtiBorder border)
{
  CtiPhasePlan plan;

  cti_case_get_plan (self->act.now, &plan);
  return cti_phase_plan_get_border (&plan, border);
}

/* Another border brings its own day, unless one has been typed. */
static void
changed_cb (Moving *self)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiRecord) record = cti_record_form_make_record (self->act.form, problems);
  Move *move = (Move *) record;
  GtkWidget *day = cti_record_form_get_row (self->act.form, "day");
  CtiPhasePlan before, after;

  if (get_border (move) != self->border)
    {
      CtiDate untouched = get_day_now (self, self->border);

      self->border = get_border (move);
      if (move->day == untouched)
        {
          cti_date_row_set_date (CTI_DATE_ROW (day), get_day_now (self, self->border));
          return; /* the day comes here again */
        }
    }
  if (move->day == CTI_DATE_NONE)
    move->day = get_day_now (self, self->border);
  preview (self, move, &before, &after, problems);
  cti_days_preview_show (self->preview, &before, &after, problems);
}

static gpointer
move_in_thread (CtiStore *store, gpointer data, GError **error)
{
  CtiCourseErrand *errand = data;
  const Move *move = errand->record;

  return cti_use_move_border (store, errand->case_id, get_border (move), move->day, move->why,
                              error);
}

static void
save_cb (Moving *self, gpointer record)
{
  cti_course_act_run (&self->act, move_in_thread, cti_course_errand_new (&self->act, record),
                      _ ("The border has been moved."));
}

static void
offer_borders (CtiRecordForm *form)
{
  static const char *const values[] = { "phase-2", "phase-3", "end", NULL };
  const char *words[] = { _ ("Start of phase 2"), _ ("Start of phase 3"), _ ("Planned end"), NULL };

  cti_record_form_set_choices (form, "border", values, words);
}

/* The next border to come is the one that is most often meant. */
static CtiBorder
guess_border (const CtiCourseAct *act)
{
  CtiPhasePlan plan;

  cti_case_get_plan (act->now, &plan);
  switch (cti_phase_plan_get_phase (&plan, act->today))
    {
    case CTI_PHASE_2:
      return CTI_BORDER_PHASE_3;
    case CTI_PHASE_3:
    case CTI_PHASE_OVER:
      return CTI_BORDER_END;
    default:
      return CTI_BORDER_PHASE_2;
    }
}

/**
 * cti_border_dialog_new:
 * @workspace: where the case is open
 * @now: a case whose open course has phases
 *
 * Returns: (transfer none): a dialog that moves a border of the course, to be presented
 */
CtiRecordDialog *
cti_border_dialog_new (CtiWorkspace *workspace, CtiCase *now)
{
  Moving *self = g_new0 (Moving, 1);
  g_autoptr (CtiRecord) record = cti_record_new (&move_type);
  Move *move = (Move *) record;

  cti_course_act_init (&self->act, workspace, now);
  self->border = guess_border (&self->act);
  cti_set_text (&move->border, cti_enum_to_nick (cti_border_values, self->border));
  move->day = get_day_now (self, self->border);
  self->act.form = CTI_RECORD_FORM (cti_record_form_new (&move_type, NULL));
  offer_borders (self->act.form);
  cti_record_form_set_record (self->act.form, move, self->act.today);
  cti_course_act_open (&self->act, _ ("Move a Border"), NULL, "border", moving_free);
  cti_record_dialog_set_intro (self->act.dialog,
                               _ ("What comes after the border is counted anew from it."));
  cti_record_dialog_set_check (self->act.dialog, check, self);
  self->preview = CTI_DAYS_PREVIEW (cti_days_preview_new ());
  cti_record_dialog_add (self->act.dialog, GTK_WIDGET (self->preview));
  g_signal_connect_swapped (self->act.dialog, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->act.form, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
  return self->act.dialog;
}
