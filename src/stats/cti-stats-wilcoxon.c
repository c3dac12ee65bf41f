/* Wilcoxon's signed-rank test. Pairs that did not change are left out; equal changes share the mean
 * of their ranks. For an exact p the ranks are doubled, which makes them whole numbers also where
 * they are shared, and the number of ways in which each sum of ranks can come about is counted one
 * rank after the other: without ties this is R's psignrank(), with ties it is the permutation
 * distribution that an enumeration of all signs gives. */

#include "cti-stats-wilcoxon.h"

#include <math.h>

typedef struct
{
  int size; /* of the change, without its sign */
  gboolean is_up;
  int rank2; /* twice its rank */
} Pair;

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  return ((const Pair *) a)->size - ((const Pair *) b)->size;
}

static GArray *
collect_pairs (const GArray *changes, int *zeros)
{
  GArray *pairs = g_array_new (FALSE, TRUE, sizeof (Pair));

  for (guint i = 0; i < changes->len; i++)
    {
      int change = g_array_index (changes, int, i);
      Pair pair = { ABS (change), change > 0, 0 };

      if (change == 0)
        (*zeros)++;
      else
        g_array_append_val (pairs, pair);
    }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

/* Returns the sum of t^3 - t over all groups of t ties. */
static double
rank_pairs (GArray *pairs)
{
  double ties = 0;

  for (guint first = 0, next; first < pairs->len; first = next)
    {
      double t;

      next = first;
      while (next < pairs->len &&
             g_array_index (pairs, Pair, next).size == g_array_index (pairs, Pair, first).size)
        next++;
      for (guint i = first; i < next; i++)
        g_array_index (pairs, Pair, i).rank2 = (int) (first + 1 + next);
      t = next - first;
      ties += t * t * t - t;
    }
  return ties;
}

/* ways[s] is the chance that the doubled ranks of those that went up add up to s. */
static double
get_exact (GArray *pairs, int sum2)
{
  int all = (int) (pairs->len * (pairs->len + 1));
  g_autofree double *ways = g_new0 (double, (gsize) all + 1);
  double below = 0, above = 0;
  int reached = 0;

  ways[0] = 1;
  for (guint i = 0; i < pairs->len; i++)
    {
      int rank2 = g_array_index (pairs, Pair, i).rank2;

      reached += rank2;
      for (int s = reached; s >= 0; s--)
        ways[s] = (ways[s] + (s >= rank2 ? ways[s - rank2] : 0)) / 2;
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
 * cti_stats_wilcoxon:
 * @changes: (element-type int): the change of each pair
 *
 * Returns: the test; p is two-sided
 */
CtiStatsWilcoxon
cti_stats_wilcoxon (const GArray *changes)
{
  CtiStatsWilcoxon result = { .p = 1, .approximate = 1 };
  g_autoptr (GArray) pairs = collect_pairs (changes, &result.zeros);
  double ties = rank_pairs (pairs);
  int sum2 = 0;

  result.n = (int) pairs->len;
  for (guint i = 0; i < pairs->len; i++)
    if (g_array_index (pairs, Pair, i).is_up)
      sum2 += g_array_index (pairs, Pair, i).rank2;
  result.v = sum2 / 2.0;
  result.is_exact = result.n <= CTI_WILCOXON_EXACT_MAX;
  if (result.n == 0)
    return result;
  result.approximate = get_approximate (result.n, result.v, ties);
  result.p = result.is_exact ? get_exact (pairs, sum2) : result.approximate;
  return result;
}
