#pragma once

#include "cti-star-change.h"

G_BEGIN_DECLS

/**
 * CtiStatsChanges:
 * @n_paired: how many areas have a score in both stars
 * @up: how many of them have a higher score in the later
 * @same: how many the same
 * @down: how many a lower
 * @left_out: how many areas one of the stars did not discuss
 * @median: median of the change in points over the paired areas, 0 where there are none
 *
 * A comparison of two stars in numbers. Steps of the scale need not be equally long, so there is a
 * median and no mean (domain 10, 11).
 */
typedef struct
{
  int n_paired;
  int up;
  int same;
  int down;
  int left_out;
  double median;
} CtiStatsChanges;

CtiStatsChanges cti_stats_changes (const GArray *changes);

G_END_DECLS
