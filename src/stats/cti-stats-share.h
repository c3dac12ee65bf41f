#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtiStatsShare:
 * @count: how many have it
 * @n: of how many
 * @share: @count of @n, 0 to 1; 0 where @n is 0
 * @low: lower end of the 95 % interval, 0 to 1
 * @high: its upper end; with @n 0 the interval is 0 to 1: nothing is known
 */
typedef struct
{
  int count;
  int n;
  double share;
  double low;
  double high;
} CtiStatsShare;

CtiStatsShare cti_stats_share (int count, int n);

/**
 * CtiStatsMcNemar:
 * @gained: pairs that did not have it first and had it last
 * @lost: pairs that had it first and not last
 * @exact: two-sided p of the exact test, 1 where nobody changed
 * @chi_square: of the test without correction, 0 where nobody changed
 * @asymptotic: p of @chi_square with one degree of freedom
 * @corrected: the same with the correction for continuity
 *
 * Whether a share changed from start to end, of pairs (domain 11). Only pairs that changed count.
 */
typedef struct
{
  int gained;
  int lost;
  double exact;
  double chi_square;
  double asymptotic;
  double corrected;
} CtiStatsMcNemar;

CtiStatsMcNemar cti_stats_mcnemar (int gained, int lost);

G_END_DECLS
