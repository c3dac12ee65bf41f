#include "cti-phase-table.h"

#include <glib/gi18n.h>

#include "cti-words-course.h"
#include "cti-words-dates.h"

#define N_ROWS (CTI_PHASE_3 - CTI_PHASE_CONTACT + 1)

struct _CtiPhaseTable
{
  AdwBin parent_instance;

  gboolean has_today;
  GtkListBox *list;
  AdwActionRow *rows[N_ROWS];
  GtkLabel *days[N_ROWS];
  GtkWidget *marks[N_ROWS];
};

G_DEFINE_FINAL_TYPE (CtiPhaseTable, cti_phase_table, ADW_TYPE_BIN)

static void
cti_phase_table_class_init (CtiPhaseTableClass *klass)
{
}

static void
add_row (CtiPhaseTable *self, guint index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *mark = gtk_image_new_from_icon_name ("media-record-symbolic");
  GtkWidget *days = gtk_label_new (NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 cti_words_phase_long (CTI_PHASE_CONTACT + index));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), days);
  gtk_widget_add_css_class (days, "numeric");
  gtk_label_set_xalign (GTK_LABEL (days), 1);
  gtk_label_set_justify (GTK_LABEL (days), GTK_JUSTIFY_RIGHT);
  gtk_list_box_append (self->list, row);
  self->rows[index] = ADW_ACTION_ROW (row);
  self->days[index] = GTK_LABEL (days);
  self->marks[index] = mark;
}

static void
cti_phase_table_init (CtiPhaseTable *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Phases"), -1);
  for (guint i = 0; i < N_ROWS; i++)
    add_row (self, i);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * cti_phase_table_new:
 *
 * Returns: (transfer floating): a table of no course
 */
GtkWidget *
cti_phase_table_new (void)
{
  return g_object_new (CTI_TYPE_PHASE_TABLE, NULL);
}

static char *
count_days (const CtiPhasePlan *plan, CtiPhase phase)
{
  int index = (int) phase - CTI_PHASE_1;
  CtiDate first = phase == CTI_PHASE_CONTACT ? plan->contact_start : plan->start[index];
  CtiDate last =
      phase == CTI_PHASE_CONTACT ? cti_phase_plan_get_contact_end (plan) : plan->end[index];

  return last >= first && last != CTI_DATE_NONE ? cti_words_days (last - first + 1) : NULL;
}

/* The days as they were lived: nothing lies after the closing. */
static void
cut_at_closing (CtiPhasePlan *plan, gboolean is_begun[CTI_PHASE_COUNT])
{
  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    {
      is_begun[k] = plan->closed_on == CTI_DATE_NONE || plan->start[k] <= plan->closed_on;
      if (is_begun[k] && plan->closed_on != CTI_DATE_NONE)
        plan->end[k] = MIN (plan->end[k], plan->closed_on);
    }
}

static void
show_row (CtiPhaseTable *self, const CtiPhasePlan *plan, CtiPhase phase, gboolean is_now, int day)
{
  guint index = phase - CTI_PHASE_CONTACT;
  g_autofree char *period = cti_words_phase_period (plan, phase);
  g_autofree char *days = period != NULL ? count_days (plan, phase) : NULL;
  g_autofree char *today = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *spoken = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->rows[index]), period != NULL);
  if (period == NULL)
    return;
  if (is_now)
    /* Translators: which day of a phase it is today. */
    today = g_strdup_printf (_ ("today: day %d"), day);
  shown = g_strjoin ("\n", days != NULL ? days : today, days != NULL ? today : NULL, NULL);
  spoken = g_strjoin (", ", period, days != NULL ? days : today, days != NULL ? today : NULL, NULL);
  adw_action_row_set_subtitle (self->rows[index], period);
  gtk_label_set_text (self->days[index], shown);
  /* with the box of the toolkit around it, which would keep its gap */
  gtk_widget_set_visible (gtk_widget_get_parent (self->marks[index]), self->has_today);
  gtk_widget_set_opacity (self->marks[index], is_now ? 1 : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[index]),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
}

/**
 * cti_phase_table_set_plan:
 * @self: the table
 * @plan: the days of a course
 * @today: the day, %CTI_DATE_NONE not to say where she is
 *
 * Of a closed course only what was lived is shown.
 */
void
cti_phase_table_set_plan (CtiPhaseTable *self, const CtiPhasePlan *plan, CtiDate today)
{
  CtiPhasePlan lived = *plan;
  gboolean is_begun[CTI_PHASE_COUNT];
  CtiPhase now = today != CTI_DATE_NONE ? cti_phase_plan_get_phase (plan, today) : CTI_PHASE_NONE;

  self->has_today = today != CTI_DATE_NONE;
  cut_at_closing (&lived, is_begun);
  for (CtiPhase phase = CTI_PHASE_CONTACT; phase <= CTI_PHASE_3; phase++)
    if (phase == CTI_PHASE_CONTACT || is_begun[phase - CTI_PHASE_1])
      show_row (self, &lived, phase, phase == now, cti_phase_plan_get_day (plan, today));
    else
      gtk_widget_set_visible (GTK_WIDGET (self->rows[phase - CTI_PHASE_CONTACT]), FALSE);
}
