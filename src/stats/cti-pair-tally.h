#pragma once

#include "cti-star.h"
#include "cti-stats-spread.h"
#include "cti-stats-wilcoxon.h"

G_BEGIN_DECLS

/** The greatest score of a pair: that of a WHO-5; a star's is 10. */
#define CTI_TALLY_SCORE_MAX 100
/** A mean change is over at most so many areas, each of at most so many points. */
#define CTI_TALLY_AREAS_MAX  16
#define CTI_TALLY_POINTS_MAX (CTI_TALLY_AREAS_MAX * 9)

/**
 * CtiPairTally:
 * @n: how many pairs
 * @from: how many had each score at start
 * @to: how many had each score at end
 * @change: how many changed by each number of points, from the greatest loss on
 *
 * Pairs of whole scores, counted as they come: however many there are, this stays as large as it
 * is.
 */
typedef struct
{
  int n;
  int from[CTI_TALLY_SCORE_MAX + 1];
  int to[CTI_TALLY_SCORE_MAX + 1];
  int change[2 * CTI_TALLY_SCORE_MAX + 1];
} CtiPairTally;

/**
 * CtiScoreTally:
 * @counts: how many went from each score of a star to each
 *
 * Pairs of scores in one area, counted as they come. A score of 0 was not discussed: it is counted
 * like the others, so that nothing has to be asked meanwhile, and told by no result.
 */
typedef struct
{
  int counts[CTI_SCORE_MAX + 1][CTI_SCORE_MAX + 1];
} CtiScoreTally;

/**
 * CtiMeanTally:
 * @n: how many pairs
 * @counts: how many stars changed by so many points over so many areas
 *
 * Mean changes of stars, counted as they come.
 */
typedef struct
{
  int n;
  int counts[CTI_TALLY_AREAS_MAX + 1][2 * CTI_TALLY_POINTS_MAX + 1];
} CtiMeanTally;

/**
 * CtiPairResult:
 * @from: scores at start
 * @to: scores at end
 * @change: changes
 * @moves: how many went up, stayed, went down
 * @test: whether they moved
 */
typedef struct
{
  CtiStatsSpread from;
  CtiStatsSpread to;
  CtiStatsSpread change;
  int moves[3];
  CtiStatsWilcoxon test;
} CtiPairResult;

/* From 0 to %CTI_TALLY_SCORE_MAX. */
static inline void
cti_pair_tally_add (CtiPairTally *self, int from, int to)
{
  self->n++;
  self->from[from]++;
  self->to[to]++;
  self->change[CTI_TALLY_SCORE_MAX + to - from]++;
}

static inline void
cti_mean_tally_add (CtiMeanTally *self, int points, int areas)
{
  self->n++;
  self->counts[areas][CTI_TALLY_POINTS_MAX + points]++;
}

int cti_score_tally_finish (const CtiScoreTally *self, CtiPairResult *result);
void cti_pair_tally_finish (const CtiPairTally *self, CtiPairResult *result);
void cti_mean_tally_finish (const CtiMeanTally *self, CtiPairResult *result);

G_END_DECLS
