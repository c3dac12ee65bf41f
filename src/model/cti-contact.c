/* The contact log (domain 9.12). Two things are derived and never stored: whether a contact was in
 * the community, from its place, and whether it was direct, from who took part. */

#include "cti-contact.h"

#include "cti-field.h"

#define LAST_MINUTE_OF_DAY 1439

const CtiEnumValue cti_contact_kind_values[] = {
  { CTI_CONTACT_MEETING, "meeting" },
  { CTI_CONTACT_HOME_VISIT, "home-visit" },
  { CTI_CONTACT_ACCOMPANIMENT, "accompaniment" },
  { CTI_CONTACT_PHONE, "phone" },
  { CTI_CONTACT_MESSAGE, "message" },
  { CTI_CONTACT_NETWORK_MEETING, "network-meeting" },
  { CTI_CONTACT_COORDINATION, "coordination" },
  { CTI_CONTACT_IN_VAIN, "in-vain" },
  { 0, NULL },
};

const CtiEnumValue cti_contact_result_values[] = {
  { CTI_CONTACT_HELD, "held" },
  { CTI_CONTACT_PLANNED, "planned" },
  { CTI_CONTACT_CANCELLED_BY_HER, "cancelled-by-her" },
  { CTI_CONTACT_CANCELLED_BY_US, "cancelled-by-us" },
  { CTI_CONTACT_MISSED, "missed" },
  { 0, NULL },
};

const CtiEnumValue cti_place_values[] = {
  { CTI_PLACE_UNKNOWN, "unknown" }, { CTI_PLACE_HOME, "home" },
  { CTI_PLACE_STREET, "street" },   { CTI_PLACE_OFFICE, "office" },
  { CTI_PLACE_OFFER, "offer" },     { CTI_PLACE_AUTHORITY, "authority" },
  { CTI_PLACE_OTHER, "other" },     { 0, NULL },
};

static const CtiField fields[] = {
  CTI_REF (CtiContact, course, 0),
  CTI_DAY (CtiContact, date, CTI_FIELD_REQUIRED),
  CTI_INT (CtiContact, start, -1, 0, LAST_MINUTE_OF_DAY, CTI_FIELD_CLOCK),
  CTI_INT (CtiContact, minutes, -1, 0, CTI_CONTACT_MINUTES_MAX, CTI_FIELD_MINUTES),
  CTI_INT (CtiContact, indirect, -1, 0, CTI_CONTACT_MINUTES_MAX, CTI_FIELD_MINUTES),
  CTI_INT (CtiContact, travel, -1, 0, CTI_CONTACT_MINUTES_MAX, CTI_FIELD_MINUTES),
  CTI_ENUM (CtiContact, kind, cti_contact_kind_values),
  CTI_ENUM (CtiContact, result, cti_contact_result_values),
  CTI_ENUM (CtiContact, place, cti_place_values),
  CTI_FLAG (CtiContact, with_citizen),
  CTI_FLAG (CtiContact, with_network),
  CTI_FLAG (CtiContact, with_provider),
  CTI_LINE (CtiContact, areas, CTI_FIELD_SILENT),
  CTI_LINE (CtiContact, line, 0),
  CTI_FLAG (CtiContact, unfinished),
  CTI_DAY (CtiContact, filed_on, CTI_FIELD_BACK),
  CTI_LINE (CtiContact, filed_as, 0),
};

const CtiRecordType cti_contact_type = { "contact", sizeof (CtiContact), fields,
                                         G_N_ELEMENTS (fields) };

/**
 * cti_contact_is_community:
 * @self: a contact
 *
 * Returns: whether it was held where she lives and moves, not at the office (domain 9.12)
 */
gboolean
cti_contact_is_community (const CtiContact *self)
{
  return self->place != CTI_PLACE_UNKNOWN && self->place != CTI_PLACE_OFFICE;
}

/**
 * cti_contact_reaches:
 * @self: a contact
 *
 * Returns: whether she or her network was reached, so that she is not silent
 */
gboolean
cti_contact_reaches (const CtiContact *self)
{
  return self->result == CTI_CONTACT_HELD && (self->with_citizen || self->with_network);
}

/**
 * cti_contact_compare:
 * @a: (type CtiContact): pointer to a contact
 * @b: (type CtiContact): pointer to another
 *
 * Returns: their order by day, time of day where both have one, and when they were written
 */
int
cti_contact_compare (gconstpointer a, gconstpointer b)
{
  const CtiContact *one = *(CtiContact *const *) a;
  const CtiContact *two = *(CtiContact *const *) b;

  if (one->date != two->date)
    return one->date < two->date ? -1 : 1;
  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  return cti_record_compare (a, b);
}

/**
 * cti_contact_suggest:
 * @self: a contact that nobody else holds yet, with its day and kind
 * @today: the day
 *
 * Fills in what the kind nearly always means - who took part and where - and for a day to come that
 * it is planned. What the form offers; the worker changes what is different.
 */
void
cti_contact_suggest (CtiContact *self, CtiDate today)
{
  CtiContactKind kind = self->kind;

  self->with_citizen = kind != CTI_CONTACT_COORDINATION && kind != CTI_CONTACT_IN_VAIN;
  self->with_network = kind == CTI_CONTACT_NETWORK_MEETING;
  self->with_provider = kind == CTI_CONTACT_COORDINATION || kind == CTI_CONTACT_ACCOMPANIMENT;
  self->place = kind == CTI_CONTACT_HOME_VISIT ? CTI_PLACE_HOME : CTI_PLACE_UNKNOWN;
  if (kind == CTI_CONTACT_IN_VAIN && self->result == CTI_CONTACT_HELD)
    self->result = CTI_CONTACT_MISSED;
  if (self->date > today)
    self->result = CTI_CONTACT_PLANNED;
  else if (self->result == CTI_CONTACT_PLANNED && self->date < today)
    self->result = CTI_CONTACT_HELD;
}

static void
add_to_sum (CtiContactSum *sum, const CtiContact *contact)
{
  gboolean held = contact->result == CTI_CONTACT_HELD;

  if (contact->result == CTI_CONTACT_PLANNED)
    return;
  sum->contacts += held;
  sum->with_citizen += held && contact->with_citizen;
  sum->community += held && cti_contact_is_community (contact);
  if (held)
    *(contact->with_citizen ? &sum->direct : &sum->other) += MAX (contact->minutes, 0);
  sum->indirect += MAX (contact->indirect, 0);
  sum->travel += MAX (contact->travel, 0);
}

/**
 * cti_contact_sum:
 * @contacts: (element-type CtiContact): contacts
 * @first: first day, or %CTI_DATE_NONE for from the beginning
 * @last: last day, or %CTI_DATE_NONE for without an end
 * @sum: (out caller-allocates): what was given in that time
 */
void
cti_contact_sum (GPtrArray *contacts, CtiDate first, CtiDate last, CtiContactSum *sum)
{
  *sum = (CtiContactSum){ 0 };
  for (guint i = 0; i < contacts->len; i++)
    {
      const CtiContact *contact = g_ptr_array_index (contacts, i);

      if (contact->date >= first && (last == CTI_DATE_NONE || contact->date <= last))
        add_to_sum (sum, contact);
    }
}

/**
 * cti_contact_check:
 * @self: a contact
 * @course: (nullable): its course
 * @today: the day
 * @problems: where to add what is wrong
 *
 * What is held has minutes; a day to come is planned; nothing is written more than thirty days
 * after the closing (domain 9.12). Hint: an appointment whose day is past.
 */
void
cti_contact_check (const CtiContact *self,
                   const CtiCourse *course,
                   CtiDate today,
                   CtiProblems *problems)
{
  gboolean planned = self->result == CTI_CONTACT_PLANNED;

  cti_record_check (self, problems);
  if (self->result == CTI_CONTACT_HELD && self->minutes == 0)
    cti_problems_add_limits (problems, CTI_PROBLEM_OUT_OF_RANGE, "contact", "minutes", 1,
                             CTI_CONTACT_MINUTES_MAX);
  if (self->result == CTI_CONTACT_HELD && self->minutes < 0)
    cti_problems_add (problems, CTI_PROBLEM_MISSING, "contact", "minutes");
  if (self->date > today && !planned)
    cti_problems_add (problems, CTI_PROBLEM_NOT_YET, "contact", "result");
  if (course != NULL && course->closed_on != CTI_DATE_NONE &&
      self->date > cti_date_add_days (course->closed_on, CTI_CONTACT_AFTER_CLOSING_DAYS))
    cti_problems_add (problems, CTI_PROBLEM_AFTER_CLOSING, "contact", "date");
  if (planned && self->date != CTI_DATE_NONE && self->date < today)
    cti_problems_add (problems, CTI_PROBLEM_PLANNED_PAST, "contact", "result");
}

/**
 * cti_contact_check_inquiry:
 * @self: a contact
 * @inquiry: the day of the inquiry that led to the case, or %CTI_DATE_NONE
 * @problems: where to add what is wrong
 *
 * No contact lies before the inquiry (domain 9.12). The inquiry is the team's, so this is asked
 * where the team is at hand.
 */
void
cti_contact_check_inquiry (const CtiContact *self, CtiDate inquiry, CtiProblems *problems)
{
  if (self->date != CTI_DATE_NONE && self->date < inquiry)
    cti_problems_add (problems, CTI_PROBLEM_BEFORE_INQUIRY, "contact", "date");
}
