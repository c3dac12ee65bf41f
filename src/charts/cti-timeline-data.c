#include "cti-timeline-data.h"

static void
tick_free (gpointer data)
{
  CtiTimelineTick *tick = data;

  g_free (tick->label);
  g_free (tick->major);
  g_free (tick);
}

static void
key_free (gpointer data)
{
  g_free (((CtiTimelineKey *) data)->label);
  g_free (data);
}

static void
band_free (gpointer data)
{
  CtiTimelineBand *band = data;

  g_free (band->title);
  g_free (band->subtitle);
  g_free (band->short_title);
  g_free (band->sentence);
  g_free (band);
}

static void
pause_free (gpointer data)
{
  CtiTimelinePause *interval = data;

  g_free (interval->label);
  g_free (interval->sentence);
  g_free (interval);
}

static void
step_free (gpointer data)
{
  CtiTimelineStep *step = data;

  g_free (step->sentence);
  g_free (step);
}

static void
mark_free (gpointer data)
{
  CtiTimelineMark *mark = data;

  g_free (mark->inner);
  g_free (mark->text);
  g_free (mark->sentence);
  g_free (mark);
}

static void
row_free (gpointer data)
{
  CtiTimelineRow *row = data;

  g_free (row->label);
  g_ptr_array_unref (row->marks);
  g_free (row);
}

/**
 * cti_timeline_data_new:
 * @title: (nullable): what the picture is
 * @sentence: (nullable): one sentence for the whole
 * @first: first day shown
 * @last: last day shown, after @first
 *
 * Returns: (transfer full): an empty timeline
 */
CtiTimelineData *
cti_timeline_data_new (const char *title, const char *sentence, CtiDate first, CtiDate last)
{
  CtiTimelineData *data;

  g_return_val_if_fail (first < last, NULL);

  data = g_new0 (CtiTimelineData, 1);
  data->title = g_strdup (title);
  data->sentence = g_strdup (sentence);
  data->first = data->whole_first = first;
  data->last = data->whole_last = last;
  data->ticks = g_ptr_array_new_with_free_func (tick_free);
  data->bands = g_ptr_array_new_with_free_func (band_free);
  data->planned = g_ptr_array_new_with_free_func (band_free);
  data->pauses = g_ptr_array_new_with_free_func (pause_free);
  data->wedge = g_ptr_array_new_with_free_func (step_free);
  data->bars = g_ptr_array_new_with_free_func (step_free);
  data->rows = g_ptr_array_new_with_free_func (row_free);
  data->keys = g_ptr_array_new_with_free_func (key_free);
  return data;
}

/**
 * cti_timeline_data_free:
 * @data: (nullable): a timeline
 */
void
cti_timeline_data_free (CtiTimelineData *data)
{
  if (data == NULL)
    return;
  g_free (data->title);
  g_free (data->sentence);
  g_free (data->today_label);
  g_free (data->bands_label);
  g_free (data->support_label);
  g_free (data->coordination_label);
  g_ptr_array_unref (data->ticks);
  g_ptr_array_unref (data->bands);
  g_ptr_array_unref (data->planned);
  g_free (data->planned_label);
  g_ptr_array_unref (data->pauses);
  g_ptr_array_unref (data->wedge);
  g_ptr_array_unref (data->bars);
  g_ptr_array_unref (data->rows);
  g_ptr_array_unref (data->keys);
  g_free (data);
}

/**
 * cti_timeline_data_set_today:
 * @data: a timeline
 * @today: today, or %CTI_DATE_NONE
 * @label: (nullable): words on its flag
 */
void
cti_timeline_data_set_today (CtiTimelineData *data, CtiDate today, const char *label)
{
  data->today = today;
  g_free (data->today_label);
  data->today_label = g_strdup (label);
}

/**
 * cti_timeline_data_set_labels:
 * @data: a timeline
 * @bands: (nullable): what the bands are
 * @support: (nullable): what the wedge is
 * @coordination: (nullable): what the steady band is
 */
void
cti_timeline_data_set_labels (CtiTimelineData *data,
                              const char *bands,
                              const char *support,
                              const char *coordination)
{
  g_free (data->bands_label);
  g_free (data->support_label);
  g_free (data->coordination_label);
  data->bands_label = g_strdup (bands);
  data->support_label = g_strdup (support);
  data->coordination_label = g_strdup (coordination);
}

/**
 * cti_timeline_data_set_coordination:
 * @data: a timeline
 * @start: first day of the steady band
 * @end: its last day
 */
void
cti_timeline_data_set_coordination (CtiTimelineData *data, CtiDate start, CtiDate end)
{
  data->coordination_start = start;
  data->coordination_end = end;
}

/**
 * cti_timeline_data_add_tick:
 * @data: a timeline
 * @day: where the line is drawn, after the tick before
 * @label: such as the name of the month
 * @major: (nullable): what begins here, such as the year
 */
void
cti_timeline_data_add_tick (CtiTimelineData *data,
                            CtiDate day,
                            const char *label,
                            const char *major)
{
  cti_timeline_data_add_fine_tick (data, CTI_TIMELINE_TICK_MONTH, day, label, major);
}

/**
 * cti_timeline_data_add_fine_tick:
 * @data: a timeline
 * @level: which axis it belongs to; the finest that has room is drawn
 * @day: where the line is drawn, after the tick of that level before
 * @label: such as the day of the month
 * @major: (nullable): what begins here, such as the month
 */
void
cti_timeline_data_add_fine_tick (CtiTimelineData *data,
                                 CtiTimelineTickLevel level,
                                 CtiDate day,
                                 const char *label,
                                 const char *major)
{
  CtiTimelineTick *tick = g_new0 (CtiTimelineTick, 1);

  *tick = (CtiTimelineTick){ day, g_strdup (label), g_strdup (major), level };
  g_ptr_array_add (data->ticks, tick);
}

/**
 * cti_timeline_data_add_key:
 * @data: a timeline
 * @key: a form and what it means, copied
 */
void
cti_timeline_data_add_key (CtiTimelineData *data, const CtiTimelineKey *key)
{
  CtiTimelineKey *copy = g_memdup2 (key, sizeof *key);

  copy->label = g_strdup (key->label);
  g_ptr_array_add (data->keys, copy);
}

static void
add_band_to (GPtrArray *bands, const CtiTimelineBand *band)
{
  CtiTimelineBand *copy = g_memdup2 (band, sizeof *band);

  copy->title = g_strdup (band->title);
  copy->subtitle = g_strdup (band->subtitle);
  copy->short_title = g_strdup (band->short_title);
  copy->sentence = g_strdup (band->sentence);
  g_ptr_array_add (bands, copy);
}

/**
 * cti_timeline_data_add_band:
 * @data: a timeline
 * @band: a band, copied
 */
void
cti_timeline_data_add_band (CtiTimelineData *data, const CtiTimelineBand *band)
{
  add_band_to (data->bands, band);
}

/**
 * cti_timeline_data_add_planned:
 * @data: a timeline
 * @label: what such bands are
 * @band: a band as it was to be
 */
void
cti_timeline_data_add_planned (CtiTimelineData *data,
                               const char *label,
                               const CtiTimelineBand *band)
{
  g_free (data->planned_label);
  data->planned_label = g_strdup (label);
  add_band_to (data->planned, band);
}

/**
 * cti_timeline_data_add_pause:
 * @data: a timeline
 * @pause: a pause, copied
 */
void
cti_timeline_data_add_pause (CtiTimelineData *data, const CtiTimelinePause *pause)
{
  CtiTimelinePause *copy = g_memdup2 (pause, sizeof *pause);

  copy->label = g_strdup (pause->label);
  copy->sentence = g_strdup (pause->sentence);
  g_ptr_array_add (data->pauses, copy);
}

static void
add_step (GPtrArray *steps, const CtiTimelineStep *step)
{
  CtiTimelineStep *copy = g_memdup2 (step, sizeof *step);

  copy->sentence = g_strdup (step->sentence);
  g_ptr_array_add (steps, copy);
}

/**
 * cti_timeline_data_add_wedge:
 * @data: a timeline
 * @step: a step of the planned support, copied
 */
void
cti_timeline_data_add_wedge (CtiTimelineData *data, const CtiTimelineStep *step)
{
  add_step (data->wedge, step);
}

/**
 * cti_timeline_data_add_bar:
 * @data: a timeline
 * @bar: support that was given, in the unit of the wedge, copied
 */
void
cti_timeline_data_add_bar (CtiTimelineData *data, const CtiTimelineStep *bar)
{
  add_step (data->bars, bar);
}

/**
 * cti_timeline_data_add_row:
 * @data: a timeline
 * @label: what its marks are
 *
 * Returns: the number of the new row
 */
guint
cti_timeline_data_add_row (CtiTimelineData *data, const char *label)
{
  CtiTimelineRow *row = g_new0 (CtiTimelineRow, 1);

  row->label = g_strdup (label);
  row->marks = g_ptr_array_new_with_free_func (mark_free);
  g_ptr_array_add (data->rows, row);
  return data->rows->len - 1;
}

/**
 * cti_timeline_data_add_mark:
 * @data: a timeline
 * @row: number of a row
 * @mark: a mark, copied, not before the one added last
 */
void
cti_timeline_data_add_mark (CtiTimelineData *data, guint row, const CtiTimelineMark *mark)
{
  CtiTimelineMark *copy;

  g_return_if_fail (row < data->rows->len);

  copy = g_memdup2 (mark, sizeof *mark);
  copy->inner = g_strdup (mark->inner);
  copy->text = g_strdup (mark->text);
  copy->sentence = g_strdup (mark->sentence);
  g_ptr_array_add (((CtiTimelineRow *) g_ptr_array_index (data->rows, row))->marks, copy);
}
