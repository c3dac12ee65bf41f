#include "cti-card.h"

#include "cti-handover.h"
#include "cti-network.h"

static const CtiField fields[] = {
  CTI_LINE (CtiCard, code, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiCard, name, CTI_FIELD_REQUIRED | CTI_FIELD_PERSONAL),
  CTI_ENUM (CtiCard, mode, cti_identity_mode_values),
  CTI_DAY (CtiCard, contact_start, 0),
  CTI_DAY (CtiCard, phase1_start, 0),
  CTI_INT (CtiCard,
           phase_months,
           CTI_PHASE_MONTHS_DEFAULT,
           CTI_PHASE_MONTHS_MIN,
           CTI_PHASE_MONTHS_MAX,
           0),
  CTI_DAY (CtiCard, closed_on, 0),
  CTI_DAY (CtiCard, phase2_start, 0),
  CTI_DAY (CtiCard, phase3_start, 0),
  CTI_DAY (CtiCard, planned_end, 0),
  CTI_DAY (CtiCard, pause_first, 0),
  CTI_DAY (CtiCard, pause_last, 0),
  CTI_DAY (CtiCard, handover_agreed, 0),
  CTI_FLAG (CtiCard, has_after),
  CTI_FLAG (CtiCard, closing_missing),
  CTI_FLAG (CtiCard, may_follow_up),
  CTI_REF (CtiCard, inquiry, 0),
  CTI_DAY (CtiCard, last_reading, 0),
  CTI_INT (CtiCard, readings, -1, 0, G_MAXINT, 0),
  CTI_DAY (CtiCard, last_contact, 0),
  CTI_NOTE (CtiCard, appointments, 0),
  CTI_INT (CtiCard, unfinished, 0, 0, G_MAXINT, 0),
  CTI_DAY (CtiCard, unfinished_since, 0),
  CTI_NOTE (CtiCard, tasks, CTI_FIELD_PERSONAL),
  CTI_DAY (CtiCard, last_wellbeing, 0),
  CTI_INT (CtiCard, wellbeing_score, -1, 0, 100, 0),
  CTI_INT (CtiCard, wellbeing_first, -1, 0, 100, 0),
  CTI_INT (CtiCard, wellbeing_before, -1, 0, 100, 0),
  CTI_DAY (CtiCard, worried_since, 0),
  CTI_DAY (CtiCard, last_frequency, 0),
  CTI_DAY (CtiCard, next_review, 0),
  CTI_DAY (CtiCard, next_referral, 0),
  CTI_DAY (CtiCard, handover_ask, 0),
  CTI_LINE (CtiCard, consent_days, 0),
  CTI_NOTE (CtiCard, offers, 0),
  CTI_LINE (CtiCard, quiet_rules, CTI_FIELD_SILENT),
  CTI_NOTE (CtiCard, decisions, 0),
  CTI_NOTE (CtiCard, method, 0),
};

const CtiRecordType cti_card_type = { "card", sizeof (CtiCard), fields, G_N_ELEMENTS (fields) };

/**
 * cti_card_get_plan:
 * @self: a card
 * @plan: (out caller-allocates): the days of her course
 */
void
cti_card_get_plan (const CtiCard *self, CtiPhasePlan *plan)
{
  CtiCourse course = { .contact_start = self->contact_start,
                       .phase1_start = self->phase1_start,
                       .phase_months = self->phase_months,
                       .phase2_start = self->phase2_start,
                       .phase3_start = self->phase3_start,
                       .planned_end = self->planned_end,
                       .closed_on = self->closed_on };

  cti_phase_plan_init (plan, &course, NULL);
}

/**
 * cti_card_is_paused:
 * @self: a card
 * @today: the day
 *
 * Returns: whether her course stands still
 */
gboolean
cti_card_is_paused (const CtiCard *self, CtiDate today)
{
  CtiPause pause = { .first = self->pause_first, .last = self->pause_last };

  return self->pause_first != CTI_DATE_NONE && self->closed_on == CTI_DATE_NONE &&
         cti_pause_holds (&pause, today);
}

/**
 * cti_card_get_handover:
 * @self: a card
 * @today: the day
 * @due: (out): the last day for the handover agreement, %CTI_DATE_NONE where there is none
 *
 * Returns: how the agreement stands
 */
CtiDue
cti_card_get_handover (const CtiCard *self, CtiDate today, CtiDate *due)
{
  CtiPhasePlan plan;

  cti_card_get_plan (self, &plan);
  *due = cti_handover_get_due (&plan);
  return cti_handover_get_state (&plan, self->handover_agreed, today);
}

/**
 * cti_card_lacks_after:
 * @self: a card
 * @today: the day
 *
 * Returns: whether to remind that nobody is named for after the course
 */
gboolean
cti_card_lacks_after (const CtiCard *self, CtiDate today)
{
  CtiPhasePlan plan;

  cti_card_get_plan (self, &plan);
  return cti_network_lacks_after (self->has_after, &plan, today);
}

/**
 * cti_card_get_next_reading:
 * @self: a card
 * @months: months from one star to the next, as the team has it; 0 for %CTI_RHYTHM_MONTHS
 * @today: the day
 * @next: (out): the day her next star is to be read, %CTI_DATE_NONE if none is
 *
 * While her course is paused no star is waited for; after it there are follow-ups where she agreed.
 *
 * Returns: how @next stands to @today
 */
CtiDue
cti_card_get_next_reading (const CtiCard *self, int months, CtiDate today, CtiDate *next)
{
  CtiPhasePlan plan;
  CtiDue due;

  if (self->closed_on != CTI_DATE_NONE && self->closed_on <= today && self->may_follow_up)
    return cti_follow_up_get_next (self->closed_on, self->last_reading, today, next);
  cti_card_get_plan (self, &plan);
  plan.reading_months = months;
  due = cti_rhythm_get_next (&plan, self->last_reading, today, next);
  if (due == CTI_DUE_NONE || due == CTI_DUE_LATER || !cti_card_is_paused (self, today))
    return due;
  *next = CTI_DATE_NONE;
  return CTI_DUE_NONE;
}
