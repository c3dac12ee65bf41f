#include "cti-course-dialog.h"

#include <glib/gi18n.h>

#include "cti-date-row.h"
#include "cti-draft-keeper.h"
#include "cti-names.h"
#include "cti-phase-table.h"
#include "cti-text.h"
#include "cti-use-citizen.h"
#include "cti-use-course.h"
#include "cti-words-problem.h"
#include "cti-words-trouble.h"

struct _CtiCourseDialog
{
  AdwWindow parent_instance;

  CtiDraftKeeper *keeper;  /* (owned) (nullable): in a workspace */
  CtiWorkspace *workspace; /* (owned) (nullable) */
  CtiCase *now;            /* (owned) (nullable) */
  CtiCoursePurpose purpose;
  CtiDate today;
  gboolean is_filling;

  AdwWindowTitle *heading;
  GtkButton *save;
  CtiDraftBanner *banner;
  GtkLabel *message;
  CtiDateRow *contact_start;
  CtiDateRow *phase1_start;
  CtiDateRow *closed_on;
  GtkWidget *months_row;
  GtkBox *months;
  GtkWidget *adult_row;
  GtkCheckButton *adult;
  CtiFormRow *why;
  GtkWidget *preview_box;
  CtiPhaseTable *preview;
};

G_DEFINE_FINAL_TYPE (CtiCourseDialog, cti_course_dialog, ADW_TYPE_WINDOW)

static void
set_months (CtiCourseDialog *self, int months)
{
  int number = CTI_PHASE_MONTHS_MIN;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->months)); child != NULL;
       child = gtk_widget_get_next_sibling (child), number++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), number == months);
}

static int
get_months (CtiCourseDialog *self)
{
  int number = CTI_PHASE_MONTHS_MIN;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->months)); child != NULL;
       child = gtk_widget_get_next_sibling (child), number++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child)))
      return number;
  return CTI_PHASE_MONTHS_DEFAULT;
}

/* A field that is not shown keeps what the course says. */
static CtiCourse *
make_course (CtiCourseDialog *self)
{
  const CtiCourse *kept =
      self->purpose != CTI_COURSE_START ? cti_case_get_course (self->now) : NULL;
  CtiCourse *course = kept != NULL ? cti_record_copy (kept) : cti_record_new (&cti_course_type);

  if (gtk_widget_get_visible (GTK_WIDGET (self->contact_start)))
    course->contact_start = cti_date_row_get_date (self->contact_start);
  if (gtk_widget_get_visible (GTK_WIDGET (self->phase1_start)))
    course->phase1_start = cti_date_row_get_date (self->phase1_start);
  if (gtk_widget_get_visible (GTK_WIDGET (self->closed_on)))
    course->closed_on = cti_date_row_get_date (self->closed_on);
  if (gtk_widget_get_visible (self->months_row))
    course->phase_months = get_months (self);
  return course;
}

static gboolean
say_in_row (CtiDateRow *row, const CtiProblem *problem)
{
  g_autofree char *sentence = problem != NULL ? cti_words_problem (problem) : NULL;

  if (!cti_date_row_is_readable (row))
    return FALSE; /* the row itself says so */
  cti_form_row_set_problem (CTI_FORM_ROW (row), sentence);
  return sentence == NULL;
}

/* What her age says is about the day on which the course starts. */
static const CtiProblem *
find_start_problem (CtiCourseDialog *self, const CtiProblems *problems)
{
  static const char *const names[] = { "contact_start", "birth_date", "birth_year" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (cti_problems_find (problems, names[i]) != NULL)
      return cti_problems_find (problems, names[i]);
  return NULL;
}

static const CtiProblem *
find_phase1_problem (CtiCourseDialog *self, const CtiProblems *problems)
{
  static const CtiProblem missing = { CTI_PROBLEM_MISSING, "course", "phase1_start" };

  if (self->purpose == CTI_COURSE_PHASE1 &&
      cti_date_row_get_date (self->phase1_start) == CTI_DATE_NONE)
    return &missing;
  return cti_problems_find (problems, "phase1_start");
}

static const CtiProblem *
find_closing_problem (CtiCourseDialog *self, const CtiProblems *problems)
{
  static const CtiProblem missing = { CTI_PROBLEM_MISSING, "course", "closed_on" };

  if (self->purpose == CTI_COURSE_CLOSE && cti_date_row_get_date (self->closed_on) == CTI_DATE_NONE)
    return &missing;
  return cti_problems_find (problems, "closed_on");
}

static gboolean
is_hint (const CtiProblem *problem)
{
  return problem == NULL || cti_problem_is_hint (problem);
}

static void
show_preview (CtiCourseDialog *self, const CtiCourse *course)
{
  CtiPhasePlan plan;

  cti_phase_plan_init (&plan, course, NULL);
  cti_phase_table_set_plan (self->preview, &plan, CTI_DATE_NONE);
  gtk_widget_set_visible (self->preview_box, self->purpose != CTI_COURSE_CLOSE &&
                                                 course->contact_start != CTI_DATE_NONE);
}

static void
say_reason (CtiCourseDialog *self, gboolean saving)
{
  gboolean missing =
      self->purpose == CTI_COURSE_CHANGE && cti_text_is_blank (cti_form_row_get_text (self->why));

  cti_form_row_set_problem (self->why, saving && missing
                                           ? _ ("Write in a few words why this is changed.")
                                           : NULL);
}

static gboolean
check (CtiCourseDialog *self, gboolean saving)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiCourse) course = make_course (self);
  const CtiProblem *start, *phase1, *closing;
  gboolean good = TRUE, asks_adult;

  cti_course_check_in_case (self->now, course, self->today, problems);
  start = find_start_problem (self, problems);
  phase1 = find_phase1_problem (self, problems);
  closing = find_closing_problem (self, problems);
  asks_adult = cti_problems_has (problems, CTI_PROBLEM_ADULT_UNCONFIRMED);
  gtk_widget_set_visible (self->adult_row, asks_adult);
  good = say_in_row (self->contact_start, start) || is_hint (start);
  good = (say_in_row (self->phase1_start, phase1) || is_hint (phase1)) && good;
  good = (say_in_row (self->closed_on, closing) || is_hint (closing)) && good;
  say_reason (self, saving);
  show_preview (self, course);
  return good && !cti_form_row_has_problem (self->why) &&
         (!asks_adult || gtk_check_button_get_active (self->adult)) &&
         cti_date_row_is_readable (self->contact_start) &&
         cti_date_row_is_readable (self->phase1_start) &&
         cti_date_row_is_readable (self->closed_on);
}

static void
changed_cb (CtiCourseDialog *self)
{
  if (!self->is_filling && self->now != NULL)
    check (self, FALSE);
}

static void
say (CtiCourseDialog *self, const char *sentence)
{
  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), sentence != NULL);
}

/* --- Saving ----------------------------------------------------------------------------------- */

typedef struct
{
  CtiCoursePurpose purpose;
  char *case_id;       /* (owned) */
  CtiCourse *course;   /* (owned) */
  CtiCitizen *citizen; /* (owned) (nullable): where she was confirmed to be an adult just now */
  char *why;           /* (owned) (nullable) */
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_free (errand->case_id);
  g_free (errand->why);
  cti_record_unref (errand->course);
  g_clear_pointer (&errand->citizen, cti_record_unref);
  g_free (errand);
}

static gpointer
run_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Errand *errand = data;
  g_autoptr (CtiCase) confirmed = NULL;

  if (errand->citizen != NULL)
    {
      confirmed = cti_use_change_citizen (store, errand->citizen, NULL, NULL, error);
      if (confirmed == NULL)
        return NULL;
    }
  if (errand->purpose == CTI_COURSE_START)
    return cti_use_start_course (store, errand->case_id, errand->course, error);
  if (errand->purpose == CTI_COURSE_CLOSE)
    return cti_use_close_course (store, errand->case_id, errand->course->closed_on, errand->why,
                                 error);
  return cti_use_change_course (store, errand->case_id, errand->course, errand->why, error);
}

static const char *
done_words (CtiCoursePurpose purpose)
{
  switch (purpose)
    {
    case CTI_COURSE_START:
      return _ ("The course has been started.");
    case CTI_COURSE_PHASE1:
      return _ ("The start of phase 1 has been saved.");
    case CTI_COURSE_CLOSE:
      return _ ("The course has been closed.");
    default:
      return _ ("The change has been saved.");
    }
}

static void
say_error (CtiCourseDialog *self, const GError *error)
{
  CtiProblem problem;
  g_autofree char *sentence = NULL;

  if (cti_problem_from_error (error, &problem))
    sentence = cti_words_problem (&problem);
  else
    sentence = g_strdup (cti_words_trouble_body (cti_trouble_from_error (error)));
  say (self, sentence);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiCourseDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = cti_workspace_run_finish (result, &error);

  if (self->workspace == NULL)
    return; /* locked meanwhile */
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
  if (is_done)
    cti_draft_keeper_done (self->keeper);
  else
    say_error (self, error);
  if (is_done)
    gtk_window_close (GTK_WINDOW (self));
}

static CtiCitizen *
make_adult (CtiCourseDialog *self)
{
  CtiCitizen *citizen;

  if (!gtk_widget_get_visible (self->adult_row))
    return NULL;
  citizen = cti_record_copy (cti_case_get_citizen (self->now));
  citizen->adult_confirmed = TRUE;
  return citizen;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiCourseDialog *self = CTI_COURSE_DIALOG (widget);
  Errand *errand;

  if (self->workspace == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->save)) ||
      !cti_course_dialog_check (self))
    return;
  errand = g_new0 (Errand, 1);
  errand->purpose = self->purpose;
  errand->case_id = g_strdup (cti_case_get_id (self->now));
  errand->course = make_course (self);
  errand->citizen = make_adult (self);
  errand->why = cti_text_clean_line (cti_form_row_get_text (self->why));
  if (cti_text_is_blank (errand->why))
    g_clear_pointer (&errand->why, g_free);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  cti_workspace_run_in (self->workspace, errand->case_id, run_in_thread, errand, errand_free,
                        done_words (self->purpose), done_cb, g_object_ref (self));
}

static void
state_changed_cb (CtiCourseDialog *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_course_dialog_dispose (GObject *object)
{
  CtiCourseDialog *self = CTI_COURSE_DIALOG (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->now, cti_case_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_COURSE_DIALOG);
  G_OBJECT_CLASS (cti_course_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, save);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, message);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, contact_start);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, phase1_start);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, closed_on);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, months_row);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, months);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, adult_row);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, adult);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, why);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, preview_box);
  gtk_widget_class_bind_template_child (widget_class, CtiCourseDialog, preview);
}

static void
cti_course_dialog_class_init (CtiCourseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_course_dialog_dispose;
  g_type_ensure (CTI_TYPE_PHASE_TABLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/course/cti-course-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* One to six months as buttons beside each other: three and four, the usual ones, are one press. */
static void
add_months (CtiCourseDialog *self)
{
  GtkToggleButton *first = NULL;

  for (int number = CTI_PHASE_MONTHS_MIN; number <= CTI_PHASE_MONTHS_MAX; number++)
    {
      g_autofree char *label = g_strdup_printf ("%d", number);
      g_autofree char *spoken =
          g_strdup_printf (ngettext ("%d month", "%d months", (gulong) number), number);
      GtkWidget *button = gtk_toggle_button_new_with_label (label);

      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      first = first != NULL ? first : GTK_TOGGLE_BUTTON (button);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      spoken, -1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->months, button);
    }
}

static void
cti_course_dialog_init (CtiCourseDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  add_months (self);
  self->is_filling = FALSE;
}

static const char *
heading_words (CtiCoursePurpose purpose)
{
  switch (purpose)
    {
    case CTI_COURSE_START:
      return _ ("Start Course");
    case CTI_COURSE_PHASE1:
      return _ ("Start Phase 1");
    case CTI_COURSE_CLOSE:
      return _ ("Close Course");
    default:
      return _ ("Change Dates");
    }
}

static void
choose_fields (CtiCourseDialog *self, const CtiCourse *course)
{
  CtiCoursePurpose purpose = self->purpose;
  gboolean has_days = purpose == CTI_COURSE_START || purpose == CTI_COURSE_CHANGE;

  gtk_widget_set_visible (GTK_WIDGET (self->contact_start), has_days);
  gtk_widget_set_visible (GTK_WIDGET (self->phase1_start), purpose != CTI_COURSE_CLOSE);
  gtk_widget_set_visible (self->months_row, purpose != CTI_COURSE_CLOSE);
  gtk_widget_set_visible (GTK_WIDGET (self->closed_on),
                          purpose == CTI_COURSE_CLOSE ||
                              (purpose == CTI_COURSE_CHANGE && course != NULL &&
                               course->closed_on != CTI_DATE_NONE));
  gtk_widget_set_visible (GTK_WIDGET (self->why),
                          purpose == CTI_COURSE_CLOSE || purpose == CTI_COURSE_CHANGE);
  if (purpose == CTI_COURSE_START)
    cti_form_row_set_hint (CTI_FORM_ROW (self->phase1_start),
                           _ ("Leave it empty while contact is being built."));
}

static void
fill (CtiCourseDialog *self, const CtiCourse *course, int team_months)
{
  CtiDateRow *days[] = { self->contact_start, self->phase1_start, self->closed_on };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    cti_date_row_set_today (days[i], self->today);
  cti_date_row_set_looks (self->closed_on, CTI_DAY_BACK);
  if (self->purpose == CTI_COURSE_START)
    {
      cti_date_row_set_date (self->contact_start, self->today);
      set_months (self, team_months);
      return;
    }
  cti_date_row_set_date (self->contact_start, course->contact_start);
  cti_date_row_set_date (self->phase1_start, course->phase1_start);
  cti_date_row_set_date (self->closed_on, course->closed_on);
  set_months (self, course->phase_months);
  if (self->purpose == CTI_COURSE_PHASE1)
    cti_date_row_set_date (self->phase1_start, self->today);
  if (self->purpose == CTI_COURSE_CLOSE)
    cti_date_row_set_date (self->closed_on, self->today);
}

static void
focus_first (CtiCourseDialog *self)
{
  GtkWidget *rows[] = { GTK_WIDGET (self->contact_start), GTK_WIDGET (self->phase1_start),
                        GTK_WIDGET (self->closed_on) };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gtk_widget_grab_focus (rows[i])) /* what is not seen does not take it */
      return;
}

/**
 * cti_course_dialog_set_case:
 * @self: the dialog
 * @now: the case
 * @purpose: what is to be done; all but starting need a course
 * @team_months: length of a phase that a new course begins with
 * @today: the day
 */
void
cti_course_dialog_set_case (CtiCourseDialog *self,
                            CtiCase *now,
                            CtiCoursePurpose purpose,
                            int team_months,
                            CtiDate today)
{
  const CtiCourse *course = cti_case_get_course (now);

  g_return_if_fail (purpose == CTI_COURSE_START || course != NULL);

  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->purpose = purpose;
  self->today = today;
  self->is_filling = TRUE;
  adw_window_title_set_title (self->heading, heading_words (purpose));
  adw_window_title_set_subtitle (self->heading, cti_case_get_name (now));
  gtk_window_set_title (GTK_WINDOW (self), heading_words (purpose));
  choose_fields (self, course);
  fill (self, course, team_months);
  self->is_filling = FALSE;
  check (self, FALSE);
  focus_first (self);
}

/* What is to be changed comes into sight; the reason first, for at a day there may be but a hint.
 */
static void
focus_wrong (CtiCourseDialog *self)
{
  CtiFormRow *rows[] = { self->why, CTI_FORM_ROW (self->contact_start),
                         CTI_FORM_ROW (self->phase1_start), CTI_FORM_ROW (self->closed_on) };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (cti_form_row_has_problem (rows[i]) && gtk_widget_grab_focus (GTK_WIDGET (rows[i])))
      return;
}

/**
 * cti_course_dialog_check:
 * @self: the dialog
 *
 * Says under every field what is wrong with it, and goes to the first.
 *
 * Returns: whether it can be saved
 */
gboolean
cti_course_dialog_check (CtiCourseDialog *self)
{
  gboolean good = check (self, TRUE);
  gboolean lacks_age = !good && gtk_widget_get_visible (self->adult_row) &&
                       !gtk_check_button_get_active (self->adult);

  say (self, lacks_age ? _ ("The age is not known: tick below that the citizen is 18 or older.")
             : good    ? NULL
                       : _ ("Something has to be changed first: it stands under its field."));
  if (lacks_age)
    gtk_widget_grab_focus (GTK_WIDGET (self->adult));
  else if (!good)
    focus_wrong (self);
  return good;
}

static void
begin_draft (CtiCourseDialog *self)
{
  g_autofree char *draft =
      g_strdup_printf ("course/%d/%s", (int) self->purpose, cti_case_get_id (self->now));
  GtkWidget *month = gtk_widget_get_first_child (GTK_WIDGET (self->months));

  self->keeper =
      cti_draft_keeper_new (GTK_WIDGET (self), cti_workspace_get_session (self->workspace), draft,
                            self->banner);
  cti_draft_keeper_add (self->keeper, "contact_start", GTK_WIDGET (self->contact_start));
  cti_draft_keeper_add (self->keeper, "phase1_start", GTK_WIDGET (self->phase1_start));
  cti_draft_keeper_add (self->keeper, "closed_on", GTK_WIDGET (self->closed_on));
  cti_draft_keeper_add (self->keeper, "adult", GTK_WIDGET (self->adult));
  cti_draft_keeper_add (self->keeper, "why", GTK_WIDGET (self->why));
  for (int number = 1; month != NULL; month = gtk_widget_get_next_sibling (month), number++)
    {
      g_autofree char *name = g_strdup_printf ("months/%d", number);

      cti_draft_keeper_add (self->keeper, name, month);
    }
  cti_draft_keeper_start (self->keeper);
}

/**
 * cti_course_dialog_new:
 * @workspace: the workspace, whose case it is about
 * @purpose: what is to be done
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWidget *
cti_course_dialog_new (CtiWorkspace *workspace, CtiCoursePurpose purpose)
{
  CtiCourseDialog *self = g_object_new (CTI_TYPE_COURSE_DIALOG, "transient-for",
                                        gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);
  CtiSession *session = cti_workspace_get_session (workspace);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (session, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  cti_course_dialog_set_case (self, cti_workspace_get_case (workspace), purpose,
                              cti_session_get_team (session)->phase_months,
                              cti_session_get_today (session));
  begin_draft (self);
  return GTK_WIDGET (self);
}
