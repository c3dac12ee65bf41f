/* How a case stands, in a few values that make one sentence.
 *
 * What comes next is the step with the earliest day from today on among all that have one: an
 * appointment, an activity of the plan, a task, the star, the handover agreement; of two on one day
 * the one with the citizen comes before paper (the order of CtiNextStep). What should have been
 * done by now does not come next: the oldest of it stands for itself. A course past its planned end
 * has but one next step: to be closed; a closed one at most the star she agreed to be asked for. */

#include "cti-standing.h"

#include "cti-star-change.h"

static void
keep_earliest (CtiNextStep *step,
               CtiDate *day,
               char **what,
               CtiNextStep new_step,
               CtiDate new_day,
               const char *new_what)
{
  if (*step != CTI_NEXT_STEP_NONE && *day <= new_day)
    return;
  *step = new_step;
  *day = new_day;
  g_free (*what);
  *what = g_strdup (new_what);
}

static void
offer (CtiStanding *self, CtiNextStep step, CtiDate day, const char *what, CtiDate today)
{
  if (day == CTI_DATE_NONE)
    return;
  if (day < today && step != CTI_NEXT_STEP_CLOSING)
    keep_earliest (&self->late, &self->late_day, &self->late_what, step, day, what);
  else
    keep_earliest (&self->next, &self->next_day, &self->next_what, step, day, what);
}

static void
offer_appointments (CtiStanding *self, const CtiCard *card, CtiDate today)
{
  g_autoptr (GPtrArray) appointments = cti_card_get_appointments (card);

  for (guint i = 0; i < appointments->len; i++)
    {
      const CtiContact *contact = g_ptr_array_index (appointments, i);

      if (contact->date >= today) /* how a past one went is asked elsewhere */
        offer (self, CTI_NEXT_STEP_CONTACT, contact->date, NULL, today);
    }
}

static void
offer_activities (CtiStanding *self, const CtiCase *now, CtiDate today)
{
  g_autoptr (GPtrArray) activities =
      cti_case_get_current_activities (now, cti_case_get_course (now));

  for (guint i = 0; i < activities->len; i++)
    {
      const CtiActivity *activity = g_ptr_array_index (activities, i);

      if (cti_activity_is_open (activity))
        offer (self, CTI_NEXT_STEP_ACTIVITY, activity->due, activity->what, today);
    }
}

static void
offer_tasks (CtiStanding *self, const CtiCase *now, CtiDate today)
{
  g_autoptr (GPtrArray) tasks = cti_case_get_tasks (now);

  for (guint i = 0; i < tasks->len; i++)
    {
      const CtiTask *task = g_ptr_array_index (tasks, i);

      offer (self, CTI_NEXT_STEP_TASK, cti_task_get_day (task), task->title, today);
    }
}

static void
offer_star (CtiStanding *self, const CtiCase *now, CtiDate today)
{
  CtiDate day = CTI_DATE_NONE;

  if (cti_case_get_next_reading (now, today, &day) != CTI_DUE_NONE)
    offer (self, CTI_NEXT_STEP_STAR, day, NULL, today);
}

static void
offer_handover (CtiStanding *self, const CtiCard *card, CtiDate today)
{
  CtiDate day = CTI_DATE_NONE;

  if (cti_card_get_handover (card, today, &day) != CTI_DUE_NONE)
    offer (self, CTI_NEXT_STEP_HANDOVER, day, NULL, today);
}

static void
find_next_step (CtiStanding *self, const CtiCase *now, const CtiCard *card, CtiDate today)
{
  CtiPhase phase = cti_phase_plan_get_phase (&self->plan, today);

  if (phase == CTI_PHASE_CLOSED)
    offer_star (self, now, today);
  else if (phase == CTI_PHASE_OVER)
    offer (self, CTI_NEXT_STEP_CLOSING, cti_phase_plan_get_planned_end (&self->plan), NULL, today);
  else if (phase != CTI_PHASE_NONE)
    {
      offer_appointments (self, card, today);
      offer_activities (self, now, today);
      offer_tasks (self, now, today);
      offer_star (self, now, today);
      offer_handover (self, card, today);
    }
}

static void
count_changes (CtiStanding *self, const CtiCase *now)
{
  g_autoptr (GPtrArray) stars = cti_case_get_compared_stars (now);
  g_autoptr (GArray) changes = NULL;

  if (stars->len < 2)
    return;
  changes = cti_star_compare (stars->pdata[0], stars->pdata[stars->len - 1]);
  for (guint i = 0; i < changes->len; i++)
    {
      const CtiStarChange *change = &g_array_index (changes, CtiStarChange, i);

      self->has_change |= change->is_paired;
      self->up += change->points > 0;
      self->down += change->points < 0;
      self->same += change->is_paired && change->points == 0;
    }
}

/**
 * cti_standing_new:
 * @now: a case
 * @today: the day
 *
 * Returns: (transfer full): how it stands on that day
 */
CtiStanding *
cti_standing_new (const CtiCase *now, CtiDate today)
{
  CtiStanding *self = g_new0 (CtiStanding, 1);
  g_autoptr (CtiCard) card = cti_case_make_card (now);

  cti_case_get_plan (now, &self->plan);
  self->is_paused = cti_card_is_paused (card, today);
  self->last_contact = card->last_contact;
  self->next_day = CTI_DATE_NONE;
  self->late_day = CTI_DATE_NONE;
  count_changes (self, now);
  find_next_step (self, now, card, today);
  return self;
}

/**
 * cti_standing_free:
 * @self: (transfer full): a standing
 */
void
cti_standing_free (CtiStanding *self)
{
  g_free (self->next_what);
  g_free (self->late_what);
  g_free (self);
}
