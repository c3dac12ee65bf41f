/* Shares as bars from 0 to 100 %, one row below the other, each bar with its n in words beside it.
 *
 * Groups differ by pattern besides colour: the last is filled, the one before hatched, a third
 * open. A share of none lies on an empty track, a share nobody may know on a dotted line. What is
 * counted stands at the left of its bars on a wide page and above them on a narrow one. */

#include "cti-share-chart.h"

#include "cti-chart-legend.h"
#include "cti-chart-page.h"

#include <math.h>

/* All in em, the base font size. */
#define WIDE     44.0
#define BAR      1.05
#define BAR_GAP  0.35
#define ROW_GAP  1.1
#define GAP      1.2
#define AIR      0.7
#define MAX_TEXT 13.0
#define HATCH    0.5

typedef struct
{
  CtiChartPage page;
  const CtiShareData *data;
  gboolean beside;
  double left;  /* where the bars begin */
  double right; /* where a share of 100 % ends */
  double text_room;
} Shares;

static const CtiShareRow *
get_row (const Shares *self, guint index)
{
  return g_ptr_array_index (self->data->rows, index);
}

static CtiChartPen
label_pen (const CtiChartPage *page)
{
  return (CtiChartPen){ page->em, FALSE, &page->style->ink };
}

static double
widest_text (const Shares *self, double room)
{
  const CtiChartPage *page = &self->page;
  double widest = 0;
  double width;

  for (guint i = 0; i < self->data->rows->len; i++)
    for (guint j = 0; j < self->data->n_groups; j++)
      {
        const char *text = get_row (self, i)->bars[j].text;

        g_free (cti_text_fit_wrap (page->fit, text ? text : "", page->small, FALSE, room, &width,
                                   NULL));
        widest = MAX (widest, width);
      }
  return widest;
}

static double
widest_label (const Shares *self, double room)
{
  double widest = 0;
  double width;

  for (guint i = 0; i < self->data->rows->len; i++)
    {
      g_free (cti_text_fit_wrap (self->page.fit, get_row (self, i)->label, self->page.em, FALSE,
                                 room, &width, NULL));
      widest = MAX (widest, width);
    }
  return widest;
}

static void
place_columns (Shares *self)
{
  CtiChartPage *page = &self->page;
  double room = page->width - 2 * page->margin;
  double text;

  self->beside = page->width >= WIDE * page->em;
  self->left = page->margin;
  if (self->beside)
    self->left += widest_label (self, room * 0.36) + AIR * page->em;
  self->text_room = MIN (MAX_TEXT * page->em, room * 0.4);
  text = widest_text (self, self->text_room);
  self->right = page->width - page->margin - text - AIR * page->em;
}

/* The last group looks like the latest line of other charts, the one before like the first. */
static guint
look_of (const CtiShareData *data, guint group)
{
  return data->n_groups - 1 - group;
}

static void
dress_bar (CtiScene *scene,
           const CtiChartStyle *style,
           CtiShape *shape,
           const CtiBox *box,
           guint look)
{
  const CtiColor *color = cti_chart_style_get_line_color (style, look);
  double em = style->font_points;
  CtiBox inner = { box->x, box->y, box->width, box->height };

  shape->stroke = *color;
  shape->width = style->line_width * 0.6;
  shape->fill = look == 0 ? *color : style->background;
  if (look == 1)
    {
      shape->fill = cti_color_with_alpha (color, 0.18);
      _cti_chart_add_hatch (scene, &inner, HATCH * em, color, style->line_width * 0.5);
    }
}

static void
draw_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint look)
{
  CtiBox inner = { box->x, box->y + box->height * 0.12, box->width, box->height * 0.76 };

  dress_bar (scene, style, cti_scene_add_rect (scene, &inner, 0), &inner, look);
}

/* Where a bar lies, or would lie. */
static void
draw_track (const Shares *self, const CtiBox *track, gboolean known)
{
  const CtiChartPage *page = &self->page;
  double middle = track->y + track->height / 2;
  CtiShape *line;

  if (known)
    {
      cti_scene_add_rect (page->scene, track, 0)->fill =
          cti_color_with_alpha (&page->style->grid, 0.35);
      return;
    }
  line = cti_scene_add_line (page->scene, track->x, middle, track->x + track->width, middle);
  line->stroke = page->style->dim_ink;
  line->width = page->style->line_width * 0.4;
  line->dash[0] = line->dash[2] = line->width;
  line->dash[1] = line->dash[3] = page->em * 0.45;
}

/* What it counts, of whom, and the share: beside the bar the share stands alone. */
static char *
make_sentence (const Shares *self, guint row, guint group)
{
  const CtiShareRow *counted = get_row (self, row);
  const CtiShareBar *bar = &counted->bars[group];
  const char *said = bar->sentence ? bar->sentence : bar->text;
  const char *of = self->data->groups[group];

  if (said == NULL || *said == '\0')
    return NULL;
  return self->data->n_groups > 1 && of != NULL
             ? g_strdup_printf ("%s, %s: %s", counted->label, of, said)
             : g_strdup_printf ("%s: %s", counted->label, said);
}

static void
add_bar_point (const Shares *self, guint row, guint group, const char *id, const CtiBox *track)
{
  const CtiChartPage *page = &self->page;
  double share = MAX (get_row (self, row)->bars[group].share, 0);
  g_autofree char *sentence = make_sentence (self, row, group);
  CtiBox target = *track;
  guint point;

  if (sentence == NULL)
    return;
  target.width = page->width - page->margin - track->x;
  point = cti_scene_add_point (page->scene, id, sentence, track->x + track->width * share,
                               track->y + track->height / 2, page->em * 0.7);
  cti_scene_add_hit_box (page->scene, point, &target);
}

/* Returns the height of the text beside the bar. */
static double
draw_bar (const Shares *self, guint row, guint group, double y)
{
  const CtiChartPage *page = &self->page;
  const CtiShareBar *bar = &get_row (self, row)->bars[group];
  CtiChartPen pen = { page->small, FALSE,
                      bar->share < 0 ? &page->style->dim_ink : &page->style->ink };
  double length = (self->right - self->left) * MAX (bar->share, 0);
  CtiBox track = { self->left, y, self->right - self->left, BAR * page->em };
  CtiBox box = { self->left, y, length, BAR * page->em };
  double text_height = 0;
  g_autofree char *id = g_strdup_printf ("bar/%u/%u", row, group);
  g_autofree char *lines = NULL;

  draw_track (self, &track, bar->share >= 0);
  if (bar->share > 0)
    {
      CtiShape *shape = cti_scene_add_rect (page->scene, &box, 0);

      shape->id = g_strdup (id);
      dress_bar (page->scene, page->style, shape, &box, look_of (self->data, group));
    }
  if (bar->text != NULL && *bar->text != '\0')
    {
      lines = cti_text_fit_wrap (page->fit, bar->text, pen.size, FALSE, self->text_room, NULL,
                                 &text_height);
      _cti_chart_page_add_text (page, lines,
                                &(CtiPoint){ self->right + AIR * page->em,
                                             y + MAX (0, (track.height - text_height) / 2) },
                                &(CtiPoint){ 0, 0 }, &pen);
    }
  add_bar_point (self, row, group, id, &track);
  return MAX (track.height, text_height);
}

/* Lines at a quarter, half and three quarters, behind the bars of a row. */
static void
draw_quarters (const Shares *self, double top, double bottom)
{
  const CtiChartPage *page = &self->page;
  GPtrArray *shapes = page->scene->shapes;

  for (int quarter = 0; quarter <= 4; quarter++)
    {
      double x = self->left + (self->right - self->left) * quarter / 4;
      CtiShape *line = cti_scene_add_line (page->scene, x, top, x, bottom);

      line->id = g_strdup_printf ("quarter/%d", quarter);
      line->stroke = quarter == 0 ? page->style->rim : page->style->grid;
      line->width = MIN (page->style->line_width * 0.4, page->em * 0.073);
      g_ptr_array_insert (shapes, 0, g_ptr_array_steal_index (shapes, shapes->len - 1));
    }
}

/* Returns where the row ends. Beside the bars its words are out of the way of the lines, which run
 * on to the next row; above them they are not. */
static double
draw_row (const Shares *self, guint row, double y)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen pen = label_pen (page);
  double room =
      self->beside ? self->left - page->margin - AIR * page->em : page->width - 2 * page->margin;
  double label =
      _cti_chart_page_add_lines (page, get_row (self, row)->label, &(CtiPoint){ page->margin, y },
                                 0, room + page->em * 0.15, &pen);
  double at = self->beside ? y : y + label + 0.2 * page->em;

  for (guint i = 0; i < self->data->n_groups; i++)
    at += draw_bar (self, row, i, at) + (i + 1 < self->data->n_groups ? BAR_GAP * page->em : 0);
  if (!self->beside)
    draw_quarters (self, y + label + 0.2 * page->em, at);
  return MAX (at, y + label);
}

/* The words at both ends. Returns where they end. */
static double
draw_axis (const Shares *self, double bottom)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen pen = { page->small, FALSE, &page->style->dim_ink };
  double y = bottom + 0.3 * page->em;

  if (self->data->ends[0] == NULL)
    return bottom;
  _cti_chart_page_try_text (page, self->data->ends[0], &(CtiPoint){ self->left, y },
                            &(CtiPoint){ 0, 0 }, &pen);
  _cti_chart_page_try_text (page, self->data->ends[1], &(CtiPoint){ self->right, y },
                            &(CtiPoint){ 1, 0 }, &pen);
  return y + page->small * 1.35;
}

/**
 * cti_share_chart_layout:
 * @data: shares
 * @style: its look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out shares. Its points are "bar/0/0" (row, group); its shapes have the same names, and
 * "quarter/0" to "quarter/4".
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where the texts need it
 */
CtiScene *
cti_share_chart_layout (const CtiShareData *data,
                        const CtiChartStyle *style,
                        double width,
                        double height)
{
  g_autoptr (CtiChartLegend) legend = NULL;
  Shares self = { .data = data };
  CtiScene *scene;
  double y;

  _cti_chart_page_init (&self.page, style, data->title, data->sentence, width);
  place_columns (&self);
  y = self.page.margin;
  for (guint i = 0; i < data->rows->len; i++)
    y = draw_row (&self, i, y) + (i + 1 < data->rows->len ? ROW_GAP * self.page.em : 0);
  if (self.beside)
    draw_quarters (&self, self.page.margin, y);
  y = draw_axis (&self, y);
  legend = _cti_chart_legend_new (style, self.page.fit, self.page.width - 2 * self.page.margin);
  for (guint i = 0; data->n_groups > 1 && i < data->n_groups; i++)
    _cti_chart_legend_add_sample (legend, data->groups[i], draw_sample, look_of (data, i));
  if (_cti_chart_legend_get_height (legend) > 0)
    {
      _cti_chart_legend_draw (legend, self.page.scene, self.page.margin, y + GAP * self.page.em);
      y += GAP * self.page.em + _cti_chart_legend_get_height (legend);
    }
  scene = _cti_chart_page_end (&self.page, y + self.page.margin);
  scene->height = MAX (scene->height, height);
  return scene;
}
