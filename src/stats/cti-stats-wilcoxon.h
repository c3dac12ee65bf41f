#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Up to so many pairs that changed, p is exact, with ties too; above, it is the normal one. */
#define CTI_WILCOXON_EXACT_MAX 50

/**
 * CtiStatsWilcoxon:
 * @n: pairs that changed
 * @zeros: pairs that did not, which the test leaves out
 * @v: sum of the ranks of the pairs that went up
 * @is_exact: whether @p is exact
 * @p: two-sided p, 1 where no pair changed
 * @approximate: p by the normal approximation with correction for ties and continuity
 *
 * Whether scores moved from start to end: Wilcoxon's signed-rank test. The scale is ordinal, so
 * there is no t-test (domain 4.1, 11).
 */
typedef struct
{
  int n;
  int zeros;
  double v;
  gboolean is_exact;
  double p;
  double approximate;
} CtiStatsWilcoxon;

/**
 * CtiStatsStep:
 * @change: by how much
 * @count: how many pairs changed by that
 */
typedef struct
{
  int change;
  int count;
} CtiStatsStep;

CtiStatsWilcoxon cti_stats_wilcoxon (const GArray *changes);
CtiStatsWilcoxon cti_stats_wilcoxon_steps (const GArray *steps);

G_END_DECLS
