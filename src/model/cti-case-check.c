/* Checking one record against the case it belongs to. A form that saves several records at once - a
 * person and the consent to talk with him - is checked as the case would be with all of them. */

#include "cti-case.h"
#include "cti-field.h"

static void
add_unless_replaced (GPtrArray *all, gpointer record, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (records, i))->id, CTI_RECORD (record)->id) == 0)
      return;
  g_ptr_array_add (all, cti_record_ref (record));
}

/**
 * cti_case_with:
 * @self: a case
 * @records: (element-type CtiRecord): records new or changed
 *
 * Returns: (transfer full): the case as it would be with them
 */
CtiCase *
cti_case_with (const CtiCase *self, GPtrArray *records)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiCase) with = NULL;

  for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
    {
      GPtrArray *kept = cti_case_get_records (self, *type);

      for (guint i = 0; i < kept->len; i++)
        add_unless_replaced (all, g_ptr_array_index (kept, i), records);
    }
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (all, cti_record_ref (g_ptr_array_index (records, i)));
  with = cti_case_new (cti_case_get_id (self), all);
  return cti_case_in_rhythm (with, cti_case_get_reading_months (self));
}

static const CtiCourse *
find_course (const CtiCase *self, const char *id)
{
  return cti_case_find (self, &cti_course_type, id);
}

static void
plan_of (const CtiCase *self, const char *course_id, CtiPhasePlan *plan)
{
  const CtiCourse *course = find_course (self, course_id);
  g_autoptr (GPtrArray) pauses = cti_case_get_of_course (self, &cti_pause_type, course);

  cti_phase_plan_init (plan, course, pauses);
}

static void
check_citizen (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  cti_citizen_check (record, cti_case_get_identity (self), today, problems);
}

static void
check_identity (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  cti_citizen_check (cti_case_get_citizen (self), record, today, problems);
}

static void
check_activity (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  const CtiActivity *activity = record;
  CtiPhasePlan plan;

  plan_of (self, activity->course, &plan);
  cti_activity_check (activity, cti_case_get_citizen (self),
                      cti_phase_plan_get_phase (&plan, today), problems);
}

static void
check_handover (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  const CtiHandover *handover = record;
  CtiPhasePlan plan;

  plan_of (self, handover->course, &plan);
  cti_handover_check (handover, &plan, cti_case_get_records (self, &cti_consent_type), today,
                      problems);
}

static void
check_closing (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  const CtiClosing *closing = record;
  const CtiCourse *course = find_course (self, closing->course);
  CtiPhasePlan plan;

  plan_of (self, closing->course, &plan);
  cti_closing_check (closing, &plan, today, problems);
  if (course != NULL && closing->date != course->closed_on)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "closing", "date");
}

static void
check_person (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  cti_person_check (record, cti_case_get_records (self, &cti_consent_type), today, problems);
}

static void
check_consent (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  cti_consent_check (record, today, problems);
}

static void
check_referral (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  cti_referral_check (record, today, problems);
}

static void
check_pause (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  cti_case_check_pause (self, record, today, problems);
}

static void
check_aim (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  const CtiAim *aim = record;

  cti_record_check (aim, problems);
  if (aim->date > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "aim", "date");
}

static void
check_intake (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  cti_record_check (record, problems);
  cti_intake_get_target_group (record, problems);
}

static void
check_course (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  GPtrArray *courses = cti_case_get_records (self, &cti_course_type);

  cti_course_check (record, today, problems);
  for (guint i = 0; cti_course_is_open (record) && i < courses->len; i++)
    {
      const CtiCourse *other = g_ptr_array_index (courses, i);

      if (cti_course_is_open (other) &&
          g_strcmp0 (other->record.id, CTI_RECORD_CONST (record)->id) != 0)
        cti_problems_add (problems, CTI_PROBLEM_COURSE_OPEN, "course", NULL);
    }
}

static void
check_reading (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  g_autoptr (CtiStar) star = cti_case_get_star (self, record);

  if (!((const CtiReading *) record)->voided)
    cti_case_check_star (self, star, today, problems);
}

static gboolean
may_follow_up (const CtiCase *self, const CtiCourse *course)
{
  const CtiClosing *closing = course != NULL ? cti_case_get_closing (self, course) : NULL;

  return closing != NULL && closing->may_follow_up;
}

static void
check_contact (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  const CtiContact *contact = record;

  cti_contact_check (contact, find_course (self, contact->course), today, problems);
}

static void
check_note (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  const CtiNote *note = record;

  cti_note_check (note, cti_case_find (self, &cti_note_type, note->adds_to), today, problems);
}

static void
check_task (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  cti_task_check (record, today, problems);
}

static void
check_wellbeing (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  const CtiWellbeing *wellbeing = record;
  const CtiCourse *course = find_course (self, wellbeing->course);

  cti_wellbeing_check (wellbeing, course, may_follow_up (self, course), today, problems);
}

static void
check_frequency (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  const CtiFrequency *frequency = record;
  const CtiCourse *course = find_course (self, frequency->course);

  cti_frequency_check (frequency, course, may_follow_up (self, course), today, problems);
}

static void
check_fields (const CtiCase *self, gconstpointer record, CtiDate today, CtiProblems *problems)
{
  cti_record_check (record, problems);
}

typedef void (*Checker) (const CtiCase *self,
                         gconstpointer record,
                         CtiDate today,
                         CtiProblems *problems);

static const struct
{
  const CtiRecordType *type;
  Checker check;
} checkers[] = {
  { &cti_citizen_type, check_citizen },     { &cti_identity_type, check_identity },
  { &cti_activity_type, check_activity },   { &cti_handover_type, check_handover },
  { &cti_closing_type, check_closing },     { &cti_person_type, check_person },
  { &cti_consent_type, check_consent },     { &cti_referral_type, check_referral },
  { &cti_pause_type, check_pause },         { &cti_aim_type, check_aim },
  { &cti_intake_type, check_intake },       { &cti_course_type, check_course },
  { &cti_contact_type, check_contact },     { &cti_note_type, check_note },
  { &cti_task_type, check_task },           { &cti_wellbeing_type, check_wellbeing },
  { &cti_frequency_type, check_frequency }, { &cti_reading_type, check_reading },
};

static Checker
find_checker (const CtiRecordType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checkers); i++)
    if (checkers[i].type == type)
      return checkers[i].check;
  return check_fields;
}

/**
 * cti_case_check_record:
 * @self: the case as it would be with the record, see cti_case_with()
 * @record: a record of it
 * @today: the day
 * @problems: where to add what is wrong, and hints
 *
 * The rules of the record's type that need the case: for a form while it is filled in, and again
 * before it is kept. A record of a course needs that course; one that may do without names none or
 * one that is there.
 */
void
cti_case_check_record (const CtiCase *self,
                       gconstpointer record,
                       CtiDate today,
                       CtiProblems *problems)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;
  const CtiField *course = cti_record_type_find_field (type, "course");

  if (course != NULL &&
      (course->flags & CTI_FIELD_REQUIRED || cti_field_is_known (record, course)) &&
      find_course (self, cti_field_peek_text (record, course)) == NULL)
    {
      cti_problems_add (problems, CTI_PROBLEM_NO_COURSE, type->name, "course");
      return;
    }
  find_checker (type) (self, record, today, problems);
}
