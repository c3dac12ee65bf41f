/* What lies in the plot of a trend: bands, levels, borders, days and the values themselves.
 *
 * A line runs only between neighbouring values: it stops at a gap and at an answer that is none. A
 * value that speaks for a stretch of days, such as the month before it, is a thick step over those
 * days; thin lines lead from step to step, for nobody knows what lay between. */

#include "cti-trend-private.h"

#include <math.h>

#define STEP_WIDTH 2.6 /* in widths of a line */
#define LINK_WIDTH 0.5
#define MARKER     0.36 /* in em */
/* How much larger a mark is for each that lies on it, so that all of them are seen. */
#define AROUND     0.45
#define MAX_AROUND 1.9

static CtiPoint
place (const CtiTrendPage *self, const CtiTrendPoint *point)
{
  double y = point->kind == CTI_TREND_VALUE     ? _cti_trend_y (self, point->value)
             : point->kind == CTI_TREND_REFUSED ? self->lane
                                                : self->plot.y + self->plot.height;

  return (CtiPoint){ _cti_trend_x (self, point->day), y };
}

static const CtiTrendPoint *
get_point (const CtiTrendSeries *series, guint index)
{
  return g_ptr_array_index (series->points, index);
}

static gboolean
is_shown (const CtiTrendPage *self, const CtiTrendPoint *point)
{
  return point->day >= self->data->first && point->day <= self->data->last;
}

static gboolean
is_value (const CtiTrendPage *self, const CtiTrendSeries *series, guint index)
{
  return index < series->points->len && get_point (series, index)->kind == CTI_TREND_VALUE &&
         is_shown (self, get_point (series, index));
}

static void
draw_bands (const CtiTrendPage *self)
{
  for (guint i = 0; i < self->data->bands->len; i++)
    {
      const CtiTrendBand *band = g_ptr_array_index (self->data->bands, i);
      double top = _cti_trend_y (self, band->to);
      CtiBox box = { self->plot.x, top, self->plot.width, _cti_trend_y (self, band->from) - top };
      CtiShape *shape = cti_scene_add_rect (self->page.scene, &box, 0);

      shape->id = g_strdup_printf ("band/%u", i);
      _cti_trend_dress_band (self->page.style, shape, band->tone);
    }
}

static void
draw_across (const CtiTrendPage *self)
{
  const CtiChartStyle *style = self->page.style;
  double right = self->plot.x + self->plot.width;

  for (guint i = 0; i < self->data->ticks->len; i++)
    {
      const CtiTrendTick *tick = g_ptr_array_index (self->data->ticks, i);
      double y = _cti_trend_y (self, tick->value);
      CtiShape *line = cti_scene_add_line (self->page.scene, self->plot.x, y, right, y);

      line->id = g_strdup_printf ("tick/%u", i);
      line->stroke = style->grid;
      line->width = style->line_width * (i == 0 ? 0.6 : 0.35);
    }
  for (guint i = 0; i < self->data->levels->len; i++)
    {
      const CtiTrendLevel *level = g_ptr_array_index (self->data->levels, i);
      double y = _cti_trend_y (self, level->value);
      CtiShape *line = cti_scene_add_line (self->page.scene, self->plot.x, y, right, y);

      line->id = g_strdup_printf ("level/%u", i);
      line->stroke = style->up;
      line->width = style->line_width * 0.6;
      line->dash[0] = line->dash[2] = 5 * line->width;
      line->dash[1] = line->dash[3] = 3 * line->width;
    }
}

static void
draw_borders (const CtiTrendPage *self)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen pen = { page->small, FALSE, &page->style->dim_ink };

  for (guint i = 0; i < self->data->borders->len; i++)
    {
      const CtiTrendDay *border = g_ptr_array_index (self->data->borders, i);
      double x = _cti_trend_x (self, border->day);
      CtiPoint at = { x, self->plot.y - page->small * 0.25 };
      CtiShape *line;

      if (border->day < self->data->first || border->day > self->data->last)
        continue;
      line = cti_scene_add_line (page->scene, x, self->plot.y, x, self->plot.y + self->plot.height);
      line->id = g_strdup_printf ("border/%u", i);
      line->stroke = page->style->rim;
      line->width = page->style->line_width * 0.5;
      line->dash[0] = line->dash[2] = line->width;
      line->dash[1] = line->dash[3] = line->width * 3;
      _cti_chart_page_try_text (page, border->label, &at, &(CtiPoint){ 0, 1 }, &pen);
    }
}

/**
 * _cti_trend_draw_ground:
 * @self: a page
 *
 * Adds what lies behind the values.
 */
void
_cti_trend_draw_ground (const CtiTrendPage *self)
{
  draw_bands (self);
  draw_across (self);
  draw_borders (self);
}

static const CtiTrendDay *
get_day (const CtiTrendPage *self, guint index)
{
  return g_ptr_array_index (self->data->days, index);
}

static double
day_x (const CtiTrendPage *self, guint index)
{
  double n_days = self->data->last - self->data->first + 1;

  return self->plot.x +
         self->plot.width * (get_day (self, index)->day - self->data->first) / n_days;
}

static gboolean
days_have_room (const CtiTrendPage *self, guint step)
{
  CtiChartPen pen = { self->page.small, FALSE, &self->page.style->dim_ink };
  double free_from = 0;

  for (guint i = 0; i < self->data->days->len; i += step)
    {
      double x = day_x (self, i);

      if (x < free_from)
        return FALSE;
      free_from = x + self->page.em * 0.5 +
                  _cti_chart_page_measure (&self->page, get_day (self, i)->label, &pen).width;
    }
  return TRUE;
}

static guint
choose_step (const CtiTrendPage *self)
{
  static const guint steps[] = { 1, 2, 3, 4, 6, 12, 24, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (days_have_room (self, steps[i]))
      return steps[i];
  return self->data->days->len + 1;
}

/* Adds a word right of @x unless it meets @free_to, where the next begins. */
static void
add_day_word (const CtiTrendPage *self, const char *text, double x, double y, double *free_to)
{
  CtiChartPen pen = { self->page.small, FALSE, &self->page.style->dim_ink };
  CtiBox box;

  if (text == NULL || *text == '\0' || x < self->plot.x - 0.01)
    return;
  box = _cti_chart_page_measure (&self->page, text, &pen);
  if (x + box.width > *free_to)
    return;
  _cti_chart_page_add_text (&self->page, text, &(CtiPoint){ x, y }, &(CtiPoint){ 0, 0 }, &pen);
  *free_to = x - self->page.em * 0.4;
}

/**
 * _cti_trend_draw_days:
 * @self: a page
 * @y: upper edge
 *
 * Adds the days under the chart; of two years that collide the later stays.
 *
 * Returns: their lower edge
 */
double
_cti_trend_draw_days (const CtiTrendPage *self, double y)
{
  const CtiChartPage *page = &self->page;
  guint step = choose_step (self);
  double line = page->small * 1.3;
  double free_minor =
      self->beside ? self->plot.x + self->plot.width : page->width - page->margin * 0.5;
  double free_major = free_minor;

  if (self->data->days->len == 0)
    return y;
  for (guint i = self->data->days->len; i-- > 0;)
    {
      const CtiTrendDay *day = get_day (self, i);
      double x = day_x (self, i);
      CtiShape *tick;

      if (day->day < self->data->first || day->day > self->data->last)
        continue;
      add_day_word (self, day->major, x, y + line, &free_major);
      if (i % step != 0)
        continue;
      add_day_word (self, day->label, x, y, &free_minor);
      tick = cti_scene_add_line (page->scene, x, self->plot.y + self->plot.height, x,
                                 self->plot.y + self->plot.height + page->em * 0.35);
      tick->stroke = page->style->rim;
      tick->width = page->style->line_width * 0.4;
    }
  return y + 2 * line;
}

static void
draw_run (const CtiTrendPage *self, guint number, guint first, guint n)
{
  const CtiTrendSeries *series = cti_trend_data_get_series (self->data, number);
  g_autofree CtiPoint *points = g_new (CtiPoint, n);
  CtiShape *line;

  for (guint i = 0; i < n; i++)
    points[i] = place (self, get_point (series, first + i));
  line = cti_scene_add_path (self->page.scene, CTI_SHAPE_LINE, points, n);
  line->id = g_strdup_printf ("series/%u/from/%u", number, first);
  _cti_chart_dress_line (self->page.style, line, series->style_index, 1);
}

static void
draw_runs (const CtiTrendPage *self, guint number)
{
  const CtiTrendSeries *series = cti_trend_data_get_series (self->data, number);

  for (guint i = 0; i < series->points->len; i++)
    {
      guint n = 0;

      while (is_value (self, series, i + n))
        n++;
      if (n > 1)
        draw_run (self, number, i, n);
      i += n;
    }
}

static double
step_start (const CtiTrendPage *self, const CtiTrendSeries *series, guint index)
{
  CtiDate day = get_point (series, index)->day - series->reach;

  return _cti_trend_x (self, MAX (day, self->data->first));
}

static void
draw_link (const CtiTrendPage *self, guint number, guint index)
{
  const CtiTrendSeries *series = cti_trend_data_get_series (self->data, number);
  CtiPoint from = place (self, get_point (series, index));
  CtiPoint to = place (self, get_point (series, index + 1));
  double x = MAX (from.x, step_start (self, series, index + 1));
  CtiPoint points[] = { from, { x, from.y }, { x, to.y } };
  CtiShape *line =
      cti_scene_add_path (self->page.scene, CTI_SHAPE_LINE, points, G_N_ELEMENTS (points));

  line->id = g_strdup_printf ("series/%u/from/%u", number, index);
  line->stroke = *cti_chart_style_get_line_color (self->page.style, series->style_index);
  line->width = self->page.style->line_width * LINK_WIDTH;
}

/**
 * _cti_trend_dress_step:
 * @style: a style
 * @step: a line
 * @look: a look of lines
 *
 * Makes @step the thick line over the days a value speaks for.
 */
void
_cti_trend_dress_step (const CtiChartStyle *style, CtiShape *step, guint look)
{
  step->stroke = cti_color_with_alpha (cti_chart_style_get_line_color (style, look), 0.55);
  step->width = style->line_width * STEP_WIDTH;
}

/**
 * _cti_trend_draw_value:
 * @scene: a scene
 * @style: a style
 * @at: where
 * @look: a look of lines
 *
 * Adds the mark of a value.
 */
void
_cti_trend_draw_value (CtiScene *scene, const CtiChartStyle *style, const CtiPoint *at, guint look)
{
  const CtiLineLook *line = cti_chart_style_get_line_look (look);
  const CtiColor *color = cti_chart_style_get_line_color (style, look);

  cti_scene_add_marker (scene, NULL, line->marker, at, MARKER * style->font_points, color,
                        line->filled ? color : &style->background);
}

static void
draw_steps (const CtiTrendPage *self, guint number)
{
  const CtiTrendSeries *series = cti_trend_data_get_series (self->data, number);

  for (guint i = 0; i < series->points->len; i++)
    {
      CtiPoint at;
      CtiShape *step;

      if (!is_value (self, series, i))
        continue;
      if (is_value (self, series, i + 1))
        draw_link (self, number, i);
      at = place (self, get_point (series, i));
      step = cti_scene_add_line (self->page.scene, step_start (self, series, i), at.y, at.x, at.y);
      step->id = g_strdup_printf ("step/%u/%u", number, i);
      _cti_trend_dress_step (self->page.style, step, series->style_index);
    }
}

static gboolean
has_value (const CtiTrendPage *self, guint number, const CtiTrendPoint *point)
{
  const CtiTrendSeries *series = cti_trend_data_get_series (self->data, number);

  for (guint i = 0; i < series->points->len; i++)
    if (get_point (series, i)->day == point->day && get_point (series, i)->kind == point->kind &&
        get_point (series, i)->value == point->value)
      return TRUE;
  return FALSE;
}

/* A mark with others on it, drawn after it, is seen around them. */
static double
mark_radius (const CtiTrendPage *self, guint number, const CtiTrendPoint *point)
{
  double around = 1;

  for (guint i = number + 1; i < self->data->series->len; i++)
    if (has_value (self, i, point))
      around += AROUND;
  return MARKER * self->page.em * MIN (around, MAX_AROUND);
}

static void
draw_mark (const CtiTrendPage *self, guint number, guint index)
{
  const CtiChartPage *page = &self->page;
  const CtiTrendSeries *series = cti_trend_data_get_series (self->data, number);
  const CtiTrendPoint *point = get_point (series, index);
  const CtiLineLook *look = cti_chart_style_get_line_look (series->style_index);
  const CtiColor *color = cti_chart_style_get_line_color (page->style, series->style_index);
  gboolean filled = look->filled && point->kind == CTI_TREND_VALUE;
  CtiPoint at = place (self, point);
  double radius = mark_radius (self, number, point);
  g_autofree char *id = g_strdup_printf ("point/%u/%u", number, index);
  guint target;

  if (!is_shown (self, point))
    return;
  if (point->kind != CTI_TREND_GAP)
    {
      cti_scene_add_marker (page->scene, id, look->marker, &at, radius, color,
                            filled ? color : &page->style->background);
      _cti_chart_page_add_obstacle (page, &at, radius);
    }
  target = cti_scene_add_point (page->scene, id, point->sentence, at.x, at.y, radius * 2);
  cti_scene_add_hit_line (page->scene, target, &at, &at, page->em);
}

/* Whether a level runs through a line of small text that begins at @top. */
static gboolean
meets_level (const CtiTrendPage *self, double top)
{
  for (guint i = 0; i < self->data->levels->len; i++)
    {
      const CtiTrendLevel *level = g_ptr_array_index (self->data->levels, i);
      double y = _cti_trend_y (self, level->value);

      if (y > top && y < top + 1.4 * self->page.small)
        return TRUE;
    }
  return FALSE;
}

/* Beside a border that would run through figures which are @width wide, at the side of it where
 * their value lies. */
static double
clear_borders (const CtiTrendPage *self, double x, double width)
{
  double room = width / 2 + 0.3 * self->page.em;

  for (guint i = 0; i < self->data->borders->len; i++)
    {
      const CtiTrendDay *border = g_ptr_array_index (self->data->borders, i);
      double at = _cti_trend_x (self, border->day);

      if (border->day >= self->data->first && border->day <= self->data->last &&
          fabs (x - at) < room)
        return x < at ? at - room : at + room;
    }
  return x;
}

/* Figures stand on the side the line does not come from, and where no level runs through them; on a
 * level if need be. */
static void
try_figure (const CtiTrendPage *self, guint number, guint index)
{
  const CtiChartPage *page = &self->page;
  const CtiTrendSeries *series = cti_trend_data_get_series (self->data, number);
  const CtiTrendPoint *point = get_point (series, index);
  CtiPoint at = place (self, point);
  double away = (MARKER + 0.25) * page->em;
  CtiChartPen pen = { page->small, index + 1 == series->points->len,
                      self->data->series->len > 1
                          ? cti_chart_style_get_line_color (page->style, series->style_index)
                          : &page->style->ink };
  gboolean lower = index > 0 && is_value (self, series, index - 1) &&
                   get_point (series, index - 1)->value > point->value;
  CtiSceneText *text = NULL;
  double x;

  if (!is_value (self, series, index) || point->text == NULL)
    return;
  x = clear_borders (self, at.x, _cti_chart_page_measure (page, point->text, &pen).width);
  for (guint i = 0; text == NULL && i < 4; i++)
    {
      gboolean below = lower == (i % 2 == 0);
      CtiPoint there = { x, at.y + (below ? away : -away) };

      if (there.y - page->small * 1.4 < 0 ||
          there.y + page->small * 1.3 > self->plot.y + self->plot.height + page->em)
        continue;
      if (i < 2 && meets_level (self, below ? there.y : there.y - 1.4 * page->small))
        continue;
      text = _cti_chart_page_try_text (page, point->text, &there, &(CtiPoint){ 0.5, below ? 0 : 1 },
                                       &pen);
    }
  if (text != NULL)
    text->halo = cti_color_with_alpha (&page->style->background, 0.85);
}

/* Which point gets room for its figures in turn @turn: the last, the first, then from the last. */
static guint
turn_index (guint turn, guint n)
{
  return turn == 0 ? n - 1 : turn == 1 ? 0 : n - turn;
}

/**
 * _cti_trend_draw_lines:
 * @self: a page
 *
 * Adds the lines, then all marks, then the figures that find room. The first line is whole and lies
 * below the others, whose dashes let it be seen where they run together.
 */
void
_cti_trend_draw_lines (const CtiTrendPage *self)
{
  for (guint i = 0; i < self->data->series->len; i++)
    {
      if (cti_trend_data_get_series (self->data, i)->reach > 0)
        draw_steps (self, i);
      else
        draw_runs (self, i);
    }
  for (guint i = 0; i < self->data->series->len; i++)
    for (guint j = 0; j < cti_trend_data_get_series (self->data, i)->points->len; j++)
      draw_mark (self, i, j);
  for (guint i = 0; i < self->data->series->len; i++)
    {
      guint n = cti_trend_data_get_series (self->data, i)->points->len;

      for (guint turn = 0; turn < n; turn++)
        try_figure (self, i, turn_index (turn, n));
    }
}
