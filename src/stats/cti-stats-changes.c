#include "cti-stats-changes.h"

static int
compare_points (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static double
find_median (GArray *points)
{
  guint half = points->len / 2;

  if (points->len == 0)
    return 0.0;
  g_array_sort (points, compare_points);
  if (points->len % 2 == 1)
    return g_array_index (points, int, half);
  return (g_array_index (points, int, half - 1) + g_array_index (points, int, half)) / 2.0;
}

/**
 * cti_stats_changes:
 * @changes: (element-type CtiStarChange): what cti_star_compare() gives
 *
 * Areas that one star did not discuss are counted apart and enter nothing else (domain 11: paired
 * figures name the number left out).
 *
 * Returns: the comparison in numbers; @n_paired and @left_out add up to the length of @changes
 */
CtiStatsChanges
cti_stats_changes (const GArray *changes)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (int));
  CtiStatsChanges stats = { 0 };

  for (guint i = 0; i < changes->len; i++)
    {
      const CtiStarChange *change = &g_array_index (changes, CtiStarChange, i);

      if (!change->is_paired)
        {
          stats.left_out++;
          continue;
        }
      stats.up += change->points > 0;
      stats.same += change->points == 0;
      stats.down += change->points < 0;
      g_array_append_val (points, change->points);
    }
  stats.n_paired = (int) points->len;
  stats.median = find_median (points);
  return stats;
}
