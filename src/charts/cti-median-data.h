#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The fewest and the most axes, and the most groups, of a star of medians. */
#define CTI_MEDIAN_MIN_AXES   3
#define CTI_MEDIAN_MAX_AXES   16
#define CTI_MEDIAN_MAX_GROUPS 2

/**
 * CtiQuartiles:
 * @low: a quarter of the values lie at or below it
 * @median: half of them do; 0 where nothing is shown
 * @high: three quarters of them do
 */
typedef struct
{
  double low;
  double median;
  double high;
} CtiQuartiles;

/**
 * CtiMedianAxis:
 * @label: (owned): name of the area
 * @note: (owned) (nullable): a word under it, such as its n
 * @sentence: (owned) (nullable): for a screen reader
 * @groups: one for each group
 */
typedef struct
{
  char *label;
  char *note;
  char *sentence;
  CtiQuartiles groups[CTI_MEDIAN_MAX_GROUPS];
} CtiMedianAxis;

/**
 * CtiMedianData:
 * @title: (owned): what the picture is
 * @sentence: (owned): one sentence for the whole
 * @max: the highest score, 10 unless told otherwise
 * @groups: (owned): names of the groups, such as start and end
 * @n_groups: their number
 * @spread_label: (owned) (nullable): what the bars on the spokes say
 * @axes: (element-type CtiMedianAxis): the first at the top, then clockwise
 *
 * A star of a group: the median of each area, with the quartiles.
 */
typedef struct
{
  char *title;
  char *sentence;
  int max;
  char *groups[CTI_MEDIAN_MAX_GROUPS];
  guint n_groups;
  char *spread_label;
  GPtrArray *axes;
} CtiMedianData;

CtiMedianData *
cti_median_data_new (const char *title, const char *sentence, const char *spread_label);
void cti_median_data_free (CtiMedianData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiMedianData, cti_median_data_free)

void cti_median_data_add_group (CtiMedianData *data, const char *label);
guint cti_median_data_add_axis (CtiMedianData *data,
                                const char *label,
                                const char *note,
                                const char *sentence);
void
cti_median_data_set (CtiMedianData *data, guint axis, guint group, const CtiQuartiles *quartiles);

G_END_DECLS
