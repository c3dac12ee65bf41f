#include "cti-closing.h"

#include "cti-field.h"
#include "cti-text.h"

const CtiEnumValue cti_closing_kind_values[] = {
  { CTI_CLOSING_FULL, "full" },
  { CTI_CLOSING_INTERRUPTED, "interrupted" },
  { CTI_CLOSING_CONTINUES, "continues" },
  { 0, NULL },
};

const CtiEnumValue cti_closing_result_values[] = {
  { CTI_CLOSING_RESULT_FULL, "full" },
  { CTI_CLOSING_RESULT_GOALS, "goals-reached" },
  { CTI_CLOSING_RESULT_INTERRUPTED, "interrupted" },
  { CTI_CLOSING_RESULT_CONTINUES, "continues" },
  { 0, NULL },
};

const CtiEnumValue cti_aim_reached_values[] = {
  { CTI_AIM_REACHED_UNKNOWN, "unknown" },
  { CTI_AIM_REACHED_YES, "yes" },
  { CTI_AIM_REACHED_PARTLY, "partly" },
  { CTI_AIM_REACHED_NO, "no" },
  { 0, NULL },
};

static const CtiField closing_fields[] = {
  CTI_REF (CtiClosing, course, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiClosing, date, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_ENUM (CtiClosing, kind, cti_closing_kind_values),
  CTI_FLAG (CtiClosing, lost_contact),
  CTI_FLAG (CtiClosing, goals_reached),
  CTI_FLAG (CtiClosing, own_wish),
  CTI_FLAG (CtiClosing, no_need),
  CTI_FLAG (CtiClosing, other_support),
  CTI_FLAG (CtiClosing, misuse),
  CTI_FLAG (CtiClosing, team_stopped),
  CTI_LINE (CtiClosing, other_reason, 0),
  CTI_ENUM (CtiClosing, aim_reached, cti_aim_reached_values),
  CTI_FLAG (CtiClosing, referred_again),
  CTI_NOTE (CtiClosing, words, 0),
  CTI_FLAG (CtiClosing, may_follow_up),
};

const CtiRecordType cti_closing_type = { "closing", sizeof (CtiClosing), closing_fields,
                                         G_N_ELEMENTS (closing_fields) };

static gboolean
is_full (const CtiPhasePlan *plan, CtiDate day)
{
  CtiDate end = cti_phase_plan_get_planned_end (plan);

  return end != CTI_DATE_NONE && day >= end - CTI_CLOSING_FULL_DAYS;
}

/**
 * cti_closing_suggest_kind:
 * @plan: the days of a course
 * @day: the day it ends
 *
 * Returns: carried through from 14 days before the planned end on, else interrupted (domain 9.18)
 */
CtiClosingKind
cti_closing_suggest_kind (const CtiPhasePlan *plan, CtiDate day)
{
  return is_full (plan, day) ? CTI_CLOSING_FULL : CTI_CLOSING_INTERRUPTED;
}

/**
 * cti_closing_get_months:
 * @plan: the days of a course
 * @day: the day it ends
 *
 * Returns: whole months from the start of phase 1 to the end of that day, 0 before phase 1 (domain
 *   9.18: months completed)
 */
int
cti_closing_get_months (const CtiPhasePlan *plan, CtiDate day)
{
  int months = 0;

  if (!cti_phase_plan_has_phases (plan) || day == CTI_DATE_NONE)
    return 0;
  while (cti_date_add_months (plan->start[0], months + 1) <= day + 1)
    months++;
  return months;
}

/**
 * cti_closing_has_reason:
 * @self: a closing form
 *
 * Returns: whether any reason is chosen or written
 */
gboolean
cti_closing_has_reason (const CtiClosing *self)
{
  return self->lost_contact || self->goals_reached || self->own_wish || self->no_need ||
         self->other_support || self->misuse || self->team_stopped ||
         !cti_text_is_blank (self->other_reason);
}

/**
 * cti_closing_get_result:
 * @self: a closing form
 *
 * Returns: how it is told in lists and figures
 */
CtiClosingResult
cti_closing_get_result (const CtiClosing *self)
{
  switch (self->kind)
    {
    case CTI_CLOSING_FULL:
      return CTI_CLOSING_RESULT_FULL;
    case CTI_CLOSING_CONTINUES:
      return CTI_CLOSING_RESULT_CONTINUES;
    default:
      return self->goals_reached ? CTI_CLOSING_RESULT_GOALS : CTI_CLOSING_RESULT_INTERRUPTED;
    }
}

static gboolean
is_before_phase_3 (const CtiPhasePlan *plan, CtiDate day)
{
  return plan->start[2] == CTI_DATE_NONE || day < plan->start[2];
}

/**
 * cti_closing_check:
 * @self: a closing form
 * @plan: the days of the course
 * @today: the day
 * @problems: where to add what is wrong
 *
 * Carried through is what ends no more than 14 days before its planned end; what is interrupted
 * needs a reason (domain 9.18). Before phase 3 a hint says that phases can be shortened but are all
 * passed through (domain 1.1).
 */
void
cti_closing_check (const CtiClosing *self,
                   const CtiPhasePlan *plan,
                   CtiDate today,
                   CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->date == CTI_DATE_NONE)
    return;
  if (self->date > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "closing", "date");
  if (self->date < plan->contact_start)
    cti_problems_add (problems, CTI_PROBLEM_BEFORE_CONTACT, "closing", "date");
  if (self->kind == CTI_CLOSING_FULL && !is_full (plan, self->date))
    cti_problems_add (problems, CTI_PROBLEM_CLOSED_EARLY, "closing", "kind");
  if (self->kind == CTI_CLOSING_INTERRUPTED && !cti_closing_has_reason (self))
    cti_problems_add (problems, CTI_PROBLEM_NO_REASON_CHOSEN, "closing", "kind");
  if (is_before_phase_3 (plan, self->date))
    cti_problems_add (problems, CTI_PROBLEM_BEFORE_PHASE_3, "closing", "date");
}
