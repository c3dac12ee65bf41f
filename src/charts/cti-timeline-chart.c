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
