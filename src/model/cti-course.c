#include "cti-course.h"

#include "cti-field.h"

static const CtiField fields[] = {
  CTI_REF (CtiCourse, citizen, CTI_FIELD_REQUIRED),
  CTI_REF (CtiCourse, worker, 0),
  CTI_DAY (CtiCourse, contact_start, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiCourse, phase1_start, 0),
  CTI_INT (CtiCourse,
           phase_months,
           CTI_PHASE_MONTHS_DEFAULT,
           CTI_PHASE_MONTHS_MIN,
           CTI_PHASE_MONTHS_MAX,
           0),
  CTI_DAY (CtiCourse, phase2_start, 0),
  CTI_DAY (CtiCourse, phase3_start, 0),
  CTI_DAY (CtiCourse, planned_end, CTI_FIELD_AHEAD),
  CTI_DAY (CtiCourse, closed_on, CTI_FIELD_BACK),
  CTI_REF (CtiCourse, previous, 0),
};

const CtiRecordType cti_course_type = { "course", sizeof (CtiCourse), fields,
                                        G_N_ELEMENTS (fields) };

/**
 * cti_course_is_open:
 * @course: a course
 *
 * Returns: whether it has not been closed
 */
gboolean
cti_course_is_open (const CtiCourse *course)
{
  return course->closed_on == CTI_DATE_NONE;
}

/* Each border that was moved lies after the one before it. */
static void
check_borders (const CtiCourse *course, CtiProblems *problems)
{
  const CtiDate days[] = { course->phase1_start, course->phase2_start, course->phase3_start,
                           cti_date_add_days (course->planned_end, 1) };
  static const char *const names[] = { "phase1_start", "phase2_start", "phase3_start",
                                       "planned_end" };
  CtiDate before = days[0];

  for (gsize i = 1; i < G_N_ELEMENTS (days); i++)
    {
      if (days[i] == CTI_DATE_NONE)
        continue;
      if (before == CTI_DATE_NONE || days[i] <= before)
        cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "course", names[i]);
      before = days[i];
    }
}

/**
 * cti_course_check:
 * @course: a course
 * @today: the day
 * @problems: where to add what is wrong
 *
 * Dates in order (domain 9.7). Phase 1 may be planned for a day to come; contact cannot have begun
 * and a course cannot have been closed on one.
 */
void
cti_course_check (const CtiCourse *course, CtiDate today, CtiProblems *problems)
{
  cti_record_check (course, problems);
  if (course->contact_start > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "course", "contact_start");
  if (course->phase1_start != CTI_DATE_NONE && course->phase1_start < course->contact_start)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "course", "phase1_start");
  check_borders (course, problems);
  if (course->closed_on > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "course", "closed_on");
  if (course->closed_on != CTI_DATE_NONE && course->closed_on < course->contact_start)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "course", "closed_on");
}

/**
 * cti_course_check_day:
 * @course: (nullable): a course
 * @day: the day on which something was asked in it
 * @may_follow_up: she may be asked after the course as well
 * @today: the day
 * @record: name of the record's type, static; its day is called "date"
 * @problems: where to add what is wrong
 *
 * The rule of everything that is measured: on a day that has come, from the first day of contact to
 * the closing, or after it where she agreed to that.
 */
void
cti_course_check_day (const CtiCourse *course,
                      CtiDate day,
                      gboolean may_follow_up,
                      CtiDate today,
                      const char *record,
                      CtiProblems *problems)
{
  if (day > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, record, "date");
  if (course == NULL || day == CTI_DATE_NONE)
    return;
  if (day < course->contact_start)
    cti_problems_add (problems, CTI_PROBLEM_BEFORE_CONTACT, record, "date");
  if (!cti_course_is_open (course) && day > course->closed_on && !may_follow_up)
    cti_problems_add (problems, CTI_PROBLEM_AFTER_CLOSING, record, "date");
}
