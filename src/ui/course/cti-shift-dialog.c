/* The shift from one phase to the next, in one dialog and one act: how star, focus areas, plan and
 * network stand, how each focus area of the phase that ends stands, and what goes on. What goes on
 * is asked of the model anew whenever a status changes; ticks taken away are remembered by id, in a
 * row that is not shown, through which they stand in the draft. */

#include "cti-shift-dialog.h"

#include <glib/gi18n.h>

#include "cti-choice-row.h"
#include "cti-form-row.h"
#include "cti-names.h"
#include "cti-row.h"
#include "cti-use-phase.h"
#include "cti-words.h"

typedef struct
{
  CtiCourseAct act;
  CtiPlanLists *lists;          /* (owned): what focus areas are called */
  int phase;                    /* that ends */
  GPtrArray *areas;             /* (owned container) (element-type CtiFocusArea): of that phase */
  GPtrArray *statuses;          /* (element-type AdwComboRow): of each of them */
  GHashTable *left;             /* (owned) (element-type utf8): ids whose tick was taken away */
  AdwPreferencesGroup *carried; /* what goes on */
  GPtrArray *rows;              /* (element-type AdwActionRow): its rows */
  CtiFormRow *left_row;         /* what was left, as text for the draft */
  gboolean is_ticking;
} Shifting;

static void
shifting_free (gpointer data)
{
  Shifting *self = data;

  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->statuses);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->left);
  cti_plan_lists_unref (self->lists);
  cti_course_act_clear (&self->act);
  g_free (self);
}

/* --- What goes on ----------------------------------------------------------------------------- */

static GPtrArray *
make_changed (Shifting *self)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < self->areas->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (self->areas, i);
      guint chosen = adw_combo_row_get_selected (g_ptr_array_index (self->statuses, i));
      CtiFocusArea *copy;

      if (cti_focus_status_values[chosen].value == (int) area->status)
        continue;
      copy = cti_record_copy (area);
      copy->status = (CtiFocusStatus) cti_focus_status_values[chosen].value;
      g_ptr_array_add (changed, copy);
    }
  return changed;
}

static void
tick_cb (Shifting *self, GtkCheckButton *check)
{
  const char *id = g_object_get_data (G_OBJECT (check), "id");
  g_autofree gpointer *keys = NULL;
  g_autofree char *text = NULL;

  if (gtk_check_button_get_active (check))
    g_hash_table_remove (self->left, id);
  else
    g_hash_table_add (self->left, g_strdup (id));
  keys = g_hash_table_get_keys_as_array (self->left, NULL);
  text = g_strjoinv (" ", (char **) keys);
  self->is_ticking = TRUE;
  cti_form_row_set_text (self->left_row, text);
  self->is_ticking = FALSE;
}

static void
add_carried (Shifting *self, const char *id, const char *title, const char *kind)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !g_hash_table_contains (self->left, id));
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  cti_names_set (check, title, kind);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kind);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (tick_cb), self);
  adw_preferences_group_add (self->carried, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_carried (Shifting *self)
{
  g_autoptr (GPtrArray) changed = make_changed (self);
  g_autoptr (CtiCase) with = cti_case_with (self->act.now, changed);
  g_autoptr (GPtrArray) carried =
      cti_case_carry_over (with, cti_case_get_course (with), self->phase);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->carried, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < carried->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (carried, i);
      const CtiFocusArea *area = g_ptr_array_index (carried, i);
      const CtiActivity *activity = g_ptr_array_index (carried, i);

      if (record->type == &cti_focus_area_type)
        {
          add_carried (self, area->carried_from, cti_plan_lists_name_area (self->lists, area->area),
                       C_ ("carried over", "focus area"));
        }
      else
        add_carried (self, activity->carried_from, activity->what, C_ ("carried over", "activity"));
    }
  adw_preferences_group_set_description (
      self->carried, carried->len > 0
                         ? _ ("Taken over into the next phase. Take the tick away from what stops.")
                         : _ ("Nothing that is still open goes on."));
}

/* A draft has come back. */
static void
left_changed_cb (Shifting *self)
{
  g_auto (GStrv) ids = g_strsplit (cti_form_row_get_text (self->left_row), " ", -1);

  if (self->is_ticking)
    return;
  g_hash_table_remove_all (self->left);
  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (self->left, g_strdup (ids[i]));
  show_carried (self);
}

static void
add_left (Shifting *self)
{
  self->left_row = CTI_FORM_ROW (cti_form_row_new (""));
  gtk_widget_set_visible (GTK_WIDGET (self->left_row), FALSE);
  adw_preferences_group_add (self->carried, GTK_WIDGET (self->left_row));
  g_signal_connect_swapped (self->left_row, "changed", G_CALLBACK (left_changed_cb), self);
  cti_record_dialog_keep (self->act.dialog, "left", GTK_WIDGET (self->left_row));
}

/* --- How the parts stand ---------------------------------------------------------------------- */

static GtkWidget *
make_status (Shifting *self, const CtiFocusArea *area)
{
  GtkWidget *row = cti_choice_row_new (cti_plan_lists_name_area (self->lists, area->area));
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint present = 0;

  for (guint i = 0; cti_focus_status_values[i].nick != NULL; i++)
    {
      int value = cti_focus_status_values[i].value;

      g_ptr_array_add (words, (gpointer) cti_words_enum (cti_focus_status_values, value));
      present = value == (int) area->status ? i : present;
    }
  g_ptr_array_add (words, NULL);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), FALSE); /* the team named it */
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  cti_choice_row_set_words (CTI_CHOICE_ROW (row), (const char *const *) words->pdata);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), present);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (show_carried), self);
  return row;
}

static void
add_areas (Shifting *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  /* Translators: number of the phase that ends. */
  g_autofree char *title = g_strdup_printf (_ ("Focus areas of phase %d"), self->phase);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  if (self->areas->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           _ ("No focus areas were chosen for this phase."));
  for (guint i = 0; i < self->areas->len; i++)
    {
      const CtiRecord *area = g_ptr_array_index (self->areas, i);
      GtkWidget *row = make_status (self, g_ptr_array_index (self->areas, i));
      g_autofree char *name = g_strconcat ("status/", area->id, NULL);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      cti_record_dialog_keep (self->act.dialog, g_intern_string (name), row);
      g_ptr_array_add (self->statuses, row);
    }
  cti_record_dialog_add (self->act.dialog, group);
}

/* The draft of the dialog waits until the star has been read. */
static void
read_star_cb (Shifting *self)
{
  g_autoptr (CtiWorkspace) workspace = g_object_ref (self->act.workspace);

  gtk_window_close (GTK_WINDOW (self->act.dialog));
  cti_workspace_do (workspace, "read-star");
}

static void
add_star (Shifting *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Read a Star"));
  CtiDate day = cti_case_get_last_reading_date (self->act.now);
  g_autofree char *date = cti_words_date (day);
  /* Translators: a day. */
  g_autofree char *title = g_strdup_printf (_ ("Latest star: %s"), date);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 day != CTI_DATE_NONE ? title : _ ("No star has been read yet."));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("What is written here is kept as a draft meanwhile."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (read_star_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  cti_record_dialog_add (self->act.dialog, group);
}

/* --- Saving ----------------------------------------------------------------------------------- */

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const CtiPhaseReview *review = record;
  const Shifting *self = data;
  CtiPhasePlan plan;

  cti_course_act_check (&self->act, record, problems);
  cti_case_get_plan (self->act.now, &plan);
  if (review->date > self->act.today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "phase_review", "date");
  else if (review->date != CTI_DATE_NONE && review->date <= plan.start[self->phase - 1])
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "phase_review", "date");
}

static gpointer
shift_in_thread (CtiStore *store, gpointer data, GError **error)
{
  CtiCourseErrand *errand = data;

  return cti_use_shift_phase (store, errand->case_id, errand->record, errand->records, errand->left,
                              error);
}

static void
save_cb (Shifting *self, gpointer record)
{
  CtiCourseErrand *errand = cti_course_errand_new (&self->act, record);
  GHashTableIter iter;
  gpointer id;

  g_ptr_array_unref (errand->records);
  errand->records = make_changed (self);
  g_hash_table_iter_init (&iter, self->left);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (errand->left, g_strdup (id));
  cti_course_act_run (&self->act, shift_in_thread, errand, _ ("The phase shift has been saved."));
}

/* Once its phase has a review a shift is changed through it, not made twice. */
static CtiPhaseReview *
make_review (const Shifting *self)
{
  CtiPhaseReview *review = cti_record_new (&cti_phase_review_type);
  CtiPhasePlan plan;
  CtiDate border;

  cti_case_get_plan (self->act.now, &plan);
  border = plan.start[self->phase];
  cti_set_text (&review->course, self->act.course->record.id);
  review->phase = self->phase;
  review->date = MIN (border, self->act.today);
  return review;
}

/**
 * cti_shift_find_phase:
 * @now: a case
 * @today: the day
 *
 * Returns: the phase whose end is to be looked at: the earliest that has begun and has no review,
 *   1 or 2; 0 where there is none
 */
int
cti_shift_find_phase (const CtiCase *now, CtiDate today)
{
  g_autoptr (GPtrArray) reviews =
      cti_case_get_of_course (now, &cti_phase_review_type, cti_case_get_course (now));
  gboolean has_review[CTI_PHASE_COUNT + 1] = { FALSE };
  CtiPhasePlan plan;

  cti_case_get_plan (now, &plan);
  for (guint i = 0; i < reviews->len; i++)
    has_review[CLAMP (((CtiPhaseReview *) g_ptr_array_index (reviews, i))->phase, 0,
                      CTI_PHASE_COUNT)] = TRUE;
  for (int phase = 1; phase < CTI_PHASE_COUNT; phase++)
    if (!has_review[phase] && cti_phase_plan_has_phases (&plan) && plan.start[phase - 1] < today)
      return phase;
  return 0;
}

/* The picture of the network goes along by itself: who is in it is changed on its own page. */
static void
add_network (Shifting *self)
{
  g_autoptr (GPtrArray) ties = cti_case_carry_ties (self->act.now, self->phase);
  GtkWidget *group;
  g_autofree char *title =
      g_strdup_printf (ngettext ("The network goes along: %u person or place.",
                                 "The network goes along: %u persons and places.", ties->len),
                       ties->len);

  if (ties->len == 0)
    return;
  group = adw_preferences_group_new ();
  adw_preferences_group_add (
      ADW_PREFERENCES_GROUP (group),
      cti_row_new (title, _ ("Closeness and strength are taken over as they were. Change what is "
                             "different on the page of the network.")));
  cti_record_dialog_add (self->act.dialog, group);
}

static void
add_carried_group (Shifting *self)
{
  self->carried = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->carried, _ ("What goes on in the next phase"));
  cti_record_dialog_add (self->act.dialog, GTK_WIDGET (self->carried));
  add_left (self);
  show_carried (self);
}

/**
 * cti_shift_dialog_new:
 * @workspace: where the case is open
 * @now: a case of which cti_shift_find_phase() gives a phase
 * @lists: what the team calls its focus areas
 *
 * Returns: (transfer none): a dialog that ends that phase, to be presented
 */
CtiRecordDialog *
cti_shift_dialog_new (CtiWorkspace *workspace, CtiCase *now, CtiPlanLists *lists)
{
  static const char *const fields[] = { "date",    "star",  "focus", "plan",
                                        "network", "words", "note",  NULL };
  Shifting *self = g_new0 (Shifting, 1);
  g_autoptr (CtiPhaseReview) review = NULL;
  g_autofree char *intro = NULL;

  cti_course_act_init (&self->act, workspace, now);
  self->phase = cti_shift_find_phase (now, self->act.today);
  self->lists = cti_plan_lists_ref (lists);
  self->areas = cti_case_get_focus_areas (now, self->act.course, self->phase);
  self->statuses = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  review = make_review (self);
  self->act.form = CTI_RECORD_FORM (cti_record_form_new (&cti_phase_review_type, fields));
  cti_record_form_set_record (self->act.form, review, self->act.today);
  cti_course_act_open (&self->act, _ ("Phase Shift"), NULL, "shift", shifting_free);
  /* Translators: numbers of two phases. */
  intro = g_strdup_printf (_ ("From phase %d to phase %d. A phase can be shortened: the next one "
                              "begins on the day below at the latest."),
                           self->phase, self->phase + 1);
  cti_record_dialog_set_intro (self->act.dialog, intro);
  cti_record_dialog_set_check (self->act.dialog, check, self);
  add_star (self);
  add_areas (self);
  add_carried_group (self);
  add_network (self);
  g_signal_connect_swapped (self->act.dialog, "save", G_CALLBACK (save_cb), self);
  return self->act.dialog;
}
