/* Pairs of start and end as lines between two uprights.
 *
 * A line up is solid, one down dashed, a level one dotted, so that colour is never needed. Words at
 * the ends are moved apart where they would meet, with a fine line to the end they belong to; the
 * chart is as high as its words need. */

#include "cti-slope-chart.h"

#include "cti-chart-legend.h"
#include "cti-chart-page.h"

#include <math.h>

/* All in em, the base font size. */
#define GAP       1.2
#define AIR       1.4
#define SMALL_AIR 0.6
#define MARKER    0.3
#define MIN_PLOT  11.0
#define WORDS_AIR 0.1
#define HEAD_GAP  1.5
#define END_GAP   0.25
/* Of the width. */
#define PLOT_SHAPE 0.5
#define MAX_WORDS  0.34
#define MAX_PLOT   24.0

typedef struct
{
  CtiChartPage page;
  const CtiSlopeData *data;
  double air; /* between the plot and the words beside it */
  CtiBox plot;
} Slopes;

typedef struct
{
  guint index;
  double end_y;
  char *lines;
} Words;

static const CtiSlope *
get_slope (const Slopes *self, guint index)
{
  return g_ptr_array_index (self->data->slopes, index);
}

static double
value_y (const Slopes *self, double value)
{
  double share = (value - self->data->min) / (self->data->max - self->data->min);

  return self->plot.y + self->plot.height * (1 - CLAMP (share, 0, 1));
}

static const char *
get_words (const Slopes *self, guint index, gboolean right)
{
  const char *words = right ? get_slope (self, index)->to_text : get_slope (self, index)->from_text;

  return words != NULL && *words != '\0' ? words : NULL;
}

static CtiBox
measure_words (const Slopes *self, guint index, gboolean right, char **lines)
{
  const CtiChartPage *page = &self->page;
  CtiBox box = { 0, 0, 0, 0 };
  g_autofree char *found = cti_text_fit_wrap (page->fit, get_words (self, index, right),
                                              page->small, get_slope (self, index)->strong,
                                              page->width * MAX_WORDS, &box.width, &box.height);

  if (lines != NULL)
    *lines = g_steal_pointer (&found);
  return box;
}

static double
side_width (const Slopes *self, gboolean right)
{
  double widest = 0;

  for (guint i = 0; i < self->data->slopes->len; i++)
    if (get_words (self, i, right) != NULL)
      widest = MAX (widest, measure_words (self, i, right, NULL).width);
  return widest;
}

static double
needed_height (const Slopes *self)
{
  double sums[2] = { 0, 0 };

  for (guint i = 0; i < self->data->slopes->len; i++)
    for (int side = 0; side < 2; side++)
      if (get_words (self, i, side == 1) != NULL)
        sums[side] += measure_words (self, i, side == 1, NULL).height + WORDS_AIR * self->page.em;
  return MAX (sums[0], sums[1]);
}

static const CtiColor *
change_color (const CtiChartStyle *style, CtiChartChange change)
{
  return change == CTI_CHART_CHANGE_UP     ? &style->up
         : change == CTI_CHART_CHANGE_DOWN ? &style->down
                                           : &style->same;
}

static void
dress_line (const CtiChartStyle *style, CtiShape *line, CtiChartChange change, double width)
{
  double dash = change == CTI_CHART_CHANGE_DOWN ? 4 : change == CTI_CHART_CHANGE_SAME ? 1 : 0;

  line->stroke = *change_color (style, change);
  line->width = style->line_width * width;
  line->dash[0] = line->dash[2] = dash * line->width;
  line->dash[1] = line->dash[3] = dash > 0 ? 2 * line->width : 0;
}

static void
draw_slope (const Slopes *self, guint index)
{
  const CtiSlope *slope = get_slope (self, index);
  const CtiChartPage *page = &self->page;
  CtiPoint from = { self->plot.x, value_y (self, slope->from) };
  CtiPoint to = { self->plot.x + self->plot.width, value_y (self, slope->to) };
  const CtiColor *color = change_color (page->style, slope->change);
  double width = MIN (0.5 + 0.28 * sqrt (MAX (slope->count, 1)), 2.5) + (slope->strong ? 1 : 0);
  CtiShape *line = cti_scene_add_line (page->scene, from.x, from.y, to.x, to.y);
  double radius = MARKER * page->em * (slope->strong ? 1.35 : 1);
  g_autofree char *id = g_strdup_printf ("slope/%u", index);
  guint point;

  line->id = g_strdup (id);
  dress_line (page->style, line, slope->change, width);
  cti_scene_add_marker (page->scene, NULL, CTI_MARKER_CIRCLE, &from, radius, color,
                        &page->style->background);
  cti_scene_add_marker (page->scene, NULL, CTI_MARKER_CIRCLE, &to, radius, color, color);
  if (slope->sentence == NULL)
    return;
  point = cti_scene_add_point (page->scene, id, slope->sentence, to.x, to.y, page->em * 0.7);
  cti_scene_add_hit_line (page->scene, point, &from, &to, page->em * 0.5);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  double one = ((const Words *) a)->end_y;
  double other = ((const Words *) b)->end_y;

  return one < other ? -1 : one > other ? 1 : 0;
}

static void
words_clear (gpointer data)
{
  g_free (((Words *) data)->lines);
}

/* Whether the same words stand at the same end already. */
static gboolean
is_said (const Slopes *self, GArray *all, const Words *words, gboolean right)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Words *other = &g_array_index (all, Words, i);

      if (fabs (other->end_y - words->end_y) < 0.01 &&
          g_strcmp0 (get_words (self, other->index, right),
                     get_words (self, words->index, right)) == 0)
        return TRUE;
    }
  return FALSE;
}

static GArray *
collect_words (const Slopes *self, gboolean right)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Words));

  g_array_set_clear_func (all, words_clear);
  for (guint i = 0; i < self->data->slopes->len; i++)
    {
      const CtiSlope *slope = get_slope (self, i);
      Words words = { i, value_y (self, right ? slope->to : slope->from), NULL };

      if (get_words (self, i, right) == NULL || is_said (self, all, &words, right))
        continue;
      measure_words (self, i, right, &words.lines);
      g_array_append_val (all, words);
    }
  g_array_sort (all, compare_words);
  return all;
}

static void
write_words (const Slopes *self, const Words *words, const CtiBox *box, gboolean right)
{
  const CtiChartPage *page = &self->page;
  double edge = right ? self->plot.x + self->plot.width : self->plot.x;
  double x = edge + (right ? self->air : -self->air);
  double middle = box->y + box->height / 2;
  CtiChartPen pen = { page->small, get_slope (self, words->index)->strong, &page->style->ink };

  _cti_chart_page_add_text (page, words->lines, &(CtiPoint){ x, box->y },
                            &(CtiPoint){ right ? 0 : 1, 0 }, &pen);
  if (fabs (middle - words->end_y) > 0.4 * page->em)
    {
      double way = right ? 1 : -1;
      CtiShape *line = cti_scene_add_line (page->scene, edge + way * 0.45 * page->em, words->end_y,
                                           x - way * 0.2 * page->em, middle);

      line->stroke = page->style->rim;
      line->width = page->style->line_width * 0.35;
    }
}

static void
draw_side (const Slopes *self, gboolean right)
{
  const CtiChartPage *page = &self->page;
  g_autoptr (GArray) all = collect_words (self, right);
  g_autofree CtiBox *boxes = g_new0 (CtiBox, all->len + 1);

  for (guint i = 0; i < all->len; i++)
    {
      const Words *words = &g_array_index (all, Words, i);

      boxes[i] = measure_words (self, words->index, right, NULL);
      boxes[i].y = words->end_y - boxes[i].height / 2;
    }
  _cti_chart_spread (boxes, all->len, WORDS_AIR * page->em, self->plot.y - page->em * 0.6,
                     self->plot.y + self->plot.height + page->em * 0.6);
  for (guint i = 0; i < all->len; i++)
    write_words (self, &g_array_index (all, Words, i), &boxes[i], right);
}

static void
draw_uprights (const Slopes *self)
{
  const CtiChartPage *page = &self->page;

  for (int side = 0; side < 2; side++)
    {
      double x = self->plot.x + side * self->plot.width;
      CtiShape *line =
          cti_scene_add_line (page->scene, x, self->plot.y, x, self->plot.y + self->plot.height);

      line->id = g_strdup_printf ("side/%d", side);
      line->stroke = page->style->rim;
      line->width = page->style->line_width * 0.5;
    }
}

/* The ends of the scale, so that it is seen how much of it the lines take; left out where words
 * have their room. */
static void
draw_ends (const Slopes *self)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen pen = { page->em * 0.78, FALSE, &page->style->dim_ink };
  g_autofree char *low = g_strdup_printf ("%g", self->data->min);
  g_autofree char *high = g_strdup_printf ("%g", self->data->max);

  for (int side = 0; side < 2; side++)
    {
      double x = self->plot.x + side * self->plot.width;
      double bottom = self->plot.y + self->plot.height;

      _cti_chart_page_try_text (page, high, &(CtiPoint){ x, self->plot.y - END_GAP * page->em },
                                &(CtiPoint){ 0.5, 1 }, &pen);
      _cti_chart_page_try_text (page, low, &(CtiPoint){ x, bottom + END_GAP * page->em },
                                &(CtiPoint){ 0.5, 0 }, &pen);
    }
}

static double
head_width (const Slopes *self, const char *head)
{
  const CtiChartPage *page = &self->page;
  double width;

  g_free (cti_text_fit_wrap (page->fit, head ? head : "", page->em, TRUE, page->width * MAX_WORDS,
                             &width, NULL));
  return width;
}

/* Heads of both sides, outside the uprights, or over them where the words beside are narrower than
 * the heads. Returns how high they are. */
static double
draw_heads (const Slopes *self)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen pen = { page->em, TRUE, &page->style->ink };
  double room = page->width * MAX_WORDS;
  double from = MAX (self->plot.x - self->air, page->margin + head_width (self, self->data->start));
  double to = MIN (self->plot.x + self->plot.width + self->air,
                   page->width - page->margin - head_width (self, self->data->end));
  double left = _cti_chart_page_add_lines (page, self->data->start,
                                           &(CtiPoint){ from, page->margin }, 1, room, &pen);
  double right = _cti_chart_page_add_lines (page, self->data->end, &(CtiPoint){ to, page->margin },
                                            0, room, &pen);

  return MAX (left, right);
}

/* In the order of their words in the data. */
static const CtiChartChange directions[] = { CTI_CHART_CHANGE_UP, CTI_CHART_CHANGE_DOWN,
                                             CTI_CHART_CHANGE_SAME };

static void
draw_direction_sample (CtiScene *scene,
                       const CtiChartStyle *style,
                       const CtiBox *box,
                       guint direction)
{
  double rise = box->height * (direction == 0 ? 0.35 : direction == 1 ? -0.35 : 0);
  double middle = box->y + box->height / 2;

  dress_line (style,
              cti_scene_add_line (scene, box->x, middle + rise, box->x + box->width, middle - rise),
              directions[direction], 0.9);
}

static gboolean
goes_anywhere (const Slopes *self, guint direction)
{
  for (guint i = 0; i < self->data->slopes->len; i++)
    if (get_slope (self, i)->change == directions[direction])
      return TRUE;
  return FALSE;
}

/* Directions that no line goes are left out. */
static double
draw_legend (const Slopes *self, double y)
{
  const CtiChartPage *page = &self->page;
  g_autoptr (CtiChartLegend) legend =
      _cti_chart_legend_new (page->style, page->fit, page->width - 2 * page->margin);
  double height;

  for (guint i = 0; i < G_N_ELEMENTS (self->data->directions); i++)
    if (self->data->directions[i] != NULL && goes_anywhere (self, i))
      _cti_chart_legend_add_sample (legend, self->data->directions[i], draw_direction_sample, i);
  height = _cti_chart_legend_get_height (legend);
  if (height <= 0)
    return y;
  _cti_chart_legend_draw (legend, page->scene, page->margin, y + GAP * page->em);
  return y + GAP * page->em + height;
}

static CtiScene *
lay_out (const CtiSlopeData *data, const CtiChartStyle *style, double width, double stretch)
{
  Slopes self = { .data = data };
  CtiChartPage *page = &self.page;
  double left, end;

  _cti_chart_page_init (page, style, data->title, data->sentence, width);
  self.air = CLAMP (page->width * 0.05, SMALL_AIR * page->em, AIR * page->em);
  left = page->margin + side_width (&self, FALSE) + self.air;
  self.plot.x = left;
  self.plot.width = page->width - left - page->margin - side_width (&self, TRUE) - self.air;
  self.plot.y = page->margin + draw_heads (&self) + HEAD_GAP * page->em;
  self.plot.height = CLAMP (page->width * PLOT_SHAPE, MIN_PLOT * page->em, MAX_PLOT * page->em);
  self.plot.height = MAX (self.plot.height + stretch, MIN_PLOT * page->em * 0.7);
  self.plot.height = MAX (self.plot.height, needed_height (&self));
  draw_uprights (&self);
  for (int strong = 0; strong < 2; strong++)
    for (guint i = 0; i < data->slopes->len; i++)
      if (get_slope (&self, i)->strong == strong)
        draw_slope (&self, i);
  draw_side (&self, FALSE);
  draw_side (&self, TRUE);
  draw_ends (&self);
  end = draw_legend (&self, self.plot.y + self.plot.height + page->em * 1.1);
  return _cti_chart_page_end (page, end + page->margin);
}

/**
 * cti_slope_chart_layout:
 * @data: pairs
 * @style: its look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out pairs of start and end. Its points and shapes are "slope/0" and on; "side/0" and
 * "side/1" are the uprights.
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where the texts need it
 */
CtiScene *
cti_slope_chart_layout (const CtiSlopeData *data,
                        const CtiChartStyle *style,
                        double width,
                        double height)
{
  CtiScene *scene = lay_out (data, style, width, 0);
  double stretch = height - scene->height;

  if (height > 0 && fabs (stretch) > 1)
    {
      cti_scene_free (scene);
      scene = lay_out (data, style, width, stretch);
    }
  scene->height = MAX (scene->height, height);
  return scene;
}
