/* Scores are whole and few, so pairs are counted and not sorted: what a report says of fifteen
 * thousand citizens is made from some hundred counts. Spreads and tests are the same as those of
 * the single values. */

#include "cti-pair-tally.h"

#include <string.h>

static CtiStatsSpread
spread_counts (const int *counts, int n, int first)
{
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (CtiStatsWeight));

  for (int i = 0; i < n; i++)
    cti_stats_weights_add (weights, first + i, counts[i]);
  return cti_stats_spread_weights (weights);
}

/* Means have no finer step than a thousandth; equal steps share a rank. */
static int
get_step (double change)
{
  return (int) (change * 1000 + (change < 0 ? -0.5 : 0.5));
}

/* From the changes alone: spread, moves and test. */
static void
finish_changes (const GArray *weights, CtiPairResult *result)
{
  g_autoptr (GArray) steps = g_array_sized_new (FALSE, FALSE, sizeof (CtiStatsStep), weights->len);

  for (guint i = 0; i < weights->len; i++)
    {
      const CtiStatsWeight *weight = &g_array_index (weights, CtiStatsWeight, i);
      CtiStatsStep step = { get_step (weight->value), weight->count };

      result->moves[step.change > 0 ? 0 : step.change == 0 ? 1 : 2] += step.count;
      g_array_append_val (steps, step);
    }
  result->change = cti_stats_spread_weights (weights);
  result->test = cti_stats_wilcoxon_steps (steps);
}

/**
 * cti_pair_tally_finish:
 * @self: pairs
 * @result: (out caller-allocates): what they tell
 */
void
cti_pair_tally_finish (const CtiPairTally *self, CtiPairResult *result)
{
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (CtiStatsWeight));

  memset (result, 0, sizeof *result);
  result->from = spread_counts (self->from, CTI_TALLY_SCORE_MAX + 1, 0);
  result->to = spread_counts (self->to, CTI_TALLY_SCORE_MAX + 1, 0);
  for (int i = 0; i <= 2 * CTI_TALLY_SCORE_MAX; i++)
    cti_stats_weights_add (weights, i - CTI_TALLY_SCORE_MAX, self->change[i]);
  finish_changes (weights, result);
}

static void
add_many (CtiPairTally *self, int from, int to, int count)
{
  self->n += count;
  self->from[from] += count;
  self->to[to] += count;
  self->change[CTI_TALLY_SCORE_MAX + to - from] += count;
}

/**
 * cti_score_tally_finish:
 * @self: pairs of scores of a star
 * @result: (out caller-allocates): what those tell that both stars discussed
 *
 * Returns: how many those are
 */
int
cti_score_tally_finish (const CtiScoreTally *self, CtiPairResult *result)
{
  CtiPairTally pairs = { 0 };

  for (int from = 1; from <= CTI_SCORE_MAX; from++)
    for (int to = 1; to <= CTI_SCORE_MAX; to++)
      add_many (&pairs, from, to, self->counts[from][to]);
  cti_pair_tally_finish (&pairs, result);
  return pairs.n;
}

/**
 * cti_mean_tally_finish:
 * @self: mean changes
 * @result: (out caller-allocates): what they tell; all begin at 0
 */
void
cti_mean_tally_finish (const CtiMeanTally *self, CtiPairResult *result)
{
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (CtiStatsWeight));

  memset (result, 0, sizeof *result);
  for (int areas = 1; areas <= CTI_TALLY_AREAS_MAX; areas++)
    for (int i = 0; i <= 2 * CTI_TALLY_POINTS_MAX; i++)
      cti_stats_weights_add (weights, (double) (i - CTI_TALLY_POINTS_MAX) / areas,
                             self->counts[areas][i]);
  cti_stats_weights_sort (weights);
  result->from = spread_counts (&self->n, 1, 0);
  finish_changes (weights, result);
  result->to = result->change;
}
