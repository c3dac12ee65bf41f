#include "cti-days-preview.h"

#include <glib/gi18n.h>

#include "cti-names.h"
#include "cti-words-course.h"
#include "cti-words-dates.h"
#include "cti-words-problem.h"

#define N_ROWS CTI_PHASE_COUNT

struct _CtiDaysPreview
{
  AdwPreferencesGroup parent_instance;

  AdwActionRow *rows[N_ROWS];
  GtkLabel *days[N_ROWS];
  AdwActionRow *hint;
};

G_DEFINE_FINAL_TYPE (CtiDaysPreview, cti_days_preview, ADW_TYPE_PREFERENCES_GROUP)

static void
cti_days_preview_class_init (CtiDaysPreviewClass *klass)
{
}

static AdwActionRow *
add_row (CtiDaysPreview *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return ADW_ACTION_ROW (row);
}

static void
cti_days_preview_init (CtiDaysPreview *self)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("dialog-information-symbolic");

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   _ ("This is how the course will be"));
  for (guint i = 0; i < N_ROWS; i++)
    {
      self->rows[i] = add_row (self);
      self->days[i] = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_add_css_class (GTK_WIDGET (self->days[i]), "numeric");
      adw_action_row_add_suffix (self->rows[i], GTK_WIDGET (self->days[i]));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]),
                                     cti_words_phase (CTI_PHASE_1 + i));
    }
  self->hint = add_row (self);
  adw_action_row_add_prefix (self->hint, mark);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), FALSE);
}

/**
 * cti_days_preview_new:
 *
 * Returns: (transfer floating): an empty preview
 */
GtkWidget *
cti_days_preview_new (void)
{
  return g_object_new (CTI_TYPE_DAYS_PREVIEW, NULL);
}

static void
show_phase (CtiDaysPreview *self, guint k, const CtiPhasePlan *before, const CtiPhasePlan *after)
{
  g_autofree char *old = cti_words_period (before->start[k], before->end[k]);
  g_autofree char *new = cti_words_period (after->start[k], after->end[k]);
  g_autofree char *days = cti_words_days (after->end[k] - after->start[k] + 1);
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;

  if (g_strcmp0 (old, new) == 0)
    /* Translators: a period that stays. */
    text = g_strdup_printf (_ ("%s, as now"), new);
  else
    /* Translators: a period as it is, and as it will be. */
    text = g_strdup_printf (_ ("%s → %s"), old, new);
  spoken = g_strdup_printf ("%s, %s", text, days);
  adw_action_row_set_subtitle (self->rows[k], text);
  gtk_label_set_text (self->days[k], days);
  cti_names_describe (GTK_WIDGET (self->rows[k]), spoken);
}

static void
show_hint (CtiDaysPreview *self, const CtiProblems *problems)
{
  const CtiProblem *hint = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; problems != NULL && i < cti_problems_get_length (problems); i++)
    if (cti_problem_is_hint (cti_problems_get (problems, i)))
      hint = cti_problems_get (problems, i);
  sentence = hint != NULL ? cti_words_problem (hint) : NULL;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->hint), sentence ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), sentence != NULL);
}

/**
 * cti_days_preview_show:
 * @self: the preview
 * @before: the days as they are
 * @after: the days as they would be
 * @problems: (nullable): what the rules say; hints stand below
 */
void
cti_days_preview_show (CtiDaysPreview *self,
                       const CtiPhasePlan *before,
                       const CtiPhasePlan *after,
                       const CtiProblems *problems)
{
  gtk_widget_set_visible (GTK_WIDGET (self), cti_phase_plan_has_phases (after));
  if (!cti_phase_plan_has_phases (after))
    return;
  for (guint k = 0; k < N_ROWS; k++)
    show_phase (self, k, before, after);
  show_hint (self, problems);
}
