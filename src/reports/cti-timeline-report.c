/* A course as a timeline: contact period and phases, the support that is to halve from phase to
 * phase beside coordination that stays, the stars read and the next one, today. Phases after an
 * early closing are not drawn: they were not lived. What was read after it is: how she is then is
 * what the course was for. */

#include "cti-timeline-report.h"

#include <glib/gi18n.h>

#include "cti-rhythm.h"
#include "cti-star-report.h"
#include "cti-stats-changes.h"
#include "cti-timeline-life.h"
#include "cti-wellbeing.h"
#include "cti-words.h"

/* Days shown past the last thing there is to see, so that its words have room. */
#define AIR_DAYS 14

/* How much of a course is shown. */
typedef enum
{
  EXTENT_SMALL,    /* phases and stars */
  EXTENT_OVERVIEW, /* and contacts, WHO-5, handover: all that makes a case in one look */
  EXTENT_ALL,
} Extent;

typedef struct
{
  const CtiCase *model;
  CtiPhasePlan plan;
  CtiDate today;
  CtiDate next;
  CtiDue due;
  Extent extent;
  CtiTimelineData *data;
} Report;

static void
init_report (Report *report, const CtiCase *model, CtiDate today)
{
  *report = (Report){ .model = model, .today = today };
  cti_case_get_plan (model, &report->plan);
  report->due = cti_case_get_next_reading (model, today, &report->next);
}

static CtiDate
get_first_day (const Report *report)
{
  return report->plan.contact_start != CTI_DATE_NONE ? report->plan.contact_start : report->today;
}

/* Of the course: what comes after is in no phase. */
static CtiDate
get_course_end (const Report *report)
{
  CtiDate last = cti_phase_plan_get_planned_end (&report->plan);

  if (report->plan.closed_on != CTI_DATE_NONE)
    return report->plan.closed_on;
  return MAX (MAX (last, report->today), report->next);
}

/* Of the picture: stars and WHO-5 of the follow-up lie after the course. */
static CtiDate
get_last_day (const Report *report)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (report->model);
  g_autoptr (GPtrArray) answers = cti_case_get_wellbeing (report->model);
  CtiDate last = get_course_end (report);

  for (guint i = 0; i < stars->len; i++)
    last = MAX (last, ((CtiStar *) g_ptr_array_index (stars, i))->reading->date);
  for (guint i = 0; report->extent != EXTENT_SMALL && i < answers->len; i++)
    last = MAX (last, ((CtiWellbeing *) g_ptr_array_index (answers, i))->date);
  return last;
}

static CtiDate
get_month_start (CtiDate day)
{
  int year, month;

  return cti_date_get (day, &year, &month, NULL) ? cti_date_new (year, month, 1) : day;
}

/**
 * cti_timeline_report_add_months:
 * @data: a timeline
 *
 * Adds where each month begins, with its name, and the year where that begins.
 */
void
cti_timeline_report_add_months (CtiTimelineData *data)
{
  for (CtiDate day = get_month_start (data->first); day <= data->last;
       day = cti_date_add_months (day, 1))
    {
      g_autofree char *year_text = NULL;
      int year, month;

      cti_date_get (day, &year, &month, NULL);
      if (data->ticks->len == 0 || month == 1)
        year_text = g_strdup_printf ("%d", year);
      if (day >= data->first)
        cti_timeline_data_add_tick (data, day, cti_words_month_short (month), year_text);
    }
}

/* Days and weeks, for a look from near. The day of the month, and above the first of a month, or of
 * its weeks, what month it is. */
static void
add_fine_ticks (CtiTimelineData *data)
{
  int month_before = 0, month_of_week = 0;

  for (CtiDate day = data->first; day <= data->last; day++)
    {
      int month, day_of_month;
      g_autofree char *label = NULL;
      g_autofree char *major = NULL;

      cti_date_get (day, NULL, &month, &day_of_month);
      label = g_strdup_printf ("%d", day_of_month);
      major = cti_words_month_year (day);
      cti_timeline_data_add_fine_tick (data, CTI_TIMELINE_TICK_DAY, day, label,
                                       month != month_before ? major : NULL);
      month_before = month;
      if (cti_date_get_weekday (day) != 1)
        continue;
      cti_timeline_data_add_fine_tick (data, CTI_TIMELINE_TICK_WEEK, day, label,
                                       month != month_of_week ? major : NULL);
      month_of_week = month;
    }
}

/* The contact period by a word that finds room in a few weeks. */
static const char *
name_band (CtiPhase phase)
{
  return phase == CTI_PHASE_CONTACT ? C_ ("timeline", "Contact") : cti_words_phase (phase);
}

static void
add_band (const Report *report, CtiDate start, CtiDate end, CtiPhase phase, const char *short_title)
{
  g_autofree char *period = cti_words_period (start, end);
  g_autofree char *days = cti_words_days (end - start + 1);
  g_autofree char *sentence =
      g_strdup_printf ("%s, %s, %s.", cti_words_phase_long (phase), period, days);
  CtiTimelineBand band = {
    .start = start,
    .end = end,
    .title = (char *) name_band (phase),
    .subtitle = phase == CTI_PHASE_CONTACT ? days : period,
    .short_title = (char *) short_title,
    .fill = (guint) (phase - CTI_PHASE_CONTACT),
    .sentence = sentence,
  };

  cti_timeline_data_add_band (report->data, &band);
}

static void
add_contact (const Report *report)
{
  CtiDate start = report->plan.contact_start;
  CtiDate end = cti_phase_plan_get_contact_end (&report->plan);

  if (end == CTI_DATE_NONE)
    end = get_course_end (report);
  if (start != CTI_DATE_NONE && start <= end)
    /* Translators: one letter for the contact-building period, where a word has no room. */
    add_band (report, start, end, CTI_PHASE_CONTACT, C_ ("contact-building period", "C"));
}

static void
add_phases (const Report *report)
{
  static const double support[CTI_PHASE_COUNT] = { 1.0, 0.5, 0.25 };
  CtiDate last = get_course_end (report);

  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    {
      const char digit[] = { (char) ('1' + k), '\0' };
      CtiDate start = report->plan.start[k];
      CtiDate end = MIN (report->plan.end[k], last);
      CtiTimelineStep step = { .start = start, .end = end, .support = support[k] };

      if (start == CTI_DATE_NONE || start > last)
        return;
      add_band (report, start, end, CTI_PHASE_1 + k, digit);
      if (report->extent == EXTENT_ALL)
        cti_timeline_data_add_wedge (report->data, &step);
    }
}

/* The phases as they were to be when phase 1 began: without pauses, and without borders that were
 * moved since. */
static void
init_first_plan (const Report *report, CtiPhasePlan *plan)
{
  g_autoptr (CtiCourse) course = cti_record_copy (cti_case_get_course (report->model));

  course->phase2_start = course->phase3_start = course->planned_end = CTI_DATE_NONE;
  cti_phase_plan_init (plan, course, NULL);
}

static gboolean
is_as_planned (const CtiPhasePlan *real, const CtiPhasePlan *planned)
{
  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    if (real->start[k] != planned->start[k] || real->end[k] != planned->end[k])
      return FALSE;
  return TRUE;
}

static void
add_planned_band (const Report *report, const CtiPhasePlan *plan, int k)
{
  const char digit[] = { (char) ('1' + k), '\0' };
  g_autofree char *period = cti_words_period (plan->start[k], plan->end[k]);
  /* Translators: name of a phase, its first and last day. */
  g_autofree char *sentence =
      g_strdup_printf (_ ("As first planned: %s, %s."), cti_words_phase (CTI_PHASE_1 + k), period);
  CtiTimelineBand band = { .start = plan->start[k],
                           .end = plan->end[k],
                           .title = (char *) cti_words_phase (CTI_PHASE_1 + k),
                           .short_title = (char *) digit,
                           .fill = (guint) k + 1,
                           .sentence = sentence };

  cti_timeline_data_add_planned (report->data, C_ ("timeline", "As planned"), &band);
}

/* Shown where the course has become another one. */
static void
add_planned (const Report *report)
{
  CtiPhasePlan plan;

  if (report->extent != EXTENT_ALL || !cti_phase_plan_has_phases (&report->plan))
    return;
  init_first_plan (report, &plan);
  if (is_as_planned (&report->plan, &plan))
    return;
  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    add_planned_band (report, &plan, k);
}

/* A pause that goes on is drawn until today. */
static void
add_pauses (const Report *report)
{
  g_autoptr (GPtrArray) pauses =
      cti_case_get_of_course (report->model, &cti_pause_type, cti_case_get_course (report->model));

  for (guint i = 0; i < pauses->len; i++)
    {
      const CtiPause *pause = g_ptr_array_index (pauses, i);
      gboolean goes_on = pause->last == CTI_DATE_NONE;
      g_autofree char *first = cti_words_date (pause->first);
      g_autofree char *period = cti_words_period (pause->first, pause->last);
      const char *reason = cti_words_enum (cti_pause_reason_values, pause->reason);
      /* Translators: a reason such as "in hospital", then a period or a day. */
      g_autofree char *sentence =
          g_strdup_printf (goes_on ? _ ("Pause, %s, since %s.") : _ ("Pause, %s, %s."), reason,
                           goes_on ? first : period);
      CtiTimelinePause drawn = {
        .start = pause->first,
        .end = goes_on ? MAX (pause->first, MIN (report->today, get_course_end (report)))
                       : pause->last,
        .label = (char *) C_ ("timeline", "pause"),
        .sentence = sentence,
      };

      cti_timeline_data_add_pause (report->data, &drawn);
    }
}

static void
add_support (const Report *report)
{
  gboolean has_phases = report->extent == EXTENT_ALL && cti_phase_plan_has_phases (&report->plan);

  cti_timeline_data_set_labels (report->data, C_ ("timeline", "Phases"),
                                has_phases ? C_ ("timeline", "Support") : NULL,
                                has_phases ? C_ ("timeline", "Coordination") : NULL);
  if (has_phases)
    cti_timeline_data_set_coordination (report->data, report->plan.start[0],
                                        MIN (cti_phase_plan_get_planned_end (&report->plan),
                                             get_course_end (report)));
}

static gboolean
has_other_view (GPtrArray *stars, const CtiStar *star)
{
  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *other = g_ptr_array_index (stars, i);

      if (other != star && star->reading->pair != NULL &&
          g_strcmp0 (star->reading->pair, other->reading->pair) == 0)
        return TRUE;
    }
  return FALSE;
}

/* How far it has moved since the first star: "3↑ 1↓". */
static char *
make_mark_text (const CtiStar *first, const CtiStar *star)
{
  return star == first ? g_strdup (cti_words_occasion (star->reading->occasion))
                       : cti_star_report_count_moves (first, star);
}

static char *
make_mark_sentence (GPtrArray *stars, const CtiStar *first, const CtiStar *star)
{
  g_autofree char *reading = cti_words_reading (star->reading);
  g_autofree char *told = NULL;
  g_autoptr (GArray) changes = NULL;

  if (star == first)
    told = cti_words_star_sentence (star);
  else
    {
      CtiStatsChanges numbers;

      changes = cti_star_compare (first, star);
      numbers = cti_stats_changes (changes);
      told = cti_words_comparison (first->reading->date, star->reading->date, numbers.up,
                                   numbers.down, numbers.same, numbers.left_out);
    }
  return g_strdup_printf ("%s. %s%s%s", reading, told, has_other_view (stars, star) ? " " : "",
                          has_other_view (stars, star)
                              ? _ ("Worker and citizen saw it differently; both views are kept.")
                              : "");
}

static void
add_star (const Report *report,
          guint row,
          GPtrArray *stars,
          const CtiStar *first,
          const CtiStar *star)
{
  g_autofree char *text = make_mark_text (first, star);
  g_autofree char *sentence = make_mark_sentence (stars, first, star);
  CtiTimelineMark mark = {
    .day = star->reading->date,
    .marker = CTI_MARKER_STAR,
    .filled = TRUE,
    .text = text,
    .sentence = sentence,
  };

  cti_timeline_data_add_mark (report->data, row, &mark);
}

static void
add_due (const Report *report, guint row)
{
  g_autofree char *sentence = cti_words_due_sentence (report->due, report->next, report->today);
  CtiTimelineMark mark = {
    .day = report->next,
    .marker = CTI_MARKER_STAR,
    /* Translators: under the mark of the next star on the timeline. */
    .text = (char *) (report->due == CTI_DUE_LATER ? C_ ("timeline", "next")
                                                   : cti_words_due (report->due)),
    .sentence = sentence,
  };

  if (report->due != CTI_DUE_NONE)
    cti_timeline_data_add_mark (report->data, row, &mark);
}

/* Marks go in by day; the next star may lie before one that was read late for it. */
static void
add_stars (const Report *report)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (report->model);
  const CtiStar *first = NULL;
  guint row;
  gboolean is_due_added = FALSE;

  if (stars->len == 0 && report->due == CTI_DUE_NONE)
    return;
  row = cti_timeline_data_add_row (report->data, C_ ("timeline", "Star"));
  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = g_ptr_array_index (stars, i);

      if (star->reading->mode == CTI_READING_CITIZEN && has_other_view (stars, star))
        continue;
      if (first == NULL)
        first = star;
      if (!is_due_added && report->next != CTI_DATE_NONE && report->next < star->reading->date)
        {
          add_due (report, row);
          is_due_added = TRUE;
        }
      add_star (report, row, stars, first, star);
    }
  if (!is_due_added)
    add_due (report, row);
}

static void
add_end (const Report *report)
{
  CtiDate closed_on = report->plan.closed_on;
  CtiDate day =
      closed_on != CTI_DATE_NONE ? closed_on : cti_phase_plan_get_planned_end (&report->plan);
  g_autofree char *date = cti_words_date (day);
  g_autofree char *sentence = NULL;
  CtiTimelineMark mark = { .day = day, .marker = CTI_MARKER_FLAG };

  if (day == CTI_DATE_NONE)
    return;
  sentence =
      g_strdup_printf (closed_on != CTI_DATE_NONE ? _ ("The course was closed on %s.")
                                                  : _ ("The course is planned to end on %s."),
                       date);
  mark.filled = closed_on != CTI_DATE_NONE;
  mark.text = (char *) (mark.filled ? C_ ("timeline", "closed") : C_ ("timeline", "planned end"));
  mark.sentence = sentence;
  cti_timeline_data_add_mark (report->data,
                              cti_timeline_data_add_row (report->data, C_ ("timeline", "Course")),
                              &mark);
}

static void
add_today (const Report *report)
{
  g_autofree char *date = cti_words_date (report->today);
  /* Translators: on the flag of today in the timeline; a short date. */
  g_autofree char *label = g_strdup_printf (_ ("today %s"), date);

  cti_timeline_data_set_today (report->data, report->today, label);
}

static void
add_life_before_stars (const Report *report)
{
  if (report->extent == EXTENT_ALL)
    {
      add_fine_ticks (report->data);
      cti_timeline_life_add_support (report->data, report->model, report->today);
    }
  if (report->extent != EXTENT_SMALL)
    cti_timeline_life_add_contacts (report->data, report->model);
}

static void
add_life_after_stars (const Report *report)
{
  if (report->extent == EXTENT_SMALL)
    return;
  cti_timeline_life_add_wellbeing (report->data, report->model);
  cti_timeline_life_add_handover (report->data, report->model, report->today);
  if (report->extent == EXTENT_OVERVIEW)
    return;
  cti_timeline_life_add_tasks (report->data, report->model, report->today);
  add_end (report);
}

static CtiTimelineData *
make_chart (const CtiCase *model, CtiDate today, Extent extent)
{
  Report full;
  Report *report = &full;
  g_autofree char *sentence = NULL;

  init_report (report, model, today);
  report->extent = extent;
  sentence = cti_timeline_report_sentence (model, today);
  report->data = cti_timeline_data_new (C_ ("chart", "Course"), sentence,
                                        get_month_start (get_first_day (report)),
                                        get_last_day (report) + AIR_DAYS);
  cti_timeline_report_add_months (report->data);
  add_contact (report);
  add_phases (report);
  add_planned (report);
  add_pauses (report);
  add_support (report);
  add_life_before_stars (report);
  add_stars (report);
  add_life_after_stars (report);
  add_today (report);
  return report->data;
}

/**
 * cti_timeline_report_chart:
 * @model: a case
 * @today: the day
 *
 * Of two views of one reading the worker's is shown, and the sentence says that there are two.
 *
 * Returns: (transfer full): what the timeline of her course shows on that day
 */
CtiTimelineData *
cti_timeline_report_chart (const CtiCase *model, CtiDate today)
{
  return make_chart (model, today, EXTENT_ALL);
}

/**
 * cti_timeline_report_small_chart:
 * @model: a case
 * @today: the day
 *
 * Returns: (transfer full): the phases and the stars of her course, for where there is much else
 *   to see
 */
CtiTimelineData *
cti_timeline_report_small_chart (const CtiCase *model, CtiDate today)
{
  return make_chart (model, today, EXTENT_SMALL);
}

/**
 * cti_timeline_report_overview_chart:
 * @model: a case
 * @today: the day
 *
 * Returns: (transfer full): her course in one look, for beside the sentence on how it stands, which
 *   is its sentence and is not drawn
 */
CtiTimelineData *
cti_timeline_report_overview_chart (const CtiCase *model, CtiDate today)
{
  CtiTimelineData *data = make_chart (model, today, EXTENT_OVERVIEW);
  g_autoptr (CtiStanding) standing = cti_standing_new (model, today);

  g_free (data->sentence);
  data->sentence = cti_words_standing (standing, today);
  data->is_sentence_apart = TRUE;
  return data;
}
