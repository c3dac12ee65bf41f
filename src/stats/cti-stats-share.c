/* Shares of a group and how they change. The interval is Wilson's score interval, which stays
 * within 0 and 1 and holds its level in groups as small as a team's: Wilson 1927, without
 * correction for continuity; R gives it as prop.test(count, n, correct = FALSE). */

#include "cti-stats-share.h"

#include <math.h>

/* The 97.5 % quantile of the normal distribution. */
#define Z95 1.9599639845400542

/**
 * cti_stats_share:
 * @count: how many have it, 0 to @n
 * @n: of how many
 *
 * Returns: the share with its 95 % interval
 */
CtiStatsShare
cti_stats_share (int count, int n)
{
  CtiStatsShare result = { .count = count, .n = n, .low = 0, .high = 1 };
  double z2 = Z95 * Z95, centre, half;

  if (n <= 0)
    return result;
  result.share = (double) count / n;
  centre = (result.share + z2 / (2 * n)) / (1 + z2 / n);
  half = Z95 * sqrt (result.share * (1 - result.share) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
  result.low = count == 0 ? 0 : MAX (0, centre - half);
  result.high = count == n ? 1 : MIN (1, centre + half);
  return result;
}

/* Of @n fair coins at most @k heads; summed from logarithms, since 2^n soon is too large. */
static double
get_binomial_tail (int k, int n)
{
  double sum = 0;

  for (int i = 0; i <= k; i++)
    sum += exp (lgamma (n + 1.0) - lgamma (i + 1.0) - lgamma (n - i + 1.0) - n * log (2));
  return sum;
}

/* The chance that a chi-square of one degree of freedom is at least so large. */
static double
get_chi_square_tail (double chi_square)
{
  return erfc (sqrt (chi_square / 2));
}

/**
 * cti_stats_mcnemar:
 * @gained: pairs that did not have it first and had it last
 * @lost: pairs that had it first and not last
 *
 * The exact p is twice the smaller binomial tail, at most 1: binom.test(gained, gained + lost) in
 * R. The others are mcnemar.test() without and with its correction.
 *
 * Returns: the tests
 */
CtiStatsMcNemar
cti_stats_mcnemar (int gained, int lost)
{
  CtiStatsMcNemar result = { gained, lost, 1, 0, 1, 1 };
  int n = gained + lost, difference = ABS (gained - lost);
  double corrected;

  if (n == 0)
    return result;
  result.exact = MIN (1, 2 * get_binomial_tail (MIN (gained, lost), n));
  result.chi_square = (double) difference * difference / n;
  result.asymptotic = get_chi_square_tail (result.chi_square);
  corrected = MAX (0, difference - 1);
  result.corrected = get_chi_square_tail (corrected * corrected / n);
  return result;
}
