#include "cti-tool-chart.h"

#include <glib/gi18n.h>

#include "cti-caseload-report.h"
#include "cti-contact.h"
#include "cti-focus-report.h"
#include "cti-frequency.h"
#include "cti-guide-file.h"
#include "cti-halving-chart.h"
#include "cti-halving-report.h"
#include "cti-network-chart.h"
#include "cti-network-report.h"
#include "cti-star-chart.h"
#include "cti-star-report.h"
#include "cti-star-views.h"
#include "cti-timeline-chart.h"
#include "cti-timeline-report.h"
#include "cti-tool-readings.h"
#include "cti-trend-chart.h"
#include "cti-trend-report.h"
#include "cti-wellbeing.h"
#include "cti-wheel-chart.h"

/* How many areas of the star one trend shows: more lines would hide each other. */
#define MAX_AREAS 5

static void
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED, sentence);
}

static CtiScene *
lay_out_star (const CtiToolCanvas *canvas, GError **error)
{
  g_autoptr (GPtrArray) all = cti_case_get_stars (canvas->model);
  g_autoptr (GPtrArray) stars =
      cti_tool_choose_stars (all, canvas->readings, cti_tool_get_today (canvas->tool), error);
  g_autoptr (CtiStarChartData) data = NULL;

  if (stars == NULL)
    return NULL;
  if (stars->len == 0)
    {
      refuse (error, _ ("There is no star to draw yet: keep one with add-star."));
      return NULL;
    }
  data = cti_star_report_chart (stars);
  return cti_star_chart_layout (data, canvas->style, canvas->width, canvas->height);
}

/* All readings at once, those that do not count greyed. */
static CtiScene *
lay_out_stars (const CtiToolCanvas *canvas, GError **error)
{
  g_autoptr (GPtrArray) all = cti_star_views_get_all (canvas->model);
  g_autoptr (CtiStarPanels) panels = NULL;

  if (all->len < 2)
    {
      refuse (error, _ ("Two stars are needed to be seen beside each other."));
      return NULL;
    }
  panels = cti_star_views_all (all);
  return cti_star_panels_layout_small (panels, canvas->style, canvas->width, canvas->height);
}

/* The latest reading of which worker and citizen have a view each. */
static CtiScene *
lay_out_views (const CtiToolCanvas *canvas, GError **error)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (canvas->model);
  g_autoptr (GPtrArray) pairs = cti_star_views_find_pairs (stars);
  g_autoptr (CtiStarPanels) panels = NULL;

  if (pairs->len == 0)
    {
      refuse (error, _ ("No reading has a view of the worker and one of the citizen."));
      return NULL;
    }
  panels = cti_star_views_pair (stars, g_ptr_array_index (pairs, pairs->len - 1));
  return cti_star_panels_layout_large (panels, canvas->style, canvas->width, canvas->height);
}

static CtiScene *
lay_out_timeline (const CtiToolCanvas *canvas, GError **error)
{
  g_autoptr (CtiTimelineData) data = NULL;

  if (cti_case_get_course (canvas->model) == NULL)
    {
      cti_tool_set_problem (error, CTI_PROBLEM_NO_COURSE, "course", NULL);
      return NULL;
    }
  data = cti_timeline_report_chart (canvas->model, cti_tool_get_today (canvas->tool));
  return cti_timeline_chart_layout (data, canvas->style, canvas->width, canvas->height);
}

static CtiScene *
lay_out_areas (const CtiToolCanvas *canvas, GError **error)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (canvas->model);
  g_autoptr (CtiTrendData) data = NULL;
  const char *keys[MAX_AREAS + 1] = { NULL };
  const CtiStar *latest;

  if (stars->len == 0)
    {
      refuse (error, _ ("There is no star to draw yet: keep one with add-star."));
      return NULL;
    }
  latest = g_ptr_array_index (stars, stars->len - 1);
  for (guint i = 0; i < MIN (cti_star_get_n_areas (latest), MAX_AREAS); i++)
    keys[i] = cti_star_get_area (latest, i)->key;
  data = cti_trend_report_areas (canvas->model, keys, cti_tool_get_today (canvas->tool));
  return cti_trend_chart_layout (data, canvas->style, canvas->width, canvas->height);
}

static gboolean
has_any (const CtiToolCanvas *canvas, const CtiRecordType *type, GError **error)
{
  if (cti_case_get_records (canvas->model, type)->len > 0)
    return TRUE;
  refuse (error, _ ("There is nothing to draw yet: nothing of this has been written down."));
  return FALSE;
}

static CtiScene *
lay_out_wellbeing (const CtiToolCanvas *canvas, GError **error)
{
  g_autoptr (CtiTrendData) data = NULL;

  if (!has_any (canvas, &cti_wellbeing_type, error))
    return NULL;
  data = cti_trend_report_wellbeing (canvas->model, cti_tool_get_today (canvas->tool));
  return cti_trend_chart_layout (data, canvas->style, canvas->width, canvas->height);
}

static CtiScene *
lay_out_frequency (const CtiToolCanvas *canvas, GError **error)
{
  g_autoptr (CtiTrendData) data = NULL;

  if (!has_any (canvas, &cti_frequency_type, error))
    return NULL;
  data = cti_trend_report_frequency (canvas->model, cti_tool_get_today (canvas->tool));
  return cti_trend_chart_layout (data, canvas->style, canvas->width, canvas->height);
}

/* The latest phase that somebody has drawn a map of. */
static CtiScene *
lay_out_network (const CtiToolCanvas *canvas, GError **error)
{
  GPtrArray *ties = cti_case_get_records (canvas->model, &cti_tie_type);
  g_autoptr (CtiNetworkData) data = NULL;
  int phase = 3;

  if (!has_any (canvas, &cti_tie_type, error))
    return NULL;
  while (phase > 0 && !cti_network_has_phase (ties, phase))
    phase--;
  data = cti_network_report_chart (canvas->model, phase, CTI_NETWORK_WITHOUT_NAMES);
  return cti_network_chart_layout (data, canvas->style, canvas->width, canvas->height);
}

static CtiScene *
lay_out_wheel (const CtiToolCanvas *canvas, GError **error)
{
  g_autoptr (GPtrArray) shipped = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) areas = NULL;
  GPtrArray *chosen = cti_case_get_records (canvas->model, &cti_focus_area_type);
  g_autoptr (CtiWheelData) data = NULL;
  int phase = 1;

  if (!has_any (canvas, &cti_focus_area_type, error))
    return NULL;
  for (guint i = 0; i < chosen->len; i++)
    phase = MAX (phase, ((CtiFocusArea *) g_ptr_array_index (chosen, i))->phase);
  shipped = cti_guide_get_areas ();
  own = cti_store_get_team_records (canvas->tool->store, &cti_focus_kind_type);
  areas = cti_guide_merge_areas (shipped, own);
  data = cti_focus_report_chart (canvas->model, areas, phase);
  return cti_wheel_chart_layout (data, canvas->style, canvas->width, canvas->height);
}

static CtiScene *
lay_out_contacts (const CtiToolCanvas *canvas, GError **error)
{
  g_autoptr (CtiHalvingData) data = NULL;

  if (!has_any (canvas, &cti_contact_type, error))
    return NULL;
  data = cti_halving_report_chart (canvas->model, cti_tool_get_today (canvas->tool));
  if (data->n_phases == 0)
    {
      refuse (error, _ ("There is nothing to draw yet: no phase has begun."));
      return NULL;
    }
  return cti_halving_chart_layout (data, canvas->style, canvas->width, canvas->height);
}

static const CtiToolChart charts[] = {
  { "star", NC_ ("chart", "Star"), 700, lay_out_star },
  { "stars", NC_ ("chart", "All readings"), 900, lay_out_stars },
  { "views", NC_ ("chart", "Both views"), 900, lay_out_views },
  { "timeline", NC_ ("chart", "Course"), 1000, lay_out_timeline },
  { "trend", NC_ ("chart", "Areas"), 760, lay_out_areas },
  { "wellbeing", NC_ ("chart", "Well-being"), 760, lay_out_wellbeing },
  { "frequency", NC_ ("chart", "How often"), 760, lay_out_frequency },
  { "network", NC_ ("chart", "Network"), 700, lay_out_network },
  { "contacts", NC_ ("chart", "Contacts of each phase"), 700, lay_out_contacts },
  { "wheel", NC_ ("chart", "Focus areas"), 620, lay_out_wheel },
};

/**
 * cti_tool_charts:
 * @count: (out): how many there are
 *
 * Returns: (transfer none) (array length=count): every chart that can be drawn
 */
const CtiToolChart *
cti_tool_charts (guint *count)
{
  *count = G_N_ELEMENTS (charts);
  return charts;
}

/**
 * cti_tool_find_chart:
 * @name: how it is called on the command line
 *
 * Returns: (transfer none) (nullable): the chart of that name
 */
const CtiToolChart *
cti_tool_find_chart (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    if (g_strcmp0 (charts[i].name, name) == 0)
      return &charts[i];
  return NULL;
}

/**
 * cti_tool_paint_ground:
 * @scene: a chart
 * @style: its look
 *
 * A chart lies on what is there; a file that is opened by any program must bring its own ground, or
 * dark letters would lie on a dark window.
 */
void
cti_tool_paint_ground (CtiScene *scene, const CtiChartStyle *style)
{
  CtiBox page = { 0, 0, scene->width, scene->height };
  CtiShape *ground = cti_scene_add_rect (scene, &page, 0);

  ground->fill = style->background;
  ground->stroke = cti_color_with_alpha (&style->background, 0);
  g_ptr_array_steal_index (scene->shapes, scene->shapes->len - 1);
  g_ptr_array_insert (scene->shapes, 0, ground);
}

/**
 * cti_tool_make_caseload:
 * @tool: the run
 * @entries: (element-type CtiCardEntry): those that can be read
 *
 * Returns: (transfer full): their courses on one calendar, by their code
 */
CtiCaseloadData *
cti_tool_make_caseload (CtiTool *tool, GPtrArray *entries)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      CtiCard *card = cti_record_copy (((CtiCardEntry *) g_ptr_array_index (entries, i))->card);

      cti_set_text (&card->name, card->code);
      g_ptr_array_add (cards, card);
    }
  return cti_caseload_report_chart (cards, cti_store_get_team (tool->store)->star_interval,
                                    cti_tool_get_today (tool));
}

/**
 * cti_tool_lay_out:
 * @chart: a chart
 * @canvas: what it is made from and how large
 * @error: (out) (optional): why not
 *
 * Returns: (transfer full) (nullable): the chart on a ground of its own
 */
CtiScene *
cti_tool_lay_out (const CtiToolChart *chart, const CtiToolCanvas *canvas, GError **error)
{
  CtiScene *scene = chart->lay_out (canvas, error);

  if (scene != NULL)
    cti_tool_paint_ground (scene, canvas->style);
  return scene;
}
