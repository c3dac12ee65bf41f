#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtiStatsWeight:
 * @value: a value
 * @count: how often it was met
 *
 * Scores are few and persons are many: what a score was is kept once, with how many had it.
 */
typedef struct
{
  double value;
  int count;
} CtiStatsWeight;

GArray *cti_stats_weigh (const GArray *values) G_GNUC_WARN_UNUSED_RESULT;
GArray *cti_stats_weigh_whole (const GArray *values, double unit) G_GNUC_WARN_UNUSED_RESULT;
void cti_stats_weights_add (GArray *weights, double value, int count);
void cti_stats_weights_sort (GArray *weights);

G_END_DECLS
