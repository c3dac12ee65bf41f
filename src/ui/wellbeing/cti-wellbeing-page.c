#include "cti-wellbeing-page.h"

#include <glib/gi18n.h>

#include "cti-chart-panel.h"
#include "cti-frequency-dialog.h"
#include "cti-history-dialog.h"
#include "cti-measure-words.h"
#include "cti-names.h"
#include "cti-next-measure.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-trend-chart.h"
#include "cti-trend-report.h"
#include "cti-wellbeing-dialog.h"
#include "cti-words.h"
#include "cti-workspace.h"

struct _CtiWellbeingPage
{
  AdwBin parent_instance;

  CtiCase *now; /* (owned) (nullable) */
  CtiDate today;

  GtkWidget *prompt;
  GtkLabel *prompt_label;
  GtkWidget *summary;
  GtkLabel *score;
  GtkLabel *change;
  CtiChartPanel *wellbeing_chart;
  CtiRowGroup *wellbeing;
  CtiChartPanel *frequency_chart;
  CtiRowGroup *frequency;
  CtiNextMeasure *next;
};

G_DEFINE_FINAL_TYPE (CtiWellbeingPage, cti_wellbeing_page, ADW_TYPE_BIN)

/* --- The latest score ------------------------------------------------------------------------- */

static const CtiWellbeing *
find_scored (GPtrArray *all, gboolean last)
{
  const CtiWellbeing *found = NULL;

  for (guint i = 0; i < all->len && (last || found == NULL); i++)
    if (cti_wellbeing_get_score (g_ptr_array_index (all, i)) >= 0)
      found = g_ptr_array_index (all, i);
  return found;
}

static void
show_summary (CtiWellbeingPage *self, const CtiWellbeing *first, const CtiWellbeing *last)
{
  g_autofree char *score = NULL;
  g_autofree char *date = NULL;
  g_autofree char *measured = NULL;
  g_autofree char *change = NULL;
  g_autofree char *more = NULL;

  gtk_widget_set_visible (self->summary, last != NULL);
  if (last == NULL)
    return;
  score = cti_measure_words_score (last);
  date = cti_words_date_long (last->date);
  /* Translators: a date. */
  measured = g_strdup_printf (_ ("Measured on %s."), date);
  change = first != last ? cti_measure_words_change (cti_wellbeing_get_score (first),
                                                     cti_wellbeing_get_score (last))
                         : NULL;
  more = g_strjoin (" ", measured, change, NULL);
  gtk_label_set_text (self->score, score);
  gtk_label_set_text (self->change, more);
}

/* The oldest low score that nobody has written a word about, as on the list of what is due. */
static const CtiWellbeing *
find_worried (GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    if (cti_wellbeing_is_worried (g_ptr_array_index (all, i)))
      return g_ptr_array_index (all, i);
  return NULL;
}

static void
show_prompt (CtiWellbeingPage *self, const CtiWellbeing *worried)
{
  g_autofree char *date = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (self->prompt, worried != NULL);
  if (worried == NULL)
    return;
  date = cti_words_date_long (worried->date);
  sentence = g_strjoin (": ", date, cti_measure_words_low (), NULL);
  gtk_label_set_text (self->prompt_label, sentence);
}

/* --- Charts and lists ------------------------------------------------------------------------- */

/* What the table's sentence says stands above already; here is how the picture is to be read. */
static CtiChartTable *
make_wellbeing_table (CtiWellbeingPage *self)
{
  CtiChartTable *table = cti_trend_report_wellbeing_table (self->now);

  g_free (table->sentence);
  table->sentence = g_strdup (_ ("It takes at least 10 points to be a change."));
  return table;
}

static void
show_charts (CtiWellbeingPage *self, gboolean has_score, gboolean has_frequency)
{
  gtk_widget_set_visible (GTK_WIDGET (self->wellbeing_chart), has_score);
  gtk_widget_set_visible (GTK_WIDGET (self->frequency_chart), has_frequency);
  if (has_score)
    cti_chart_panel_set_chart (self->wellbeing_chart, (CtiChartLayout) cti_trend_chart_layout,
                               cti_trend_report_wellbeing (self->now, self->today),
                               (GDestroyNotify) cti_trend_data_free, make_wellbeing_table (self));
  if (has_frequency)
    cti_chart_panel_set_chart (self->frequency_chart, (CtiChartLayout) cti_trend_chart_layout,
                               cti_trend_report_frequency (self->now, self->today),
                               (GDestroyNotify) cti_trend_data_free,
                               cti_trend_report_frequency_table (self->now));
}

static int
compare_wellbeing (gconstpointer a, gconstpointer b)
{
  return (*(CtiWellbeing *const *) b)->date - (*(CtiWellbeing *const *) a)->date;
}

static int
compare_frequencies (gconstpointer a, gconstpointer b)
{
  return (*(CtiFrequency *const *) b)->date - (*(CtiFrequency *const *) a)->date;
}

/* All of the course, the latest first, also those that do not count. */
static GPtrArray *
collect (CtiWellbeingPage *self, const CtiRecordType *type, GCompareFunc compare)
{
  const CtiCourse *course = cti_case_get_course (self->now);
  GPtrArray *all =
      course != NULL ? cti_case_get_of_course (self->now, type, course) : g_ptr_array_new ();

  g_ptr_array_sort (all, compare);
  return all;
}

static void
add_answers (CtiRowGroup *group,
             const CtiRecord *record,
             CtiDate day,
             const char *words,
             gboolean voided,
             const char *action)
{
  g_autofree char *date = cti_words_date (day);
  GtkWidget *row =
      cti_row_new_action (date, words, voided ? _ ("does not count") : NULL, action, record->id);

  if (voided)
    gtk_widget_add_css_class (row, "voided");
  cti_row_group_add (group, row, record->id);
}

static void
add_empty (CtiRowGroup *group, const char *sentence, const char *action)
{
  cti_row_group_add (group, cti_row_new_empty (sentence, _ ("_Write Down…"), action), "empty");
}

static void
show_wellbeing_list (CtiWellbeingPage *self)
{
  g_autoptr (GPtrArray) all = collect (self, &cti_wellbeing_type, compare_wellbeing);
  g_autofree char *focused = cti_row_group_clear (self->wellbeing);

  for (guint i = 0; i < all->len; i++)
    {
      const CtiWellbeing *answers = g_ptr_array_index (all, i);
      g_autofree char *words = cti_measure_words_wellbeing (answers);

      add_answers (self->wellbeing, &answers->record, answers->date, words, answers->voided,
                   "wellbeing.edit");
    }
  if (all->len == 0)
    add_empty (self->wellbeing, _ ("No WHO-5 has been filled in yet."), "wellbeing.add");
  cti_row_group_focus (self->wellbeing, focused);
}

static void
show_frequency_list (CtiWellbeingPage *self)
{
  g_autoptr (GPtrArray) all = collect (self, &cti_frequency_type, compare_frequencies);
  g_autofree char *focused = cti_row_group_clear (self->frequency);

  for (guint i = 0; i < all->len; i++)
    {
      const CtiFrequency *answers = g_ptr_array_index (all, i);
      g_autofree char *words = cti_measure_words_frequency (answers);

      add_answers (self->frequency, &answers->record, answers->date, words, answers->voided,
                   "wellbeing.edit-frequency");
    }
  if (all->len == 0)
    add_empty (self->frequency, _ ("The question has not been asked yet."),
               "wellbeing.add-frequency");
  cti_row_group_focus (self->frequency, focused);
}

static void
show_all (CtiWellbeingPage *self)
{
  const CtiCourse *course = cti_case_get_course (self->now);
  g_autoptr (GPtrArray) counting =
      course != NULL ? cti_case_get_wellbeing (self->now) : g_ptr_array_new ();
  g_autoptr (GPtrArray) frequencies =
      course != NULL ? cti_case_get_frequencies (self->now) : g_ptr_array_new ();
  const CtiWellbeing *first = find_scored (counting, FALSE);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wellbeing.add", course != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wellbeing.add-frequency", course != NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->wellbeing),
                                         course == NULL
                                             ? _ ("WHO-5 belongs to a course: start one first.")
                                             : NULL);
  show_prompt (self, find_worried (counting));
  show_summary (self, first, find_scored (counting, TRUE));
  show_charts (self, first != NULL, frequencies->len > 0);
  show_wellbeing_list (self);
  show_frequency_list (self);
}

/* --- Acts ------------------------------------------------------------------------------------- */

static void
open_dialog (CtiWellbeingPage *self,
             GtkWindow *(*make) (CtiWorkspace *workspace, const char *id),
             const char *id)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  if (workspace != NULL && self->now != NULL && cti_case_get_course (self->now) != NULL)
    gtk_window_present (make (workspace, id));
}

static const char *
get_id (GVariant *parameter)
{
  return parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL;
}

static void
wellbeing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_dialog (CTI_WELLBEING_PAGE (widget), cti_wellbeing_dialog_new, get_id (parameter));
}

static void
frequency_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_dialog (CTI_WELLBEING_PAGE (widget), cti_frequency_dialog_new, get_id (parameter));
}

static void
follow_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiWellbeingPage *self = CTI_WELLBEING_PAGE (widget);
  g_autoptr (GPtrArray) counting = cti_case_get_wellbeing (self->now);
  const CtiWellbeing *worried = find_worried (counting);

  if (worried != NULL)
    open_dialog (self, cti_wellbeing_dialog_new, worried->record.id);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const tables[] = { "who5", "frequency", NULL };

  cti_history_dialog_present (widget, CTI_WELLBEING_PAGE (widget)->now, tables);
}

/* --- The widget ------------------------------------------------------------------------------- */

static void
cti_wellbeing_page_dispose (GObject *object)
{
  CtiWellbeingPage *self = CTI_WELLBEING_PAGE (object);

  g_clear_pointer (&self->now, cti_case_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_WELLBEING_PAGE);
  G_OBJECT_CLASS (cti_wellbeing_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "wellbeing.add", NULL, wellbeing_action);
  gtk_widget_class_install_action (widget_class, "wellbeing.edit", "s", wellbeing_action);
  gtk_widget_class_install_action (widget_class, "wellbeing.follow-up", NULL, follow_up_action);
  gtk_widget_class_install_action (widget_class, "wellbeing.add-frequency", NULL, frequency_action);
  gtk_widget_class_install_action (widget_class, "wellbeing.edit-frequency", "s", frequency_action);
  gtk_widget_class_install_action (widget_class, "wellbeing.history", NULL, history_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK,
                                       "wellbeing.history", NULL);
}

static void
cti_wellbeing_page_class_init (CtiWellbeingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_wellbeing_page_dispose;
  g_type_ensure (CTI_TYPE_NEXT_MEASURE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/wellbeing/cti-wellbeing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiWellbeingPage, prompt);
  gtk_widget_class_bind_template_child (widget_class, CtiWellbeingPage, prompt_label);
  gtk_widget_class_bind_template_child (widget_class, CtiWellbeingPage, summary);
  gtk_widget_class_bind_template_child (widget_class, CtiWellbeingPage, score);
  gtk_widget_class_bind_template_child (widget_class, CtiWellbeingPage, change);
  gtk_widget_class_bind_template_child (widget_class, CtiWellbeingPage, wellbeing_chart);
  gtk_widget_class_bind_template_child (widget_class, CtiWellbeingPage, wellbeing);
  gtk_widget_class_bind_template_child (widget_class, CtiWellbeingPage, frequency_chart);
  gtk_widget_class_bind_template_child (widget_class, CtiWellbeingPage, frequency);
  gtk_widget_class_bind_template_child (widget_class, CtiWellbeingPage, next);
  install_actions (widget_class);
}

static void
cti_wellbeing_page_init (CtiWellbeingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_wellbeing_page_set_case:
 * @self: the page
 * @now: a case
 * @today: the day
 */
void
cti_wellbeing_page_set_case (CtiWellbeingPage *self, CtiCase *now, CtiDate today)
{
  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->today = today;
  cti_next_measure_set_case (self->next, now, today);
  show_all (self);
}
