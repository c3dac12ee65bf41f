/* Laying out a trend on a page.
 *
 * Words of the upright axis stand in a gutter at the left. Bands and levels are named in a gutter
 * at the right where the page is wide enough, otherwise in the legend, so that no word lies on the
 * values. The plot is as high as its axis needs: steps with long names make it higher. */

#include "cti-trend-chart.h"

#include "cti-trend-private.h"

#include <math.h>

/* All in em, the base font size. */
#define WIDE       46.0
#define MAX_BESIDE 11.0
#define GUTTER_AIR 0.7
#define LEGEND_GAP 1.3
#define LANE       2.1
#define MIN_PLOT   7.0
#define MAX_PLOT   19.0
#define LOW_PLOT   11.0
/* Of the width. */
#define MAX_GUTTER 0.32
#define PLOT_SHAPE 0.36

static CtiChartPen
small_pen (const CtiChartPage *page)
{
  return (CtiChartPen){ page->small, FALSE, &page->style->dim_ink };
}

static CtiBox
wrapped_box (const CtiChartPage *page, const char *text, double room, char **lines)
{
  CtiBox box = { 0, 0, 0, 0 };
  g_autofree char *found = cti_text_fit_wrap (page->fit, text ? text : "", page->small, FALSE, room,
                                              &box.width, &box.height);

  if (lines != NULL)
    *lines = g_steal_pointer (&found);
  return box;
}

static double
gutter_room (const CtiChartPage *page)
{
  return page->width * MAX_GUTTER - page->margin - GUTTER_AIR * page->em;
}

/* The width of the widest words at the left. */
static double
left_width (const CtiTrendPage *self)
{
  double room = gutter_room (&self->page);
  double widest = 0;

  for (guint i = 0; i < self->data->ticks->len; i++)
    {
      const CtiTrendTick *tick = g_ptr_array_index (self->data->ticks, i);

      widest = MAX (widest, wrapped_box (&self->page, tick->label, room, NULL).width);
    }
  if (_cti_trend_has_refused (self->data))
    widest = MAX (widest, wrapped_box (&self->page, self->data->refused_label, room, NULL).width);
  return widest;
}

static double
right_width (const CtiTrendPage *self)
{
  double room = MAX_BESIDE * self->page.em;
  double widest = 0;

  for (guint i = 0; self->beside && i < self->data->bands->len; i++)
    {
      const CtiTrendBand *band = g_ptr_array_index (self->data->bands, i);

      widest = MAX (widest, wrapped_box (&self->page, band->label, room, NULL).width);
    }
  for (guint i = 0; self->beside && i < self->data->levels->len; i++)
    {
      const CtiTrendLevel *level = g_ptr_array_index (self->data->levels, i);

      widest = MAX (widest, wrapped_box (&self->page, level->label, room, NULL).width);
    }
  return widest > 0 ? widest + GUTTER_AIR * self->page.em : 0;
}

/* How high the plot must be for the words of its axis to stand clear of each other. */
static double
needed_height (const CtiTrendPage *self)
{
  const CtiTrendData *data = self->data;
  double room = gutter_room (&self->page);
  double needed = 0;
  double sum = 0;

  for (guint i = 1; i < data->ticks->len; i++)
    {
      const CtiTrendTick *low = g_ptr_array_index (data->ticks, i - 1);
      const CtiTrendTick *high = g_ptr_array_index (data->ticks, i);
      double share = (high->value - low->value) / (data->max - data->min);
      double heights = wrapped_box (&self->page, low->label, room, NULL).height +
                       wrapped_box (&self->page, high->label, room, NULL).height;

      if (share > 0)
        needed = MAX (needed, (heights / 2 + 0.2 * self->page.em) / share);
    }
  for (guint i = 0; self->beside && i < data->bands->len + data->levels->len; i++)
    sum +=
        1.3 * self->page.em +
        wrapped_box (
            &self->page,
            i < data->bands->len
                ? ((CtiTrendBand *) g_ptr_array_index (data->bands, i))->label
                : ((CtiTrendLevel *) g_ptr_array_index (data->levels, i - data->bands->len))->label,
            MAX_BESIDE * self->page.em, NULL)
            .height;
  return MAX (needed, sum);
}

static double
tick_height (const CtiTrendPage *self, guint tick)
{
  const CtiTrendTick *found;

  if (tick >= self->data->ticks->len)
    return 0;
  found = g_ptr_array_index (self->data->ticks, tick);
  return wrapped_box (&self->page, found->label, gutter_room (&self->page), NULL).height;
}

static void
draw_ticks (const CtiTrendPage *self)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen pen = small_pen (page);

  for (guint i = 0; i < self->data->ticks->len; i++)
    {
      const CtiTrendTick *tick = g_ptr_array_index (self->data->ticks, i);
      g_autofree char *lines = NULL;
      CtiPoint at = { self->plot.x - GUTTER_AIR * page->em, _cti_trend_y (self, tick->value) };

      wrapped_box (page, tick->label, gutter_room (page), &lines);
      _cti_chart_page_add_text (page, lines, &at, &(CtiPoint){ 1, 0.5 }, &pen);
    }
}

/* Names of bands and levels, from top to bottom beside the plot. */
typedef struct
{
  const char *text;
  double y;
  gboolean is_level;
} Name;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  double one = ((const Name *) a)->y;
  double other = ((const Name *) b)->y;

  return one < other ? -1 : one > other ? 1 : 0;
}

static GArray *
collect_names (const CtiTrendPage *self)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  for (guint i = 0; i < self->data->bands->len; i++)
    {
      const CtiTrendBand *band = g_ptr_array_index (self->data->bands, i);
      Name name = { band->label,
                    (_cti_trend_y (self, band->from) + _cti_trend_y (self, band->to)) / 2, FALSE };

      if (band->label != NULL && *band->label != '\0')
        g_array_append_val (names, name);
    }
  for (guint i = 0; i < self->data->levels->len; i++)
    {
      const CtiTrendLevel *level = g_ptr_array_index (self->data->levels, i);
      Name name = { level->label, _cti_trend_y (self, level->value), TRUE };

      if (level->label != NULL && *level->label != '\0')
        g_array_append_val (names, name);
    }
  g_array_sort (names, compare_names);
  return names;
}

static void
draw_names (const CtiTrendPage *self)
{
  const CtiChartPage *page = &self->page;
  g_autoptr (GArray) names = collect_names (self);
  g_autofree CtiBox *boxes = g_new0 (CtiBox, names->len + 1);
  g_auto (GStrv) lines = g_new0 (char *, names->len + 1);

  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);

      boxes[i] = wrapped_box (page, name->text, MAX_BESIDE * page->em, &lines[i]);
      boxes[i].y = name->y - boxes[i].height / 2;
    }
  _cti_chart_spread (boxes, names->len, 0.15 * page->em, self->plot.y - page->em * 0.6,
                     self->plot.y + self->plot.height + page->em * 0.6);
  for (guint i = 0; i < names->len; i++)
    {
      CtiChartPen pen = { page->small, FALSE,
                          g_array_index (names, Name, i).is_level ? &page->style->ink
                                                                  : &page->style->dim_ink };
      CtiPoint at = { self->plot.x + self->plot.width + GUTTER_AIR * page->em, boxes[i].y };

      _cti_chart_page_add_text (page, lines[i], &at, &(CtiPoint){ 0, 0 }, &pen);
    }
}

static void
draw_band_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint tone)
{
  CtiShape *shape = cti_scene_add_rect (scene, box, box->height * 0.15);

  _cti_trend_dress_band (style, shape, (CtiTrendTone) tone);
  shape->stroke = style->rim; /* of a band without fill there would be nothing to see */
  shape->width = style->line_width * 0.4;
}

static void
draw_level_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint unused)
{
  double middle = box->y + box->height / 2;
  CtiShape *line = cti_scene_add_line (scene, box->x, middle, box->x + box->width, middle);

  line->stroke = style->up;
  line->width = style->line_width * 0.6;
  line->dash[0] = line->dash[2] = 5 * line->width;
  line->dash[1] = line->dash[3] = 3 * line->width;
}

/* A value and the days it speaks for, as in the plot. */
static void
draw_reach_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint look)
{
  CtiPoint at = { box->x + box->width - box->height * 0.4, box->y + box->height / 2 };
  CtiShape *step = cti_scene_add_line (scene, box->x, at.y, at.x, at.y);

  _cti_trend_dress_step (style, step, look);
  _cti_trend_draw_value (scene, style, &at, look);
}

static void
fill_legend (const CtiTrendPage *self, CtiChartLegend *legend)
{
  for (guint i = 0; self->data->series->len > 1 && i < self->data->series->len; i++)
    {
      const CtiTrendSeries *series = cti_trend_data_get_series (self->data, i);

      _cti_chart_legend_add (legend, series->label, series->style_index, TRUE);
    }
  if (self->data->reach_label != NULL && self->data->series->len > 0)
    _cti_chart_legend_add_sample (legend, self->data->reach_label, draw_reach_sample,
                                  cti_trend_data_get_series (self->data, 0)->style_index);
  for (guint i = 0; !self->beside && i < self->data->bands->len; i++)
    {
      const CtiTrendBand *band = g_ptr_array_index (self->data->bands, i);

      if (band->label != NULL && *band->label != '\0')
        _cti_chart_legend_add_sample (legend, band->label, draw_band_sample, band->tone);
    }
  for (guint i = 0; !self->beside && i < self->data->levels->len; i++)
    {
      const CtiTrendLevel *level = g_ptr_array_index (self->data->levels, i);

      if (level->label != NULL && *level->label != '\0')
        _cti_chart_legend_add_sample (legend, level->label, draw_level_sample, 0);
    }
}

/* The lane for answers that are none, below the plot. Returns where it ends. */
static double
draw_lane (CtiTrendPage *self)
{
  const CtiChartPage *page = &self->page;
  double bottom = self->plot.y + self->plot.height;
  CtiChartPen pen = small_pen (page);
  g_autofree char *lines = NULL;
  CtiBox box;
  CtiShape *line;

  if (!_cti_trend_has_refused (self->data))
    return bottom;
  box = wrapped_box (page, self->data->refused_label, gutter_room (page), &lines);
  self->lane = bottom + MAX (LANE * page->em * 0.6,
                             tick_height (self, 0) / 2 + box.height / 2 + 0.15 * page->em);
  _cti_chart_page_add_text (page, lines,
                            &(CtiPoint){ self->plot.x - GUTTER_AIR * page->em, self->lane },
                            &(CtiPoint){ 1, 0.5 }, &pen);
  line = cti_scene_add_line (page->scene, self->plot.x, self->lane, self->plot.x + self->plot.width,
                             self->lane);
  line->id = g_strdup ("lane");
  line->stroke = page->style->grid;
  line->width = page->style->line_width * 0.4;
  line->dash[0] = line->dash[2] = line->width * 2;
  line->dash[1] = line->dash[3] = line->width * 5;
  return MAX (self->lane + LANE * page->em * 0.4, self->lane + box.height / 2);
}

static void
place_plot (CtiTrendPage *self, double stretch)
{
  CtiChartPage *page = &self->page;
  double left = page->margin + left_width (self) + GUTTER_AIR * page->em;
  double right = page->margin + right_width (self);
  double above = MAX (tick_height (self, self->data->ticks->len - 1) / 2, page->em * 0.6);

  above = MAX (above, self->data->borders->len > 0 ? page->small * 1.6 : 0);
  self->plot = (CtiBox){ left, page->margin + above, page->width - left - right, 0 };
  self->plot.height = CLAMP (page->width * PLOT_SHAPE, LOW_PLOT * page->em, MAX_PLOT * page->em);
  self->plot.height = MAX (self->plot.height + stretch, MIN_PLOT * page->em);
  self->plot.height = MAX (self->plot.height, needed_height (self));
}

static double
draw_page (CtiTrendPage *self, CtiChartLegend *legend)
{
  CtiChartPage *page = &self->page;
  double y;

  draw_ticks (self);
  if (self->beside)
    draw_names (self);
  _cti_trend_draw_ground (self);
  y = draw_lane (self);
  y = _cti_trend_draw_days (self, y + page->em * 0.35);
  _cti_trend_draw_lines (self);
  if (_cti_chart_legend_get_height (legend) > 0)
    {
      y += LEGEND_GAP * page->em;
      _cti_chart_legend_draw (legend, page->scene, page->margin, y);
      y += _cti_chart_legend_get_height (legend);
    }
  for (guint i = 0; i < page->scene->texts->len; i++)
    {
      const CtiBox *box = &((CtiSceneText *) g_ptr_array_index (page->scene->texts, i))->box;

      y = MAX (y, box->y + box->height);
    }
  return y + page->margin;
}

/* @stretch is how much higher or lower than usual the plot is to be. */
static CtiScene *
lay_out (const CtiTrendData *data, const CtiChartStyle *style, double width, double stretch)
{
  g_autoptr (CtiChartLegend) legend = NULL;
  CtiTrendPage self = { .data = data };
  double end;

  _cti_chart_page_init (&self.page, style, data->title, data->sentence, width);
  self.beside = self.page.width >= WIDE * self.page.em;
  place_plot (&self, stretch);
  legend = _cti_chart_legend_new (style, self.page.fit, self.page.width - 2 * self.page.margin);
  fill_legend (&self, legend);
  end = draw_page (&self, legend);
  return _cti_chart_page_end (&self.page, end);
}

/**
 * cti_trend_chart_layout:
 * @data: a trend
 * @style: its look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out a trend. Its points are "point/0/0" (series, point); its shapes have the names of the
 * points, and "border/0", "series/0/from/2" for a line that begins at point 2, "step/0/2" for what
 * a value speaks for, "band/0", "level/0", "lane" and "tick/0".
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where the texts need it
 */
CtiScene *
cti_trend_chart_layout (const CtiTrendData *data,
                        const CtiChartStyle *style,
                        double width,
                        double height)
{
  CtiScene *scene = lay_out (data, style, width, 0);
  double stretch = height - scene->height;

  if (height <= 0 || fabs (stretch) < 1)
    return scene;
  cti_scene_free (scene);
  scene = lay_out (data, style, width, stretch);
  scene->height = MAX (scene->height, height);
  return scene;
}
