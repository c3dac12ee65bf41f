#include "cti-stats-spread.h"

#include <math.h>

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* Type 7 of Hyndman and Fan, which is R's and the spreadsheets' own: the place (n - 1) p, counted
 * from 0, and between two values a part of the way. */
static double
get_quantile (const GArray *sorted, double p)
{
  double place = (sorted->len - 1) * p;
  guint below = (guint) floor (place);
  double value = g_array_index (sorted, double, below);

  if (below + 1 < sorted->len)
    value += (place - below) * (g_array_index (sorted, double, below + 1) - value);
  return value;
}

/**
 * cti_stats_spread:
 * @values: (element-type double): values in any order
 *
 * Returns: how they lie, with quartiles of type 7
 */
CtiStatsSpread
cti_stats_spread (const GArray *values)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) values);
  CtiStatsSpread spread = { .n = (int) values->len };

  if (values->len == 0)
    return spread;
  g_array_sort (sorted, compare_values);
  spread.min = g_array_index (sorted, double, 0);
  spread.max = g_array_index (sorted, double, sorted->len - 1);
  spread.low = get_quantile (sorted, 0.25);
  spread.median = get_quantile (sorted, 0.5);
  spread.high = get_quantile (sorted, 0.75);
  for (guint i = 0; i < sorted->len; i++)
    spread.mean += g_array_index (sorted, double, i);
  spread.mean /= sorted->len;
  return spread;
}

/**
 * cti_change_band:
 * @points: sum of the changes over all areas that both stars discussed
 * @areas: how many those are, at least one
 * @moderate: hundredths of a point at which moderate begins, above 0
 * @large: hundredths of a point at which large begins, at least @moderate
 *
 * Compares whole numbers, so that a mean that lies on a limit always belongs to the band above.
 *
 * Returns: the band of the mean change
 */
CtiChangeBand
cti_change_band (int points, int areas, int moderate, int large)
{
  int hundredths = points * 100;

  if (hundredths >= large * areas)
    return CTI_CHANGE_BAND_LARGE;
  if (hundredths >= moderate * areas)
    return CTI_CHANGE_BAND_MODERATE;
  return hundredths > -moderate * areas ? CTI_CHANGE_BAND_NONE : CTI_CHANGE_BAND_DECLINE;
}
