#include "cti-card.h"

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
  CTI_DAY (CtiCard, last_reading, 0),
  CTI_INT (CtiCard, readings, -1, 0, G_MAXINT, 0),
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
                       .closed_on = self->closed_on };

  cti_phase_plan_init (plan, &course);
}

/**
 * cti_card_get_next_reading:
 * @self: a card
 * @today: the day
 * @next: (out): the day her next star is to be read, %CTI_DATE_NONE if none is
 *
 * Returns: how @next stands to @today
 */
CtiDue
cti_card_get_next_reading (const CtiCard *self, CtiDate today, CtiDate *next)
{
  CtiPhasePlan plan;

  cti_card_get_plan (self, &plan);
  return cti_rhythm_get_next (&plan, self->last_reading, today, next);
}
