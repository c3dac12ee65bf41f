#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The fewest and the most axes a star can have. */
#define CTI_STAR_CHART_MIN_AXES 3
#define CTI_STAR_CHART_MAX_AXES 16
/** The look of another view of the latest reading; its colour says neither up nor down. */
#define CTI_STAR_CHART_OTHER_LOOK 3

/** CtiChartChange: which way an area moved from the first to the latest reading. */
typedef enum
{
  CTI_CHART_CHANGE_NONE,
  CTI_CHART_CHANGE_DOWN,
  CTI_CHART_CHANGE_SAME,
  CTI_CHART_CHANGE_UP,
} CtiChartChange;

/**
 * CtiStarSeriesRole:
 * @CTI_STAR_SERIES_BETWEEN: a further reading; its look comes from its style index
 * @CTI_STAR_SERIES_FIRST: dashed, with open diamonds
 * @CTI_STAR_SERIES_LATEST: solid, with filled circles and a soft area
 * @CTI_STAR_SERIES_OTHER: another view of the latest reading; where it differs the axis is marked
 *   from one score to the other
 * @CTI_STAR_SERIES_GOAL: what is aimed at in some of the areas
 * @CTI_STAR_SERIES_GROUP: the medians of a group
 */
typedef enum
{
  CTI_STAR_SERIES_BETWEEN,
  CTI_STAR_SERIES_FIRST,
  CTI_STAR_SERIES_LATEST,
  CTI_STAR_SERIES_OTHER,
  CTI_STAR_SERIES_GOAL,
  CTI_STAR_SERIES_GROUP,
} CtiStarSeriesRole;

/**
 * CtiStarAxis:
 * @label: (owned): name of the area
 * @missing: (owned) (nullable): said where there is no change to tell, such as "not discussed"
 * @change_text: (owned) (nullable): the change, with its sign, such as "4 → 8  +4"
 * @change: its direction
 * @sentence: (owned) (nullable): what a screen reader says about this area
 */
typedef struct
{
  char *label;
  char *missing;
  char *change_text;
  CtiChartChange change;
  char *sentence;
} CtiStarAxis;

/**
 * CtiStarSeries:
 * @label: (owned): its line in the legend
 * @role: its emphasis
 * @style_index: its look; from 2 when @role is %CTI_STAR_SERIES_BETWEEN
 * @muted: it does not count and is drawn in grey
 * @values: one score for each axis, between two scores while a star moves; 0 is "not discussed"
 * @sentences: (owned) (nullable): what is said about each score, such as its note
 */
typedef struct
{
  char *label;
  CtiStarSeriesRole role;
  guint style_index;
  gboolean muted;
  double values[CTI_STAR_CHART_MAX_AXES];
  char *sentences[CTI_STAR_CHART_MAX_AXES];
} CtiStarSeries;

/**
 * CtiStarChartData:
 * @title: (owned): what the picture is
 * @sentence: (owned): one sentence for the whole star
 * @max: the highest score, 10 unless told otherwise
 * @axes: (element-type CtiStarAxis): the areas, the first at the top, then clockwise
 * @series: (element-type CtiStarSeries): the readings, in the order of the legend
 *
 * What a star shows, in words and numbers that are ready to be drawn.
 */
typedef struct
{
  char *title;
  char *sentence;
  int max;
  GPtrArray *axes;
  GPtrArray *series;
} CtiStarChartData;

CtiStarChartData *cti_star_chart_data_new (const char *title, const char *sentence);
void cti_star_chart_data_free (CtiStarChartData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStarChartData, cti_star_chart_data_free)

guint cti_star_chart_data_add_axis (CtiStarChartData *data,
                                    const char *label,
                                    const char *missing,
                                    const char *sentence);
void cti_star_chart_data_set_change (CtiStarChartData *data,
                                     guint axis,
                                     const char *text,
                                     CtiChartChange change);
guint cti_star_chart_data_add_series (CtiStarChartData *data,
                                      const char *label,
                                      CtiStarSeriesRole role,
                                      guint style_index,
                                      const int *values,
                                      guint n_values);

void cti_star_chart_data_set_muted (CtiStarChartData *data, guint series, gboolean muted);
void cti_star_chart_data_set_sentence (CtiStarChartData *data,
                                       guint series,
                                       guint axis,
                                       const char *sentence);
void cti_star_chart_data_set_value (CtiStarChartData *data, guint series, guint axis, double value);
void cti_star_chart_data_move (CtiStarChartData *data,
                               guint series,
                               const double *from,
                               const double *to,
                               double progress);

const CtiStarAxis *cti_star_chart_data_get_axis (const CtiStarChartData *data, guint axis);
const CtiStarSeries *cti_star_chart_data_get_series (const CtiStarChartData *data, guint series);
const CtiStarSeries *cti_star_chart_data_find_role (const CtiStarChartData *data,
                                                    CtiStarSeriesRole role);

G_END_DECLS
