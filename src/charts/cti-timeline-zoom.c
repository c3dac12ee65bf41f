/* Which part of a timeline is shown: a window of days, from a week to the whole course.
 *
 * The window never leaves the days the timeline was made for. Zooming keeps the day it is done
 * around at the same place of the page, so that what is looked at does not jump away. */

#include "cti-timeline-zoom.h"

#include <math.h>

static int
count_whole (const CtiTimelineData *data)
{
  return data->whole_last - data->whole_first + 1;
}

/**
 * cti_timeline_data_show:
 * @data: a timeline
 * @first: first day
 * @last: last day
 *
 * Shows these days; fewer than a week are made a week, and days outside the whole are moved back.
 */
void
cti_timeline_data_show (CtiTimelineData *data, CtiDate first, CtiDate last)
{
  int n = CLAMP (last - first + 1, MIN (CTI_TIMELINE_ZOOM_DAYS_MIN, count_whole (data)),
                 count_whole (data));

  data->first = CLAMP (first, data->whole_first, data->whole_last - n + 1);
  data->last = data->first + n - 1;
}

/**
 * cti_timeline_data_zoom:
 * @data: a timeline
 * @factor: how many times as many days are shown: below 1 to look closer, above 1 to see more
 * @around: the day that stays where it is on the page
 */
void
cti_timeline_data_zoom (CtiTimelineData *data, double factor, CtiDate around)
{
  int before = data->last - data->first + 1;
  int n = (int) lround (before * factor);
  CtiDate day = CLAMP (around, data->first, data->last);
  double place = (day - data->first + 0.5) / before;
  CtiDate first;

  if (n == before)
    n += factor < 1 ? -1 : 1;
  n = CLAMP (n, MIN (CTI_TIMELINE_ZOOM_DAYS_MIN, count_whole (data)), count_whole (data));
  first = day - (int) lround (place * n - 0.5);
  cti_timeline_data_show (data, first, first + n - 1);
}

/**
 * cti_timeline_data_pan:
 * @data: a timeline
 * @days: how many days later to look; earlier when negative
 */
void
cti_timeline_data_pan (CtiTimelineData *data, int days)
{
  cti_timeline_data_show (data, data->first + days, data->last + days);
}

/**
 * cti_timeline_data_show_whole:
 * @data: a timeline
 */
void
cti_timeline_data_show_whole (CtiTimelineData *data)
{
  data->first = data->whole_first;
  data->last = data->whole_last;
}

/**
 * cti_timeline_data_is_whole:
 * @data: a timeline
 *
 * Returns: whether all its days are shown
 */
gboolean
cti_timeline_data_is_whole (const CtiTimelineData *data)
{
  return data->first == data->whole_first && data->last == data->whole_last;
}
