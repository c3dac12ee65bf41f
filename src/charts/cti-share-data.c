#include "cti-share-data.h"

#include <math.h>

static void
row_free (gpointer data)
{
  CtiShareRow *row = data;

  g_free (row->label);
  for (guint i = 0; i < CTI_SHARE_MAX_GROUPS; i++)
    {
      g_free (row->bars[i].text);
      g_free (row->bars[i].sentence);
    }
  g_free (row);
}

/**
 * cti_share_data_new:
 * @title: (nullable): what the picture is
 * @sentence: (nullable): one sentence for the whole
 *
 * Returns: (transfer full): shares without rows
 */
CtiShareData *
cti_share_data_new (const char *title, const char *sentence)
{
  CtiShareData *data = g_new0 (CtiShareData, 1);

  data->title = g_strdup (title);
  data->sentence = g_strdup (sentence);
  data->rows = g_ptr_array_new_with_free_func (row_free);
  return data;
}

/**
 * cti_share_data_free:
 * @data: (nullable): shares
 */
void
cti_share_data_free (CtiShareData *data)
{
  if (data == NULL)
    return;
  g_free (data->title);
  g_free (data->sentence);
  for (guint i = 0; i < CTI_SHARE_MAX_GROUPS; i++)
    g_free (data->groups[i]);
  g_free (data->ends[0]);
  g_free (data->ends[1]);
  g_ptr_array_unref (data->rows);
  g_free (data);
}

/**
 * cti_share_data_set_ends:
 * @data: shares
 * @none: words at the left end, such as "0 %"
 * @all: words at the right end
 */
void
cti_share_data_set_ends (CtiShareData *data, const char *none, const char *all)
{
  g_free (data->ends[0]);
  g_free (data->ends[1]);
  data->ends[0] = g_strdup (none);
  data->ends[1] = g_strdup (all);
}

/**
 * cti_share_data_add_group:
 * @data: shares with fewer than %CTI_SHARE_MAX_GROUPS groups
 * @label: name of the group, such as "start"
 */
void
cti_share_data_add_group (CtiShareData *data, const char *label)
{
  g_return_if_fail (data->n_groups < CTI_SHARE_MAX_GROUPS);

  data->groups[data->n_groups++] = g_strdup (label);
}

/**
 * cti_share_data_add_row:
 * @data: shares
 * @label: what is counted
 *
 * Returns: number of the new row, whose bars are not shown until they are set
 */
guint
cti_share_data_add_row (CtiShareData *data, const char *label)
{
  CtiShareRow *row = g_new0 (CtiShareRow, 1);

  row->label = g_strdup (label);
  for (guint i = 0; i < CTI_SHARE_MAX_GROUPS; i++)
    row->bars[i].share = -1;
  g_ptr_array_add (data->rows, row);
  return data->rows->len - 1;
}

/**
 * cti_share_data_set_bar:
 * @data: shares
 * @row: number of a row
 * @group: number of a group
 * @share: 0 to 1; below 0, or no number, where it is not shown
 * @text: the share and its n, or why it is not shown
 * @sentence: (nullable): said instead of @text by a screen reader, after the row and the group
 */
void
cti_share_data_set_bar (CtiShareData *data,
                        guint row,
                        guint group,
                        double share,
                        const char *text,
                        const char *sentence)
{
  CtiShareBar *bar;

  g_return_if_fail (row < data->rows->len && group < CTI_SHARE_MAX_GROUPS);

  bar = &((CtiShareRow *) g_ptr_array_index (data->rows, row))->bars[group];
  g_free (bar->text);
  g_free (bar->sentence);
  *bar = (CtiShareBar){ isnan (share) ? -1 : MIN (share, 1), g_strdup (text), g_strdup (sentence) };
}
