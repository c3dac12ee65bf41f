/* What every part of a timeline stands on: where a day lies, how rows begin, where labels find
 * room.
 */

#include "cti-timeline-private.h"

#define MAX_LANES 2

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
