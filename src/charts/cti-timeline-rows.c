/* The rows of a timeline under its bands: support, and marks on a line.
 *
 * The wedge of planned support is drawn in steps, one for each phase; the part up to today is
 * darker, so that it shows how much of the support has been given and how little is left to lean
 * on. Coordination is a steady band below it. Labels under marks take up to two lanes; the first
 * and the last mark are labelled before those between. Marks that crowd each other are drawn
 * smaller, all of a row alike, so that a busy month is seen as many and not as one bar; those of
 * one day stand above each other. Of marks with a figure inside, one that would touch another is
 * small and says its figure when it is pointed at. */

#include "cti-chart-page.h"
#include "cti-timeline-private.h"

#include <math.h>

/* The size of the marks of a crowded row, of the usual. */
#define SMALLEST_MARK 0.6
/* In em: the line of a row, and the seam that tells marks apart which overlap. */
#define ROW_LINE 0.075
#define SEAM     0.11
/* In em: from line to line. */
#define COORDINATION_HATCH 0.36
/* In radii: marks nearer than this hide each other, and how far they are moved apart. */
#define HIDDEN 1.3
#define LIFT   0.92
/* Of the radius of a mark: one with a figure inside, and how far a row reaches off its line. */
#define FIGURE 1.7
#define REACH  1.9

static double
tallest (const CtiTimelineData *data)
{
  double height = 1;

  for (guint i = 0; i < data->wedge->len; i++)
    height = MAX (height, ((CtiTimelineStep *) g_ptr_array_index (data->wedge, i))->support);
  for (guint i = 0; i < data->bars->len; i++)
    {
      const CtiTimelineStep *bar = g_ptr_array_index (data->bars, i);

      height = MAX (height, bar->support + bar->coordination);
    }
  return height;
}

static void
add_step_point (CtiTimelinePage *page,
                const char *kind,
                guint index,
                const CtiTimelineStep *step,
                const CtiBox *box)
{
  g_autofree char *id = g_strdup_printf ("%s/%u", kind, index);
  guint point;

  if (step->sentence == NULL || box->width <= 0)
    return;
  point = cti_scene_add_point (page->scene, id, step->sentence, box->x + box->width / 2,
                               box->y + box->height / 2, page->em);
  cti_scene_add_hit_box (page->scene, point, box);
}

static void
add_wedge_step (CtiTimelinePage *page, guint index, double bottom, double unit)
{
  const CtiTimelineStep *step = g_ptr_array_index (page->data->wedge, index);
  const CtiColor *color = cti_chart_style_get_line_color (page->style, 0);
  double height = step->support * unit;
  CtiBox box = _cti_timeline_span (page, step->start, step->end, bottom - height, height);
  CtiShape *shape = cti_scene_add_rect (page->scene, &box, 0);
  CtiDate today = page->data->today;

  shape->id = g_strdup_printf ("wedge/%u", index);
  shape->fill = cti_color_with_alpha (color, 0.16);
  if (today >= step->start && today != CTI_DATE_NONE && page->data->bars->len == 0)
    {
      CtiBox past =
          _cti_timeline_span (page, step->start, MIN (today, step->end), bottom - height, height);

      cti_scene_add_rect (page->scene, &past, 0)->fill = cti_color_with_alpha (color, 0.3);
    }
  add_step_point (page, "wedge", index, step, &box);
}

/* The upper edge of the wedge, one line down its stairs. */
static void
add_wedge_edge (CtiTimelinePage *page, double bottom, double unit)
{
  g_autofree CtiPoint *points = g_new (CtiPoint, 2 * page->data->wedge->len + 1);
  guint n = 0;
  CtiShape *line;

  for (guint i = 0; i < page->data->wedge->len; i++)
    {
      const CtiTimelineStep *step = g_ptr_array_index (page->data->wedge, i);
      CtiBox box = _cti_timeline_span (page, step->start, step->end, 0, 0);
      double top = bottom - step->support * unit;

      if (!_cti_timeline_is_shown (page, step->start, step->end))
        continue;
      points[n++] = (CtiPoint){ box.x, top };
      points[n++] = (CtiPoint){ box.x + box.width, top };
    }
  if (n == 0)
    return;
  line = cti_scene_add_path (page->scene, CTI_SHAPE_LINE, points, n);
  line->id = g_strdup ("wedge");
  line->stroke = *cti_chart_style_get_line_color (page->style, 0);
  line->width = page->style->line_width * 0.75;
}

/**
 * _cti_timeline_add_coordination:
 * @scene: a scene
 * @style: its look
 * @box: hours of coordination
 *
 * Adds them hatched, so that they are told from hours together in grey as well.
 */
void
_cti_timeline_add_coordination (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box)
{
  CtiShape *shape;

  cti_scene_add_rect (scene, box, 0)->fill = style->background;
  cti_scene_add_rect (scene, box, 0)->fill = cti_color_with_alpha (&style->coordination, 0.35);
  _cti_chart_add_hatch (scene, box, COORDINATION_HATCH * style->font_points, &style->coordination,
                        style->line_width * 0.5);
  shape = cti_scene_add_rect (scene, box, 0);
  shape->stroke = style->coordination;
  shape->width = style->line_width * 0.4;
}

static void
add_bar (CtiTimelinePage *page, guint index, double bottom, double unit)
{
  const CtiTimelineStep *bar = g_ptr_array_index (page->data->bars, index);
  double support = bar->support * unit;
  double coordination = bar->coordination * unit;
  CtiBox box = _cti_timeline_span (page, bar->start, bar->end, bottom - support, support);
  CtiBox top;
  double air = box.width * 0.14;
  double seam;

  box.x += air;
  box.width -= 2 * air;
  seam = MIN (page->em * 0.1, coordination / 3);
  top = (CtiBox){ box.x, box.y - coordination, box.width, coordination - seam };
  /* On ground of its own, or the wedge would shine through where it begins. */
  cti_scene_add_rect (page->scene, &box, 0)->fill = page->style->background;
  cti_scene_add_rect (page->scene, &box, 0)->fill =
      cti_color_with_alpha (cti_chart_style_get_line_color (page->style, 0), 0.8);
  if (coordination > 0)
    _cti_timeline_add_coordination (page->scene, page->style, &top);
  box.y -= coordination;
  box.height += coordination;
  add_step_point (page, "bar", index, bar, &box);
}

static gboolean
is_step_shown (const CtiTimelinePage *page, GPtrArray *steps, guint index)
{
  const CtiTimelineStep *step = g_ptr_array_index (steps, index);

  return _cti_timeline_is_shown (page, step->start, step->end);
}

static void
add_coordination (CtiTimelinePage *page)
{
  double height = page->em * 0.6;
  double y;
  CtiBox box;
  CtiShape *band;

  if (page->data->coordination_start == CTI_DATE_NONE)
    return;
  y = _cti_timeline_begin_row (page, page->data->coordination_label, &page->style->ink, height,
                               height / 2);
  box = _cti_timeline_span (page, page->data->coordination_start, page->data->coordination_end, y,
                            height);
  if (box.width > 0)
    {
      band = cti_scene_add_rect (page->scene, &box, height / 2);
      band->id = g_strdup ("coordination");
      band->fill = page->style->coordination;
    }
  page->y = MAX (page->y, y + height) + page->gap;
}

/**
 * _cti_timeline_add_support:
 * @page: a page
 *
 * Adds the wedge of support with its bars, and the band of coordination.
 */
void
_cti_timeline_add_support (CtiTimelinePage *page)
{
  double height = page->em * 5;
  double unit = height / tallest (page->data);
  double y;

  if (page->data->wedge->len + page->data->bars->len > 0)
    {
      y = _cti_timeline_begin_row (page, page->data->support_label, &page->style->ink, height,
                                   height / 2);
      for (guint i = 0; i < page->data->wedge->len; i++)
        if (is_step_shown (page, page->data->wedge, i))
          add_wedge_step (page, i, y + height, unit);
      for (guint i = 0; i < page->data->bars->len; i++)
        if (is_step_shown (page, page->data->bars, i))
          add_bar (page, i, y + height, unit);
      add_wedge_edge (page, y + height, unit);
      page->y = MAX (page->y, y + height) + page->gap * 0.7;
    }
  add_coordination (page);
}

static double
mark_radius (const CtiTimelinePage *page)
{
  return page->em * 0.52;
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const double *one = a;
  const double *other = b;

  return (*one > *other) - (*one < *other);
}

static double mark_x (const CtiTimelinePage *page, const CtiTimelineMark *mark);

/* How many marks from @index on are of the same day. */
static guint
count_of_day (const CtiTimelineRow *row, guint index)
{
  const CtiTimelineMark *first = g_ptr_array_index (row->marks, index);
  guint n = 1;

  while (index + n < row->marks->len &&
         ((CtiTimelineMark *) g_ptr_array_index (row->marks, index + n))->day == first->day)
    n++;
  return n;
}

/* The radius at which the marks of the fullest day shown stand clear of each other in their row. */
static double
day_radius (const CtiTimelinePage *page, const CtiTimelineRow *row)
{
  guint most = 1;

  for (guint i = 0; i < row->marks->len;)
    {
      CtiDate day = ((CtiTimelineMark *) g_ptr_array_index (row->marks, i))->day;
      guint n = count_of_day (row, i);

      if (_cti_timeline_is_shown (page, day, day))
        most = MAX (most, n);
      i += n;
    }
  return mark_radius (page) * (most < 3 ? 1 : REACH / (1 + (most - 1) * LIFT));
}

/* So small that three of four neighbours on different days stand clear of each other, and those of
 * one day, but no smaller than can still be told apart. */
static double
row_radius (const CtiTimelinePage *page, const CtiTimelineRow *row)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));
  double usual = mark_radius (page);
  double smallest = usual * SMALLEST_MARK;
  double largest = CLAMP (day_radius (page, row), smallest, usual);

  for (guint i = 1; i < row->marks->len; i++)
    {
      const CtiTimelineMark *before = g_ptr_array_index (row->marks, i - 1);
      const CtiTimelineMark *mark = g_ptr_array_index (row->marks, i);
      double gap = mark_x (page, mark) - mark_x (page, before);

      if (gap > 0 && before->day >= page->data->first && mark->day <= page->data->last)
        g_array_append_val (gaps, gap);
    }
  if (gaps->len < 4)
    return largest;
  g_array_sort (gaps, compare_gaps);
  return CLAMP (g_array_index (gaps, double, gaps->len / 4) * 0.45, smallest, largest);
}

static double
mark_x (const CtiTimelinePage *page, const CtiTimelineMark *mark)
{
  return (_cti_timeline_x (page, mark->day) + _cti_timeline_x (page, mark->day + 1)) / 2;
}

/* What gets room in turn @turn: the last, the first, then back from the last. */
static guint
turn_index (guint turn, guint n)
{
  return turn == 0 ? n - 1 : turn == 1 ? 0 : n - turn;
}

static guint
add_row_labels (CtiTimelinePage *page, const CtiTimelineRow *row, double y)
{
  guint n = row->marks->len;
  g_autofree CtiTimelineLabel *labels = g_new0 (CtiTimelineLabel, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const CtiTimelineMark *mark = g_ptr_array_index (row->marks, turn_index (i, n));

      labels[i].text = mark->text;
      labels[i].x = mark_x (page, mark);
    }
  return _cti_timeline_place_labels (page, labels, n, y);
}

/**
 * _cti_timeline_add_rows:
 * @page: a page
 *
 * Adds the labels of all rows and of their marks.
 *
 * Returns: (transfer full): the height of each row's line
 */
double *
_cti_timeline_add_rows (CtiTimelinePage *page)
{
  double *lines = g_new0 (double, page->data->rows->len + 1);
  double reach = mark_radius (page) * REACH;

  for (guint i = 0; i < page->data->rows->len; i++)
    {
      const CtiTimelineRow *row = g_ptr_array_index (page->data->rows, i);
      double y = _cti_timeline_begin_row (page, row->label, &page->style->ink, 2 * reach, reach);
      guint n_lanes;

      lines[i] = y + reach;
      n_lanes = add_row_labels (page, row, y + 2 * reach);
      page->y = MAX (page->y, y + 2 * reach + n_lanes * page->small * 1.35) + page->gap;
    }
  return lines;
}

static void
add_inner_text (CtiTimelinePage *page, const CtiTimelineMark *mark, const CtiPoint *at)
{
  CtiBox box;
  double size = page->em * 0.78;

  cti_text_fit_measure (page->fit, mark->inner, size, TRUE, &box.width, &box.height);
  box.x = at->x - box.width / 2;
  box.y = at->y - box.height / 2;
  cti_scene_add_text (page->scene, mark->inner, &box, CTI_TEXT_ALIGN_CENTER, size,
                      mark->filled ? &page->style->background : &page->style->ink)
      ->bold = TRUE;
}

/**
 * _cti_timeline_add_seamed:
 * @page: a page
 * @id: (nullable): id of the shape
 * @mark: a mark
 * @at: its centre
 * @radius: the radius of a circle of the same weight
 *
 * Adds a mark with a seam of background around it, so that marks which overlap each other, or
 * today's line, are still counted apart.
 */
void
_cti_timeline_add_seamed (const CtiTimelinePage *page,
                          const char *id,
                          const CtiTimelineMark *mark,
                          const CtiPoint *at,
                          double radius)
{
  const CtiColor *ground = &page->style->background;
  const CtiColor *color = mark->marker == CTI_MARKER_STAR
                              ? &page->style->star
                              : cti_chart_style_get_line_color (page->style, mark->style_index);

  if (mark->marker != CTI_MARKER_FLAG && mark->marker != CTI_MARKER_CROSS)
    cti_scene_add_marker (page->scene, NULL, mark->marker, at, radius + SEAM * page->em, ground,
                          ground);
  cti_scene_add_marker (page->scene, id, mark->marker, at, radius, color,
                        mark->filled ? color : ground);
}

/* Marks of one day stand above each other, nearer where they are many. */
static void
stack_day (const CtiTimelinePage *page, double radius, guint n, double *lifts)
{
  double room = mark_radius (page) * REACH / radius - 1;
  double step = MIN (2 * LIFT, 2 * room / (n - 1));

  for (guint i = 0; i < n; i++)
    lifts[i] = step * ((n - 1) / 2.0 - i);
}

/* How far marks of a row are moved off its line, of their radius: those that would hide each other
 * stand one above the other, so that a call and a meeting of one day are both seen. */
static double *
find_lifts (const CtiTimelinePage *page, const CtiTimelineRow *row, double radius)
{
  double *lifts = g_new0 (double, row->marks->len + 1);
  guint n_before = 0;

  for (guint i = 0; i < row->marks->len; i += n_before)
    {
      const CtiTimelineMark *mark = g_ptr_array_index (row->marks, i);
      const CtiTimelineMark *before = i > 0 ? g_ptr_array_index (row->marks, i - 1) : NULL;
      guint n = count_of_day (row, i);

      if (n > 1)
        stack_day (page, radius, n, lifts + i);
      else if (n_before == 1 && mark_x (page, mark) - mark_x (page, before) < radius * HIDDEN)
        {
          if (lifts[i - 1] == 0)
            lifts[i - 1] = LIFT;
          lifts[i] = -lifts[i - 1];
        }
      n_before = n;
    }
  return lifts;
}

/* Whether a mark with a figure at @index would touch one that shows its own. */
static gboolean
meets_figure (const CtiTimelinePage *page,
              const CtiTimelineRow *row,
              const gboolean *shown,
              guint index,
              double distance)
{
  double x = mark_x (page, g_ptr_array_index (row->marks, index));

  for (guint i = 0; i < row->marks->len; i++)
    if (shown[i] && fabs (mark_x (page, g_ptr_array_index (row->marks, i)) - x) < distance)
      return TRUE;
  return FALSE;
}

/* Which marks show the figure inside them: two that lie on each other would be read as a third. The
 * last and the first get room before those between. */
static gboolean *
find_figures (const CtiTimelinePage *page, const CtiTimelineRow *row)
{
  guint n = row->marks->len;
  gboolean *shown = g_new0 (gboolean, n + 1);

  for (guint turn = 0; turn < n; turn++)
    {
      guint index = turn_index (turn, n);
      const CtiTimelineMark *mark = g_ptr_array_index (row->marks, index);

      shown[index] =
          mark->inner != NULL && _cti_timeline_is_shown (page, mark->day, mark->day) &&
          !meets_figure (page, row, shown, index, 2 * (FIGURE + 0.2) * mark_radius (page));
    }
  return shown;
}

/* A mark that gave up its figure looks out above the one it would lie behind. */
static double *
place_marks (const CtiTimelinePage *page,
             const CtiTimelineRow *row,
             const gboolean *shown,
             double radius)
{
  double *lifts = find_lifts (page, row, radius);
  double large = FIGURE * mark_radius (page);

  for (guint i = 0; i < row->marks->len; i++)
    {
      const CtiTimelineMark *mark = g_ptr_array_index (row->marks, i);

      if (shown[i])
        lifts[i] = 0;
      else if (mark->inner != NULL)
        lifts[i] = meets_figure (page, row, shown, i, large + radius)
                       ? -(large + (i % 2 == 0 ? 0 : radius * LIFT)) / radius
                       : 0;
    }
  return lifts;
}

static void
add_mark (CtiTimelinePage *page, guint row, guint index, double y, double radius, gboolean figure)
{
  const CtiTimelineRow *items = g_ptr_array_index (page->data->rows, row);
  const CtiTimelineMark *mark = g_ptr_array_index (items->marks, index);
  CtiPoint at = { mark_x (page, mark), y };
  g_autofree char *id = g_strdup_printf ("mark/%u/%u", row, index);
  guint point;

  if (!_cti_timeline_is_shown (page, mark->day, mark->day))
    return;
  _cti_timeline_add_seamed (page, id, mark, &at, radius);
  if (figure)
    add_inner_text (page, mark, &at);
  point = cti_scene_add_point (page->scene, id, mark->sentence, at.x, at.y, radius * 1.6);
  cti_scene_add_hit_line (page->scene, point, &at, &at, MAX (radius * 1.6, page->em));
}

/**
 * _cti_timeline_add_marks:
 * @page: a page
 * @lines: the height of each row's line
 *
 * Adds the lines and marks of all rows, above what was drawn before.
 */
void
_cti_timeline_add_marks (CtiTimelinePage *page, const double *lines)
{
  for (guint i = 0; i < page->data->rows->len; i++)
    {
      const CtiTimelineRow *row = g_ptr_array_index (page->data->rows, i);
      CtiShape *line =
          cti_scene_add_line (page->scene, page->left, lines[i], page->right, lines[i]);
      double radius = row_radius (page, row);
      g_autofree gboolean *shown = find_figures (page, row);
      g_autofree double *lifts = place_marks (page, row, shown, radius);

      line->id = g_strdup_printf ("row/%u", i);
      line->stroke = page->style->grid;
      line->width = ROW_LINE * page->em;
      for (guint j = 0; j < row->marks->len; j++)
        add_mark (page, i, j, lines[i] + lifts[j] * radius,
                  shown[j] ? FIGURE * mark_radius (page) : radius, shown[j]);
    }
}
