#include "cti-trend-data.h"

static void
band_free (gpointer data)
{
  g_free (((CtiTrendBand *) data)->label);
  g_free (data);
}

static void
level_free (gpointer data)
{
  g_free (((CtiTrendLevel *) data)->label);
  g_free (data);
}

static void
tick_free (gpointer data)
{
  g_free (((CtiTrendTick *) data)->label);
  g_free (data);
}

static void
day_free (gpointer data)
{
  CtiTrendDay *day = data;

  g_free (day->label);
  g_free (day->major);
  g_free (day);
}

static void
point_free (gpointer data)
{
  CtiTrendPoint *point = data;

  g_free (point->text);
  g_free (point->sentence);
  g_free (point);
}

static void
series_free (gpointer data)
{
  CtiTrendSeries *series = data;

  g_free (series->label);
  g_ptr_array_unref (series->points);
  g_free (series);
}

/**
 * cti_trend_data_new:
 * @title: (nullable): what the picture is
 * @sentence: (nullable): one sentence for the whole
 * @first: first day shown
 * @last: last day shown, not before @first
 *
 * Returns: (transfer full): a trend without values, from 0 to 100
 */
CtiTrendData *
cti_trend_data_new (const char *title, const char *sentence, CtiDate first, CtiDate last)
{
  CtiTrendData *data = g_new0 (CtiTrendData, 1);

  data->title = g_strdup (title);
  data->sentence = g_strdup (sentence);
  data->first = first;
  data->last = MAX (first, last);
  data->max = 100;
  data->bands = g_ptr_array_new_with_free_func (band_free);
  data->levels = g_ptr_array_new_with_free_func (level_free);
  data->ticks = g_ptr_array_new_with_free_func (tick_free);
  data->days = g_ptr_array_new_with_free_func (day_free);
  data->borders = g_ptr_array_new_with_free_func (day_free);
  data->series = g_ptr_array_new_with_free_func (series_free);
  return data;
}

/**
 * cti_trend_data_free:
 * @data: (nullable): data of a trend
 */
void
cti_trend_data_free (CtiTrendData *data)
{
  if (data == NULL)
    return;
  g_free (data->title);
  g_free (data->sentence);
  g_free (data->refused_label);
  g_free (data->reach_label);
  g_ptr_array_unref (data->bands);
  g_ptr_array_unref (data->levels);
  g_ptr_array_unref (data->ticks);
  g_ptr_array_unref (data->days);
  g_ptr_array_unref (data->borders);
  g_ptr_array_unref (data->series);
  g_free (data);
}

/**
 * cti_trend_data_set_range:
 * @data: data of a trend
 * @min: lowest value shown
 * @max: highest value shown, above @min
 */
void
cti_trend_data_set_range (CtiTrendData *data, double min, double max)
{
  g_return_if_fail (max > min);

  data->min = min;
  data->max = max;
}

/**
 * cti_trend_data_set_reach_label:
 * @data: data of a trend
 * @label: what the stretch is that a value speaks for
 */
void
cti_trend_data_set_reach_label (CtiTrendData *data, const char *label)
{
  g_free (data->reach_label);
  data->reach_label = g_strdup (label);
}

/**
 * cti_trend_data_set_refused:
 * @data: data of a trend
 * @label: (nullable): what the open marks below the axis are
 */
void
cti_trend_data_set_refused (CtiTrendData *data, const char *label)
{
  g_free (data->refused_label);
  data->refused_label = g_strdup (label);
}

/**
 * cti_trend_data_add_band:
 * @data: data of a trend
 * @from: lowest value
 * @to: highest value
 * @label: (nullable): what lies in it
 * @tone: its fill
 */
void
cti_trend_data_add_band (CtiTrendData *data,
                         double from,
                         double to,
                         const char *label,
                         CtiTrendTone tone)
{
  CtiTrendBand *band = g_new0 (CtiTrendBand, 1);

  *band = (CtiTrendBand){ from, to, g_strdup (label), tone };
  g_ptr_array_add (data->bands, band);
}

/**
 * cti_trend_data_add_level:
 * @data: data of a trend
 * @value: where a line is drawn across
 * @label: (nullable): words at the line
 */
void
cti_trend_data_add_level (CtiTrendData *data, double value, const char *label)
{
  CtiTrendLevel *level = g_new0 (CtiTrendLevel, 1);

  *level = (CtiTrendLevel){ value, g_strdup (label) };
  g_ptr_array_add (data->levels, level);
}

/**
 * cti_trend_data_add_tick:
 * @data: data of a trend
 * @value: where it stands; from the lowest to the highest
 * @label: figures or words
 */
void
cti_trend_data_add_tick (CtiTrendData *data, double value, const char *label)
{
  CtiTrendTick *tick = g_new0 (CtiTrendTick, 1);

  *tick = (CtiTrendTick){ value, g_strdup (label) };
  g_ptr_array_add (data->ticks, tick);
}

static void
add_day (GPtrArray *days, CtiDate day, const char *label, const char *major)
{
  CtiTrendDay *item = g_new0 (CtiTrendDay, 1);

  *item = (CtiTrendDay){ day, g_strdup (label ? label : ""), g_strdup (major) };
  g_ptr_array_add (days, item);
}

/**
 * cti_trend_data_add_day:
 * @data: data of a trend
 * @day: where it stands; in the order of days
 * @label: such as the name of the month
 * @major: (nullable): such as the year
 */
void
cti_trend_data_add_day (CtiTrendData *data, CtiDate day, const char *label, const char *major)
{
  add_day (data->days, day, label, major);
}

/**
 * cti_trend_data_add_border:
 * @data: data of a trend
 * @day: where a line is drawn from top to bottom
 * @label: (nullable): what begins there
 */
void
cti_trend_data_add_border (CtiTrendData *data, CtiDate day, const char *label)
{
  add_day (data->borders, day, label, NULL);
}

/**
 * cti_trend_data_add_series:
 * @data: data of a trend
 * @label: its line in the legend
 * @style_index: its dash, marker and colour
 * @reach: how many days before its day a value speaks for, 0 for lines from point to point
 *
 * Returns: its number
 */
guint
cti_trend_data_add_series (CtiTrendData *data, const char *label, guint style_index, int reach)
{
  CtiTrendSeries *series = g_new0 (CtiTrendSeries, 1);

  *series = (CtiTrendSeries){ g_strdup (label), style_index, MAX (reach, 0),
                              g_ptr_array_new_with_free_func (point_free) };
  g_ptr_array_add (data->series, series);
  return data->series->len - 1;
}

/**
 * cti_trend_data_add_point:
 * @data: data of a trend
 * @series: number of a series
 * @point: what is known of a day, copied; in the order of days
 */
void
cti_trend_data_add_point (CtiTrendData *data, guint series, const CtiTrendPoint *point)
{
  CtiTrendPoint *copy;

  g_return_if_fail (series < data->series->len);

  copy = g_memdup2 (point, sizeof *point);
  copy->text = g_strdup (point->text);
  copy->sentence = g_strdup (point->sentence);
  g_ptr_array_add (cti_trend_data_get_series (data, series)->points, copy);
}

/**
 * cti_trend_data_get_series:
 * @data: data of a trend
 * @series: number of a series
 *
 * Returns: (transfer none): the series
 */
const CtiTrendSeries *
cti_trend_data_get_series (const CtiTrendData *data, guint series)
{
  return g_ptr_array_index (data->series, series);
}
