#include "cti-network.h"

#include "cti-field.h"
#include "cti-text.h"

const CtiEnumValue cti_tie_kind_values[] = {
  { CTI_TIE_KIND_FRIEND, "friend" },
  { CTI_TIE_KIND_FAMILY, "family" },
  { CTI_TIE_KIND_PROFESSIONAL, "professional" },
  { CTI_TIE_KIND_NGO, "ngo" },
  { CTI_TIE_KIND_AUTHORITY, "authority" },
  { 0, NULL },
};

const CtiEnumValue cti_carrier_values[] = {
  { CTI_CARRIER_WORKER, "worker" },
  { CTI_CARRIER_SHARED, "shared" },
  { CTI_CARRIER_NETWORK, "network" },
  { 0, NULL },
};

static const CtiField person_fields[] = {
  CTI_LINE (CtiPerson, name, CTI_FIELD_REQUIRED | CTI_FIELD_PERSONAL),
  CTI_ENUM (CtiPerson, kind, cti_tie_kind_values),
  CTI_LINE (CtiPerson, phone, CTI_FIELD_PERSONAL),
  CTI_ENUM (CtiPerson, knows, cti_answer_values),
  CTI_REF (CtiPerson, consent, 0),
  CTI_LINE (CtiPerson, areas, CTI_FIELD_SILENT),
  CTI_NOTE (CtiPerson, takes_over, 0),
  CTI_FLAG (CtiPerson, tried),
  CTI_DAY (CtiPerson, met, CTI_FIELD_BACK),
  CTI_FLAG (CtiPerson, after_course),
};

const CtiRecordType cti_person_type = { "person", sizeof (CtiPerson), person_fields,
                                        G_N_ELEMENTS (person_fields) };

static const CtiField tie_fields[] = {
  CTI_REF (CtiTie, person, CTI_FIELD_REQUIRED),
  CTI_INT (CtiTie, phase, -1, 0, 3, CTI_FIELD_REQUIRED),
  CTI_INT (CtiTie, ring, 0, 1, 3, 0),
  CTI_INT (CtiTie, strength, 0, 1, 5, 0),
  CTI_ENUM (CtiTie, carries, cti_carrier_values),
};

const CtiRecordType cti_tie_type = { "tie", sizeof (CtiTie), tie_fields,
                                     G_N_ELEMENTS (tie_fields) };

/**
 * cti_network_find_tie:
 * @ties: (element-type CtiTie): ties
 * @person: id of a person
 * @phase: 0 for contact building, 1 to 3
 *
 * Returns: (transfer none) (nullable): how the tie to that person was at that phase
 */
const CtiTie *
cti_network_find_tie (GPtrArray *ties, const char *person, int phase)
{
  for (guint i = 0; i < ties->len; i++)
    {
      const CtiTie *tie = g_ptr_array_index (ties, i);

      if (tie->phase == phase && g_strcmp0 (tie->person, person) == 0)
        return tie;
    }
  return NULL;
}

/**
 * cti_network_has_phase:
 * @ties: (element-type CtiTie): ties
 * @phase: 0 for contact building, 1 to 3
 *
 * Returns: whether a map was drawn at that phase
 */
gboolean
cti_network_has_phase (GPtrArray *ties, int phase)
{
  for (guint i = 0; i < ties->len; i++)
    if (((CtiTie *) g_ptr_array_index (ties, i))->phase == phase)
      return TRUE;
  return FALSE;
}

/**
 * cti_network_find_phase_before:
 * @ties: (element-type CtiTie): ties
 * @phase: 0 for contact building, 1 to 3
 *
 * Returns: the nearest earlier phase at which a map was drawn, -1 for none
 */
int
cti_network_find_phase_before (GPtrArray *ties, int phase)
{
  do
    phase--;
  while (phase >= 0 && !cti_network_has_phase (ties, phase));
  return MAX (phase, -1);
}

/**
 * cti_tie_change_is_any:
 * @self: a difference
 *
 * Returns: whether anything changed at all
 */
gboolean
cti_tie_change_is_any (const CtiTieChange *self)
{
  return self->before == NULL || self->now == NULL || self->closer != 0 || self->stronger != 0 ||
         self->new_carrier;
}

static CtiTieChange
compare_tie (const CtiPerson *person, const CtiTie *before, const CtiTie *now)
{
  CtiTieChange change = { .person = person, .before = before, .now = now };

  if (before == NULL || now == NULL)
    return change;
  if (before->ring != 0 && now->ring != 0)
    change.closer = before->ring - now->ring;
  if (before->strength != 0 && now->strength != 0)
    change.stronger = now->strength - before->strength;
  change.new_carrier = before->carries != now->carries;
  return change;
}

/**
 * cti_network_compare:
 * @people: (element-type CtiPerson): the people of her network
 * @ties: (element-type CtiTie): their ties at all phases
 * @before: the earlier phase, 0 to 2
 * @now: the later phase
 *
 * Returns: (transfer full) (element-type CtiTieChange): one for each person who was there at either
 *   phase, in the order of @people, also where nothing changed
 */
GArray *
cti_network_compare (GPtrArray *people, GPtrArray *ties, int before, int now)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (CtiTieChange));

  for (guint i = 0; i < people->len; i++)
    {
      const CtiPerson *person = g_ptr_array_index (people, i);
      const CtiTie *old = cti_network_find_tie (ties, person->record.id, before);
      const CtiTie *present = cti_network_find_tie (ties, person->record.id, now);
      CtiTieChange change = compare_tie (person, old, present);

      if (old != NULL || present != NULL)
        g_array_append_val (changes, change);
    }
  return changes;
}

/**
 * cti_network_lacks_after:
 * @has_after: whether anybody is named for after the course
 * @plan: the days of the course
 * @today: the day
 *
 * The network for afterwards is planned from the start (domain 2.5), so from month 2 on it is a
 * reminder that nobody is named.
 *
 * Returns: whether to remind
 */
gboolean
cti_network_lacks_after (gboolean has_after, const CtiPhasePlan *plan, CtiDate today)
{
  CtiPhase phase = cti_phase_plan_get_phase (plan, today);

  return !has_after && phase >= CTI_PHASE_1 && phase <= CTI_PHASE_OVER &&
         today >= cti_date_add_months (plan->start[0], CTI_NETWORK_AFTER_MONTHS);
}

static gboolean
consent_holds (const CtiPerson *self, GPtrArray *consents, CtiDate today)
{
  for (guint i = 0; i < consents->len; i++)
    {
      const CtiConsent *consent = g_ptr_array_index (consents, i);

      if (g_strcmp0 (consent->record.id, self->consent) == 0)
        return cti_consent_holds (consent, today);
    }
  return FALSE;
}

/**
 * cti_person_check:
 * @self: a person or organisation of her network
 * @consents: (element-type CtiConsent): the consents of the case
 * @today: the day
 * @problems: where to add what is wrong
 *
 * Who takes something over is talked with, and that needs a consent that holds: a hint (domain 7).
 */
void
cti_person_check (const CtiPerson *self, GPtrArray *consents, CtiDate today, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->met > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "person", "met");
  if (!cti_text_is_blank (self->takes_over) && !consent_holds (self, consents, today))
    cti_problems_add (problems, CTI_PROBLEM_NO_CONSENT, "person", "consent");
}
