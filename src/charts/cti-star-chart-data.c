#include "cti-star-chart-data.h"

#include "cti-chart-style.h"

static void
axis_free (gpointer data)
{
  CtiStarAxis *axis = data;

  g_free (axis->label);
  g_free (axis->missing);
  g_free (axis->change_text);
  g_free (axis->sentence);
  g_free (axis);
}

static void
series_free (gpointer data)
{
  CtiStarSeries *series = data;

  g_free (series->label);
  for (guint i = 0; i < CTI_STAR_CHART_MAX_AXES; i++)
    g_free (series->sentences[i]);
  g_free (series);
}

/**
 * cti_star_chart_data_new:
 * @title: (nullable): what the picture is
 * @sentence: (nullable): one sentence for the whole star
 *
 * Returns: (transfer full): a star without axes, with scores up to 10
 */
CtiStarChartData *
cti_star_chart_data_new (const char *title, const char *sentence)
{
  CtiStarChartData *data = g_new0 (CtiStarChartData, 1);

  data->title = g_strdup (title);
  data->sentence = g_strdup (sentence);
  data->max = 10;
  data->axes = g_ptr_array_new_with_free_func (axis_free);
  data->series = g_ptr_array_new_with_free_func (series_free);
  return data;
}

/**
 * cti_star_chart_data_free:
 * @data: (nullable): data of a star
 */
void
cti_star_chart_data_free (CtiStarChartData *data)
{
  if (data == NULL)
    return;
  g_free (data->title);
  g_free (data->sentence);
  g_ptr_array_unref (data->axes);
  g_ptr_array_unref (data->series);
  g_free (data);
}

/**
 * cti_star_chart_data_add_axis:
 * @data: data of a star with fewer than %CTI_STAR_CHART_MAX_AXES axes
 * @label: name of the area
 * @missing: (nullable): said while there is no change to tell
 * @sentence: (nullable): what a screen reader says about this area
 *
 * Returns: the number of the new axis
 */
guint
cti_star_chart_data_add_axis (CtiStarChartData *data,
                              const char *label,
                              const char *missing,
                              const char *sentence)
{
  CtiStarAxis *axis;

  g_return_val_if_fail (data->axes->len < CTI_STAR_CHART_MAX_AXES, G_MAXUINT);

  axis = g_new0 (CtiStarAxis, 1);
  axis->label = g_strdup (label);
  axis->missing = g_strdup (missing);
  axis->sentence = g_strdup (sentence);
  g_ptr_array_add (data->axes, axis);
  return data->axes->len - 1;
}

/**
 * cti_star_chart_data_set_change:
 * @data: data of a star
 * @axis: number of an axis
 * @text: (nullable): the change in figures, with its sign
 * @change: its direction
 */
void
cti_star_chart_data_set_change (CtiStarChartData *data,
                                guint axis,
                                const char *text,
                                CtiChartChange change)
{
  CtiStarAxis *found;

  g_return_if_fail (axis < data->axes->len);

  found = g_ptr_array_index (data->axes, axis);
  g_free (found->change_text);
  found->change_text = g_strdup (text);
  found->change = change;
}

static guint
choose_style (CtiStarSeriesRole role, guint style_index)
{
  static const guint fixed[] = {
    [CTI_STAR_SERIES_FIRST] = 1,
    [CTI_STAR_SERIES_LATEST] = 0,
    [CTI_STAR_SERIES_OTHER] = CTI_STAR_CHART_OTHER_LOOK,
    [CTI_STAR_SERIES_GOAL] = CTI_CHART_LINE_GOAL,
    [CTI_STAR_SERIES_GROUP] = CTI_CHART_LINE_GROUP,
  };

  return role == CTI_STAR_SERIES_BETWEEN ? style_index : fixed[role];
}

/**
 * cti_star_chart_data_add_series:
 * @data: data of a star
 * @label: its line in the legend
 * @role: its emphasis; one series is first and one latest at most
 * @style_index: its look when @role is %CTI_STAR_SERIES_BETWEEN; 0, 1 and
 *   %CTI_STAR_CHART_OTHER_LOOK belong to the latest, the first and another view
 * @values: (array length=n_values): scores; 0, or one outside the scale, is "not discussed"
 * @n_values: their number; axes without a value were not discussed
 *
 * Returns: the number of the new series
 */
guint
cti_star_chart_data_add_series (CtiStarChartData *data,
                                const char *label,
                                CtiStarSeriesRole role,
                                guint style_index,
                                const int *values,
                                guint n_values)
{
  CtiStarSeries *series = g_new0 (CtiStarSeries, 1);

  series->label = g_strdup (label);
  series->role = role;
  series->style_index = choose_style (role, style_index);
  for (guint i = 0; i < MIN (n_values, CTI_STAR_CHART_MAX_AXES); i++)
    series->values[i] = values[i] >= 1 && values[i] <= data->max ? values[i] : 0;
  g_ptr_array_add (data->series, series);
  return data->series->len - 1;
}

/**
 * cti_star_chart_data_set_muted:
 * @data: data of a star
 * @series: number of a series
 * @muted: whether it does not count and is drawn in grey
 */
void
cti_star_chart_data_set_muted (CtiStarChartData *data, guint series, gboolean muted)
{
  g_return_if_fail (series < data->series->len);

  ((CtiStarSeries *) g_ptr_array_index (data->series, series))->muted = muted;
}

/**
 * cti_star_chart_data_set_sentence:
 * @data: data of a star
 * @series: number of a series
 * @axis: number of an axis
 * @sentence: (nullable): what is said about that score; with one it can be pointed at and stepped
 * to
 */
void
cti_star_chart_data_set_sentence (CtiStarChartData *data,
                                  guint series,
                                  guint axis,
                                  const char *sentence)
{
  CtiStarSeries *found;

  g_return_if_fail (series < data->series->len && axis < CTI_STAR_CHART_MAX_AXES);

  found = g_ptr_array_index (data->series, series);
  g_free (found->sentences[axis]);
  found->sentences[axis] = g_strdup (sentence);
}

/**
 * cti_star_chart_data_set_value:
 * @data: data of a star
 * @series: number of a series
 * @axis: number of an axis
 * @value: a score, or a median between two; 0 for none
 */
void
cti_star_chart_data_set_value (CtiStarChartData *data, guint series, guint axis, double value)
{
  g_return_if_fail (series < data->series->len && axis < CTI_STAR_CHART_MAX_AXES);

  ((CtiStarSeries *) g_ptr_array_index (data->series, series))->values[axis] =
      value >= 1 && value <= data->max ? value : 0;
}

/**
 * cti_star_chart_data_move:
 * @data: data of a star
 * @series: number of a series
 * @from: (array fixed-size=16): where its scores come from
 * @to: (array fixed-size=16): where they go
 * @progress: how much of the way is gone, from 0 to 1
 *
 * Puts the scores between @from and @to. A score that was not discussed before, or is not any more,
 * does not move: silence is no score to come from.
 */
void
cti_star_chart_data_move (CtiStarChartData *data,
                          guint series,
                          const double *from,
                          const double *to,
                          double progress)
{
  CtiStarSeries *found;

  g_return_if_fail (series < data->series->len);

  found = g_ptr_array_index (data->series, series);
  for (guint i = 0; i < CTI_STAR_CHART_MAX_AXES; i++)
    found->values[i] =
        from[i] > 0 && to[i] > 0 ? from[i] + (to[i] - from[i]) * CLAMP (progress, 0, 1) : to[i];
}

/**
 * cti_star_chart_data_get_axis:
 * @data: data of a star
 * @axis: number of an axis
 *
 * Returns: the axis
 */
const CtiStarAxis *
cti_star_chart_data_get_axis (const CtiStarChartData *data, guint axis)
{
  return g_ptr_array_index (data->axes, axis);
}

/**
 * cti_star_chart_data_get_series:
 * @data: data of a star
 * @series: number of a series
 *
 * Returns: the series
 */
const CtiStarSeries *
cti_star_chart_data_get_series (const CtiStarChartData *data, guint series)
{
  return g_ptr_array_index (data->series, series);
}

/**
 * cti_star_chart_data_find_role:
 * @data: data of a star
 * @role: an emphasis
 *
 * Returns: (nullable): the first series with that emphasis
 */
const CtiStarSeries *
cti_star_chart_data_find_role (const CtiStarChartData *data, CtiStarSeriesRole role)
{
  for (guint i = 0; i < data->series->len; i++)
    if (cti_star_chart_data_get_series (data, i)->role == role)
      return cti_star_chart_data_get_series (data, i);
  return NULL;
}
