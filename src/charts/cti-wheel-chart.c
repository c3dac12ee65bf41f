/* A wheel of focus areas, after the figure of the guide: a sector for each area around a hub. Those
 * chosen now are raised and filled, those of the phase before are outlined. */

#include "cti-wheel-chart.h"

#include "cti-round-layout.h"

#include <math.h>
#include <string.h>

#define MAX_RADIUS 14.0 /* in em, the base font size */
/* Of the radius. */
#define HUB    0.34
#define FLAT   0.85
#define INSET  0.045
#define FIGURE 0.61
/* Steps of an arc, for each radian. */
#define ARC_STEPS 24
/* With more sectors a name at a low sector would meet a raised one beside it. */
#define MAX_NEAR 12

typedef struct
{
  CtiChartPage page;
  CtiRound round;
  const CtiWheelData *data;
} Wheel;

static const CtiWheelSector *
get_sector (const Wheel *wheel, guint index)
{
  return g_ptr_array_index (wheel->data->sectors, index);
}

static double
half_angle (const Wheel *wheel)
{
  return G_PI / wheel->data->sectors->len;
}

/* A sector from the hub to @reach, made smaller by @inset on all sides. */
static CtiShape *
add_sector_path (const Wheel *wheel, guint index, double reach, double inset)
{
  double half = half_angle (wheel);
  double middle = 2 * half * index;
  double inner = wheel->round.radius * HUB + inset;
  double outer = reach - inset;
  guint n = (guint) MAX (2, ceil (2 * half * ARC_STEPS));
  g_autofree CtiPoint *points = g_new (CtiPoint, 2 * (n + 1));

  for (guint i = 0; i <= n; i++)
    {
      double share = 2.0 * i / n - 1;

      points[i] = _cti_round_place (&wheel->round,
                                    middle + share * (half - asin (MIN (inset / outer, 1))), outer);
      points[2 * n + 1 - i] =
          _cti_round_place (&wheel->round, middle + share * (half - asin (MIN (inset / inner, 1))),
                            inner);
    }
  return cti_scene_add_path (wheel->page.scene, CTI_SHAPE_POLYGON, points, 2 * (n + 1));
}

static void
dress_outline (const CtiChartStyle *style, CtiShape *shape, gboolean on_fill)
{
  shape->stroke = on_fill ? style->background : style->series[1];
  shape->width = style->line_width * 0.9;
  shape->dash[0] = shape->dash[2] = shape->width * 3;
  shape->dash[1] = shape->dash[3] = shape->width * 2;
}

static void
draw_sector (const Wheel *wheel, guint index)
{
  const CtiChartStyle *style = wheel->page.style;
  const CtiWheelSector *sector = get_sector (wheel, index);
  double gap = wheel->round.radius * 0.008;
  CtiShape *shape =
      add_sector_path (wheel, index, wheel->round.radius * (sector->chosen ? 1 : FLAT), gap);

  shape->id = g_strdup_printf ("sector/%u", index);
  shape->fill = sector->chosen ? style->series[0] : cti_color_with_alpha (&style->grid, 0.45);
  if (!sector->chosen) /* its fill alone would hardly be told from the ground */
    {
      shape->stroke = style->rim;
      shape->width = style->line_width * 0.4;
    }
  if (!sector->before)
    return;
  shape = add_sector_path (wheel, index, wheel->round.radius * FLAT, wheel->round.radius * INSET);
  shape->id = g_strdup_printf ("before/%u", index);
  dress_outline (style, shape, sector->chosen);
}

static void
draw_figure (const Wheel *wheel, guint index)
{
  const CtiWheelSector *sector = get_sector (wheel, index);
  CtiChartPen pen = { wheel->page.em * 1.25, TRUE,
                      sector->chosen ? &wheel->page.style->background
                                     : &wheel->page.style->dim_ink };
  CtiPoint at = _cti_round_place (&wheel->round, 2 * half_angle (wheel) * index,
                                  wheel->round.radius * FIGURE);

  _cti_chart_page_try_text (&wheel->page, sector->figure, &at, &(CtiPoint){ 0.5, 0.5 }, &pen);
}

static void
draw_hub (const Wheel *wheel)
{
  const CtiChartPage *page = &wheel->page;
  double room = wheel->round.radius * HUB * 1.5;
  double width, height;
  g_autofree char *lines = NULL;
  CtiChartPen pen = { page->em * 1.1, TRUE, &page->style->ink };

  if (wheel->data->hub == NULL || *wheel->data->hub == '\0')
    return;
  lines = cti_text_fit_wrap (page->fit, wheel->data->hub, pen.size, TRUE, room, &width, &height);
  if (hypot (width, height) < wheel->round.radius * HUB * 1.9 && strchr (lines, '\n') == NULL)
    _cti_chart_page_add_text (page, lines, &wheel->round.center, &(CtiPoint){ 0.5, 0.5 }, &pen);
}

static void
draw_wheel (gpointer chart)
{
  const Wheel *wheel = chart;

  for (guint i = 0; i < wheel->data->sectors->len; i++)
    draw_sector (wheel, i);
  draw_hub (wheel);
  for (guint i = 0; i < wheel->data->sectors->len; i++)
    draw_figure (wheel, i);
}

static void
draw_chosen_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint unused)
{
  cti_scene_add_rect (scene, box, box->height * 0.15)->fill = style->series[0];
}

static void
draw_before_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint unused)
{
  double inset = style->line_width * 0.5;
  CtiBox inner = { box->x + inset, box->y + inset, box->width - 2 * inset,
                   box->height - 2 * inset };

  dress_outline (style, cti_scene_add_rect (scene, &inner, 0), FALSE);
}

static gboolean
has_before (const CtiWheelData *data)
{
  for (guint i = 0; i < data->sectors->len; i++)
    if (((CtiWheelSector *) g_ptr_array_index (data->sectors, i))->before)
      return TRUE;
  return FALSE;
}

static void
fill_legend (Wheel *wheel)
{
  const CtiWheelData *data = wheel->data;

  if (data->chosen_label != NULL)
    _cti_chart_legend_add_sample (wheel->round.legend, data->chosen_label, draw_chosen_sample, 0);
  if (data->before_label != NULL && has_before (data))
    _cti_chart_legend_add_sample (wheel->round.legend, data->before_label, draw_before_sample, 0);
}

static void
add_point (gconstpointer chart, guint index)
{
  const Wheel *wheel = chart;
  const CtiWheelSector *sector = get_sector (wheel, index);
  double angle = 2 * half_angle (wheel) * index;
  double outer = wheel->round.radius * (sector->chosen ? 1 : FLAT);
  CtiPoint at = _cti_round_place (&wheel->round, angle, (wheel->round.radius * HUB + outer) / 2);
  CtiPoint inner = _cti_round_place (&wheel->round, angle, wheel->round.radius * HUB);
  CtiPoint end = _cti_round_place (&wheel->round, angle, outer);
  g_autofree char *id = g_strdup_printf ("sector/%u", index);
  guint point = cti_scene_add_point (wheel->page.scene, id,
                                     sector->sentence ? sector->sentence : sector->label, at.x,
                                     at.y, wheel->page.em);

  cti_scene_add_hit_box (wheel->page.scene, point, &wheel->round.boxes[index]);
  cti_scene_add_hit_line (wheel->page.scene, point, &inner, &end,
                          wheel->round.radius * 0.8 * sin (MIN (half_angle (wheel), G_PI / 3)));
}

/* A name stands where its sector ends. */
static double
find_share (gconstpointer chart, guint index)
{
  const Wheel *wheel = chart;

  return get_sector (wheel, index)->chosen || wheel->data->sectors->len > MAX_NEAR ? 1 : FLAT;
}

static CtiStarChartData *
make_names (const CtiWheelData *data)
{
  CtiStarChartData *names = cti_star_chart_data_new (NULL, NULL);

  for (guint i = 0; i < data->sectors->len; i++)
    {
      const CtiWheelSector *sector = g_ptr_array_index (data->sectors, i);

      cti_star_chart_data_add_axis (names, sector->label, sector->note, NULL);
    }
  return names;
}

/**
 * cti_wheel_chart_layout:
 * @data: a wheel of at least %CTI_WHEEL_MIN_SECTORS sectors
 * @style: its look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out a wheel. Its points are "sector/0" and on; its shapes have the same names, and
 * "before/0" for an outline.
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where the texts need it
 */
CtiScene *
cti_wheel_chart_layout (const CtiWheelData *data,
                        const CtiChartStyle *style,
                        double width,
                        double height)
{
  g_autoptr (CtiStarChartData) names = make_names (data);
  g_autoptr (CtiChartLegend) legend = NULL;
  Wheel wheel = { .data = data };

  g_return_val_if_fail (data->sectors->len >= CTI_WHEEL_MIN_SECTORS, NULL);

  _cti_chart_page_init (&wheel.page, style, data->title, data->sentence, width);
  legend = _cti_chart_legend_new (style, wheel.page.fit, wheel.page.width - 2 * wheel.page.margin);
  wheel.round = (CtiRound){ .page = &wheel.page,
                            .names = names,
                            .legend = legend,
                            .largest = MAX_RADIUS,
                            .share = find_share,
                            .draw = draw_wheel,
                            .chart = &wheel };
  fill_legend (&wheel);
  return _cti_round_finish (&wheel.round, height, add_point);
}
