#include "cti-slope-data.h"

static void
slope_free (gpointer data)
{
  CtiSlope *slope = data;

  g_free (slope->from_text);
  g_free (slope->to_text);
  g_free (slope->sentence);
  g_free (slope);
}

/**
 * cti_slope_data_new:
 * @title: (nullable): what the picture is
 * @sentence: (nullable): one sentence for the whole
 * @min: lowest value
 * @max: highest value, above @min
 *
 * Returns: (transfer full): no pairs yet
 */
CtiSlopeData *
cti_slope_data_new (const char *title, const char *sentence, double min, double max)
{
  CtiSlopeData *data;

  g_return_val_if_fail (max > min, NULL);

  data = g_new0 (CtiSlopeData, 1);
  data->title = g_strdup (title);
  data->sentence = g_strdup (sentence);
  data->min = min;
  data->max = max;
  data->slopes = g_ptr_array_new_with_free_func (slope_free);
  return data;
}

/**
 * cti_slope_data_free:
 * @data: (nullable): pairs
 */
void
cti_slope_data_free (CtiSlopeData *data)
{
  if (data == NULL)
    return;
  g_free (data->title);
  g_free (data->sentence);
  g_free (data->start);
  g_free (data->end);
  for (guint i = 0; i < G_N_ELEMENTS (data->directions); i++)
    g_free (data->directions[i]);
  g_ptr_array_unref (data->slopes);
  g_free (data);
}

/**
 * cti_slope_data_set_sides:
 * @data: pairs
 * @start: heads the left side
 * @end: heads the right side
 */
void
cti_slope_data_set_sides (CtiSlopeData *data, const char *start, const char *end)
{
  g_free (data->start);
  g_free (data->end);
  data->start = g_strdup (start);
  data->end = g_strdup (end);
}

/**
 * cti_slope_data_set_directions:
 * @data: pairs
 * @up: (nullable): what a line says that goes up
 * @down: (nullable): what one says that goes down
 * @same: (nullable): what a level one says
 */
void
cti_slope_data_set_directions (CtiSlopeData *data,
                               const char *up,
                               const char *down,
                               const char *same)
{
  const char *const words[] = { up, down, same };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_free (data->directions[i]);
      data->directions[i] = g_strdup (words[i]);
    }
}

/**
 * cti_slope_data_add:
 * @data: pairs
 * @slope: a pair, copied
 */
void
cti_slope_data_add (CtiSlopeData *data, const CtiSlope *slope)
{
  CtiSlope *copy = g_memdup2 (slope, sizeof *slope);

  copy->from_text = g_strdup (slope->from_text);
  copy->to_text = g_strdup (slope->to_text);
  copy->sentence = g_strdup (slope->sentence);
  g_ptr_array_add (data->slopes, copy);
}
