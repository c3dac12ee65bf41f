/* What the data suggest for a caseload. An item that speaks of courses is answered as the
 * self-assessment asks it (domain 2.2): in how many of them is it so, from never to always. A
 * course counts where it is fully or mostly there, and is left out while it is too early to say or
 * the gap can still be closed. */

#include "cti-fidelity.h"

#define GOOD_LEVEL 4
#define WEEK_DAYS  7

/**
 * cti_fidelity_find_courses:
 * @basis: what is looked at
 *
 * Returns: (transfer container) (element-type CtiCard): the cards of the courses whose phases had
 *   begun by the end of the period and that were not closed before it
 */
GPtrArray *
cti_fidelity_find_courses (const CtiFidelityBasis *basis)
{
  GPtrArray *found = g_ptr_array_new ();
  CtiDate last = basis->last != CTI_DATE_NONE ? basis->last : basis->today;

  for (guint i = 0; i < basis->cards->len; i++)
    {
      CtiCard *card = g_ptr_array_index (basis->cards, i);

      if (card->phase1_start != CTI_DATE_NONE && card->phase1_start <= last &&
          (card->closed_on == CTI_DATE_NONE ||
           card->closed_on >= MAX (basis->first, card->phase1_start)))
        g_ptr_array_add (found, card);
    }
  return found;
}

static gboolean
counts (const CtiFidelityHint *hint)
{
  return hint->level >= GOOD_LEVEL || hint->state == CTI_FIDELITY_SETTLED ||
         (hint->state == CTI_FIDELITY_OPEN && hint->until == CTI_DATE_NONE);
}

static void
judge_courses (const CtiFidelityBasis *basis, GArray *hints)
{
  g_autoptr (GPtrArray) courses = cti_fidelity_find_courses (basis);

  for (guint i = 0; i < courses->len; i++)
    {
      g_autoptr (GArray) own = cti_fidelity_of_course (basis, g_ptr_array_index (courses, i));

      for (guint k = 0; k < hints->len; k++)
        {
          CtiFidelityHint *hint = &g_array_index (hints, CtiFidelityHint, k);
          const CtiFidelityHint *one = &g_array_index (own, CtiFidelityHint, k);

          if (one->level == 0 || !counts (one))
            continue;
          hint->courses++;
          hint->good += one->level >= GOOD_LEVEL;
        }
    }
}

static void
finish_courses (const CtiFidelityBasis *basis, CtiFidelityHint *hint)
{
  if (hint->courses == 0)
    return;
  hint->value = (100 * hint->good + hint->courses / 2) / hint->courses;
  hint->level = cti_fidelity_get_level (basis->form->shares, hint->value);
}

static void
judge_caseload (const CtiFidelityBasis *basis, CtiFidelityHint *hint)
{
  CtiCaseload caseload;

  cti_caseload_count (basis->cards, basis->team, basis->worker, basis->today, &caseload);
  hint->parts[0] = caseload.courses;
  hint->parts[1] = caseload.limit;
  if (caseload.courses == 0)
    return;
  hint->value = (100 * caseload.courses + caseload.limit / 2) / caseload.limit;
  hint->level = cti_fidelity_get_level (hint->item->levels, hint->value);
}

/* Weeks are counted back from the last day, so that the running one is whole. */
static gboolean
has_session (const CtiFidelityBasis *basis, CtiDate first, CtiDate last)
{
  for (guint i = 0; i < basis->sessions->len; i++)
    {
      const CtiSupervision *one = g_ptr_array_index (basis->sessions, i);

      if (one->state == CTI_SUPERVISION_HELD && one->trained && one->date >= first &&
          one->date <= last)
        return TRUE;
    }
  return FALSE;
}

static void
judge_supervision (const CtiFidelityBasis *basis, CtiFidelityHint *hint)
{
  CtiDate last = MIN (basis->last != CTI_DATE_NONE ? basis->last : basis->today, basis->today);
  int weeks = (last - basis->first + 1) / WEEK_DAYS;

  if (basis->sessions == NULL || basis->first == CTI_DATE_NONE || weeks < 1)
    return;
  for (int week = 0; week < weeks; week++)
    hint->parts[0] +=
        has_session (basis, last - WEEK_DAYS * (week + 1) + 1, last - WEEK_DAYS * week);
  hint->parts[1] = weeks;
  hint->value = (100 * hint->parts[0] + weeks / 2) / weeks;
  hint->level = cti_fidelity_get_level (hint->item->levels, hint->value);
}

static void
finish (const CtiFidelityBasis *basis, CtiFidelityHint *hint)
{
  if (hint->item->measure == CTI_MEASURE_CASELOAD)
    judge_caseload (basis, hint);
  else if (hint->item->measure == CTI_MEASURE_SUPERVISION)
    judge_supervision (basis, hint);
  else
    finish_courses (basis, hint);
  if (hint->level > 0)
    hint->state = hint->level == CTI_FIDELITY_LEVELS ? CTI_FIDELITY_MET : CTI_FIDELITY_OPEN;
}

/**
 * cti_fidelity_of_caseload:
 * @basis: what is looked at
 *
 * Returns: (transfer full) (element-type CtiFidelityHint): what the data suggest for each item of
 *   the form, in its order; the value is the percent of the courses, or what is counted of the
 *   caseload itself
 */
GArray *
cti_fidelity_of_caseload (const CtiFidelityBasis *basis)
{
  GPtrArray *items = basis->form->items;
  GArray *hints = g_array_sized_new (FALSE, FALSE, sizeof (CtiFidelityHint), items->len);

  for (guint i = 0; i < items->len; i++)
    {
      CtiFidelityHint hint = { .item = g_ptr_array_index (items, i), .value = -1 };

      g_array_append_val (hints, hint);
    }
  judge_courses (basis, hints);
  for (guint i = 0; i < hints->len; i++)
    finish (basis, &g_array_index (hints, CtiFidelityHint, i));
  return hints;
}

static gboolean
is_of_phase_1 (const CtiPhasePlan *plan, const CtiContact *contact)
{
  return cti_phase_plan_get_phase_on (plan, contact->date) == CTI_PHASE_1;
}

static gboolean
speaks_of (CtiMeasure measure, const CtiPhasePlan *plan, const CtiContact *contact)
{
  switch (measure)
    {
    case CTI_MEASURE_COMMUNITY:
      return is_of_phase_1 (plan, contact) && cti_method_is_community (contact);
    case CTI_MEASURE_HELPERS:
      return is_of_phase_1 (plan, contact) && cti_method_is_helpers (contact);
    case CTI_MEASURE_FIRST_MONTH:
      return is_of_phase_1 (plan, contact) && cti_method_is_meeting (contact) &&
             contact->date < plan->start[0] + 30;
    case CTI_MEASURE_DECREASE:
      return cti_method_is_meeting (contact) && plan->start[0] != CTI_DATE_NONE &&
             contact->date >= plan->start[0];
    case CTI_MEASURE_WRITTEN:
      return cti_method_is_late (contact);
    default:
      return FALSE;
    }
}

static void
add_contacts (GPtrArray *found, const CtiCase *model, const CtiCourse *course, CtiMeasure measure)
{
  g_autoptr (GPtrArray) contacts = cti_case_get_of_course (model, &cti_contact_type, course);
  CtiPhasePlan plan;

  cti_case_get_plan (model, &plan);
  g_ptr_array_sort (contacts, cti_contact_compare);
  for (guint i = 0; i < contacts->len; i++)
    if (speaks_of (measure, &plan, g_ptr_array_index (contacts, i)))
      g_ptr_array_add (found, g_ptr_array_index (contacts, i));
}

static void
add_all (GPtrArray *found, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (found, g_ptr_array_index (records, i));
}

/**
 * cti_fidelity_find_records:
 * @model: a case
 * @measure: what was counted
 *
 * Returns: (transfer container) (element-type CtiRecord): the records it was counted from: the
 *   evidence; contacts written too late where that is what is counted
 */
GPtrArray *
cti_fidelity_find_records (const CtiCase *model, CtiMeasure measure)
{
  const CtiCourse *course = cti_case_get_course (model);
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = NULL;

  if (course == NULL)
    return found;
  if (measure == CTI_MEASURE_TRANSFER)
    records = cti_case_get_of_course (model, &cti_handover_type, course);
  else if (measure == CTI_MEASURE_FOCUS)
    records = cti_case_get_of_course (model, &cti_focus_area_type, course);
  else
    add_contacts (found, model, course, measure);
  if (records != NULL)
    add_all (found, records);
  return found;
}
