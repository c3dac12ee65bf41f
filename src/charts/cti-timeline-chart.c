/* Laying out a timeline on a page: months, today, and one row below the other.
 *
 * Row labels stand beside the plot on a wide page and above each row on a narrow one. Lines that
 * run from top to bottom - months and today - leave a gap wherever a text stands, so they are added
 * when all texts have found their place; the months are then sent to the back. */

#include "cti-timeline-chart.h"

#include "cti-timeline-private.h"

#include <math.h>

/* All in em, the base font size. */
#define MARGIN     1.0
#define GAP        1.1
#define MAX_GAP    3.0
#define MAX_GUTTER 11.0
#define NARROW     46.0
#define MAX_LANES  2

/**
 * _cti_timeline_x:
 * @page: a page
 * @day: a day
 *
 * Returns: where @day begins
 */
double
_cti_timeline_x (const CtiTimelinePage *page, CtiDate day)
{
  double n_days = page->data->last - page->data->first + 1;

  return page->left + (page->right - page->left) * (day - page->data->first) / n_days;
}

/**
 * _cti_timeline_is_shown:
 * @page: a page
 * @start: first day
 * @end: last day
 *
 * Returns: whether any of these days is shown
 */
gboolean
_cti_timeline_is_shown (const CtiTimelinePage *page, CtiDate start, CtiDate end)
{
  return end >= page->data->first && start <= page->data->last;
}

/**
 * _cti_timeline_span:
 * @page: a page
 * @start: first day
 * @end: last day
 * @y: upper edge
 * @height: height
 *
 * Returns: a box from the beginning of @start to the end of @end, cut at the edges of the plot
 */
CtiBox
_cti_timeline_span (const CtiTimelinePage *page,
                    CtiDate start,
                    CtiDate end,
                    double y,
                    double height)
{
  double from = CLAMP (_cti_timeline_x (page, start), page->left, page->right);
  double to = CLAMP (_cti_timeline_x (page, end + 1), page->left, page->right);

  return (CtiBox){ from, y, MAX (to - from, 0), height };
}

static gboolean
lane_is_free (const CtiTimelineLabel *labels, guint n, int lane, const CtiBox *box, double air)
{
  for (guint i = 0; i < n; i++)
    if (labels[i].lane == lane && box->x < labels[i].box.x + labels[i].box.width + air &&
        labels[i].box.x < box->x + box->width + air)
      return FALSE;
  return TRUE;
}

static int
find_lane (const CtiTimelinePage *page, const CtiTimelineLabel *labels, guint index)
{
  for (int lane = 0; lane < MAX_LANES; lane++)
    if (lane_is_free (labels, index, lane, &labels[index].box, page->em * 0.4))
      return lane;
  return -1;
}

/**
 * _cti_timeline_place_labels:
 * @page: a page
 * @labels: (array length=n_labels): labels, the most important first
 * @n_labels: their number
 * @y: upper edge of the first lane
 *
 * Adds each label that finds room, centred at its place or moved back onto the page.
 *
 * Returns: how many lanes were used
 */
guint
_cti_timeline_place_labels (const CtiTimelinePage *page,
                            CtiTimelineLabel *labels,
                            guint n_labels,
                            double y)
{
  guint n_lanes = 0;

  for (guint i = 0; i < n_labels; i++)
    {
      CtiBox *box = &labels[i].box;

      labels[i].lane = -1;
      if (labels[i].text == NULL || labels[i].x < page->left || labels[i].x > page->right)
        continue;
      cti_text_fit_measure (page->fit, labels[i].text, page->small, FALSE, &box->width,
                            &box->height);
      if (box->width > page->right - page->left)
        continue;
      box->x = CLAMP (labels[i].x - box->width / 2, page->left,
                      page->width - page->margin * 0.5 - box->width);
      labels[i].lane = find_lane (page, labels, i);
      if (labels[i].lane < 0)
        continue;
      box->y = y + labels[i].lane * page->small * 1.35;
      n_lanes = MAX (n_lanes, (guint) labels[i].lane + 1);
      cti_scene_add_text (page->scene, labels[i].text, box, CTI_TEXT_ALIGN_CENTER, page->small,
                          &page->style->dim_ink);
    }
  return n_lanes;
}

/**
 * _cti_timeline_begin_row:
 * @page: a page
 * @label: (nullable): what the row is
 * @color: colour of the label
 * @height: height of the row's figures
 * @axis: where the row's axis lies, below its upper edge; the label is centred on it
 *
 * Adds the label beside or above the row and sees to it that the next row clears it.
 *
 * Returns: the upper edge of the row's figures
 */
double
_cti_timeline_begin_row (CtiTimelinePage *page,
                         const char *label,
                         const CtiColor *color,
                         double height,
                         double axis)
{
  double room =
      page->beside ? page->left - page->em - page->margin : page->width - 2 * page->margin;
  double y = page->y;
  CtiBox box = { page->margin, y, 0, 0 };
  g_autofree char *lines = NULL;

  if (label == NULL || *label == '\0')
    return y;
  lines = cti_text_fit_wrap (page->fit, label, page->em, FALSE, room, &box.width, &box.height);
  if (page->beside)
    {
      y += MAX (0, box.height / 2 - axis);
      box.x = page->left - page->em - box.width;
      box.y = y + axis - box.height / 2;
      page->y = box.y + box.height;
    }
  else
    {
      y += box.height + page->em * 0.3;
      page->y = y;
    }
  cti_scene_add_text (page->scene, lines, &box,
                      page->beside ? CTI_TEXT_ALIGN_RIGHT : CTI_TEXT_ALIGN_LEFT, page->em, color);
  return y;
}

/* The width of the gutter for row labels; 0 when they stand above their rows. */
static double
gutter_width (const CtiTimelinePage *page)
{
  const CtiTimelineData *data = page->data;
  const char *fixed[] = { data->bands_label, data->support_label, data->coordination_label };
  double widest = 0;
  double width;

  if (page->width < NARROW * page->em)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (fixed) + data->rows->len; i++)
    {
      const char *label =
          i < G_N_ELEMENTS (fixed)
              ? fixed[i]
              : ((CtiTimelineRow *) g_ptr_array_index (data->rows, i - G_N_ELEMENTS (fixed)))
                    ->label;

      cti_text_fit_measure (page->fit, label ? label : "", page->em, FALSE, &width, NULL);
      widest = MAX (widest, width);
    }
  return MIN (widest + page->em * 0.2, MAX_GUTTER * page->em) + page->em;
}

static void
fill_page (CtiTimelinePage *page)
{
  g_autofree double *lines = NULL;
  double axis_y = page->y + page->small * 1.3;
  double line_y, bottom;

  _cti_timeline_add_axis (page);
  line_y = _cti_timeline_add_today_flag (page);
  _cti_timeline_add_bands (page);
  _cti_timeline_add_support (page);
  lines = _cti_timeline_add_rows (page);
  bottom = page->y - page->gap * 0.4;
  _cti_timeline_add_today_line (page, line_y, bottom);
  _cti_timeline_add_marks (page, lines);
  page->y += page->em * 0.3;
  _cti_timeline_add_band_key (page);
  _cti_timeline_add_key (page);
  _cti_timeline_add_sentence (page);
  _cti_timeline_add_months (page, axis_y, bottom);
  page->scene->width = page->width;
  page->scene->height = ceil (page->y + page->margin);
}

static CtiScene *
lay_out (const CtiTimelineData *data,
         const CtiChartStyle *style,
         CtiTextFit *fit,
         double width,
         double gap)
{
  double em = style->font_points;
  CtiTimelinePage page = { .data = data,
                           .style = style,
                           .fit = fit,
                           .scene = cti_scene_new (style, data->title, data->sentence),
                           .em = em,
                           .small = em * 0.88,
                           .width = MAX (width, CTI_CHART_MIN_EM * em),
                           .margin = MARGIN * em,
                           .gap = gap };
  double gutter = gutter_width (&page);

  page.beside = gutter > 0;
  page.y = page.margin;
  page.left = page.margin + gutter;
  page.right = page.width - page.margin;
  page.ticks = _cti_timeline_choose_ticks (&page);
  fill_page (&page);
  page.scene->plot = (CtiBox){ page.left, 0, page.right - page.left, page.scene->height };
  g_ptr_array_unref (page.ticks);
  return page.scene;
}

/**
 * cti_timeline_chart_layout:
 * @data: a timeline
 * @style: its look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out the days of a timeline that are shown. Its points are "today", "band/0", "pause/0",
 * "planned/0", "wedge/0", "bar/0" and "mark/0/0" (row, mark); its shapes have the same names, and
 * "coordination", "row/0" and "month". A higher page gets more air between its rows.
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where the texts need it
 */
CtiScene *
cti_timeline_chart_layout (const CtiTimelineData *data,
                           const CtiChartStyle *style,
                           double width,
                           double height)
{
  g_autoptr (CtiTextFit) fit = cti_text_fit_new (style->font_family);
  double gap = GAP * style->font_points;
  CtiScene *scene = lay_out (data, style, fit, width, gap);
  double n_gaps = 3 + data->rows->len;

  if (height > scene->height)
    {
      gap += (height - scene->height) / n_gaps;
      gap = MIN (gap, MAX_GAP * style->font_points);
      cti_scene_free (scene);
      scene = lay_out (data, style, fit, width, gap);
      scene->height = MAX (scene->height, height);
    }
  return scene;
}
