/* The closing form: of an open course, which is closed with it in one act, or of a course that was
 * closed without it. Carried through or not follows from the day; goals reached before time is told
 * apart from what was broken off. */

#include "cti-closing-dialog.h"

#include <glib/gi18n.h>

#include "cti-bookmark.h"
#include "cti-course-dialog.h"
#include "cti-use-phase.h"
#include "cti-words.h"

/* A star older than this is offered anew before the course closes (features, closing). */
#define STAR_DAYS 28

typedef struct
{
  CtiCourseAct act;
  gboolean is_open;
  CtiPhasePlan plan;
  GPtrArray *goals; /* (owned) (element-type CtiRecordForm): one for each focus area */
} Closing;

static void
closing_free (gpointer data)
{
  Closing *self = data;

  g_ptr_array_unref (self->goals);
  cti_course_act_clear (&self->act);
  g_free (self);
}

/* Hints stand above the form all the time; under its fields stands what is in the way. */
static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const Closing *self = data;
  g_autoptr (CtiProblems) found = cti_problems_new ();

  cti_closing_check (record, &self->plan, self->act.today, found);
  for (guint i = 0; i < cti_problems_get_length (found); i++)
    {
      const CtiProblem *problem = cti_problems_get (found, i);

      if (!cti_problem_is_hint (problem))
        cti_problems_add_limits (problems, problem->code, problem->record, problem->field,
                                 problem->min, problem->max);
    }
}

static gboolean
choose_kind (Closing *self, CtiClosingKind kind)
{
  AdwComboRow *row = ADW_COMBO_ROW (cti_record_form_get_row (self->act.form, "kind"));
  guint position = 0;

  while (cti_closing_kind_values[position].value != (int) kind)
    position++;
  if (adw_combo_row_get_selected (row) == position)
    return FALSE;
  adw_combo_row_set_selected (row, position);
  return TRUE;
}

static void
tell (Closing *self, const CtiClosing *closing)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  int months = cti_closing_get_months (&self->plan, closing->date);

  /* Translators: how long a course lasted. */
  g_string_append_printf (text,
                          ngettext ("%d month since phase 1 began.",
                                    "%d months since phase 1 began.", (gulong) months),
                          months);
  g_string_append_c (text, ' ');
  /* Translators: how a course ended, such as "carried through". */
  g_string_append_printf (text, _ ("In lists and figures: %s."),
                          cti_words_enum (cti_closing_result_values,
                                          cti_closing_get_result (closing)));
  cti_closing_check (closing, &self->plan, self->act.today, problems);
  for (guint i = 0; i < cti_problems_get_length (problems); i++)
    {
      const CtiProblem *problem = cti_problems_get (problems, i);
      g_autofree char *sentence = cti_words_problem (problem);

      if (cti_problem_is_hint (problem))
        g_string_append_printf (text, " %s", sentence);
    }
  cti_record_dialog_set_intro (self->act.dialog, text->str);
}

static void
changed_cb (Closing *self)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiClosing) closing = cti_record_form_make_record (self->act.form, problems);

  if (closing->kind != CTI_CLOSING_CONTINUES && closing->date != CTI_DATE_NONE &&
      choose_kind (self, cti_closing_suggest_kind (&self->plan, closing->date)))
    return; /* the choice comes here again */
  tell (self, closing);
}

static gpointer
close_in_thread (CtiStore *store, gpointer data, GError **error)
{
  CtiCourseErrand *errand = data;

  return cti_use_close_with_form (store, errand->case_id, errand->record, errand->records, error);
}

/* Only what was changed is written: a goal nobody spoke of stays as it was. */
static GPtrArray *
read_goals (const Closing *self)
{
  GPtrArray *goals = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < self->goals->len; i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiFocusArea) goal =
          cti_record_form_make_record (g_ptr_array_index (self->goals, i), problems);
      const CtiFocusArea *kept =
          cti_case_find (self->act.now, &cti_focus_area_type, goal->record.id);

      if (kept != NULL && !cti_record_equal (goal, kept))
        g_ptr_array_add (goals, g_steal_pointer (&goal));
    }
  return goals;
}

static void
save_cb (Closing *self, gpointer record)
{
  g_autoptr (GPtrArray) records = read_goals (self);
  CtiCourseErrand *errand;

  if (self->is_open)
    {
      errand = cti_course_errand_new (&self->act, record);
      g_ptr_array_unref (errand->records);
      errand->records = g_steal_pointer (&records);
      cti_course_act_run (&self->act, close_in_thread, errand, _ ("The course has been closed."));
      return;
    }
  g_ptr_array_insert (records, 0, cti_record_ref (record));
  cti_course_act_put (&self->act, CTI_ACT_CHANGE_CLOSING, records,
                      _ ("The closing form has been saved."));
}

/* --- Goals ------------------------------------------------------------------------------------ */

static void
add_goal (Closing *self, const CtiFocusArea *area, const char *name, gboolean is_first)
{
  static const char *const fields[] = { "status", "reason", NULL };
  CtiRecordForm *form = CTI_RECORD_FORM (cti_record_form_new (&cti_focus_area_type, fields));
  GtkWidget *words = cti_record_form_get_row (form, "reason");
  g_autofree char *markup = g_markup_escape_text (name, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (form), markup);
  if (is_first)
    adw_preferences_group_set_description (
        ADW_PREFERENCES_GROUP (form),
        _ ("Look at each focus area together. What is not chosen stays as it is."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (words),
                                 _ ("How it went, in the citizen's own words"));
  cti_record_form_set_draft_prefix (form, area->record.id);
  cti_record_form_set_record (form, area, self->act.today);
  cti_record_dialog_add_form (self->act.dialog, form);
  g_ptr_array_add (self->goals, form);
}

static void
add_goals (Closing *self, const CtiPlanLists *lists)
{
  g_autoptr (GPtrArray) goals = cti_case_get_goals (self->act.now, self->act.course);

  for (guint i = 0; i < goals->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (goals, i);
      /* Translators: name of a focus area. */
      g_autofree char *title = g_strdup_printf (C_ ("closing", "Goal: %s"),
                                                cti_plan_lists_name_area (lists, area->area));

      add_goal (self, area, title, i == 0);
    }
}

/* --- What else can be done -------------------------------------------------------------------- */

/* The draft of the form waits meanwhile. */
static void
read_star_cb (Closing *self)
{
  g_autoptr (CtiWorkspace) workspace = g_object_ref (self->act.workspace);

  gtk_window_close (GTK_WINDOW (self->act.dialog));
  cti_workspace_do (workspace, "read-star");
}

/* The form is closed first: what it does when the keyboard leaves it would be taken for the user's
 * going back to it. */
static void
without_form_cb (Closing *self)
{
  g_autoptr (CtiWorkspace) workspace = g_object_ref (self->act.workspace);

  gtk_window_close (GTK_WINDOW (self->act.dialog));
  cti_bookmark_via (GTK_WIDGET (workspace), "course.close-without-form", NULL);
  gtk_window_present (GTK_WINDOW (cti_course_dialog_new (workspace, CTI_COURSE_CLOSE)));
}

static void
add_button_row (AdwPreferencesGroup *group,
                const char *title,
                const char *label,
                GCallback clicked,
                Closing *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  adw_preferences_group_add (group, row);
}

static void
add_offers (Closing *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  CtiDate last = cti_case_get_last_reading_date (self->act.now);

  if (!self->is_open)
    {
      g_object_ref_sink (group);
      g_object_unref (group);
      return;
    }
  adw_preferences_group_set_description (
      group, _ ("What is written in the form is kept as a draft meanwhile."));
  if (last == CTI_DATE_NONE || last < self->act.today - STAR_DAYS)
    add_button_row (group, _ ("No star has been read in the last four weeks."), _ ("_Read a Star"),
                    G_CALLBACK (read_star_cb), self);
  add_button_row (group, _ ("The form can be filled in later; it is listed as missing until then."),
                  _ ("Close _Without the Form"), G_CALLBACK (without_form_cb), self);
  cti_record_dialog_add (self->act.dialog, GTK_WIDGET (group));
}

/* The form of a course that has one is changed, and not written twice. */
static CtiClosing *
make_closing (const Closing *self)
{
  const CtiClosing *kept = cti_case_get_closing (self->act.now, self->act.course);
  CtiClosing *closing;

  if (kept != NULL)
    return cti_record_copy (kept);
  closing = cti_record_new (&cti_closing_type);
  cti_set_text (&closing->course, self->act.course->record.id);
  closing->date = self->is_open ? self->act.today : self->act.course->closed_on;
  closing->kind = cti_closing_suggest_kind (&self->plan, closing->date);
  return closing;
}

static CtiRecordForm *
make_form (gboolean is_open)
{
  static const char *const fields[] = { "date",          "kind",          "goals_reached",
                                        "no_need",       "own_wish",      "lost_contact",
                                        "other_support", "misuse",        "team_stopped",
                                        "other_reason",  "aim_reached",   "referred_again",
                                        "words",         "may_follow_up", NULL };

  /* a course that is closed already has its day */
  return CTI_RECORD_FORM (cti_record_form_new (&cti_closing_type, is_open ? fields : fields + 1));
}

/**
 * cti_closing_dialog_new:
 * @workspace: where the case is open
 * @now: a case with a course, open or closed
 * @lists: what the team calls its focus areas
 *
 * Returns: (transfer none): the closing form, to be presented
 */
CtiRecordDialog *
cti_closing_dialog_new (CtiWorkspace *workspace, CtiCase *now, CtiPlanLists *lists)
{
  Closing *self = g_new0 (Closing, 1);
  g_autoptr (CtiClosing) closing = NULL;

  cti_course_act_init (&self->act, workspace, now);
  self->goals = g_ptr_array_new ();
  self->is_open = cti_course_is_open (self->act.course);
  cti_case_get_plan (now, &self->plan);
  closing = make_closing (self);
  self->act.form = make_form (self->is_open);
  cti_record_form_set_record (self->act.form, closing, self->act.today);
  cti_course_act_open (&self->act, self->is_open ? _ ("Close Course") : _ ("Closing Form"), NULL,
                       "closing", closing_free);
  cti_record_dialog_set_check (self->act.dialog, check, self);
  add_goals (self, lists);
  add_offers (self);
  g_signal_connect_swapped (self->act.dialog, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->act.form, "changed", G_CALLBACK (changed_cb), self);
  tell (self, closing);
  return self->act.dialog;
}
