/* The star itself: rings, spokes, the way each area moved, lines and points.
 *
 * The first axis points up, the others follow clockwise; a score of v lies at v / max of the
 * radius. A line runs only between neighbouring areas that were both discussed: where one was not,
 * the line ends before it and begins after it, so that silence is never drawn as a score. */

#include "cti-star-web.h"

#include "cti-chart-page.h"

#include <math.h>

#define RING_STEP 2
/* In radii of a mark: how far the diamond reaches, with its outline. */
#define WIDEST_MARK 1.65

/**
 * _cti_star_web_point:
 * @web: a star
 * @axis: number of an axis
 * @value: a score
 *
 * Returns: where the score lies
 */
CtiPoint
_cti_star_web_point (const CtiStarWeb *web, guint axis, double value)
{
  double angle = 2 * G_PI * axis / web->data->axes->len;
  double reach = web->radius * value / web->data->max;

  return (CtiPoint){ web->center.x + reach * sin (angle), web->center.y - reach * cos (angle) };
}

/**
 * _cti_star_web_marker_radius:
 * @web: a star
 *
 * Returns: the radius of a point of the latest reading
 */
double
_cti_star_web_marker_radius (const CtiStarWeb *web)
{
  double em = web->style->font_points;

  return em * 0.36 * CLAMP (web->radius / (14 * em), 0.75, 1.5);
}

/**
 * _cti_star_web_color:
 * @web: a star
 * @series: one of its series
 *
 * Returns: the colour of its line and points
 */
CtiColor
_cti_star_web_color (const CtiStarWeb *web, const CtiStarSeries *series)
{
  return _cti_chart_line_color (web->style, series->style_index, series->muted);
}

static gboolean
is_open (const CtiStarWeb *web, guint axis)
{
  const CtiStarSeries *latest = cti_star_chart_data_find_role (web->data, CTI_STAR_SERIES_LATEST);

  return latest != NULL && latest->values[axis] == 0;
}

/* A line behind all else: in high contrast as fine as elsewhere. */
static double
hairline (const CtiStarWeb *web)
{
  return MIN (web->style->line_width * 0.4, web->style->font_points * 0.073);
}

static void
draw_rings (const CtiStarWeb *web)
{
  int max = web->data->max;

  for (int value = max; value > 0; value -= RING_STEP)
    {
      CtiShape *ring = cti_scene_add_circle (web->scene, web->center.x, web->center.y,
                                             web->radius * value / max);

      ring->id = g_strdup_printf ("ring/%d", value);
      ring->stroke = value == max ? web->style->rim : web->style->grid;
      ring->width = hairline (web) * (value == max ? 1.375 : 1);
      if (value == max)
        ring->fill = web->style->disc;
    }
}

/* A spoke ends in a small open circle where the latest reading says nothing. */
static void
draw_spoke (const CtiStarWeb *web, guint axis)
{
  double thin = hairline (web);
  double mark = _cti_star_web_marker_radius (web) * 0.7;
  CtiPoint end = _cti_star_web_point (web, axis, web->data->max);
  CtiShape *spoke = cti_scene_add_line (web->scene, web->center.x, web->center.y, end.x, end.y);

  spoke->id = g_strdup_printf ("spoke/%u", axis);
  spoke->stroke = web->style->grid;
  spoke->width = thin;
  if (is_open (web, axis))
    {
      g_autofree char *id = g_strdup_printf ("open/%u", axis);

      spoke->dash[0] = spoke->dash[2] = 4 * thin;
      spoke->dash[1] = spoke->dash[3] = 4 * thin;
      cti_scene_add_marker (web->scene, id, CTI_MARKER_CIRCLE, &end, mark, &web->style->dim_ink,
                            &web->style->background);
    }
}

/* A fine dot at each score, so that a point between two rings can be read. */
static void
draw_ticks (const CtiStarWeb *web, guint axis)
{
  if (web->radius < web->style->font_points * 9 || is_open (web, axis))
    return;
  for (int value = 1; value < web->data->max; value++)
    {
      CtiPoint at = _cti_star_web_point (web, axis, value);

      cti_scene_add_circle (web->scene, at.x, at.y, web->style->line_width * 0.5)->fill =
          web->style->rim;
    }
}

/* An arrow that widens from the first score to the latest. */
static void
draw_movement (const CtiStarWeb *web, guint axis, double from, double to)
{
  CtiPoint a = _cti_star_web_point (web, axis, from);
  CtiPoint b = _cti_star_web_point (web, axis, to);
  double m = _cti_star_web_marker_radius (web);
  double length = hypot (b.x - a.x, b.y - a.y);
  CtiPoint u = { (b.x - a.x) / length, (b.y - a.y) / length };
  double tip = length - m * 1.1;
  double neck = MAX (tip - m * 1.9, tip * 0.4);
  double sides[][2] = { { 0, 0.2 },      { neck, 0.5 },  { neck, 1.25 }, { tip, 0 },
                        { neck, -1.25 }, { neck, -0.5 }, { 0, -0.2 } };
  CtiPoint points[G_N_ELEMENTS (sides)];
  CtiShape *arrow;
  gboolean contrast = web->style->kind == CTI_CHART_STYLE_CONTRAST ||
                      web->style->kind == CTI_CHART_STYLE_CONTRAST_DARK;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    points[i] = (CtiPoint){ a.x + u.x * sides[i][0] - u.y * sides[i][1] * m,
                            a.y + u.y * sides[i][0] + u.x * sides[i][1] * m };
  arrow = cti_scene_add_path (web->scene, CTI_SHAPE_POLYGON, points, G_N_ELEMENTS (points));
  arrow->id = g_strdup_printf ("movement/%u", axis);
  arrow->fill =
      cti_color_with_alpha (to > from ? &web->style->up : &web->style->down, contrast ? 0.9 : 0.55);
}

static void
draw_movements (const CtiStarWeb *web)
{
  const CtiStarSeries *first = cti_star_chart_data_find_role (web->data, CTI_STAR_SERIES_FIRST);
  const CtiStarSeries *latest = cti_star_chart_data_find_role (web->data, CTI_STAR_SERIES_LATEST);

  for (guint axis = 0; first != NULL && latest != NULL && axis < web->data->axes->len; axis++)
    if (first->values[axis] > 0 && latest->values[axis] > 0 &&
        fabs (first->values[axis] - latest->values[axis]) > 0.2)
      draw_movement (web, axis, first->values[axis], latest->values[axis]);
}

/* Where two views of the latest reading differ, a broad band joins the two scores. */
static void
draw_apart (const CtiStarWeb *web)
{
  const CtiStarSeries *other = cti_star_chart_data_find_role (web->data, CTI_STAR_SERIES_OTHER);
  const CtiStarSeries *latest = cti_star_chart_data_find_role (web->data, CTI_STAR_SERIES_LATEST);

  for (guint axis = 0; other != NULL && latest != NULL && axis < web->data->axes->len; axis++)
    {
      CtiPoint a = _cti_star_web_point (web, axis, latest->values[axis]);
      CtiPoint b = _cti_star_web_point (web, axis, other->values[axis]);
      CtiShape *band;

      if (latest->values[axis] <= 0 || other->values[axis] <= 0 ||
          fabs (latest->values[axis] - other->values[axis]) < 0.5)
        continue;
      band = cti_scene_add_line (web->scene, a.x, a.y, b.x, b.y);
      band->id = g_strdup_printf ("apart/%u", axis);
      band->stroke =
          cti_color_with_alpha (cti_chart_style_get_line_color (web->style, other->style_index),
                                0.45);
      band->width = _cti_star_web_marker_radius (web) * 1.9;
    }
}

static void
dress_line (const CtiStarWeb *web, const CtiStarSeries *series, CtiShape *line)
{
  const CtiLineLook *look = cti_chart_style_get_line_look (series->style_index);

  gboolean is_strong =
      series->role == CTI_STAR_SERIES_FIRST || series->role == CTI_STAR_SERIES_LATEST;

  line->stroke = _cti_star_web_color (web, series);
  line->width = web->style->line_width * (is_strong ? 1.1 : 0.75);
  for (guint i = 0; i < 4; i++)
    line->dash[i] = look->dash[i] * line->width;
}

/* The soft area of the latest reading under one run of its line. */
static void
draw_area (const CtiStarWeb *web,
           const CtiStarSeries *series,
           const CtiPoint *points,
           guint n,
           gboolean closed)
{
  CtiPoint sector[CTI_STAR_CHART_MAX_AXES + 1];
  CtiColor color = _cti_star_web_color (web, series);
  CtiShape *area;

  if (series->role != CTI_STAR_SERIES_LATEST || n < 2)
    return;
  for (guint i = 0; i < n; i++)
    sector[i] = points[i];
  sector[n] = web->center;
  area = cti_scene_add_path (web->scene, CTI_SHAPE_POLYGON, sector, closed ? n : n + 1);
  area->fill = cti_color_with_alpha (&color, 0.14);
}

static void
draw_run (const CtiStarWeb *web, guint index, guint first, guint n, gboolean closed)
{
  const CtiStarSeries *series = cti_star_chart_data_get_series (web->data, index);
  CtiPoint points[CTI_STAR_CHART_MAX_AXES];
  CtiShape *line;

  for (guint i = 0; i < n; i++)
    {
      guint axis = (first + i) % web->data->axes->len;

      points[i] = _cti_star_web_point (web, axis, series->values[axis]);
    }
  draw_area (web, series, points, n, closed);
  line = cti_scene_add_path (web->scene, closed ? CTI_SHAPE_POLYGON : CTI_SHAPE_LINE, points, n);
  line->id = closed ? g_strdup_printf ("series/%u", index)
                    : g_strdup_printf ("series/%u/from/%u", index, first);
  dress_line (web, series, line);
}

/* Draws each run of discussed areas; a run may go on over the top from the last axis. */
static void
draw_line (const CtiStarWeb *web, guint index)
{
  const CtiStarSeries *series = cti_star_chart_data_get_series (web->data, index);
  guint n_axes = web->data->axes->len;
  guint n_known = 0;

  for (guint axis = 0; axis < n_axes; axis++)
    n_known += series->values[axis] > 0;
  if (n_known == n_axes)
    {
      draw_run (web, index, 0, n_axes, TRUE);
      return;
    }
  for (guint axis = 0; axis < n_axes; axis++)
    {
      guint n = 0;

      if (series->values[axis] == 0 || series->values[(axis + n_axes - 1) % n_axes] > 0)
        continue;
      while (series->values[(axis + n) % n_axes] > 0)
        n++;
      if (n > 1)
        draw_run (web, index, axis, n, FALSE);
    }
}

static gboolean
equals_role (const CtiStarWeb *web, const CtiStarSeries *series, guint axis, CtiStarSeriesRole role)
{
  const CtiStarSeries *other = cti_star_chart_data_find_role (web->data, role);

  return other != NULL && other->values[axis] == series->values[axis];
}

/* A point of the first reading that did not move is larger, to be seen around the latest; a goal
 * around both. */
static double
marker_scale (const CtiStarWeb *web, const CtiStarSeries *series, guint axis)
{
  double around = equals_role (web, series, axis, CTI_STAR_SERIES_LATEST) ? 1.4 : 1;

  if (series->role == CTI_STAR_SERIES_BETWEEN || series->role == CTI_STAR_SERIES_GROUP)
    return 0.75;
  if (series->role == CTI_STAR_SERIES_GOAL &&
      equals_role (web, series, axis, CTI_STAR_SERIES_FIRST))
    return around * 1.5;
  return series->role == CTI_STAR_SERIES_FIRST || series->role == CTI_STAR_SERIES_GOAL ? around : 1;
}

/**
 * _cti_star_web_overhang:
 * @web: a star
 * @axis: number of an axis
 *
 * Returns: how far the marks of @axis reach beyond the rim, 0 where they lie within
 */
double
_cti_star_web_overhang (const CtiStarWeb *web, guint axis)
{
  double farthest = 0;

  for (guint i = 0; i < web->data->series->len; i++)
    {
      const CtiStarSeries *series = cti_star_chart_data_get_series (web->data, i);
      double at = web->radius * series->values[axis] / web->data->max;
      double mark =
          _cti_star_web_marker_radius (web) * marker_scale (web, series, axis) * WIDEST_MARK;

      if (series->values[axis] > 0)
        farthest = MAX (farthest, at + mark - web->radius);
    }
  return farthest;
}

static void
draw_markers (const CtiStarWeb *web, guint index)
{
  const CtiStarSeries *series = cti_star_chart_data_get_series (web->data, index);
  const CtiLineLook *look = cti_chart_style_get_line_look (series->style_index);
  CtiColor color = _cti_star_web_color (web, series);
  double radius = _cti_star_web_marker_radius (web);

  for (guint axis = 0; axis < web->data->axes->len; axis++)
    {
      g_autofree char *id = g_strdup_printf ("point/%u/%u", index, axis);
      CtiPoint at = _cti_star_web_point (web, axis, series->values[axis]);

      if (series->values[axis] > 0)
        cti_scene_add_marker (web->scene, id, look->marker, &at,
                              radius * marker_scale (web, series, axis), &color,
                              look->filled ? &color : &web->style->background);
    }
}

/* How far apart two boxes of this size must lie along @angle to stand clear of each other. */
static double
clear_distance (const CtiBox *box, double angle)
{
  double beside = fabs (sin (angle)) > 1e-3 ? box->width / fabs (sin (angle)) : G_MAXDOUBLE;
  double below = fabs (cos (angle)) > 1e-3 ? box->height / fabs (cos (angle)) : G_MAXDOUBLE;

  return MIN (beside, below) * 1.1;
}

/* Numerals stand on the rings between the last axis and the first, as many as have room. */
static void
draw_numerals (const CtiStarWeb *web)
{
  double size = web->style->font_points * 0.78;
  double angle = -G_PI / web->data->axes->len;
  int step = RING_STEP;
  CtiBox box;

  cti_text_fit_measure (web->fit, "10", size, FALSE, &box.width, &box.height);
  while (step < web->data->max &&
         web->radius * step / web->data->max < clear_distance (&box, angle))
    step += RING_STEP;
  /* on a tiny star the outermost would meet the number of the first axis */
  for (int value = web->data->max - (web->radius < web->style->font_points * 4.6 ? step : 0);
       value > 0; value -= step)
    {
      g_autofree char *text = g_strdup_printf ("%d", value);
      double reach = web->radius * value / web->data->max;

      cti_text_fit_measure (web->fit, text, size, FALSE, &box.width, &box.height);
      box.x = web->center.x + reach * sin (angle) - box.width / 2;
      box.y = web->center.y - reach * cos (angle) - box.height / 2;
      cti_scene_add_text (web->scene, text, &box, CTI_TEXT_ALIGN_CENTER, size, &web->style->dim_ink)
          ->halo = cti_color_with_alpha (&web->style->background, 0.9);
    }
}

static void
draw_role (const CtiStarWeb *web, CtiStarSeriesRole role, void (*draw) (const CtiStarWeb *, guint))
{
  for (guint i = 0; i < web->data->series->len; i++)
    if (cti_star_chart_data_get_series (web->data, i)->role == role)
      draw (web, i);
}

static const CtiStarSeriesRole order[] = { CTI_STAR_SERIES_GROUP,   CTI_STAR_SERIES_GOAL,
                                           CTI_STAR_SERIES_BETWEEN, CTI_STAR_SERIES_FIRST,
                                           CTI_STAR_SERIES_OTHER,   CTI_STAR_SERIES_LATEST };

static void
draw_ground (const CtiStarWeb *web)
{
  draw_rings (web);
  for (guint axis = 0; axis < web->data->axes->len; axis++)
    {
      draw_spoke (web, axis);
      draw_ticks (web, axis);
    }
}

/**
 * _cti_star_web_draw:
 * @web: a star whose place and radius are known
 *
 * Adds the star to its scene: what is behind first, the latest reading last.
 */
void
_cti_star_web_draw (const CtiStarWeb *web)
{
  draw_ground (web);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    draw_role (web, order[i], draw_line);
  draw_movements (web);
  draw_apart (web);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    draw_role (web, order[i], draw_markers);
  draw_numerals (web);
}

/**
 * _cti_star_web_draw_small:
 * @web: a star whose place and radius are known
 *
 * Adds a star that is one of many: its lines, and the points of the latest reading alone.
 */
void
_cti_star_web_draw_small (const CtiStarWeb *web)
{
  draw_ground (web);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    draw_role (web, order[i], draw_line);
  draw_role (web, CTI_STAR_SERIES_LATEST, draw_markers);
}
