#include "cti-stats-spread.h"

#include <math.h>

/* The value at a place in the order of all, counted from 0. */
static double
get_value (const GArray *weights, guint place)
{
  guint seen = 0, i = 0;

  while ((seen += (guint) g_array_index (weights, CtiStatsWeight, i).count) <= place)
    i++;
  return g_array_index (weights, CtiStatsWeight, i).value;
}

/* Type 7 of Hyndman and Fan, which is R's and the spreadsheets' own: the place (n - 1) p, counted
 * from 0, and between two values a part of the way. */
static double
get_quantile (const GArray *weights, guint n, double p)
{
  double place = (n - 1) * p;
  guint below = (guint) floor (place);
  double value = get_value (weights, below);

  if (below + 1 < n)
    value += (place - below) * (get_value (weights, below + 1) - value);
  return value;
}

/**
 * cti_stats_spread_weights:
 * @weights: (element-type CtiStatsWeight): values in order, each once
 *
 * Returns: how they lie, with quartiles of type 7
 */
CtiStatsSpread
cti_stats_spread_weights (const GArray *weights)
{
  CtiStatsSpread spread = { 0 };
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < weights->len; i++)
    {
      const CtiStatsWeight *weight = &g_array_index (weights, CtiStatsWeight, i);

      n += (guint) weight->count;
      sum += weight->value * weight->count;
    }
  if (n == 0)
    return spread;
  spread.n = (int) n;
  spread.min = g_array_index (weights, CtiStatsWeight, 0).value;
  spread.max = g_array_index (weights, CtiStatsWeight, weights->len - 1).value;
  spread.low = get_quantile (weights, n, 0.25);
  spread.median = get_quantile (weights, n, 0.5);
  spread.high = get_quantile (weights, n, 0.75);
  spread.mean = sum / n;
  return spread;
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
  g_autoptr (GArray) weights = cti_stats_weigh (values);

  return cti_stats_spread_weights (weights);
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
