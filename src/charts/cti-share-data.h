#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How many shares can stand beside each other in a row, such as start and end. */
#define CTI_SHARE_MAX_GROUPS 3

/**
 * CtiShareBar:
 * @share: 0 to 1; below 0 where it is not shown
 * @text: (owned): the share and its n, or why it is not shown
 * @sentence: (owned) (nullable): said instead of @text by a screen reader
 */
typedef struct
{
  double share;
  char *text;
  char *sentence;
} CtiShareBar;

/**
 * CtiShareRow:
 * @label: (owned): what is counted
 * @bars: one for each group
 */
typedef struct
{
  char *label;
  CtiShareBar bars[CTI_SHARE_MAX_GROUPS];
} CtiShareRow;

/**
 * CtiShareData:
 * @title: (owned): what the picture is
 * @sentence: (owned): one sentence for the whole
 * @groups: (owned): names of the groups, %NULL after the last
 * @n_groups: their number, 1 to %CTI_SHARE_MAX_GROUPS
 * @ends: (owned): words at the two ends of the axis, such as "0 %" and "100 %"
 * @rows: (element-type CtiShareRow)
 *
 * Shares of a whole as bars.
 */
typedef struct
{
  char *title;
  char *sentence;
  char *groups[CTI_SHARE_MAX_GROUPS];
  guint n_groups;
  char *ends[2];
  GPtrArray *rows;
} CtiShareData;

CtiShareData *cti_share_data_new (const char *title, const char *sentence);
void cti_share_data_free (CtiShareData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiShareData, cti_share_data_free)

void cti_share_data_set_ends (CtiShareData *data, const char *none, const char *all);
void cti_share_data_add_group (CtiShareData *data, const char *label);
guint cti_share_data_add_row (CtiShareData *data, const char *label);
void cti_share_data_set_bar (CtiShareData *data,
                             guint row,
                             guint group,
                             double share,
                             const char *text,
                             const char *sentence);

G_END_DECLS
