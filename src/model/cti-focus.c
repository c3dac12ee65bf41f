#include "cti-focus.h"

#include "cti-field.h"

const CtiEnumValue cti_chooser_values[] = {
  { CTI_CHOOSER_JOINT, "joint" },
  { CTI_CHOOSER_CITIZEN, "citizen" },
  { 0, NULL },
};

const CtiEnumValue cti_focus_status_values[] = {
  { CTI_FOCUS_OPEN, "open" },       { CTI_FOCUS_REACHED, "reached" },
  { CTI_FOCUS_PARTLY, "partly" },   { CTI_FOCUS_NOT_REACHED, "not-reached" },
  { CTI_FOCUS_DROPPED, "dropped" }, { 0, NULL },
};

const CtiEnumValue cti_owner_values[] = {
  { CTI_OWNER_NOBODY, "nobody" },     { CTI_OWNER_CITIZEN, "citizen" },
  { CTI_OWNER_WORKER, "worker" },     { CTI_OWNER_NETWORK, "network" },
  { CTI_OWNER_PROVIDER, "provider" }, { 0, NULL },
};

const CtiEnumValue cti_activity_status_values[] = {
  { CTI_ACTIVITY_PLANNED, "planned" },
  { CTI_ACTIVITY_STARTED, "started" },
  { CTI_ACTIVITY_WORKS, "works" },
  { CTI_ACTIVITY_ADAPTED, "adapted" },
  { CTI_ACTIVITY_DONE, "done" },
  { CTI_ACTIVITY_GIVEN_UP, "given-up" },
  { 0, NULL },
};

static const CtiField focus_area_fields[] = {
  CTI_REF (CtiFocusArea, course, CTI_FIELD_REQUIRED),
  CTI_INT (CtiFocusArea, phase, 0, 1, 3, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiFocusArea, area, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_ENUM (CtiFocusArea, chosen_by, cti_chooser_values),
  CTI_INT (CtiFocusArea, priority, 0, 1, 9, 0),
  CTI_NOTE (CtiFocusArea, problem, 0),
  CTI_NOTE (CtiFocusArea, resources, 0),
  CTI_NOTE (CtiFocusArea, wish, 0),
  CTI_ENUM (CtiFocusArea, status, cti_focus_status_values),
  CTI_NOTE (CtiFocusArea, reason, 0),
  CTI_REF (CtiFocusArea, carried_from, 0),
};

const CtiRecordType cti_focus_area_type = { "focus_area", sizeof (CtiFocusArea), focus_area_fields,
                                            G_N_ELEMENTS (focus_area_fields) };

static const CtiField activity_fields[] = {
  CTI_REF (CtiActivity, focus, CTI_FIELD_PART),
  CTI_REF (CtiActivity, course, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiActivity, star_area, CTI_FIELD_SILENT),
  CTI_LINE (CtiActivity, what, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiActivity, owner, cti_owner_values),
  CTI_LINE (CtiActivity, owner_name, 0),
  CTI_REF (CtiActivity, offer, 0),
  CTI_FLAG (CtiActivity, needs_decision),
  CTI_DAY (CtiActivity, start, 0),
  CTI_DAY (CtiActivity, due, CTI_FIELD_AHEAD),
  CTI_DAY (CtiActivity, review, CTI_FIELD_AHEAD),
  CTI_ENUM (CtiActivity, status, cti_activity_status_values),
  CTI_NOTE (CtiActivity, evaluation, 0),
  CTI_REF (CtiActivity, carried_from, 0),
};

const CtiRecordType cti_activity_type = { "activity", sizeof (CtiActivity), activity_fields,
                                          G_N_ELEMENTS (activity_fields) };

/**
 * cti_focus_area_compare:
 * @a: (type CtiFocusArea): a place in an array
 * @b: (type CtiFocusArea): another
 *
 * Returns: how to sort them: by phase, those with a priority first, then as they were written
 */
int
cti_focus_area_compare (gconstpointer a, gconstpointer b)
{
  const CtiFocusArea *first = *(CtiFocusArea *const *) a;
  const CtiFocusArea *second = *(CtiFocusArea *const *) b;
  int one = first->priority != 0 ? first->priority : G_MAXINT;
  int two = second->priority != 0 ? second->priority : G_MAXINT;

  if (first->phase != second->phase)
    return first->phase - second->phase;
  if (one != two)
    return one < two ? -1 : 1;
  return g_strcmp0 (first->area, second->area);
}

/**
 * cti_focus_area_is_among:
 * @self: a focus area
 * @later: (element-type CtiFocusArea): the focus areas of the phase after
 *
 * Returns: whether it goes on there, carried over or chosen anew
 */
gboolean
cti_focus_area_is_among (const CtiFocusArea *self, GPtrArray *later)
{
  for (guint i = 0; i < later->len; i++)
    {
      const CtiFocusArea *other = g_ptr_array_index (later, i);

      if (g_strcmp0 (other->carried_from, self->record.id) == 0 ||
          g_strcmp0 (other->area, self->area) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * cti_focus_count_areas:
 * @areas: (element-type CtiFocusArea): focus areas of one phase or of all
 *
 * Returns: how many different areas they are, those that are no longer relevant left out
 */
int
cti_focus_count_areas (GPtrArray *areas)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < areas->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (areas, i);

      if (area->status != CTI_FOCUS_DROPPED && area->area != NULL)
        g_hash_table_add (keys, area->area);
    }
  return (int) g_hash_table_size (keys);
}

/**
 * cti_focus_check_count:
 * @count: how many focus areas there are
 * @min: fewest without a hint
 * @max: most without a hint
 * @field: "phase" or "course": what was counted
 * @problems: where to add a hint
 *
 * A hint, never a wall; none while nothing is chosen, for planning takes time (domain 9.9).
 */
void
cti_focus_check_count (int count, int min, int max, const char *field, CtiProblems *problems)
{
  if (count > 0 && count < min)
    cti_problems_add_limits (problems, CTI_PROBLEM_FOCUS_FEW, "focus_area", field, min, max);
  if (count > max)
    cti_problems_add_limits (problems, CTI_PROBLEM_FOCUS_MANY, "focus_area", field, min, max);
}

/**
 * cti_activity_is_open:
 * @self: an activity
 *
 * Returns: whether it goes on: neither done nor given up
 */
gboolean
cti_activity_is_open (const CtiActivity *self)
{
  return self->status != CTI_ACTIVITY_DONE && self->status != CTI_ACTIVITY_GIVEN_UP;
}

/**
 * cti_activity_needs_handover:
 * @self: an activity
 * @phase: where the course stands
 *
 * Returns: whether somebody must take it over: the worker still carries it in phase 3 or after
 *   (domain 9.10)
 */
gboolean
cti_activity_needs_handover (const CtiActivity *self, CtiPhase phase)
{
  return cti_activity_is_open (self) && self->owner == CTI_OWNER_WORKER &&
         (phase == CTI_PHASE_3 || phase == CTI_PHASE_OVER);
}

/**
 * cti_activity_get_next_day:
 * @self: an activity
 *
 * Returns: the day on which it asks for attention: the earlier of due and review, %CTI_DATE_NONE
 *   where neither is set or it is over
 */
CtiDate
cti_activity_get_next_day (const CtiActivity *self)
{
  if (!cti_activity_is_open (self))
    return CTI_DATE_NONE;
  if (self->due == CTI_DATE_NONE || self->review == CTI_DATE_NONE)
    return MAX (self->due, self->review);
  return MIN (self->due, self->review);
}

/**
 * cti_activity_check:
 * @self: an activity
 * @citizen: whose it is
 * @phase: where the course stands
 * @problems: where to add what is wrong
 *
 * An open activity has somebody who does it (domain 9.10). Hints: in phase 3 the worker's own are
 * to be handed over; one that the municipality decides on cannot stay anonymous (domain 12.14).
 */
void
cti_activity_check (const CtiActivity *self,
                    const CtiCitizen *citizen,
                    CtiPhase phase,
                    CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (cti_activity_is_open (self) && self->owner == CTI_OWNER_NOBODY)
    cti_problems_add (problems, CTI_PROBLEM_NO_OWNER, "activity", "owner");
  if (self->start != CTI_DATE_NONE && self->due != CTI_DATE_NONE && self->due < self->start)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "activity", "due");
  if (cti_activity_needs_handover (self, phase))
    cti_problems_add (problems, CTI_PROBLEM_WORKER_CARRIES, "activity", "owner");
  if (self->needs_decision && citizen->mode == CTI_MODE_ANONYMOUS)
    cti_problems_add (problems, CTI_PROBLEM_NEEDS_DECISION, "activity", "needs_decision");
}
