#include "cti-star-entry-form.h"

#include <glib/gi18n.h>

#include "cti-area-row.h"
#include "cti-choice-row.h"
#include "cti-date-row.h"
#include "cti-editor.h"
#include "cti-rhythm.h"
#include "cti-scroll.h"
#include "cti-text.h"
#include "cti-words.h"

struct _CtiStarEntryForm
{
  AdwBin parent_instance;

  CtiStar *star; /* (owned) (nullable): as it stands in the form */
  CtiStar *last; /* (owned) (nullable): the reading before it */
  CtiPhasePlan plan;
  gboolean is_correction;
  gboolean is_being_set;
  gboolean is_occasion_chosen; /* by hand, so it no longer follows the day */
  GPtrArray *rows;             /* (owned) (element-type CtiAreaRow): elements unowned */

  CtiDateRow *date;
  AdwComboRow *occasion;
  AdwComboRow *mode;
  GtkSwitch *on_paper;
  GtkWidget *why_group;
  CtiFormRow *why;
  GtkWidget *last_box;
  GtkSwitch *show_last;
  GtkLabel *last_label;
  GtkBox *areas;
  GtkLabel *areas_problem;
  GtkTextView *note;
};

G_DEFINE_FINAL_TYPE (CtiStarEntryForm, cti_star_entry_form, ADW_TYPE_BIN)

enum
{
  CHANGED,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order in which they are offered. */
static const CtiOccasion occasions[] = { CTI_OCCASION_START,       CTI_OCCASION_INTERVAL,
                                         CTI_OCCASION_PHASE_SHIFT, CTI_OCCASION_END,
                                         CTI_OCCASION_EXTRA,       CTI_OCCASION_FOLLOW_UP };
static const CtiReadingMode modes[] = { CTI_READING_JOINT, CTI_READING_WORKER,
                                        CTI_READING_CITIZEN };

static CtiOccasion
get_occasion (CtiStarEntryForm *self)
{
  guint chosen = adw_combo_row_get_selected (self->occasion);

  return chosen < G_N_ELEMENTS (occasions) ? occasions[chosen] : CTI_OCCASION_EXTRA;
}

static CtiReadingMode
get_mode (CtiStarEntryForm *self)
{
  guint chosen = adw_combo_row_get_selected (self->mode);

  return chosen < G_N_ELEMENTS (modes) ? modes[chosen] : CTI_READING_JOINT;
}

static void
collect (CtiStarEntryForm *self)
{
  CtiReading *reading = self->star->reading;
  g_autofree char *note = cti_editor_dup_text (GTK_WIDGET (self->note));

  reading->date = cti_date_row_get_date (self->date);
  reading->occasion = get_occasion (self);
  reading->mode = get_mode (self);
  reading->on_paper = gtk_switch_get_active (self->on_paper);
  cti_set_text (&reading->note, cti_text_is_blank (note) ? NULL : note);
  for (guint i = 0; i < self->rows->len; i++)
    {
      CtiAreaRow *row = g_ptr_array_index (self->rows, i);
      CtiScore *score = cti_star_get_score (self->star, i);
      g_autofree char *words = cti_area_row_get_note (row);

      score->value = cti_area_row_get_value (row);
      cti_set_text (&score->note, words);
    }
}

static void
form_changed_cb (CtiStarEntryForm *self)
{
  if (self->is_being_set || self->star == NULL)
    return;
  collect (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_last_shown (CtiStarEntryForm *self)
{
  return self->last != NULL && gtk_switch_get_active (self->show_last);
}

static void
show_last (CtiStarEntryForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CtiAreaRow *row = g_ptr_array_index (self->rows, i);
      int found =
          is_last_shown (self) ? cti_star_find_area (self->last, cti_area_row_get_key (row)) : -1;

      cti_area_row_set_last (row,
                             found >= 0 ? cti_star_get_score (self->last, (guint) found) : NULL);
    }
}

static void
show_last_changed_cb (CtiStarEntryForm *self)
{
  if (!self->is_being_set && self->star != NULL)
    {
      show_last (self);
      g_signal_emit (self, signals[CHANGED], 0);
    }
}

static CtiDate
get_last_date (CtiStarEntryForm *self)
{
  return self->last != NULL ? self->last->reading->date : CTI_DATE_NONE;
}

static void
suggest_occasion (CtiStarEntryForm *self, CtiDate day)
{
  CtiOccasion offered = cti_rhythm_suggest_occasion (&self->plan, get_last_date (self), day);

  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    if (occasions[i] == offered)
      adw_combo_row_set_selected (self->occasion, i);
}

static void
date_changed_cb (CtiStarEntryForm *self)
{
  CtiDate day = cti_date_row_get_date (self->date);

  if (self->is_being_set || self->star == NULL)
    return;
  if (day != CTI_DATE_NONE && !self->is_occasion_chosen && !self->is_correction)
    {
      self->is_being_set = TRUE;
      suggest_occasion (self, day);
      self->is_being_set = FALSE;
    }
  form_changed_cb (self);
}

static void
occasion_changed_cb (CtiStarEntryForm *self)
{
  cti_choice_row_describe (self->occasion);
  if (!self->is_being_set)
    self->is_occasion_chosen = TRUE;
  form_changed_cb (self);
}

/* The citizen's own view is best found without the worker's numbers beside it. */
static void
mode_changed_cb (CtiStarEntryForm *self)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->mode),
                               cti_words_reading_mode_explained (get_mode (self)));
  cti_choice_row_describe (self->mode);
  if (get_mode (self) == CTI_READING_CITIZEN)
    gtk_switch_set_active (self->show_last, FALSE);
  form_changed_cb (self);
}

static void
step_cb (CtiStarEntryForm *self, int by, CtiAreaRow *row)
{
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);
  if (by < 0 && index == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->date));
  else if (by > 0 && index + 1 == self->rows->len)
    g_signal_emit (self, signals[DONE], 0);
  else
    cti_area_row_focus (g_ptr_array_index (self->rows, index + (guint) by));
}

static void
make_rows (CtiStarEntryForm *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->areas))) != NULL)
    gtk_box_remove (self->areas, child);
  for (guint i = 0; i < cti_star_get_n_areas (self->star); i++)
    {
      GtkWidget *row = cti_area_row_new (cti_star_get_area (self->star, i));

      if (i > 0)
        gtk_box_append (self->areas, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (self->areas, row);
      g_ptr_array_add (self->rows, row);
      g_signal_connect_object (row, "changed", G_CALLBACK (form_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
select_enums (CtiStarEntryForm *self, const CtiReading *reading)
{
  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    if (occasions[i] == reading->occasion)
      adw_combo_row_set_selected (self->occasion, i);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (modes[i] == reading->mode)
      adw_combo_row_set_selected (self->mode, i);
}

static void
show_last_label (CtiStarEntryForm *self)
{
  g_autofree char *words =
      self->last != NULL ? cti_words_reading (self->last->reading) : g_strdup ("");

  gtk_label_set_text (self->last_label, words);
  gtk_widget_set_visible (self->last_box, self->last != NULL);
}

static void
cti_star_entry_form_dispose (GObject *object)
{
  CtiStarEntryForm *self = CTI_STAR_ENTRY_FORM (object);

  g_clear_pointer (&self->star, cti_star_free);
  g_clear_pointer (&self->last, cti_star_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_STAR_ENTRY_FORM);
  G_OBJECT_CLASS (cti_star_entry_form_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/star/cti-star-entry-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, date);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, occasion);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, mode);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, on_paper);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, why_group);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, why);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, last_box);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, show_last);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, last_label);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, areas);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, areas_problem);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryForm, note);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, occasion_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_last_changed_cb);
}

static void
cti_star_entry_form_class_init (CtiStarEntryFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_star_entry_form_dispose;
  bind_template (GTK_WIDGET_CLASS (klass));
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_STAR_ENTRY_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", CTI_TYPE_STAR_ENTRY_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
fill_choices (CtiStarEntryForm *self)
{
  g_autoptr (GtkStringList) reasons = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) views = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    gtk_string_list_append (reasons, cti_words_occasion (occasions[i]));
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    gtk_string_list_append (views, cti_words_reading_mode (modes[i]));
  adw_combo_row_set_model (self->occasion, G_LIST_MODEL (reasons));
  adw_combo_row_set_model (self->mode, G_LIST_MODEL (views));
}

static void
cti_star_entry_form_init (CtiStarEntryForm *self)
{
  self->rows = g_ptr_array_new ();
  self->is_being_set = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  cti_choice_row_keep_room (self->occasion, _ ("Occasion"));
  cti_choice_row_keep_room (self->mode, _ ("Whose view"));
  g_signal_connect_object (cti_form_row_get_entry (CTI_FORM_ROW (self->date)), "activate",
                           G_CALLBACK (cti_star_entry_form_focus_areas), self, G_CONNECT_SWAPPED);
  cti_editor_on_change (GTK_WIDGET (self->note), G_CALLBACK (form_changed_cb), self);
  self->is_being_set = FALSE;
}

/**
 * cti_star_entry_form_set_plan:
 * @self: a form
 * @plan: when stars are to be read, for the occasion that is offered
 * @today: the day
 */
void
cti_star_entry_form_set_plan (CtiStarEntryForm *self, const CtiPhasePlan *plan, CtiDate today)
{
  self->plan = *plan;
  cti_date_row_set_looks (self->date, CTI_DAY_BACK);
  cti_date_row_set_today (self->date, today);
}

/**
 * cti_star_entry_form_fill:
 * @self: a form that has a star
 * @star: the same star with other values
 * @date: (nullable): its day as it was typed, where it was not that of @star
 * @why: (nullable): the reason of a correction
 *
 * Puts them into the form; `changed` does not come.
 */
void
cti_star_entry_form_fill (CtiStarEntryForm *self,
                          const CtiStar *star,
                          const char *date,
                          const char *why)
{
  const CtiReading *reading = star->reading;

  self->is_being_set = TRUE;
  self->is_occasion_chosen = TRUE;
  if (date != NULL)
    cti_form_row_set_text (CTI_FORM_ROW (self->date), date);
  else
    cti_date_row_set_date (self->date, reading->date);
  select_enums (self, reading);
  gtk_switch_set_active (self->on_paper, reading->on_paper);
  cti_form_row_set_text (self->why, why);
  cti_editor_set_text (GTK_WIDGET (self->note), reading->note != NULL ? reading->note : "");
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CtiScore *score = cti_star_get_score (star, i);

      cti_area_row_set (g_ptr_array_index (self->rows, i), score->value, score->note);
    }
  mode_changed_cb (self);
  self->is_being_set = FALSE;
  collect (self);
  show_last (self);
}

/**
 * cti_star_entry_form_set_star:
 * @self: a form that has a plan
 * @star: the star to begin with
 * @last: (nullable): the reading before it, to be laid beside
 * @is_correction: whether a reason is asked for; else the occasion is offered, following the day
 */
void
cti_star_entry_form_set_star (CtiStarEntryForm *self,
                              const CtiStar *star,
                              const CtiStar *last,
                              gboolean is_correction)
{
  g_clear_pointer (&self->star, cti_star_free);
  g_clear_pointer (&self->last, cti_star_free);
  self->star = cti_star_copy (star);
  self->last = last != NULL ? cti_star_copy (last) : NULL;
  self->is_correction = is_correction;
  gtk_widget_set_visible (self->why_group, is_correction);
  self->is_being_set = TRUE;
  gtk_switch_set_active (self->show_last, last != NULL);
  self->is_being_set = FALSE;
  show_last_label (self);
  make_rows (self);
  cti_star_entry_form_fill (self, star, NULL, NULL);
  cti_star_entry_form_say_problems (self, NULL);
  self->is_occasion_chosen = is_correction;
  self->is_being_set = TRUE;
  if (!is_correction)
    suggest_occasion (self, star->reading->date);
  self->is_being_set = FALSE;
  collect (self);
}

/**
 * cti_star_entry_form_set_score:
 * @self: a form that has a star
 * @area: number of an area
 * @value: 1 to 10, or %CTI_SCORE_NOT_DISCUSSED
 *
 * Sets a score as if it had been set in its row; the note stays.
 */
void
cti_star_entry_form_set_score (CtiStarEntryForm *self, guint area, int value)
{
  CtiAreaRow *row;
  g_autofree char *note = NULL;

  if (area >= self->rows->len)
    return;
  row = g_ptr_array_index (self->rows, area);
  note = cti_area_row_get_note (row);
  cti_area_row_set (row, value, note);
  form_changed_cb (self);
}

/**
 * cti_star_entry_form_get_star:
 * @self: a form that has a star
 *
 * Returns: (transfer none): the star as it stands in the form
 */
const CtiStar *
cti_star_entry_form_get_star (CtiStarEntryForm *self)
{
  return self->star;
}

/**
 * cti_star_entry_form_get_shown_last:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the reading before it, if it is laid beside
 */
const CtiStar *
cti_star_entry_form_get_shown_last (CtiStarEntryForm *self)
{
  return is_last_shown (self) ? self->last : NULL;
}

/**
 * cti_star_entry_form_dup_date:
 * @self: a form
 *
 * Returns: (transfer full): the day as it is typed, in words that mean it tomorrow as well
 */
char *
cti_star_entry_form_dup_date (CtiStarEntryForm *self)
{
  return cti_date_row_dup_lasting (self->date);
}

/**
 * cti_star_entry_form_get_why:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the reason of the correction, %NULL for a new star
 */
const char *
cti_star_entry_form_get_why (CtiStarEntryForm *self)
{
  return self->is_correction ? cti_form_row_get_text (self->why) : NULL;
}

static void
say_date_problem (CtiStarEntryForm *self, const CtiProblems *problems)
{
  CtiProblem unreadable = { .code = CTI_PROBLEM_NOT_A_DATE, .record = "reading", .field = "date" };
  const CtiProblem *problem = problems != NULL ? cti_problems_find (problems, "date") : NULL;
  g_autofree char *words = NULL;

  if (problems != NULL && !cti_date_row_is_readable (self->date))
    problem = &unreadable;
  if (problem != NULL)
    words = cti_words_problem (problem);
  cti_form_row_set_problem (CTI_FORM_ROW (self->date), words);
}

static void
say_why_problem (CtiStarEntryForm *self, const CtiProblems *problems)
{
  CtiProblem missing = { .code = CTI_PROBLEM_REASON_MISSING, .record = "reading" };
  g_autofree char *words = NULL;

  if (problems != NULL && self->is_correction &&
      cti_text_is_blank (cti_form_row_get_text (self->why)))
    words = cti_words_problem (&missing);
  cti_form_row_set_problem (self->why, words);
}

/* A hint stays out of the fields: it is no mistake. */
static void
say_areas_problem (CtiStarEntryForm *self, const CtiProblems *problems)
{
  g_autofree char *words = NULL;
  guint count = problems != NULL ? cti_problems_get_length (problems) : 0;

  for (guint i = 0; i < count && words == NULL; i++)
    {
      const CtiProblem *problem = cti_problems_get (problems, i);

      if (g_strcmp0 (problem->field, "date") != 0 && !cti_problem_is_hint (problem))
        words = cti_words_problem (problem);
    }
  gtk_label_set_text (self->areas_problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->areas_problem), words != NULL);
}

/**
 * cti_star_entry_form_say_problems:
 * @self: a form
 * @problems: (nullable): what cti_case_check_star() found, %NULL to say nothing
 *
 * Says each problem beside its field.
 *
 * Returns: whether nothing stands in the way
 */
gboolean
cti_star_entry_form_say_problems (CtiStarEntryForm *self, const CtiProblems *problems)
{
  say_date_problem (self, problems);
  say_why_problem (self, problems);
  say_areas_problem (self, problems);
  return !cti_form_row_has_problem (CTI_FORM_ROW (self->date)) &&
         !cti_form_row_has_problem (self->why) &&
         !gtk_widget_get_visible (GTK_WIDGET (self->areas_problem));
}

/**
 * cti_star_entry_form_focus_problem:
 * @self: a form in which something stands in the way
 *
 * Puts the focus into the first field that does, and brings what is said of it into view.
 */
void
cti_star_entry_form_focus_problem (CtiStarEntryForm *self)
{
  GtkWidget *row = NULL;

  if (cti_form_row_has_problem (CTI_FORM_ROW (self->date)))
    row = GTK_WIDGET (self->date);
  else if (cti_form_row_has_problem (self->why))
    row = GTK_WIDGET (self->why);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  else
    cti_star_entry_form_focus_areas (self);
  cti_scroll_to (row != NULL ? row : GTK_WIDGET (self->areas_problem));
}

/**
 * cti_star_entry_form_focus_areas:
 * @self: a form
 *
 * Puts the focus on the first area.
 */
void
cti_star_entry_form_focus_areas (CtiStarEntryForm *self)
{
  if (self->rows->len > 0)
    cti_area_row_focus (g_ptr_array_index (self->rows, 0));
}

/**
 * cti_star_entry_form_add_spots:
 * @self: a form with its star
 * @keeper: the keeper of its draft, which is told where the keyboard can come back to
 */
void
cti_star_entry_form_add_spots (CtiStarEntryForm *self, CtiDraftKeeper *keeper)
{
  cti_draft_keeper_add_spot (keeper, "date", GTK_WIDGET (self->date));
  cti_draft_keeper_add_spot (keeper, "why", GTK_WIDGET (self->why));
  cti_draft_keeper_add_spot (keeper, "note", GTK_WIDGET (self->note));
  for (guint i = 0; i < self->rows->len; i++)
    cti_area_row_add_spots (g_ptr_array_index (self->rows, i), keeper);
}
