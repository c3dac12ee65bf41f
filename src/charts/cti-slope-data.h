#pragma once

#include "cti-star-chart-data.h"

G_BEGIN_DECLS

/**
 * CtiSlope:
 * @from: value at the start
 * @to: value at the end
 * @from_text: (owned) (nullable): words at its left end, such as the value
 * @to_text: (owned) (nullable): words at its right end, such as the value and a name
 * @change: which way it went
 * @strong: whether it stands out, such as the median of all
 * @count: how many go this way; more make the line wider
 * @sentence: (owned) (nullable): for a screen reader; without one it cannot be stepped to
 */
typedef struct
{
  double from;
  double to;
  char *from_text;
  char *to_text;
  CtiChartChange change;
  gboolean strong;
  guint count;
  char *sentence;
} CtiSlope;

/**
 * CtiSlopeData:
 * @title: (owned): what the picture is
 * @sentence: (owned): one sentence for the whole
 * @start: (owned): heads the left side
 * @end: (owned): heads the right side
 * @min: lowest value
 * @max: highest value, above @min
 * @directions: (owned): what lines up, down and level say; %NULL for no legend
 * @slopes: (element-type CtiSlope)
 *
 * Pairs of a start and an end, each a line.
 */
typedef struct
{
  char *title;
  char *sentence;
  char *start;
  char *end;
  double min;
  double max;
  char *directions[3];
  GPtrArray *slopes;
} CtiSlopeData;

CtiSlopeData *cti_slope_data_new (const char *title, const char *sentence, double min, double max);
void cti_slope_data_free (CtiSlopeData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiSlopeData, cti_slope_data_free)

void cti_slope_data_set_sides (CtiSlopeData *data, const char *start, const char *end);
void cti_slope_data_set_directions (CtiSlopeData *data,
                                    const char *up,
                                    const char *down,
                                    const char *same);
void cti_slope_data_add (CtiSlopeData *data, const CtiSlope *slope);

G_END_DECLS
