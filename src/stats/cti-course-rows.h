#pragma once

#include "cti-facts.h"
#include "cti-report-choice.h"

G_BEGIN_DECLS

/**
 * CtiCourseRow:
 * @facts: (owned): the facts
 * @stars: (array length=n_stars): readings by day
 * @wellbeing: (array length=n_wellbeing): WHO-5 by day
 * @frequency: (array length=n_frequency): frequency by day
 * @areas: (array length=n_areas): focus areas
 * @n_stars: how many
 * @n_wellbeing: how many
 * @n_frequency: how many
 * @n_areas: how many
 * @phases: contacts of each phase
 * @start: the day it counts as started, for the choice at hand
 * @last_day: the last day a measurement is of the course, and no follow-up, for the choice at hand
 * @is_closed: closed by the day of the report
 * @is_full: a full course, for the choice at hand
 * @star: (unowned) (nullable): first and last reading of the course
 * @score: (unowned) (nullable): first and last WHO-5 of the course
 * @active: (unowned) (nullable): first and last frequency of the course
 *
 * A course as a report reads it: its facts taken apart once, and what a choice makes of them. What
 * there are many of lies behind the row in one piece of memory.
 */
typedef struct
{
  CtiFacts *facts;
  const CtiFactsStar *stars;
  const CtiFactsValue *wellbeing;
  const CtiFactsValue *frequency;
  const CtiFactsArea *areas;
  guint n_stars;
  guint n_wellbeing;
  guint n_frequency;
  guint n_areas;
  CtiContactSum phases[CTI_FACTS_PHASES];
  CtiDate start;
  CtiDate last_day;
  gboolean is_closed;
  gboolean is_full;
  const CtiFactsStar *star[2];
  const CtiFactsValue *score[2];
  const CtiFactsValue *active[2];
} CtiCourseRow;

GPtrArray *cti_course_rows_new (GPtrArray *facts) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_course_row_choose (CtiCourseRow *row, const CtiReportChoice *choice);
gboolean cti_course_row_is_follow_up (const CtiCourseRow *row, CtiDate day, CtiOccasion occasion);

G_END_DECLS
