/* A caseload: one course a line, all on one calendar, so that an eye that goes down the line of
 * today sees where everybody is.
 *
 * On paper the whole is one page. On screen the head and each line are scenes of their own with the
 * same left and right edge, so that a list draws the lines that are seen and no others; all lines
 * are equally high, whatever is on them. The name stands left of a line where there is room and
 * above it where there is none; one too long is cut with an ellipsis, and read aloud whole. */

#include "cti-caseload-chart.h"

#include "cti-chart-page.h"
#include "cti-timeline-private.h"

#include <math.h>

/* All in em, the base font size. */
#define MARGIN      0.8
#define GUTTER      10.0
#define NARROW      46.0
#define LINE        2.1
#define NARROW_LINE 3.5
#define BAND        1.15
#define MARK        0.4
/* Marks nearer than this hide each other; how far the first and the last of them stand apart. */
#define HIDDEN 0.5
#define STACK  0.84

static gboolean
is_beside (const CtiChartStyle *style, double width)
{
  return width >= NARROW * style->font_points;
}

static void
begin (CtiTimelinePage *page,
       const CtiTimelineData *axis,
       const CtiChartStyle *style,
       const CtiTimelineData *whole,
       double width)
{
  double em = style->font_points;

  *page = (CtiTimelinePage){ .data = axis,
                             .style = style,
                             .fit = cti_text_fit_new (style->font_family),
                             .scene = cti_scene_new (style, whole->title, whole->sentence),
                             .em = em,
                             .small = em * 0.88,
                             .width = MAX (width, CTI_CHART_MIN_EM * em),
                             .margin = MARGIN * em,
                             .gap = em };
  page->beside = is_beside (style, width);
  page->left = page->margin + (page->beside ? GUTTER * em : 0);
  page->right = page->width - page->margin;
  page->ticks = _cti_timeline_choose_ticks (page);
}

static CtiScene *
end (CtiTimelinePage *page, double height)
{
  page->scene->width = page->width;
  page->scene->height = ceil (height);
  page->scene->plot = (CtiBox){ page->left, 0, page->right - page->left, page->scene->height };
  g_ptr_array_unref (page->ticks);
  cti_text_fit_free (page->fit);
  return page->scene;
}

static void
add_name (const CtiTimelinePage *page, const char *name, double y, double middle)
{
  double room = (page->beside ? page->left : page->right) - 1.5 * page->margin;
  g_autofree char *shown = cti_text_fit_shorten (page->fit, name, page->em, FALSE, room);
  CtiBox box = { page->margin, 0, 0, 0 };

  cti_text_fit_measure (page->fit, shown, page->em, FALSE, &box.width, &box.height);
  box.y = page->beside ? middle - box.height / 2 : y + page->em * 0.2;
  if (box.width > 0)
    cti_scene_add_text (page->scene, shown, &box, CTI_TEXT_ALIGN_LEFT, page->em, &page->style->ink);
}

static double
mark_x (const CtiTimelinePage *page, const CtiTimelineMark *mark)
{
  return (_cti_timeline_x (page, mark->day) + _cti_timeline_x (page, mark->day + 1)) / 2;
}

static void
add_band (const CtiTimelinePage *page, const CtiTimelineBand *band, const char *id, double top)
{
  CtiBox box = _cti_timeline_span (page, band->start, band->end, top, BAND * page->em);
  double seam = MIN (page->em * 0.08, box.width * 0.1);
  CtiShape *shape;

  if (!_cti_timeline_is_shown (page, band->start, band->end))
    return;
  box.x += seam;
  box.width -= 2 * seam;
  shape = cti_scene_add_rect (page->scene, &box, page->em * 0.25);
  shape->id = g_strdup (id);
  shape->fill = page->style->bands[band->fill % CTI_CHART_N_BANDS];
  shape->stroke = page->style->band_rim;
  shape->width = page->style->line_width * 0.5;
}

/* Whether a mark of the line lies within @reach of @x. */
static gboolean
has_mark_near (const CtiTimelinePage *page, const CtiTimelineData *line, double x, double reach)
{
  for (guint i = 0; i < line->rows->len; i++)
    {
      const CtiTimelineRow *row = g_ptr_array_index (line->rows, i);

      for (guint j = 0; j < row->marks->len; j++)
        if (fabs (mark_x (page, g_ptr_array_index (row->marks, j)) - x) < reach)
          return TRUE;
    }
  return FALSE;
}

/* The number of the phase in the middle of its band, where nothing else stands. */
static void
add_number (const CtiTimelinePage *page,
            const CtiTimelineData *line,
            const CtiTimelineBand *band,
            double middle)
{
  CtiBox span = _cti_timeline_span (page, band->start, band->end, 0, 0);
  CtiBox box;
  double x = span.x + span.width / 2;

  if (band->short_title == NULL || !_cti_timeline_is_shown (page, band->start, band->end))
    return;
  cti_text_fit_measure (page->fit, band->short_title, page->small, FALSE, &box.width, &box.height);
  if (box.width + page->em * 0.6 > span.width || has_mark_near (page, line, x, page->em * 0.9))
    return;
  box.x = x - box.width / 2;
  box.y = middle - box.height / 2;
  cti_scene_add_text (page->scene, band->short_title, &box, CTI_TEXT_ALIGN_CENTER, page->small,
                      &page->style->ink);
}

static void
add_pause (const CtiTimelinePage *page, const CtiTimelinePause *interval, double top)
{
  CtiBox box = _cti_timeline_span (page, interval->start, interval->end, top, BAND * page->em);
  CtiColor color = cti_color_with_alpha (&page->style->ink, 0.45);

  if (!_cti_timeline_is_shown (page, interval->start, interval->end) || box.width <= 0)
    return;
  _cti_chart_add_hatch (page->scene, &box, page->em * 0.4, &color, page->style->line_width * 0.4);
}

/* How far a mark is moved off the middle: those that would hide each other, such as a star and the
 * meeting it was read at, stand one below the other. */
static double
find_lift (const CtiTimelinePage *page, const CtiTimelineRow *row, guint index)
{
  double x = mark_x (page, g_ptr_array_index (row->marks, index));
  guint n = 1, n_above = 0;

  for (guint i = 0; i < row->marks->len; i++)
    {
      double away = fabs (mark_x (page, g_ptr_array_index (row->marks, i)) - x);

      if (i == index || away >= HIDDEN * page->em)
        continue;
      n++;
      n_above += i < index;
    }
  return n > 1 ? (n_above / (n - 1.0) - 0.5) * STACK * page->em : 0;
}

static void
add_mark (const CtiTimelinePage *page, const CtiTimelineMark *mark, double middle)
{
  CtiPoint at = { mark_x (page, mark), middle };

  if (_cti_timeline_is_shown (page, mark->day, mark->day))
    _cti_timeline_add_seamed (page, NULL, mark, &at, MARK * page->em);
}

static void
add_course (const CtiTimelinePage *page, const CtiTimelineData *line, const char *id, double middle)
{
  double top = middle - BAND * page->em / 2;

  for (guint i = 0; i < line->bands->len; i++)
    {
      add_band (page, g_ptr_array_index (line->bands, i), id, top);
      add_number (page, line, g_ptr_array_index (line->bands, i), middle);
    }
  for (guint i = 0; i < line->pauses->len; i++)
    add_pause (page, g_ptr_array_index (line->pauses, i), top);
}

static double
get_middle (const CtiTimelinePage *page, double y)
{
  return y + ((page->beside ? LINE : NARROW_LINE) - LINE / 2) * page->em;
}

/* The whole line can be pointed at; a cursor stands at its name. */
static void
add_line (const CtiTimelinePage *page, const CtiTimelineData *line, guint index, double y)
{
  double height = (page->beside ? LINE : NARROW_LINE) * page->em;
  double middle = get_middle (page, y);
  g_autofree char *id = g_strdup_printf ("line/%u", index);
  guint point;

  add_name (page, line->title, y, middle);
  add_course (page, line, id, middle);
  point = cti_scene_add_point (page->scene, id, line->sentence, page->left, middle, page->em * 0.6);
  cti_scene_add_hit_box (page->scene, point,
                         &(CtiBox){ page->margin, y, page->right - page->margin, height });
}

/* Marks lie on the line of today, which runs through all bands. */
static void
add_marks (const CtiTimelinePage *page, const CtiTimelineData *line, double y)
{
  for (guint i = 0; i < line->rows->len; i++)
    {
      const CtiTimelineRow *row = g_ptr_array_index (line->rows, i);

      for (guint j = 0; j < row->marks->len; j++)
        add_mark (page, g_ptr_array_index (row->marks, j),
                  get_middle (page, y) + find_lift (page, row, j));
    }
}

/**
 * cti_caseload_chart_get_line_height:
 * @style: a look
 * @width: width of the page
 *
 * Returns: the height of each line in points, whole
 */
double
cti_caseload_chart_get_line_height (const CtiChartStyle *style, double width)
{
  return ceil ((is_beside (style, width) ? LINE : NARROW_LINE) * style->font_points);
}

/**
 * cti_caseload_chart_layout:
 * @data: a caseload
 * @style: its look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points; what the lines need is used if that is more
 *
 * Lays out the whole caseload. Its points are "today" and "line/0" and so on; the bands of a line
 * have its name.
 *
 * Returns: (transfer full): the scene
 */
CtiScene *
cti_caseload_chart_layout (const CtiCaseloadData *data,
                           const CtiChartStyle *style,
                           double width,
                           double height)
{
  CtiTimelinePage page;
  double line_height = cti_caseload_chart_get_line_height (style, width);
  double axis_y, line_y, first_y, bottom;

  begin (&page, data->axis, style, data->axis, width);
  page.y = page.margin;
  axis_y = page.y + page.small * 1.3;
  _cti_timeline_add_axis (&page);
  line_y = _cti_timeline_add_today_flag (&page);
  first_y = page.y;
  for (guint i = 0; i < data->lines->len; i++, page.y += line_height)
    add_line (&page, g_ptr_array_index (data->lines, i), i, page.y);
  bottom = page.y;
  _cti_timeline_add_today_line (&page, line_y, bottom);
  for (guint i = 0; i < data->lines->len; i++)
    add_marks (&page, g_ptr_array_index (data->lines, i), first_y + i * line_height);
  page.y += page.em * 0.6;
  _cti_timeline_add_key (&page);
  _cti_timeline_add_sentence (&page);
  _cti_timeline_add_months (&page, axis_y, bottom);
  return end (&page, MAX (height, page.y + page.margin));
}

/**
 * cti_caseload_chart_layout_head:
 * @axis: the days of all lines
 * @style: their look
 * @width: width of the page in points
 *
 * Returns: (transfer full): what the marks mean, months and the flag of today, for above a list of
 *   lines
 */
CtiScene *
cti_caseload_chart_layout_head (const CtiTimelineData *axis,
                                const CtiChartStyle *style,
                                double width)
{
  CtiTimelinePage page;
  double axis_y, line_y;

  begin (&page, axis, style, axis, width);
  page.y = page.em * 0.6;
  _cti_timeline_add_key (&page);
  axis_y = page.y + page.small * 1.3;
  _cti_timeline_add_axis (&page);
  line_y = _cti_timeline_add_today_flag (&page);
  _cti_timeline_add_today_line (&page, line_y, page.y);
  _cti_timeline_add_months (&page, axis_y, page.y);
  return end (&page, page.y);
}

/**
 * cti_caseload_chart_layout_line:
 * @axis: the days of all lines
 * @line: a course
 * @style: its look
 * @width: width of the page in points
 *
 * Returns: (transfer full): the line, as high as cti_caseload_chart_get_line_height() says
 */
CtiScene *
cti_caseload_chart_layout_line (const CtiTimelineData *axis,
                                const CtiTimelineData *line,
                                const CtiChartStyle *style,
                                double width)
{
  CtiTimelinePage page;
  double height = cti_caseload_chart_get_line_height (style, width);

  begin (&page, axis, style, line, width);
  add_line (&page, line, 0, 0);
  _cti_timeline_add_today_line (&page, 0, height);
  add_marks (&page, line, 0);
  _cti_timeline_add_months (&page, 0, height);
  return end (&page, height);
}
