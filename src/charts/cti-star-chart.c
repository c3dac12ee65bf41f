/* Laying out a star on a page.
 *
 * The radius is the largest at which every label finds room (see cti-star-labels.c), tried from
 * large to small. When no radius of at least %MIN_RADIUS em does, the axes get numbers and the
 * names stand in a list under the star. A page that is too low is made higher: the scene says how
 * high it became. With a height of 0 the star takes the height that suits its width. */

#include "cti-star-chart.h"

#include "cti-chart-legend.h"
#include "cti-star-labels.h"
#include "cti-star-list.h"
#include "cti-star-web.h"

#include <math.h>

/* All in em, the base font size. */
#define MARGIN       0.6
#define GAP          1.5
#define MIN_RADIUS   6.5
#define MAX_RADIUS   22.0
#define MAX_NUMBERED 15.0
#define MIN_NUMBERED 5.0
#define NUMBER_REACH 1.0
#define NUMBER_AIR   0.75
#define NUMBER_ROOM  0.8

typedef struct
{
  CtiStarWeb web;
  CtiTextFit *fit;
  CtiChartLegend *legend;
  double em;
  double width;
  double height;
  double number_reach; /* how far beyond the rim the number of an axis stands */
  CtiBox boxes[CTI_STAR_CHART_MAX_AXES];
} Page;

static double
legend_height (const Page *page)
{
  double height = _cti_chart_legend_get_height (page->legend);

  return height > 0 ? height + GAP * page->em : 0;
}

/* The radius for a star with labels around it, or 0 when it would be too small. */
static double
find_radius (const Page *page, CtiStarLabels *labels)
{
  double half = page->width / 2 - MARGIN * page->em;
  double largest = page->height > 0 ? page->height / 2 : MAX_RADIUS * page->em;
  double found = 0;

  for (double radius = MIN (half, largest); radius >= MIN_RADIUS * page->em; radius *= 0.975)
    {
      double top, bottom;

      if (!_cti_star_labels_place (labels, radius, half))
        continue;
      found = radius;
      _cti_star_labels_get_extent (labels, &top, &bottom);
      if (page->height <= 0 ||
          bottom - top + legend_height (page) + 2 * MARGIN * page->em <= page->height)
        break;
    }
  return found;
}

/* Sets the page's height to at least what is used and says where its content begins. */
static double
settle_height (Page *page, double used)
{
  CtiScene *scene = page->web.scene;
  double margin = MARGIN * page->em;

  scene->width = page->width;
  scene->height = MAX (ceil (used + 2 * margin), page->height);
  return margin + (scene->height - used - 2 * margin) / 2;
}

static void
draw_legend (Page *page, double y)
{
  if (legend_height (page) > 0)
    _cti_chart_legend_draw (page->legend, page->web.scene, MARGIN * page->em, y + GAP * page->em);
}

static void
lay_out_labelled (Page *page, CtiStarLabels *labels, double radius)
{
  double top, bottom, begin;

  _cti_star_labels_place (labels, radius, page->width / 2 - MARGIN * page->em);
  _cti_star_labels_get_extent (labels, &top, &bottom);
  top = MIN (top, -radius);
  bottom = MAX (bottom, radius);
  begin = settle_height (page, bottom - top + legend_height (page));
  page->web.radius = radius;
  page->web.center = (CtiPoint){ page->width / 2, begin - top };
  _cti_star_web_draw (&page->web);
  _cti_star_labels_draw (labels, page->web.scene, &page->web.center, page->boxes);
  draw_legend (page, page->web.center.y + bottom);
}

static void
draw_axis_number (Page *page, guint axis)
{
  const CtiStarWeb *web = &page->web;
  g_autofree char *text = g_strdup_printf ("%u", axis + 1);
  double reach = web->data->max * (1 + page->number_reach / web->radius);
  CtiPoint at = _cti_star_web_point (web, axis, reach);
  CtiBox box;

  cti_text_fit_measure (page->fit, text, page->em, TRUE, &box.width, &box.height);
  box.x = at.x - box.width / 2;
  box.y = at.y - box.height / 2;
  cti_scene_add_text (web->scene, text, &box, CTI_TEXT_ALIGN_CENTER, page->em, &web->style->dim_ink)
      ->bold = TRUE;
}

static double
get_overhang (gconstpointer data, guint axis, double radius)
{
  CtiStarWeb web = ((const Page *) data)->web;

  web.radius = radius;
  return _cti_star_web_overhang (&web, axis);
}

/* Numbers stand clear of the marks at the rim of a star of @radius. */
static double
find_number_reach (const Page *page, double radius)
{
  double reach = NUMBER_REACH * page->em;

  for (guint axis = 0; axis < page->web.data->axes->len; axis++)
    reach = MAX (reach, get_overhang (page, axis, radius) + NUMBER_AIR * page->em);
  return reach;
}

static void
lay_out_numbered (Page *page)
{
  double em = page->em;
  double room = page->width - 2 * MARGIN * em;
  g_autoptr (CtiStarList) list =
      _cti_star_list_new (page->web.data, page->web.style, page->fit, room);
  double rest = legend_height (page) + GAP * em + _cti_star_list_get_height (list);
  double largest = MIN (room / 2 - (NUMBER_REACH + NUMBER_ROOM) * em, MAX_NUMBERED * em);
  double around = find_number_reach (page, largest) + NUMBER_ROOM * em;
  double radius = MIN (room / 2 - around, MAX_NUMBERED * em);
  double begin;

  page->number_reach = around - NUMBER_ROOM * em;
  if (page->height > 0)
    radius = MIN (radius, (page->height - rest - 2 * MARGIN * em) / 2 - around);
  radius = MAX (radius, MIN (MIN_NUMBERED * em, room / 2 - around));
  begin = settle_height (page, 2 * (radius + around) + rest);
  page->web.radius = radius;
  page->web.center = (CtiPoint){ page->width / 2, begin + around + radius };
  _cti_star_web_draw (&page->web);
  for (guint axis = 0; axis < page->web.data->axes->len; axis++)
    draw_axis_number (page, axis);
  begin = page->web.center.y + radius + around;
  draw_legend (page, begin);
  _cti_star_list_draw (list, page->web.scene, MARGIN * em, begin + legend_height (page) + GAP * em,
                       page->boxes);
}

/* The score an axis is pointed at with: the latest known, else the end of the axis. */
static double
focus_value (const CtiStarChartData *data, guint axis)
{
  static const CtiStarSeriesRole order[] = { CTI_STAR_SERIES_LATEST, CTI_STAR_SERIES_FIRST };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const CtiStarSeries *series = cti_star_chart_data_find_role (data, order[i]);

      if (series != NULL && series->values[axis] > 0)
        return series->values[axis];
    }
  return data->max;
}

/* The scores of an axis of which there is something to say, such as a note, are parts of it. */
static void
add_score_points (Page *page, guint parent, guint axis)
{
  const CtiStarWeb *web = &page->web;
  double reach = _cti_star_web_marker_radius (web) * 1.5;

  for (guint i = 0; i < web->data->series->len; i++)
    {
      const CtiStarSeries *series = cti_star_chart_data_get_series (web->data, i);
      g_autofree char *id = g_strdup_printf ("score/%u/%u", i, axis);
      CtiPoint at = _cti_star_web_point (web, axis, series->values[axis]);
      guint point;

      if (series->sentences[axis] == NULL || series->values[axis] <= 0)
        continue;
      point = cti_scene_add_child_point (web->scene, parent, id, series->sentences[axis], at.x,
                                         at.y, reach);
      cti_scene_add_hit_line (web->scene, point, &at, &at, reach);
    }
}

static void
add_axis_point (Page *page, guint axis)
{
  const CtiStarWeb *web = &page->web;
  const CtiStarAxis *item = cti_star_chart_data_get_axis (web->data, axis);
  const char *said = item->change_text ? item->change_text : item->missing;
  g_autofree char *id = g_strdup_printf ("axis/%u", axis);
  g_autofree char *plain =
      said ? g_strdup_printf ("%s: %s", item->label, said) : g_strdup (item->label);
  CtiPoint at = _cti_star_web_point (web, axis, focus_value (web->data, axis));
  CtiPoint inner = _cti_star_web_point (web, axis, 0.5);
  CtiPoint outer = _cti_star_web_point (web, axis, web->data->max);
  guint point = cti_scene_add_point (web->scene, id, item->sentence ? item->sentence : plain, at.x,
                                     at.y, _cti_star_web_marker_radius (web) * 2.2);

  cti_scene_add_hit_box (web->scene, point, &page->boxes[axis]);
  cti_scene_add_hit_line (web->scene, point, &inner, &outer, page->em);
  add_score_points (page, point, axis);
}

static void
fill_legend (Page *page)
{
  for (guint i = 0; i < page->web.data->series->len; i++)
    {
      const CtiStarSeries *series = cti_star_chart_data_get_series (page->web.data, i);

      _cti_chart_legend_add (page->legend, series->label, series->style_index,
                             series->role == CTI_STAR_SERIES_FIRST ||
                                 series->role == CTI_STAR_SERIES_LATEST);
      if (series->muted)
        _cti_chart_legend_mute (page->legend);
    }
}

/**
 * cti_star_chart_layout:
 * @data: a star of at least %CTI_STAR_CHART_MIN_AXES axes
 * @style: its look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out a star. Its points are "axis/0" and on, one for each area, with their sentences, and as
 * their parts "score/0/0" (series, axis) for scores that have a sentence; its shapes are "ring/10",
 * "spoke/0", "series/0" (or "series/0/from/3" for a run that begins at axis 3 where areas were not
 * discussed), "point/0/0" (series, axis), "movement/0", "apart/0" and "open/0".
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where the texts need it
 */
CtiScene *
cti_star_chart_layout (const CtiStarChartData *data,
                       const CtiChartStyle *style,
                       double width,
                       double height)
{
  g_autoptr (CtiTextFit) fit = NULL;
  g_autoptr (CtiChartLegend) legend = NULL;
  g_autoptr (CtiStarLabels) labels = NULL;
  CtiScene *scene;
  Page page;
  double radius;

  g_return_val_if_fail (data->axes->len >= CTI_STAR_CHART_MIN_AXES, NULL);

  scene = cti_scene_new (style, data->title, data->sentence);
  fit = cti_text_fit_new (style->font_family);
  page = (Page){ .web = { data, style, fit, scene, { 0, 0 }, 0 },
                 .fit = fit,
                 .em = style->font_points,
                 .width = MAX (width, CTI_CHART_MIN_EM * style->font_points),
                 .height = height };
  legend = page.legend = _cti_chart_legend_new (style, fit, page.width - 2 * MARGIN * page.em);
  fill_legend (&page);
  labels = _cti_star_labels_new (data, style, fit);
  _cti_star_labels_set_overhang (labels, get_overhang, &page);
  radius = find_radius (&page, labels);
  if (radius > 0)
    lay_out_labelled (&page, labels, radius);
  else
    lay_out_numbered (&page);
  for (guint axis = 0; axis < data->axes->len; axis++)
    add_axis_point (&page, axis);
  return scene;
}

/**
 * cti_star_chart_locate:
 * @scene: how @data was laid out
 * @data: a star
 * @at: a place on the page
 * @axis: (out): the area that lies in that direction
 * @score: (out): the score that lies at that distance, 0 in the middle, where no area is meant yet
 *
 * Returns: whether @at lies in the star, or not farther outside its rim than one score
 */
gboolean
cti_star_chart_locate (const CtiScene *scene,
                       const CtiStarChartData *data,
                       const CtiPoint *at,
                       guint *axis,
                       int *score)
{
  g_autofree char *id = g_strdup_printf ("ring/%d", data->max);
  const CtiShape *rim = cti_scene_find_shape (scene, id);
  guint n_axes = data->axes->len;
  double dx, dy, value, turn;

  if (rim == NULL)
    return FALSE;
  dx = at->x - rim->points[0].x;
  dy = at->y - rim->points[0].y;
  value = hypot (dx, dy) / rim->radius * data->max;
  turn = atan2 (dx, -dy) / (2 * G_PI) * n_axes;
  *axis = (guint) ((int) lround (turn) + (int) n_axes) % n_axes;
  *score = MIN ((int) lround (value), data->max);
  return value <= data->max + 1;
}
