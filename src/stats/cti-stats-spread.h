#pragma once

#include "cti-stats-weights.h"

G_BEGIN_DECLS

/**
 * CtiStatsSpread:
 * @n: how many values
 * @min: the least
 * @low: lower quartile, of type 7
 * @median: the median
 * @high: upper quartile, of type 7
 * @max: the greatest
 * @mean: the mean; never shown before the median where the scale is ordinal (domain 4.1)
 *
 * How values lie; all 0 where there are none.
 */
typedef struct
{
  int n;
  double min;
  double low;
  double median;
  double high;
  double max;
  double mean;
} CtiStatsSpread;

CtiStatsSpread cti_stats_spread (const GArray *values);
CtiStatsSpread cti_stats_spread_weights (const GArray *weights);

/**
 * CtiChangeBand:
 * @CTI_CHANGE_BAND_DECLINE: a mirrored moderate change or more, downwards
 * @CTI_CHANGE_BAND_NONE: in between
 * @CTI_CHANGE_BAND_MODERATE: moderate progress
 * @CTI_CHANGE_BAND_LARGE: large progress
 *
 * How much a whole star moved. The published limits are not known (domain 4.2), so they are a
 * setting and are printed beside every figure that uses them.
 */
typedef enum
{
  CTI_CHANGE_BAND_DECLINE,
  CTI_CHANGE_BAND_NONE,
  CTI_CHANGE_BAND_MODERATE,
  CTI_CHANGE_BAND_LARGE,
} CtiChangeBand;

#define CTI_CHANGE_BANDS (CTI_CHANGE_BAND_LARGE + 1)

CtiChangeBand cti_change_band (int points, int areas, int moderate, int large);

G_END_DECLS
