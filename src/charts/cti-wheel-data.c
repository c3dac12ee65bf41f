#include "cti-wheel-data.h"

static void
sector_free (gpointer data)
{
  CtiWheelSector *sector = data;

  g_free (sector->label);
  g_free (sector->note);
  g_free (sector->figure);
  g_free (sector->sentence);
  g_free (sector);
}

/**
 * cti_wheel_data_new:
 * @title: (nullable): what the picture is
 * @sentence: (nullable): one sentence for the whole
 * @hub: (nullable): words in the middle
 *
 * Returns: (transfer full): a wheel without sectors
 */
CtiWheelData *
cti_wheel_data_new (const char *title, const char *sentence, const char *hub)
{
  CtiWheelData *data = g_new0 (CtiWheelData, 1);

  data->title = g_strdup (title);
  data->sentence = g_strdup (sentence);
  data->hub = g_strdup (hub);
  data->sectors = g_ptr_array_new_with_free_func (sector_free);
  return data;
}

/**
 * cti_wheel_data_free:
 * @data: (nullable): data of a wheel
 */
void
cti_wheel_data_free (CtiWheelData *data)
{
  if (data == NULL)
    return;
  g_free (data->title);
  g_free (data->sentence);
  g_free (data->hub);
  g_free (data->chosen_label);
  g_free (data->before_label);
  g_ptr_array_unref (data->sectors);
  g_free (data);
}

/**
 * cti_wheel_data_set_labels:
 * @data: data of a wheel
 * @chosen: (nullable): what a raised sector says
 * @before: (nullable): what an outline says
 */
void
cti_wheel_data_set_labels (CtiWheelData *data, const char *chosen, const char *before)
{
  g_free (data->chosen_label);
  g_free (data->before_label);
  data->chosen_label = g_strdup (chosen);
  data->before_label = g_strdup (before);
}

/**
 * cti_wheel_data_add_sector:
 * @data: data of a wheel with fewer than %CTI_WHEEL_MAX_SECTORS sectors
 * @sector: an area, copied
 */
void
cti_wheel_data_add_sector (CtiWheelData *data, const CtiWheelSector *sector)
{
  CtiWheelSector *copy;

  g_return_if_fail (data->sectors->len < CTI_WHEEL_MAX_SECTORS);

  copy = g_memdup2 (sector, sizeof *sector);
  copy->label = g_strdup (sector->label);
  copy->note = g_strdup (sector->note);
  copy->figure = g_strdup (sector->figure);
  copy->sentence = g_strdup (sector->sentence);
  g_ptr_array_add (data->sectors, copy);
}
