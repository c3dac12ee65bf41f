/* Moving a border of a course, before it is kept: what the days are now and what they would be. A
 * border that is moved becomes a day of its own, what follows is counted anew from it, and later
 * borders that had been moved are let go, for their days were chosen for another course of things.
 *
 * A pause that shifts puts off borders that are counted by itself (cti-phase-plan.c); a border that
 * was moved to a day stands still, so its day is moved along when the pause gets or changes its
 * length. So is the first day of phase 1 while it is a plan only: a pause in the contact-building
 * period puts it off, and one that is written down after phase 1 began does not. */

#include "cti-course-move.h"

const CtiEnumValue cti_border_values[] = {
  { CTI_BORDER_PHASE_1, "phase-1" },
  { CTI_BORDER_PHASE_2, "phase-2" },
  { CTI_BORDER_PHASE_3, "phase-3" },
  { CTI_BORDER_END, "end" },
  { 0, NULL },
};

/**
 * cti_phase_plan_get_border:
 * @plan: the days of a course
 * @border: one of its borders
 *
 * Returns: the day it lies on: a first day, for the end the last day; %CTI_DATE_NONE while phase 1
 *   is not set
 */
CtiDate
cti_phase_plan_get_border (const CtiPhasePlan *plan, CtiBorder border)
{
  return border == CTI_BORDER_END ? cti_phase_plan_get_planned_end (plan) : plan->start[border];
}

/**
 * cti_phase_plan_get_length:
 * @plan: the days of a course
 * @phase: phase 1, 2 or 3
 *
 * Returns: how many days it has, 0 while phase 1 is not set
 */
int
cti_phase_plan_get_length (const CtiPhasePlan *plan, CtiPhase phase)
{
  int k = (int) phase - CTI_PHASE_1;

  g_return_val_if_fail (k >= 0 && k < CTI_PHASE_COUNT, 0);

  return cti_phase_plan_has_phases (plan) ? plan->end[k] - plan->start[k] + 1 : 0;
}

/**
 * cti_phase_plan_check_lengths:
 * @plan: the days of a course
 * @problems: where to add a hint
 *
 * The three phases are of equal length (domain 1.1): a hint where they differ by more than 14 days.
 */
void
cti_phase_plan_check_lengths (const CtiPhasePlan *plan, CtiProblems *problems)
{
  int shortest = G_MAXINT, longest = 0;

  if (!cti_phase_plan_has_phases (plan))
    return;
  for (int phase = CTI_PHASE_1; phase <= CTI_PHASE_3; phase++)
    {
      int length = cti_phase_plan_get_length (plan, (CtiPhase) phase);

      shortest = MIN (shortest, length);
      longest = MAX (longest, length);
    }
  if (longest - shortest > CTI_PHASE_DIFFER_DAYS)
    cti_problems_add_limits (problems, CTI_PROBLEM_PHASES_DIFFER, "course", NULL, shortest,
                             longest);
}

/**
 * cti_course_move_border:
 * @course: a course
 * @border: which border
 * @day: its day from now on, or %CTI_DATE_NONE to have it counted again
 *
 * Returns: (transfer full): the course with that border moved and the later ones counted anew
 */
CtiCourse *
cti_course_move_border (const CtiCourse *course, CtiBorder border, CtiDate day)
{
  CtiCourse *moved = cti_record_copy (course);
  CtiDate *days[] = { &moved->phase1_start, &moved->phase2_start, &moved->phase3_start,
                      &moved->planned_end };

  *days[border] = day;
  for (gsize later = (gsize) border + 1; later < G_N_ELEMENTS (days); later++)
    *days[later] = CTI_DATE_NONE;
  return moved;
}

static int
get_shift (const CtiPause *pause)
{
  return pause != NULL && pause->shifts ? cti_pause_get_days (pause) : 0;
}

/* Where the first day after a phase was before the pause put it off. One that the pause cannot have
 * put off to where it is was moved since, and stays. */
static CtiDate
take_back (CtiDate border, const CtiPause *before)
{
  int days = get_shift (before);

  return days > 0 && border - days > before->first ? border - days : border;
}

static CtiDate
put_off (CtiDate border, const CtiPause *now)
{
  return border > now->first ? border + get_shift (now) : border;
}

/* Phase 1 cannot have begun on a day that is still to come, or on one of the pause. */
static gboolean
is_still_planned (CtiDate phase1, const CtiPause *now, CtiDate today)
{
  return phase1 > today || (now->last != CTI_DATE_NONE && cti_pause_holds (now, phase1));
}

/**
 * cti_course_follow_pause:
 * @course: a course
 * @before: (nullable): a pause of it as it was, %NULL for a new one
 * @now: the pause as it shall be
 * @today: the day
 *
 * Returns: (transfer full) (nullable): the course with the days of its moved borders put off as the
 *   pause asks, %NULL where none of them is touched
 */
CtiCourse *
cti_course_follow_pause (const CtiCourse *course,
                         const CtiPause *before,
                         const CtiPause *now,
                         CtiDate today)
{
  CtiCourse *moved = cti_record_copy (course);
  CtiDate *borders[] = { &moved->phase1_start, &moved->phase2_start, &moved->phase3_start,
                         &moved->planned_end };
  gboolean has_begun = !is_still_planned (course->phase1_start, now, today);
  gboolean touched = FALSE;

  for (gsize i = has_begun ? 1 : 0; i < G_N_ELEMENTS (borders); i++)
    {
      int last = borders[i] == &moved->planned_end; /* a last day: the border is the day after */
      CtiDate border = *borders[i] + last;
      CtiDate there = put_off (take_back (border, before), now);

      if (*borders[i] == CTI_DATE_NONE || there == border)
        continue;
      *borders[i] = there - last;
      touched = TRUE;
    }
  if (!touched)
    g_clear_pointer (&moved, cti_record_unref);
  return moved;
}

/**
 * cti_phase_plan_preview_move:
 * @course: a course
 * @pauses: (nullable) (element-type CtiPause): its pauses
 * @border: which border
 * @day: where it would be moved
 * @before: (out caller-allocates): the days as they are
 * @after: (out caller-allocates): the days as they would be
 * @problems: where to add what stands in the way and hints
 */
void
cti_phase_plan_preview_move (const CtiCourse *course,
                             GPtrArray *pauses,
                             CtiBorder border,
                             CtiDate day,
                             CtiPhasePlan *before,
                             CtiPhasePlan *after,
                             CtiProblems *problems)
{
  static const char *const fields[] = { "phase1_start", "phase2_start", "phase3_start",
                                        "planned_end" };
  g_autoptr (CtiCourse) moved = cti_course_move_border (course, border, day);
  CtiDate earliest;

  cti_phase_plan_init (before, course, pauses);
  earliest =
      border == CTI_BORDER_PHASE_1 ? course->contact_start : before->start[MIN (border, 3) - 1] + 1;
  if (border == CTI_BORDER_END)
    earliest--;
  if (border != CTI_BORDER_PHASE_1 && !cti_phase_plan_has_phases (before))
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "course", fields[border]);
  else if (day != CTI_DATE_NONE && day < earliest)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "course", fields[border]);
  cti_phase_plan_init (after, moved, pauses);
  cti_phase_plan_check_lengths (after, problems);
}
