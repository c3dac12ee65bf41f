/* The star of a group: a line through the medians, and on each spoke a bar from the lower to the
 * upper quartile. The bars of two groups lie side by side along the spoke, so that both are seen,
 * and are as dashed as their lines, so that they are told apart in grey. As in every star the line
 * stops where there is nothing to show. */

#include "cti-median-chart.h"

#include "cti-round-layout.h"

#include <math.h>

#define MAX_RADIUS   17.0 /* in em, the base font size */
#define RING_STEP    2
#define MARKER       0.33
#define BAR_OFFSET   0.32
#define BAR_WIDTH    2.2 /* in widths of a line */
#define BAR_DASH     0.42
#define BAR_DASH_GAP 0.2

typedef struct
{
  CtiChartPage page;
  CtiRound round;
  const CtiMedianData *data;
} Star;

static const CtiMedianAxis *
get_axis (const Star *self, guint index)
{
  return g_ptr_array_index (self->data->axes, index % self->data->axes->len);
}

static double
axis_angle (const Star *self, guint index)
{
  return 2 * G_PI * index / self->data->axes->len;
}

/* Which line a group looks like: the last one is the latest, the one before the first. */
static guint
look_of (const Star *self, guint group)
{
  return self->data->n_groups - 1 - group;
}

static CtiPoint
value_place (const Star *self, guint axis, double value)
{
  return _cti_round_place (&self->round, axis_angle (self, axis),
                           self->round.radius * CLAMP (value, 0, self->data->max) /
                               self->data->max);
}

static void
draw_ground (const Star *self)
{
  const CtiChartStyle *style = self->page.style;
  int max = self->data->max;

  for (int value = max; value > 0; value -= RING_STEP)
    {
      CtiShape *ring =
          cti_scene_add_circle (self->page.scene, self->round.center.x, self->round.center.y,
                                self->round.radius * value / max);

      ring->id = g_strdup_printf ("ring/%d", value);
      ring->stroke = value == max ? style->rim : style->grid;
      ring->width = style->line_width * 0.4;
      if (value == max)
        ring->fill = style->disc;
    }
  for (guint i = 0; i < self->data->axes->len; i++)
    {
      CtiPoint end = value_place (self, i, max);
      CtiShape *spoke = cti_scene_add_line (self->page.scene, self->round.center.x,
                                            self->round.center.y, end.x, end.y);

      spoke->stroke = style->grid;
      spoke->width = style->line_width * 0.4;
    }
}

static void
dress_bar (const CtiChartStyle *style, CtiShape *bar, guint look)
{
  bar->stroke = cti_color_with_alpha (cti_chart_style_get_line_color (style, look), 0.45);
  bar->width = style->line_width * BAR_WIDTH;
  if (cti_chart_style_get_line_look (look)->dash[0] <= 0)
    return;
  bar->dash[0] = bar->dash[2] = BAR_DASH * style->font_points;
  bar->dash[1] = bar->dash[3] = BAR_DASH_GAP * style->font_points;
}

static void
draw_bar (const Star *self, guint axis, guint group)
{
  const CtiQuartiles *values = &get_axis (self, axis)->groups[group];
  double angle = axis_angle (self, axis);
  double aside =
      self->data->n_groups > 1 ? (group == 0 ? -BAR_OFFSET : BAR_OFFSET) * self->page.em : 0;
  CtiPoint low = value_place (self, axis, values->low);
  CtiPoint high = value_place (self, axis, values->high);
  CtiShape *bar;

  if (values->median <= 0)
    return;
  bar = cti_scene_add_line (self->page.scene, low.x + aside * cos (angle),
                            low.y + aside * sin (angle), high.x + aside * cos (angle),
                            high.y + aside * sin (angle));
  bar->id = g_strdup_printf ("quartiles/%u/%u", group, axis);
  dress_bar (self->page.style, bar, look_of (self, group));
}

static void
draw_piece (const Star *self, guint axis, guint group)
{
  guint next = (axis + 1) % self->data->axes->len;
  double from = get_axis (self, axis)->groups[group].median;
  double to = get_axis (self, next)->groups[group].median;
  CtiPoint a = value_place (self, axis, from);
  CtiPoint b = value_place (self, next, to);
  CtiShape *line;

  if (from <= 0 || to <= 0)
    return;
  line = cti_scene_add_line (self->page.scene, a.x, a.y, b.x, b.y);
  line->id = g_strdup_printf ("median/%u/%u", group, axis);
  _cti_chart_dress_line (self->page.style, line, look_of (self, group), 1);
}

static void
draw_marker (const Star *self, guint axis, guint group)
{
  const CtiChartStyle *style = self->page.style;
  guint look = look_of (self, group);
  const CtiColor *color = cti_chart_style_get_line_color (style, look);
  double median = get_axis (self, axis)->groups[group].median;
  CtiPoint at = value_place (self, axis, median);

  if (median > 0)
    cti_scene_add_marker (self->page.scene, NULL, cti_chart_style_get_line_look (look)->marker, &at,
                          MARKER * self->page.em, color,
                          cti_chart_style_get_line_look (look)->filled ? color
                                                                       : &style->background);
}

static void
draw_numerals (const Star *self)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen pen = { page->em * 0.78, FALSE, &page->style->dim_ink };
  double angle = -G_PI / self->data->axes->len;

  for (int value = self->data->max; value > 0; value -= RING_STEP)
    {
      g_autofree char *text = g_strdup_printf ("%d", value);
      CtiPoint at =
          _cti_round_place (&self->round, angle, self->round.radius * value / self->data->max);
      CtiSceneText *numeral =
          _cti_chart_page_try_text (page, text, &at, &(CtiPoint){ 0.5, 0.5 }, &pen);

      if (numeral != NULL)
        numeral->halo = cti_color_with_alpha (&page->style->background, 0.9);
    }
}

static void
draw_star (gpointer chart)
{
  const Star *self = chart;
  guint n_axes = self->data->axes->len;

  draw_ground (self);
  for (guint group = 0; group < self->data->n_groups; group++)
    for (guint i = 0; i < n_axes; i++)
      draw_bar (self, i, group);
  for (guint group = 0; group < self->data->n_groups; group++)
    for (guint i = 0; i < n_axes; i++)
      draw_piece (self, i, group);
  for (guint group = 0; group < self->data->n_groups; group++)
    for (guint i = 0; i < n_axes; i++)
      draw_marker (self, i, group);
  draw_numerals (self);
}

/* A bar for each group, one below the other. */
static void
draw_spread_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint n_groups)
{
  for (guint group = 0; group < n_groups; group++)
    {
      double y = box->y + box->height * (group + 1) / (n_groups + 1);
      CtiShape *bar = cti_scene_add_line (scene, box->x, y, box->x + box->width, y);

      dress_bar (style, bar, n_groups - 1 - group);
    }
}

static CtiStarChartData *
make_names (const CtiMedianData *data)
{
  CtiStarChartData *names = cti_star_chart_data_new (NULL, NULL);

  for (guint i = 0; i < data->axes->len; i++)
    {
      const CtiMedianAxis *axis = g_ptr_array_index (data->axes, i);

      cti_star_chart_data_add_axis (names, axis->label, axis->note, NULL);
    }
  return names;
}

static void
add_point (gconstpointer chart, guint index)
{
  const Star *self = chart;
  const CtiMedianAxis *axis = get_axis (self, index);
  guint last = self->data->n_groups > 0 ? self->data->n_groups - 1 : 0;
  double median = axis->groups[last].median;
  CtiPoint at = value_place (self, index, median > 0 ? median : self->data->max);
  CtiPoint inner = value_place (self, index, 0.5);
  CtiPoint outer = value_place (self, index, self->data->max);
  g_autofree char *id = g_strdup_printf ("axis/%u", index);
  guint point =
      cti_scene_add_point (self->page.scene, id, axis->sentence ? axis->sentence : axis->label,
                           at.x, at.y, self->page.em * 0.8);

  cti_scene_add_hit_box (self->page.scene, point, &self->round.boxes[index]);
  cti_scene_add_hit_line (self->page.scene, point, &inner, &outer, self->page.em);
}

/**
 * cti_median_chart_layout:
 * @data: a star of a group, of at least %CTI_MEDIAN_MIN_AXES axes
 * @style: its look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out medians and quartiles. Its points are "axis/0" and on; its shapes are "ring/10",
 * "median/0/0" (group, axis) and "quartiles/0/0".
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where the texts need it
 */
CtiScene *
cti_median_chart_layout (const CtiMedianData *data,
                         const CtiChartStyle *style,
                         double width,
                         double height)
{
  g_autoptr (CtiStarChartData) names = make_names (data);
  g_autoptr (CtiChartLegend) legend = NULL;
  Star self = { .data = data };

  g_return_val_if_fail (data->axes->len >= CTI_MEDIAN_MIN_AXES, NULL);

  _cti_chart_page_init (&self.page, style, data->title, data->sentence, width);
  legend = _cti_chart_legend_new (style, self.page.fit, self.page.width - 2 * self.page.margin);
  for (guint i = 0; i < data->n_groups; i++)
    _cti_chart_legend_add (legend, data->groups[i], look_of (&self, i), TRUE);
  if (data->spread_label != NULL)
    _cti_chart_legend_add_sample (legend, data->spread_label, draw_spread_sample, data->n_groups);
  self.round = (CtiRound){ .page = &self.page,
                           .names = names,
                           .legend = legend,
                           .largest = MAX_RADIUS,
                           .draw = draw_star,
                           .chart = &self };
  return _cti_round_finish (&self.round, height, add_point);
}
