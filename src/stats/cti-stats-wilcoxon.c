/* Wilcoxon's signed-rank test. Pairs that did not change are left out; equal changes share the mean
 * of their ranks. For an exact p the ranks are doubled, which makes them whole numbers also where
 * they are shared, and the number of ways in which each sum of ranks can come about is counted one
 * rank after the other: without ties this is R's psignrank(), with ties it is the permutation
 * distribution that an enumeration of all signs gives. */

#include "cti-stats-wilcoxon.h"

#include <math.h>

/* All pairs whose change is of the same size: they share their rank. */
typedef struct
{
  int size; /* of the change, without its sign */
  int count;
  int up;
  int rank2; /* twice the rank of each */
} Tie;

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  return ((const Tie *) a)->size - ((const Tie *) b)->size;
}

static GArray *
collect_ties (const GArray *steps, int *zeros)
{
  GArray *ties = g_array_new (FALSE, TRUE, sizeof (Tie));
  guint kept = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const CtiStatsStep *step = &g_array_index (steps, CtiStatsStep, i);
      Tie tie = { ABS (step->change), step->count, step->change > 0 ? step->count : 0, 0 };

      if (step->change == 0)
        *zeros += step->count;
      else if (step->count > 0)
        g_array_append_val (ties, tie);
    }
  g_array_sort (ties, compare_ties);
  for (guint i = 0; i < ties->len; i++)
    {
      Tie *tie = &g_array_index (ties, Tie, i);
      Tie *before = kept > 0 ? &g_array_index (ties, Tie, kept - 1) : NULL;

      if (before != NULL && before->size == tie->size)
        before->count += tie->count, before->up += tie->up;
      else
        g_array_index (ties, Tie, kept++) = *tie;
    }
  g_array_set_size (ties, kept);
  return ties;
}

/* Returns the sum of t^3 - t over all groups of t ties. */
static double
rank_ties (GArray *ties, CtiStatsWilcoxon *result)
{
  double sum = 0, v2 = 0;

  for (guint i = 0; i < ties->len; i++)
    {
      Tie *tie = &g_array_index (ties, Tie, i);
      double t = tie->count;

      tie->rank2 = 2 * result->n + tie->count + 1;
      result->n += tie->count;
      v2 += (double) tie->up * tie->rank2;
      sum += t * t * t - t;
    }
  result->v = v2 / 2;
  return sum;
}

/* ways[s] is the chance that the doubled ranks of those that went up add up to s. */
static double
get_exact (GArray *ties, int n, int sum2)
{
  int all = n * (n + 1);
  g_autofree double *ways = g_new0 (double, (gsize) all + 1);
  double below = 0, above = 0;
  int reached = 0;

  ways[0] = 1;
  for (guint i = 0; i < ties->len; i++)
    {
      const Tie *tie = &g_array_index (ties, Tie, i);

      for (int k = 0; k < tie->count; k++)
        {
          reached += tie->rank2;
          for (int s = reached; s >= 0; s--)
            ways[s] = (ways[s] + (s >= tie->rank2 ? ways[s - tie->rank2] : 0)) / 2;
        }
    }
  for (int s = 0; s <= all; s++)
    {
      below += s <= sum2 ? ways[s] : 0;
      above += s >= sum2 ? ways[s] : 0;
    }
  return MIN (1, 2 * MIN (below, above));
}

static double
get_approximate (double n, double v, double ties)
{
  double distance = v - n * (n + 1) / 4;
  double variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48;
  double z = fabs (distance) - (distance != 0 ? 0.5 : 0);

  return variance > 0 ? MIN (1, erfc (z / sqrt (variance) / G_SQRT2)) : 1;
}

/**
 * cti_stats_wilcoxon_steps:
 * @steps: (element-type CtiStatsStep): how many pairs changed by how much, in any order
 *
 * Returns: the test; p is two-sided
 */
CtiStatsWilcoxon
cti_stats_wilcoxon_steps (const GArray *steps)
{
  CtiStatsWilcoxon result = { .p = 1, .approximate = 1 };
  g_autoptr (GArray) ties = collect_ties (steps, &result.zeros);
  double shared = rank_ties (ties, &result);

  result.is_exact = result.n <= CTI_WILCOXON_EXACT_MAX;
  if (result.n == 0)
    return result;
  result.approximate = get_approximate (result.n, result.v, shared);
  result.p =
      result.is_exact ? get_exact (ties, result.n, (int) (2 * result.v)) : result.approximate;
  return result;
}

/**
 * cti_stats_wilcoxon:
 * @changes: (element-type int): the change of each pair
 *
 * Returns: the test; p is two-sided
 */
CtiStatsWilcoxon
cti_stats_wilcoxon (const GArray *changes)
{
  g_autoptr (GArray) steps = g_array_sized_new (FALSE, FALSE, sizeof (CtiStatsStep), changes->len);

  for (guint i = 0; i < changes->len; i++)
    {
      CtiStatsStep step = { g_array_index (changes, int, i), 1 };

      g_array_append_val (steps, step);
    }
  return cti_stats_wilcoxon_steps (steps);
}
