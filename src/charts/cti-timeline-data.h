#pragma once

#include "cti-chart-style.h"
#include "cti-date.h"

G_BEGIN_DECLS

/**
 * CtiTimelineTickLevel:
 * @CTI_TIMELINE_TICK_MONTH: where a month begins
 * @CTI_TIMELINE_TICK_WEEK: where a week begins
 * @CTI_TIMELINE_TICK_DAY: each day
 */
typedef enum
{
  CTI_TIMELINE_TICK_MONTH,
  CTI_TIMELINE_TICK_WEEK,
  CTI_TIMELINE_TICK_DAY,
} CtiTimelineTickLevel;

/**
 * CtiTimelineTick:
 * @day: where the line is drawn
 * @label: (owned): such as the name of the month
 * @major: (owned) (nullable): what begins here, such as the year
 * @level: which axis it belongs to
 */
typedef struct
{
  CtiDate day;
  char *label;
  char *major;
  CtiTimelineTickLevel level;
} CtiTimelineTick;

/**
 * CtiTimelineSample:
 * @CTI_TIMELINE_SAMPLE_MARK: a form of marks
 * @CTI_TIMELINE_SAMPLE_SUPPORT: a bar of support that was given
 * @CTI_TIMELINE_SAMPLE_COORDINATION: the coordination that stands on it
 * @CTI_TIMELINE_SAMPLE_WEDGE: the planned support
 *
 * What a key explains.
 */
typedef enum
{
  CTI_TIMELINE_SAMPLE_MARK,
  CTI_TIMELINE_SAMPLE_SUPPORT,
  CTI_TIMELINE_SAMPLE_COORDINATION,
  CTI_TIMELINE_SAMPLE_WEDGE,
} CtiTimelineSample;

/**
 * CtiTimelineKey:
 * @marker: a form of marks
 * @filled: whether it is filled
 * @style_index: its colour of lines
 * @label: (owned): what it means
 * @sample: what it explains; the three above are of marks
 */
typedef struct
{
  CtiMarker marker;
  gboolean filled;
  guint style_index;
  char *label;
  CtiTimelineSample sample;
} CtiTimelineKey;

/**
 * CtiTimelineBand:
 * @start: its first day
 * @end: its last day
 * @title: (owned): such as the name of a phase
 * @subtitle: (owned) (nullable): such as its days
 * @short_title: (owned) (nullable): a letter or figure for where the title has no room
 * @fill: which of the style's bands it is filled with
 * @sentence: (owned): for a screen reader
 */
typedef struct
{
  CtiDate start;
  CtiDate end;
  char *title;
  char *subtitle;
  char *short_title;
  guint fill;
  char *sentence;
} CtiTimelineBand;

/**
 * CtiTimelinePause:
 * @start: its first day
 * @end: its last day
 * @label: (owned) (nullable): a word under it
 * @sentence: (owned): for a screen reader
 */
typedef struct
{
  CtiDate start;
  CtiDate end;
  char *label;
  char *sentence;
} CtiTimelinePause;

/**
 * CtiTimelineStep:
 * @start: its first day
 * @end: its last day
 * @support: height of direct support, 1 for the whole
 * @coordination: height of coordination that stands on it; used by bars
 * @sentence: (owned) (nullable): for a screen reader; without one it cannot be stepped to
 *
 * A step of the planned support, or a bar of what was given.
 */
typedef struct
{
  CtiDate start;
  CtiDate end;
  double support;
  double coordination;
  char *sentence;
} CtiTimelineStep;

/**
 * CtiTimelineMark:
 * @day: its day
 * @marker: its form
 * @filled: whether it is done; an open mark is still to come
 * @style_index: which colour of lines it has; a star always has the colour of readings
 * @inner: (owned) (nullable): a figure inside it
 * @text: (owned) (nullable): a word or figures under it
 * @sentence: (owned): for a screen reader
 */
typedef struct
{
  CtiDate day;
  CtiMarker marker;
  gboolean filled;
  guint style_index;
  char *inner;
  char *text;
  char *sentence;
} CtiTimelineMark;

/**
 * CtiTimelineRow:
 * @label: (owned): what its marks are
 * @marks: (element-type CtiTimelineMark): in the order of their days
 */
typedef struct
{
  char *label;
  GPtrArray *marks;
} CtiTimelineRow;

/**
 * CtiTimelineData:
 * @title: (owned): what the picture is
 * @sentence: (owned): one sentence, drawn under the chart and read aloud
 * @is_sentence_apart: the sentence stands elsewhere: it is read aloud and not drawn
 * @first: first day shown
 * @last: last day shown
 * @whole_first: first day there is
 * @whole_last: last day there is
 * @today: today, or %CTI_DATE_NONE
 * @today_label: (owned) (nullable): words on the flag of today
 * @bands_label: (owned) (nullable): what the bands are
 * @support_label: (owned) (nullable): what the wedge is
 * @coordination_label: (owned) (nullable): what the steady band is
 * @coordination_start: its first day, or %CTI_DATE_NONE for no such band
 * @coordination_end: its last day
 * @ticks: (element-type CtiTimelineTick)
 * @bands: (element-type CtiTimelineBand)
 * @planned: (element-type CtiTimelineBand): the bands as they were to be, where they became others
 * @planned_label: (owned) (nullable): what those are
 * @pauses: (element-type CtiTimelinePause)
 * @wedge: (element-type CtiTimelineStep): planned support
 * @bars: (element-type CtiTimelineStep): support that was given
 * @rows: (element-type CtiTimelineRow)
 * @keys: (element-type CtiTimelineKey): what forms of marks mean, under the chart
 */
typedef struct
{
  char *title;
  char *sentence;
  gboolean is_sentence_apart;
  CtiDate first;
  CtiDate last;
  CtiDate whole_first;
  CtiDate whole_last;
  CtiDate today;
  char *today_label;
  char *bands_label;
  char *support_label;
  char *coordination_label;
  CtiDate coordination_start;
  CtiDate coordination_end;
  GPtrArray *ticks;
  GPtrArray *bands;
  GPtrArray *planned;
  char *planned_label;
  GPtrArray *pauses;
  GPtrArray *wedge;
  GPtrArray *bars;
  GPtrArray *rows;
  GPtrArray *keys;
} CtiTimelineData;

CtiTimelineData *
cti_timeline_data_new (const char *title, const char *sentence, CtiDate first, CtiDate last);
void cti_timeline_data_free (CtiTimelineData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTimelineData, cti_timeline_data_free)

void cti_timeline_data_set_today (CtiTimelineData *data, CtiDate today, const char *label);
void cti_timeline_data_set_labels (CtiTimelineData *data,
                                   const char *bands,
                                   const char *support,
                                   const char *coordination);
void cti_timeline_data_set_coordination (CtiTimelineData *data, CtiDate start, CtiDate end);
void cti_timeline_data_add_tick (CtiTimelineData *data,
                                 CtiDate day,
                                 const char *label,
                                 const char *major);
void cti_timeline_data_add_fine_tick (CtiTimelineData *data,
                                      CtiTimelineTickLevel level,
                                      CtiDate day,
                                      const char *label,
                                      const char *major);
void cti_timeline_data_add_key (CtiTimelineData *data, const CtiTimelineKey *key);
void cti_timeline_data_add_band (CtiTimelineData *data, const CtiTimelineBand *band);
void cti_timeline_data_add_planned (CtiTimelineData *data,
                                    const char *label,
                                    const CtiTimelineBand *band);
void cti_timeline_data_add_pause (CtiTimelineData *data, const CtiTimelinePause *pause);
void cti_timeline_data_add_wedge (CtiTimelineData *data, const CtiTimelineStep *step);
void cti_timeline_data_add_bar (CtiTimelineData *data, const CtiTimelineStep *bar);
guint cti_timeline_data_add_row (CtiTimelineData *data, const char *label);
void cti_timeline_data_add_mark (CtiTimelineData *data, guint row, const CtiTimelineMark *mark);

G_END_DECLS
