#include "cti-method-meter.h"

#include <glib/gi18n.h>

#include "cti-chart-panel.h"
#include "cti-fidelity-file.h"
#include "cti-halving-chart.h"
#include "cti-halving-report.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-words-supervision.h"

struct _CtiMethodMeter
{
  AdwBin parent_instance;

  CtiRowGroup *missing;
  CtiChartPanel *halving;
};

G_DEFINE_FINAL_TYPE (CtiMethodMeter, cti_method_meter, ADW_TYPE_BIN)

static void
show_missing (CtiMethodMeter *self, CtiCase *now, const CtiTeam *team, CtiDate today)
{
  g_autofree char *focused = cti_row_group_clear (self->missing);
  g_autoptr (CtiFidelityForm) form = cti_fidelity_form_of_team (team);
  g_autoptr (CtiCard) card = cti_case_make_card (now);
  CtiFidelityBasis basis = { .form = form, .team = team, .today = today };
  g_autoptr (GArray) hints = cti_fidelity_of_course (&basis, card);

  for (guint i = 0; i < hints->len; i++)
    {
      const CtiFidelityHint *hint = &g_array_index (hints, CtiFidelityHint, i);
      g_autofree char *missing = NULL;
      g_autofree char *evidence = NULL;
      g_autofree char *action = NULL;
      GtkWidget *row;

      /* reviews are the team's, and told on the page of supervision */
      if (hint->state != CTI_FIDELITY_OPEN || hint->item->measure == CTI_MEASURE_REVIEW)
        continue;
      missing = cti_words_fidelity_missing (hint);
      evidence = cti_words_fidelity_evidence (hint);
      action = g_strconcat ("win.show-", cti_measure_get_spot (hint->item->measure), NULL);
      row = cti_row_new (missing, evidence);
      cti_row_set_icon (row, "dialog-information-symbolic");
      cti_row_set_action (row, action, NULL);
      cti_row_group_add (self->missing, row, hint->item->key);
    }
  cti_row_group_focus (self->missing, focused);
}

static void
show_halving (CtiMethodMeter *self, CtiCase *now, CtiDate today)
{
  CtiHalvingData *data = cti_halving_report_chart (now, today);

  gtk_widget_set_visible (GTK_WIDGET (self->halving), data->n_phases > 0);
  cti_chart_panel_set_chart (self->halving, (CtiChartLayout) cti_halving_chart_layout, data,
                             (GDestroyNotify) cti_halving_data_free,
                             cti_halving_report_table (now, today));
}

/**
 * cti_method_meter_set_case:
 * @self: the meter
 * @now: the case
 * @team: (nullable): the team
 * @today: the day
 */
void
cti_method_meter_set_case (CtiMethodMeter *self, CtiCase *now, const CtiTeam *team, CtiDate today)
{
  gboolean has = cti_case_get_course (now) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), has);
  if (!has)
    return;
  show_missing (self, now, team, today);
  show_halving (self, now, today);
}

static void
cti_method_meter_dispose (GObject *object)
{
  CtiMethodMeter *self = CTI_METHOD_METER (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_METHOD_METER);
  G_OBJECT_CLASS (cti_method_meter_parent_class)->dispose (object);
}

static void
cti_method_meter_class_init (CtiMethodMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_method_meter_dispose;
  g_type_ensure (CTI_TYPE_CHART_PANEL);
  g_type_ensure (CTI_TYPE_ROW_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/course/cti-method-meter.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiMethodMeter, missing);
  gtk_widget_class_bind_template_child (widget_class, CtiMethodMeter, halving);
}

static void
cti_method_meter_init (CtiMethodMeter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
