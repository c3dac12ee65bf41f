/* The days of a course. start_k is phase-1 start plus (k-1) times the phase's months, counted from
 * phase-1 start each time, so that a clipped month end does not wander: a course that starts on
 * 31 August has its borders on 31 December and 30 April, not 30 and 30. A phase ends the day before
 * the next one starts (domain 9.8). The contact-building period ends the day before phase 1.
 *
 * A border that the worker has moved is a day of its own, and what follows is counted from it in
 * whole months. A pause that shifts puts off, by as many days as it lasted, every border that lay
 * after its first day and was not moved since; one that still goes on shifts nothing yet. */

#include "cti-phase-plan.h"

const CtiEnumValue cti_phase_values[] = {
  { CTI_PHASE_NONE, "none" },     { CTI_PHASE_CONTACT, "contact" },
  { CTI_PHASE_1, "phase-1" },     { CTI_PHASE_2, "phase-2" },
  { CTI_PHASE_3, "phase-3" },     { CTI_PHASE_OVER, "over" },
  { CTI_PHASE_CLOSED, "closed" }, { 0, NULL },
};

static int
count_shift (GPtrArray *pauses, CtiDate from, CtiDate border)
{
  int shift = 0;

  for (guint i = 0; i < pauses->len; i++)
    {
      const CtiPause *pause = g_ptr_array_index (pauses, i);

      if (pause->shifts && pause->first >= from && pause->first < border + shift)
        shift += cti_pause_get_days (pause);
    }
  return shift;
}

static int
compare_pauses (gconstpointer a, gconstpointer b)
{
  return (*(CtiPause *const *) a)->first - (*(CtiPause *const *) b)->first;
}

static GPtrArray *
sort_pauses (GPtrArray *pauses)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; pauses != NULL && i < pauses->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (pauses, i));
  g_ptr_array_sort (sorted, compare_pauses);
  return sorted;
}

static void
lay_out (CtiPhasePlan *plan, const CtiCourse *course, GPtrArray *pauses)
{
  /* the first day after each phase, where it was moved */
  CtiDate moved[] = { course->phase2_start, course->phase3_start,
                      cti_date_add_days (course->planned_end, 1) };
  CtiDate anchor = course->phase1_start;
  int anchor_phase = 0;

  plan->start[0] = anchor;
  for (int k = 1; k <= CTI_PHASE_COUNT; k++)
    {
      CtiDate border = cti_date_add_months (anchor, (k - anchor_phase) * course->phase_months);

      border += count_shift (pauses, anchor, border);
      if (moved[k - 1] != CTI_DATE_NONE && moved[k - 1] > plan->start[k - 1])
        border = anchor = moved[k - 1], anchor_phase = k;
      plan->end[k - 1] = border - 1;
      if (k < CTI_PHASE_COUNT)
        plan->start[k] = border;
    }
}

/**
 * cti_phase_plan_init:
 * @plan: (out caller-allocates): the plan
 * @course: (nullable): a course
 * @pauses: (nullable) (element-type CtiPause): its pauses
 */
void
cti_phase_plan_init (CtiPhasePlan *plan, const CtiCourse *course, GPtrArray *pauses)
{
  g_autoptr (GPtrArray) sorted = sort_pauses (pauses);

  *plan = (CtiPhasePlan){ 0 };
  if (course == NULL)
    return;
  plan->contact_start = course->contact_start;
  plan->closed_on = course->closed_on;
  if (course->phase1_start == CTI_DATE_NONE)
    return;
  lay_out (plan, course, sorted);
}

/**
 * cti_phase_plan_has_phases:
 * @plan: a plan
 *
 * Returns: whether phase 1 has a start day
 */
gboolean
cti_phase_plan_has_phases (const CtiPhasePlan *plan)
{
  return plan->start[0] != CTI_DATE_NONE;
}

/**
 * cti_phase_plan_get_phase_on:
 * @plan: a plan
 * @day: a day
 *
 * Returns: the phase the day falls in, whether or not the course has been closed since; none before
 *   contact building began
 */
CtiPhase
cti_phase_plan_get_phase_on (const CtiPhasePlan *plan, CtiDate day)
{
  if (plan->contact_start == CTI_DATE_NONE || day < plan->contact_start)
    return CTI_PHASE_NONE;
  if (!cti_phase_plan_has_phases (plan) || day < plan->start[0])
    return CTI_PHASE_CONTACT;
  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    if (day <= plan->end[k])
      return CTI_PHASE_1 + k;
  return CTI_PHASE_OVER;
}

/**
 * cti_phase_plan_get_phase:
 * @plan: a plan
 * @today: the day
 *
 * Returns: where the course stands
 */
CtiPhase
cti_phase_plan_get_phase (const CtiPhasePlan *plan, CtiDate today)
{
  if (plan->closed_on != CTI_DATE_NONE && plan->closed_on <= today)
    return CTI_PHASE_CLOSED;
  return cti_phase_plan_get_phase_on (plan, today);
}

/**
 * cti_phase_plan_get_day:
 * @plan: a plan
 * @today: the day
 *
 * Returns: which day of its phase it is, the first being 1; of a course past its end, how many days
 *   past; 0 where there is no course or it is closed
 */
int
cti_phase_plan_get_day (const CtiPhasePlan *plan, CtiDate today)
{
  CtiPhase phase = cti_phase_plan_get_phase (plan, today);

  switch (phase)
    {
    case CTI_PHASE_CONTACT:
      return today - plan->contact_start + 1;
    case CTI_PHASE_1:
    case CTI_PHASE_2:
    case CTI_PHASE_3:
      return today - plan->start[phase - CTI_PHASE_1] + 1;
    case CTI_PHASE_OVER:
      return today - plan->end[CTI_PHASE_COUNT - 1];
    default:
      return 0;
    }
}

/**
 * cti_phase_plan_get_contact_end:
 * @plan: a plan
 *
 * Returns: last day of the contact-building period, unknown while phase 1 is not set
 */
CtiDate
cti_phase_plan_get_contact_end (const CtiPhasePlan *plan)
{
  return cti_date_add_days (plan->start[0], -1);
}

/**
 * cti_phase_plan_get_planned_end:
 * @plan: a plan
 *
 * Returns: last day of phase 3, unknown while phase 1 is not set
 */
CtiDate
cti_phase_plan_get_planned_end (const CtiPhasePlan *plan)
{
  return plan->end[CTI_PHASE_COUNT - 1];
}
