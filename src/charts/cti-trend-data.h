#pragma once

#include "cti-chart-style.h"
#include "cti-date.h"

G_BEGIN_DECLS

/**
 * CtiTrendTone:
 * @CTI_TREND_TONE_NONE: no fill
 * @CTI_TREND_TONE_FAINT: a breath, to tell one step from the next
 * @CTI_TREND_TONE_WARM: worth a look
 * @CTI_TREND_TONE_WARMER: worth a closer look
 *
 * How a band behind the lines is filled.
 */
typedef enum
{
  CTI_TREND_TONE_NONE,
  CTI_TREND_TONE_FAINT,
  CTI_TREND_TONE_WARM,
  CTI_TREND_TONE_WARMER,
} CtiTrendTone;

/**
 * CtiTrendBand:
 * @from: lowest value
 * @to: highest value
 * @label: (owned) (nullable): what lies in it
 * @tone: its fill
 */
typedef struct
{
  double from;
  double to;
  char *label;
  CtiTrendTone tone;
} CtiTrendBand;

/**
 * CtiTrendLevel:
 * @value: where the line lies
 * @label: (owned) (nullable): words at the line
 *
 * A line across the whole chart, such as the start plus ten points.
 */
typedef struct
{
  double value;
  char *label;
} CtiTrendLevel;

/**
 * CtiTrendTick:
 * @value: where it stands on the upright axis
 * @label: (owned): figures or words
 */
typedef struct
{
  double value;
  char *label;
} CtiTrendTick;

/**
 * CtiTrendDay:
 * @day: where it stands
 * @label: (owned): such as the name of the month, or of the phase that begins
 * @major: (owned) (nullable): what else begins, such as the year
 */
typedef struct
{
  CtiDate day;
  char *label;
  char *major;
} CtiTrendDay;

/**
 * CtiTrendKind:
 * @CTI_TREND_VALUE: a value
 * @CTI_TREND_GAP: nothing is known; the line stops before it and begins after it
 * @CTI_TREND_REFUSED: an answer that is none, such as "won't say": an open mark below the axis
 */
typedef enum
{
  CTI_TREND_VALUE,
  CTI_TREND_GAP,
  CTI_TREND_REFUSED,
} CtiTrendKind;

/**
 * CtiTrendPoint:
 * @day: its day
 * @kind: what it is
 * @value: its value where @kind is %CTI_TREND_VALUE
 * @text: (owned) (nullable): figures beside it, where there is room
 * @sentence: (owned): for a screen reader
 */
typedef struct
{
  CtiDate day;
  CtiTrendKind kind;
  double value;
  char *text;
  char *sentence;
} CtiTrendPoint;

/**
 * CtiTrendSeries:
 * @label: (owned): its line in the legend
 * @style_index: its dash, marker and colour
 * @reach: how many days before its day a value speaks for; 0 draws a line from point to point,
 *   more draws a step of that length before each point
 * @points: (element-type CtiTrendPoint): in the order of their days
 */
typedef struct
{
  char *label;
  guint style_index;
  int reach;
  GPtrArray *points;
} CtiTrendSeries;

/**
 * CtiTrendData:
 * @title: (owned): what the picture is
 * @sentence: (owned): one sentence for the whole
 * @first: first day shown
 * @last: last day shown
 * @min: lowest value shown
 * @max: highest value shown, above @min
 * @reach_label: (owned) (nullable): what the stretch is that a value speaks for
 * @refused_label: (owned) (nullable): what the marks below the axis are
 * @bands: (element-type CtiTrendBand)
 * @levels: (element-type CtiTrendLevel)
 * @ticks: (element-type CtiTrendTick): from the lowest to the highest
 * @days: (element-type CtiTrendDay): figures and words under the chart
 * @borders: (element-type CtiTrendDay): upright lines with words above the chart
 * @series: (element-type CtiTrendSeries)
 *
 * What a trend shows: values through time.
 */
typedef struct
{
  char *title;
  char *sentence;
  CtiDate first;
  CtiDate last;
  double min;
  double max;
  char *reach_label;
  char *refused_label;
  GPtrArray *bands;
  GPtrArray *levels;
  GPtrArray *ticks;
  GPtrArray *days;
  GPtrArray *borders;
  GPtrArray *series;
} CtiTrendData;

CtiTrendData *
cti_trend_data_new (const char *title, const char *sentence, CtiDate first, CtiDate last);
void cti_trend_data_free (CtiTrendData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTrendData, cti_trend_data_free)

void cti_trend_data_set_range (CtiTrendData *data, double min, double max);
void cti_trend_data_set_reach_label (CtiTrendData *data, const char *label);
void cti_trend_data_set_refused (CtiTrendData *data, const char *label);
void cti_trend_data_add_band (CtiTrendData *data,
                              double from,
                              double to,
                              const char *label,
                              CtiTrendTone tone);
void cti_trend_data_add_level (CtiTrendData *data, double value, const char *label);
void cti_trend_data_add_tick (CtiTrendData *data, double value, const char *label);
void cti_trend_data_add_day (CtiTrendData *data, CtiDate day, const char *label, const char *major);
void cti_trend_data_add_border (CtiTrendData *data, CtiDate day, const char *label);
guint
cti_trend_data_add_series (CtiTrendData *data, const char *label, guint style_index, int reach);
void cti_trend_data_add_point (CtiTrendData *data, guint series, const CtiTrendPoint *point);
const CtiTrendSeries *cti_trend_data_get_series (const CtiTrendData *data, guint series);

G_END_DECLS
