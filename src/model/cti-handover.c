/* The agreement on who takes over is made with the citizen and her network a month before the
 * course ends at the latest (domain 1.6, 9.16). Waiting time counts backwards: a receiver who
 * begins after thirty days is asked thirty days before the end. */

#include "cti-handover.h"

#include "cti-field.h"
#include "cti-text.h"

const CtiEnumValue cti_handover_status_values[] = {
  { CTI_HANDOVER_PLANNED, "planned" }, { CTI_HANDOVER_AGREED, "agreed" },
  { CTI_HANDOVER_HELD, "held" },       { CTI_HANDOVER_WORKS, "works" },
  { CTI_HANDOVER_FAILED, "failed" },   { 0, NULL },
};

static const CtiField handover_fields[] = {
  CTI_REF (CtiHandover, course, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiHandover, need, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiHandover, receiver, 0),
  CTI_REF (CtiHandover, person, 0),
  CTI_REF (CtiHandover, offer, 0),
  CTI_REF (CtiHandover, consent, 0),
  CTI_DAY (CtiHandover, agreed, CTI_FIELD_BACK),
  CTI_DAY (CtiHandover, starts, CTI_FIELD_AHEAD),
  CTI_INT (CtiHandover, waiting_days, -1, 0, 3650, 0),
  CTI_DAY (CtiHandover, meeting, 0),
  CTI_LINE (CtiHandover, participants, 0),
  CTI_ENUM (CtiHandover, status, cti_handover_status_values),
  CTI_NOTE (CtiHandover, note, 0),
};

const CtiRecordType cti_handover_type = { "handover", sizeof (CtiHandover), handover_fields,
                                          G_N_ELEMENTS (handover_fields) };

/**
 * cti_handover_get_due:
 * @plan: the days of a course
 *
 * Returns: the last day for the agreement: a month before the planned end; %CTI_DATE_NONE while
 *   phase 1 is not set
 */
CtiDate
cti_handover_get_due (const CtiPhasePlan *plan)
{
  CtiDate end = cti_phase_plan_get_planned_end (plan);

  return end != CTI_DATE_NONE ? cti_date_add_months (end, -1) : CTI_DATE_NONE;
}

/**
 * cti_handover_get_state:
 * @plan: the days of a course
 * @agreed: the day all of it was agreed, or %CTI_DATE_NONE
 * @today: the day
 *
 * Returns: how the agreement stands: none due where it is made or the course has no phases or is
 *   closed, later before phase 3, now from phase 3 until its last day, overdue after that
 */
CtiDue
cti_handover_get_state (const CtiPhasePlan *plan, CtiDate agreed, CtiDate today)
{
  CtiDate due = cti_handover_get_due (plan);

  if (due == CTI_DATE_NONE || agreed != CTI_DATE_NONE ||
      cti_phase_plan_get_phase (plan, today) == CTI_PHASE_CLOSED)
    return CTI_DUE_NONE;
  if (today > due)
    return CTI_DUE_OVERDUE;
  return today < plan->start[2] ? CTI_DUE_LATER : CTI_DUE_NOW;
}

/**
 * cti_handover_get_ask_by:
 * @self: a handover
 * @plan: the days of the course
 *
 * Returns: the last day to ask the receiver so that support begins when the course ends, with the
 *   waiting time counted in (domain 1.6); %CTI_DATE_NONE where either is not known
 */
CtiDate
cti_handover_get_ask_by (const CtiHandover *self, const CtiPhasePlan *plan)
{
  CtiDate end = cti_phase_plan_get_planned_end (plan);

  if (end == CTI_DATE_NONE || self->waiting_days < 0)
    return CTI_DATE_NONE;
  return cti_date_add_days (end, -self->waiting_days);
}

static gboolean
consent_holds (const CtiHandover *self, GPtrArray *consents, CtiDate day)
{
  for (guint i = 0; i < consents->len; i++)
    {
      const CtiConsent *consent = g_ptr_array_index (consents, i);

      if (g_strcmp0 (consent->record.id, self->consent) == 0)
        return cti_consent_holds (consent, day);
    }
  return FALSE;
}

/**
 * cti_handover_check:
 * @self: a handover
 * @plan: the days of the course
 * @consents: (element-type CtiConsent): the consents of the case
 * @today: the day
 * @problems: where to add what is wrong
 *
 * Agreed days have come; hints: a receiver who begins after the course has ended, and an agreement
 * without a consent that holds (domain 7).
 */
void
cti_handover_check (const CtiHandover *self,
                    const CtiPhasePlan *plan,
                    GPtrArray *consents,
                    CtiDate today,
                    CtiProblems *problems)
{
  CtiDate end = cti_phase_plan_get_planned_end (plan);

  cti_record_check (self, problems);
  if (self->agreed > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "handover", "agreed");
  if (self->status == CTI_HANDOVER_FAILED)
    return;
  if (self->status != CTI_HANDOVER_PLANNED && cti_text_is_blank (self->receiver))
    cti_problems_add (problems, CTI_PROBLEM_MISSING, "handover", "receiver");
  if (end != CTI_DATE_NONE && self->starts > cti_date_add_days (end, 1))
    cti_problems_add (problems, CTI_PROBLEM_SUPPORT_GAP, "handover", "starts");
  if (self->agreed != CTI_DATE_NONE && !consent_holds (self, consents, today))
    cti_problems_add (problems, CTI_PROBLEM_NO_CONSENT, "handover", "consent");
}
