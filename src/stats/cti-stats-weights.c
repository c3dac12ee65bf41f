#include "cti-stats-weights.h"

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double one = ((const CtiStatsWeight *) a)->value, other = ((const CtiStatsWeight *) b)->value;

  return one < other ? -1 : one > other;
}

/**
 * cti_stats_weights_add:
 * @weights: (element-type CtiStatsWeight): weights
 * @value: a value
 * @count: how often it was met; nothing is added for 0
 */
void
cti_stats_weights_add (GArray *weights, double value, int count)
{
  CtiStatsWeight weight = { value, count };

  if (count > 0)
    g_array_append_val (weights, weight);
}

/**
 * cti_stats_weights_sort:
 * @weights: (element-type CtiStatsWeight): weights in any order; afterwards in that of their
 *   values, each value once
 */
void
cti_stats_weights_sort (GArray *weights)
{
  guint kept = 0;

  g_array_sort (weights, compare_values);
  for (guint i = 0; i < weights->len; i++)
    {
      CtiStatsWeight *weight = &g_array_index (weights, CtiStatsWeight, i);
      CtiStatsWeight *before = kept > 0 ? &g_array_index (weights, CtiStatsWeight, kept - 1) : NULL;

      if (before != NULL && before->value == weight->value)
        before->count += weight->count;
      else
        g_array_index (weights, CtiStatsWeight, kept++) = *weight;
    }
  g_array_set_size (weights, kept);
}

/**
 * cti_stats_weigh:
 * @values: (element-type double): values in any order
 *
 * Returns: (transfer full) (element-type CtiStatsWeight): each of them once, in order
 */
GArray *
cti_stats_weigh (const GArray *values)
{
  GArray *weights = g_array_sized_new (FALSE, FALSE, sizeof (CtiStatsWeight), values->len);

  for (guint i = 0; i < values->len; i++)
    cti_stats_weights_add (weights, g_array_index (values, double, i), 1);
  cti_stats_weights_sort (weights);
  return weights;
}

/* Above this, whole numbers are sorted instead of counted. */
#define COUNTED_MAX (1 << 16)

/**
 * cti_stats_weigh_whole:
 * @values: (element-type int): whole numbers from 0 on, in any order
 * @unit: what one is divided by
 *
 * Returns: (transfer full) (element-type CtiStatsWeight): each of them once, in order and divided
 */
GArray *
cti_stats_weigh_whole (const GArray *values, double unit)
{
  GArray *weights = g_array_new (FALSE, FALSE, sizeof (CtiStatsWeight));
  g_autofree int *counts = NULL;
  int most = 0;

  for (guint i = 0; i < values->len; i++)
    most = MAX (most, g_array_index (values, int, i));
  if (most > COUNTED_MAX)
    {
      for (guint i = 0; i < values->len; i++)
        cti_stats_weights_add (weights, g_array_index (values, int, i) / unit, 1);
      cti_stats_weights_sort (weights);
      return weights;
    }
  counts = g_new0 (int, (gsize) most + 1);
  for (guint i = 0; i < values->len; i++)
    counts[g_array_index (values, int, i)]++;
  for (int value = 0; value <= most; value++)
    cti_stats_weights_add (weights, value / unit, counts[value]);
  return weights;
}
