/* What the layouts of all charts share: texts at a place, texts that stand only where there is
 * room, hatching, and labels moved apart.
 *
 * A text is placed by a point and by which part of the text lies on it: (0, 0) puts its upper left
 * corner there, (0.5, 1) the middle of its lower edge. */

#include "cti-chart-page.h"

#include <math.h>

/* In em, the base font size. */
#define MARGIN 0.6
#define SMALL  0.88

/**
 * _cti_chart_page_init:
 * @page: (out caller-allocates): a page
 * @style: a style, which must outlive the page
 * @title: (nullable): what the picture is
 * @sentence: (nullable): one sentence for the whole
 * @width: width of the page; at least %CTI_CHART_MIN_EM times the font size is used
 */
void
_cti_chart_page_init (CtiChartPage *page,
                      const CtiChartStyle *style,
                      const char *title,
                      const char *sentence,
                      double width)
{
  double em = style->font_points;

  *page = (CtiChartPage){ .style = style,
                          .fit = cti_text_fit_new (style->font_family),
                          .scene = cti_scene_new (style, title, sentence),
                          .em = em,
                          .small = em * SMALL,
                          .width = MAX (width, CTI_CHART_MIN_EM * em),
                          .margin = MARGIN * em,
                          .obstacles = g_array_new (FALSE, FALSE, sizeof (CtiBox)) };
}

/**
 * _cti_chart_page_end:
 * @page: a page, of which nothing is left
 * @height: how high it became
 *
 * Returns: (transfer full): the scene
 */
CtiScene *
_cti_chart_page_end (CtiChartPage *page, double height)
{
  CtiScene *scene = g_steal_pointer (&page->scene);

  scene->width = page->width;
  scene->height = ceil (height);
  g_clear_pointer (&page->fit, cti_text_fit_free);
  g_clear_pointer (&page->obstacles, g_array_unref);
  return scene;
}

/**
 * _cti_chart_page_get_extent:
 * @page: a page that holds something
 * @top: (out): the highest place that is drawn on
 * @bottom: (out): the lowest one
 */
void
_cti_chart_page_get_extent (const CtiChartPage *page, double *top, double *bottom)
{
  *top = G_MAXDOUBLE;
  *bottom = -G_MAXDOUBLE;
  for (guint i = 0; i < page->scene->shapes->len; i++)
    {
      const CtiShape *shape = g_ptr_array_index (page->scene->shapes, i);
      double reach = shape->kind == CTI_SHAPE_CIRCLE ? shape->radius : 0;

      for (guint j = 0; j < shape->n_points; j++)
        {
          *top = MIN (*top, shape->points[j].y - reach);
          *bottom = MAX (*bottom, shape->points[j].y + reach);
        }
    }
  for (guint i = 0; i < page->scene->texts->len; i++)
    {
      const CtiBox *box = &((CtiSceneText *) g_ptr_array_index (page->scene->texts, i))->box;

      *top = MIN (*top, box->y);
      *bottom = MAX (*bottom, box->y + box->height);
    }
}

/**
 * _cti_chart_align:
 * @side: which part of a text lies on its place: 0 its left, 1 its right end
 *
 * Returns: how its lines lie below each other
 */
CtiTextAlign
_cti_chart_align (double side)
{
  return side < 0.25   ? CTI_TEXT_ALIGN_LEFT
         : side > 0.75 ? CTI_TEXT_ALIGN_RIGHT
                       : CTI_TEXT_ALIGN_CENTER;
}

/**
 * _cti_chart_page_measure:
 * @page: a page
 * @text: a text with its line breaks
 * @pen: how it is written
 *
 * Returns: how wide and high it is
 */
CtiBox
_cti_chart_page_measure (const CtiChartPage *page, const char *text, const CtiChartPen *pen)
{
  CtiBox box = { 0, 0, 0, 0 };

  cti_text_fit_measure (page->fit, text, pen->size, pen->bold, &box.width, &box.height);
  return box;
}

static CtiBox
text_box (const CtiChartPage *page,
          const char *text,
          const CtiPoint *at,
          const CtiPoint *side,
          const CtiChartPen *pen)
{
  CtiBox box = _cti_chart_page_measure (page, text, pen);

  box.x = at->x - side->x * box.width;
  box.y = at->y - side->y * box.height;
  return box;
}

static CtiSceneText *
write_text (const CtiChartPage *page,
            const char *text,
            const CtiBox *box,
            const CtiPoint *side,
            const CtiChartPen *pen)
{
  CtiSceneText *item = cti_scene_add_text (page->scene, text, box, _cti_chart_align (side->x),
                                           pen->size, pen->color);

  item->bold = pen->bold;
  return item;
}

/**
 * _cti_chart_page_add_text:
 * @page: a page
 * @text: a text with its line breaks
 * @at: its place
 * @side: which part of it lies at @at
 * @pen: how it is written
 *
 * Returns: (transfer none): the new text
 */
CtiSceneText *
_cti_chart_page_add_text (const CtiChartPage *page,
                          const char *text,
                          const CtiPoint *at,
                          const CtiPoint *side,
                          const CtiChartPen *pen)
{
  CtiBox box = text_box (page, text, at, side, pen);

  return write_text (page, text, &box, side, pen);
}

/**
 * _cti_chart_page_add_lines:
 * @page: a page
 * @text: (nullable): a text of any length
 * @at: its upper left, upper middle or upper right, as @side says
 * @side: 0, 0.5 or 1
 * @room: how wide it may become
 * @pen: how it is written
 *
 * Adds @text in as many lines as it takes.
 *
 * Returns: how high it is, 0 where there is no text
 */
double
_cti_chart_page_add_lines (const CtiChartPage *page,
                           const char *text,
                           const CtiPoint *at,
                           double side,
                           double room,
                           const CtiChartPen *pen)
{
  g_autofree char *lines = NULL;
  double height;

  if (text == NULL || *text == '\0')
    return 0;
  lines = cti_text_fit_wrap (page->fit, text, pen->size, pen->bold, room, NULL, &height);
  _cti_chart_page_add_text (page, lines, at, &(CtiPoint){ side, 0 }, pen);
  return height;
}

/**
 * _cti_chart_page_is_free:
 * @page: a page
 * @box: a place
 * @air: the distance it is to keep from other texts
 *
 * Returns: whether no text, no obstacle and no edge of the page is met there
 */
gboolean
_cti_chart_page_is_free (const CtiChartPage *page, const CtiBox *box, double air)
{
  if (box->x < 0 || box->y < 0 || box->x + box->width > page->width)
    return FALSE;
  for (guint i = 0; i < page->scene->texts->len; i++)
    if (cti_box_overlaps (box, &((CtiSceneText *) g_ptr_array_index (page->scene->texts, i))->box,
                          air))
      return FALSE;
  for (guint i = 0; i < page->obstacles->len; i++)
    if (cti_box_overlaps (box, &g_array_index (page->obstacles, CtiBox, i), 0))
      return FALSE;
  return TRUE;
}

/**
 * _cti_chart_page_try_text:
 * @page: a page
 * @text: (nullable): a text that may be left out
 * @at: its place
 * @side: which part of it lies at @at
 * @pen: how it is written
 *
 * Returns: (transfer none) (nullable): the new text, or %NULL where it has no room
 */
CtiSceneText *
_cti_chart_page_try_text (const CtiChartPage *page,
                          const char *text,
                          const CtiPoint *at,
                          const CtiPoint *side,
                          const CtiChartPen *pen)
{
  CtiBox box;

  if (text == NULL || *text == '\0')
    return NULL;
  box = text_box (page, text, at, side, pen);
  if (!_cti_chart_page_is_free (page, &box, pen->size * 0.15))
    return NULL;
  return write_text (page, text, &box, side, pen);
}

/**
 * _cti_chart_page_add_obstacle:
 * @page: a page
 * @at: its middle
 * @radius: how far it reaches
 *
 * Keeps texts that may be left out away from a mark.
 */
void
_cti_chart_page_add_obstacle (const CtiChartPage *page, const CtiPoint *at, double radius)
{
  CtiBox box = { at->x - radius, at->y - radius, 2 * radius, 2 * radius };

  g_array_append_val (page->obstacles, box);
}

/**
 * _cti_chart_line_color:
 * @style: a style
 * @look: number of a line, see cti_chart_style_get_line_look()
 * @muted: whether the line does not count
 *
 * Returns: its colour, a grey where it does not count
 */
CtiColor
_cti_chart_line_color (const CtiChartStyle *style, guint look, gboolean muted)
{
  return muted ? cti_color_with_alpha (&style->dim_ink, 0.6)
               : *cti_chart_style_get_line_color (style, look);
}

/**
 * _cti_chart_dress_line:
 * @style: a style
 * @line: a shape
 * @look: number of a line, see cti_chart_style_get_line_look()
 * @width: in widths of the style's lines
 *
 * Gives @line the colour and dash of that look.
 */
void
_cti_chart_dress_line (const CtiChartStyle *style, CtiShape *line, guint look, double width)
{
  const CtiLineLook *found = cti_chart_style_get_line_look (look);

  line->stroke = *cti_chart_style_get_line_color (style, look);
  line->width = style->line_width * width;
  for (guint i = 0; i < 4; i++)
    line->dash[i] = found->dash[i] * line->width;
}

/**
 * _cti_chart_add_hatch:
 * @scene: a scene
 * @box: what is hatched
 * @step: distance of the lines, measured along the edge
 * @color: their colour
 * @width: their width
 *
 * Hatches @box with slanting lines that end at its edges; nothing is clipped.
 */
void
_cti_chart_add_hatch (CtiScene *scene,
                      const CtiBox *box,
                      double step,
                      const CtiColor *color,
                      double width)
{
  double bottom = box->y + box->height;

  for (double from = step / 2; from < box->width + box->height; from += step)
    {
      double x1 = MAX (0, from - box->height);
      double x2 = MIN (from, box->width);
      CtiShape *line = cti_scene_add_line (scene, box->x + x1, bottom - (from - x1), box->x + x2,
                                           bottom - (from - x2));

      line->stroke = *color;
      line->width = width;
    }
}

static void
keep_inside (CtiBox *boxes, guint n, double air, double top, double bottom)
{
  for (guint i = n; i-- > 0;)
    {
      double limit = i + 1 < n ? boxes[i + 1].y - air : bottom;

      boxes[i].y = MIN (boxes[i].y, limit - boxes[i].height);
    }
  for (guint i = 0; i < n; i++)
    {
      double limit = i > 0 ? boxes[i - 1].y + boxes[i - 1].height + air : top;

      boxes[i].y = MAX (boxes[i].y, limit);
    }
}

/**
 * _cti_chart_spread:
 * @boxes: (array length=n_boxes): boxes from top to bottom, where they would lie best
 * @n_boxes: their number
 * @air: the distance they keep
 * @top: none begins above
 * @bottom: none ends below, where there is room for all
 *
 * Moves boxes up and down until none overlaps another. Neighbours share the way, a few rounds long;
 * what is left is settled from the ends.
 */
void
_cti_chart_spread (CtiBox *boxes, guint n_boxes, double air, double top, double bottom)
{
  for (guint round = 0; round < 60; round++)
    for (guint i = 1; i < n_boxes; i++)
      {
        double overlap = boxes[i - 1].y + boxes[i - 1].height + air - boxes[i].y;

        if (overlap > 0)
          {
            boxes[i - 1].y -= overlap / 2;
            boxes[i].y += overlap / 2;
          }
      }
  keep_inside (boxes, n_boxes, air, top, bottom);
}
