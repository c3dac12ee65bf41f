#include "cti-median-data.h"

static void
axis_free (gpointer data)
{
  CtiMedianAxis *axis = data;

  g_free (axis->label);
  g_free (axis->note);
  g_free (axis->sentence);
  g_free (axis);
}

/**
 * cti_median_data_new:
 * @title: (nullable): what the picture is
 * @sentence: (nullable): one sentence for the whole
 * @spread_label: (nullable): what the bars on the spokes say
 *
 * Returns: (transfer full): a star of a group, without axes
 */
CtiMedianData *
cti_median_data_new (const char *title, const char *sentence, const char *spread_label)
{
  CtiMedianData *data = g_new0 (CtiMedianData, 1);

  data->title = g_strdup (title);
  data->sentence = g_strdup (sentence);
  data->spread_label = g_strdup (spread_label);
  data->max = 10;
  data->axes = g_ptr_array_new_with_free_func (axis_free);
  return data;
}

/**
 * cti_median_data_free:
 * @data: (nullable): a star of a group
 */
void
cti_median_data_free (CtiMedianData *data)
{
  if (data == NULL)
    return;
  g_free (data->title);
  g_free (data->sentence);
  g_free (data->spread_label);
  for (guint i = 0; i < CTI_MEDIAN_MAX_GROUPS; i++)
    g_free (data->groups[i]);
  g_ptr_array_unref (data->axes);
  g_free (data);
}

/**
 * cti_median_data_add_group:
 * @data: a star with fewer than %CTI_MEDIAN_MAX_GROUPS groups
 * @label: its name, such as "start"
 */
void
cti_median_data_add_group (CtiMedianData *data, const char *label)
{
  g_return_if_fail (data->n_groups < CTI_MEDIAN_MAX_GROUPS);

  data->groups[data->n_groups++] = g_strdup (label);
}

/**
 * cti_median_data_add_axis:
 * @data: a star with fewer than %CTI_MEDIAN_MAX_AXES axes
 * @label: name of the area
 * @note: (nullable): a word under it, such as its n
 * @sentence: (nullable): for a screen reader
 *
 * Returns: its number
 */
guint
cti_median_data_add_axis (CtiMedianData *data,
                          const char *label,
                          const char *note,
                          const char *sentence)
{
  CtiMedianAxis *axis;

  g_return_val_if_fail (data->axes->len < CTI_MEDIAN_MAX_AXES, G_MAXUINT);

  axis = g_new0 (CtiMedianAxis, 1);
  axis->label = g_strdup (label);
  axis->note = g_strdup (note);
  axis->sentence = g_strdup (sentence);
  g_ptr_array_add (data->axes, axis);
  return data->axes->len - 1;
}

/**
 * cti_median_data_set:
 * @data: a star of a group
 * @axis: number of an axis
 * @group: number of a group
 * @quartiles: its median and quartiles; a median of 0 shows nothing
 */
void
cti_median_data_set (CtiMedianData *data, guint axis, guint group, const CtiQuartiles *quartiles)
{
  g_return_if_fail (axis < data->axes->len && group < CTI_MEDIAN_MAX_GROUPS);

  ((CtiMedianAxis *) g_ptr_array_index (data->axes, axis))->groups[group] = *quartiles;
}
