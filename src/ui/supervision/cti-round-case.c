#include "cti-round-case.h"

#include <glib/gi18n.h>

#include "cti-chart-view.h"
#include "cti-columns-box.h"
#include "cti-front-report.h"
#include "cti-guide-file.h"
#include "cti-network-chart.h"
#include "cti-network-report.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-star-chart.h"
#include "cti-star-report.h"
#include "cti-timeline-chart.h"
#include "cti-timeline-report.h"
#include "cti-words-dates.h"
#include "cti-words-value.h"

#define LAST_CONTACTS 6

struct _CtiRoundCase
{
  AdwBin parent_instance;

  CtiChartView *timeline;
  CtiChartView *star;
  CtiChartView *network;
  CtiRowGroup *plan;
  CtiRowGroup *contacts;
};

G_DEFINE_FINAL_TYPE (CtiRoundCase, cti_round_case, ADW_TYPE_BIN)

static void
show_timeline (CtiRoundCase *self, CtiCase *model, CtiDate today)
{
  CtiTimelineData *data;
  g_autofree char *title = NULL;
  gboolean has = model != NULL && cti_case_get_course (model) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->timeline), has);
  if (!has)
    return;
  data = cti_timeline_report_overview_chart (model, today);
  title = g_strdup (data->title);
  cti_chart_view_set_chart (self->timeline, (CtiChartLayout) cti_timeline_chart_layout, data,
                            (GDestroyNotify) cti_timeline_data_free, title);
}

static void
show_star (CtiRoundCase *self, CtiCase *model)
{
  g_autoptr (GPtrArray) stars = model != NULL ? cti_case_get_stars (model) : NULL;
  g_autoptr (GPtrArray) chosen =
      stars != NULL && stars->len > 0 ? cti_star_report_choose (stars) : NULL;
  CtiStarChartData *data;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->star), chosen != NULL);
  if (chosen == NULL)
    return;
  data = cti_star_report_chart (chosen);
  title = g_strdup (data->title);
  cti_chart_view_set_chart (self->star, (CtiChartLayout) cti_star_chart_layout, data,
                            (GDestroyNotify) cti_star_chart_data_free, title);
}

static int
find_last_map (CtiCase *model)
{
  GPtrArray *ties = cti_case_get_records (model, &cti_tie_type);

  return cti_network_find_phase_before (ties, CTI_PHASE_COUNT + 1);
}

static void
show_network (CtiRoundCase *self, CtiCase *model)
{
  int phase = model != NULL ? find_last_map (model) : -1;
  CtiNetworkData *data;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->network), phase >= 0);
  if (phase < 0)
    return;
  data = cti_network_report_chart (model, phase, CTI_NETWORK_WITHOUT_NAMES);
  title = g_strdup (data->title);
  cti_chart_view_set_chart (self->network, (CtiChartLayout) cti_network_chart_layout, data,
                            (GDestroyNotify) cti_network_data_free, title);
}

static void
add_part (CtiRoundCase *self, const CtiFrontReport *report, CtiFrontPartKind part)
{
  for (guint i = 0; i < report->parts[part]->len; i++)
    {
      const CtiFrontLine *line = g_ptr_array_index (report->parts[part], i);
      g_autofree char *id = g_strdup_printf ("%d-%u", (int) part, i);

      cti_row_group_add (self->plan, cti_row_new (line->title, line->detail), id);
    }
}

static void
show_plan (CtiRoundCase *self, CtiCase *model, CtiDate today)
{
  g_autofree char *focused = cti_row_group_clear (self->plan);
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();
  g_autoptr (CtiFrontReport) report =
      model != NULL ? cti_front_report_new (model, areas, today) : NULL;

  if (report == NULL)
    return;
  add_part (self, report, CTI_FRONT_AIM);
  add_part (self, report, CTI_FRONT_FOCUS);
  add_part (self, report, CTI_FRONT_STEPS);
  add_part (self, report, CTI_FRONT_HANDOVER);
  cti_row_group_focus (self->plan, focused);
}

static GtkWidget *
make_contact (const CtiContact *contact)
{
  g_autofree char *day = cti_words_date (contact->date);
  /* Translators: a day, a kind of contact, its result. */
  g_autofree char *title =
      g_strdup_printf (_ ("%s · %s, %s"), day,
                       cti_words_enum (cti_contact_kind_values, (int) contact->kind),
                       cti_words_enum (cti_contact_result_values, (int) contact->result));

  return cti_row_new (title, contact->line);
}

static void
show_contacts (CtiRoundCase *self, CtiCase *model)
{
  g_autofree char *focused = cti_row_group_clear (self->contacts);
  g_autoptr (GPtrArray) contacts = model != NULL ? cti_case_get_contacts (model) : NULL;
  guint count = 0;

  for (guint i = contacts != NULL ? contacts->len : 0; i > 0 && count < LAST_CONTACTS; i--)
    {
      const CtiContact *contact = g_ptr_array_index (contacts, i - 1);

      if (contact->result == CTI_CONTACT_PLANNED)
        continue;
      cti_row_group_add (self->contacts, make_contact (contact), contact->record.id);
      count++;
    }
  cti_row_group_focus (self->contacts, focused);
}

/**
 * cti_round_case_set_case:
 * @self: the widget
 * @model: (nullable): a case, covered by whoever shows it to others; %NULL for none
 * @today: the day
 */
void
cti_round_case_set_case (CtiRoundCase *self, CtiCase *model, CtiDate today)
{
  gtk_widget_set_visible (GTK_WIDGET (self), model != NULL);
  show_timeline (self, model, today);
  show_star (self, model);
  show_network (self, model);
  show_plan (self, model, today);
  show_contacts (self, model);
}

static void
cti_round_case_dispose (GObject *object)
{
  CtiRoundCase *self = CTI_ROUND_CASE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_ROUND_CASE);
  G_OBJECT_CLASS (cti_round_case_parent_class)->dispose (object);
}

static void
cti_round_case_class_init (CtiRoundCaseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_round_case_dispose;
  g_type_ensure (CTI_TYPE_CHART_VIEW);
  g_type_ensure (CTI_TYPE_COLUMNS_BOX);
  g_type_ensure (CTI_TYPE_ROW_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/supervision/cti-round-case.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiRoundCase, timeline);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundCase, star);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundCase, network);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundCase, plan);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundCase, contacts);
}

static void
cti_round_case_init (CtiRoundCase *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
