#include "cti-use-course.h"

#include "cti-trouble-error.h"
#include "cti-use.h"

/**
 * cti_course_check_in_case:
 * @now: the case
 * @course: a course about to be started or changed
 * @today: the day
 * @problems: where to add what is wrong
 *
 * What cti_course_check() says, and what only the case can tell: that she is 18 at the start, and
 * that no other course is open (domain 9.3, 9.7).
 */
void
cti_course_check_in_case (const CtiCase *now,
                          const CtiCourse *course,
                          CtiDate today,
                          CtiProblems *problems)
{
  const CtiCourse *other = cti_case_get_course (now);

  cti_course_check (course, today, problems);
  cti_citizen_check_adult (cti_case_get_citizen (now), cti_case_get_identity (now),
                           course->contact_start, problems);
  if (other != NULL && cti_course_is_open (other) && cti_course_is_open (course) &&
      g_strcmp0 (other->record.id, course->record.id) != 0)
    cti_problems_add (problems, CTI_PROBLEM_COURSE_OPEN, "course", NULL);
}

/* A course that goes on has no closing form; the one it had lies in the trash, and in the history.
 */
static void
drop_closing (CtiChangeSet *set, const CtiCase *before, const CtiCourse *course, CtiMoment now)
{
  const CtiClosing *form = cti_case_get_closing (before, course);
  g_autoptr (CtiClosing) gone = NULL;

  if (form == NULL)
    return;
  gone = cti_record_copy (form);
  gone->record.deleted = now;
  cti_change_set_put (set, gone);
}

static CtiCase *
put_course (CtiStore *store,
            const char *case_id,
            const CtiCourse *course,
            CtiActKind act,
            CtiUseKind use,
            const char *why,
            GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (act, why);
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  if (before == NULL)
    return NULL;
  cti_course_check_in_case (before, course, cti_clock_get_today (cti_store_get_clock (store)),
                            problems);
  if (!cti_problem_set_error (error, problems) || !cti_use_begin (store, use, case_id, why, error))
    return NULL;
  cti_change_set_put (set, course);
  if (act == CTI_ACT_REOPEN_COURSE)
    drop_closing (set, before, course, cti_clock_get_now (cti_store_get_clock (store)));
  return cti_store_commit (store, case_id, set, error);
}

/* A new course of a citizen who had one is linked to it (domain 12.19). */
static void
link_previous (CtiStore *store, const char *case_id, CtiCourse *course)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, NULL);
  const CtiCourse *last = before ? cti_case_get_course (before) : NULL;

  if (last != NULL && g_strcmp0 (last->record.id, course->record.id) != 0)
    cti_set_text (&course->previous, last->record.id);
}

/**
 * cti_use_start_course:
 * @store: the store
 * @case_id: id of a case
 * @course: a new course; citizen, worker and the course before it are filled in
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_start_course (CtiStore *store, const char *case_id, const CtiCourse *course, GError **error)
{
  g_autoptr (CtiCourse) bound = cti_record_copy (course);

  cti_set_text (&bound->citizen, case_id);
  if (bound->previous == NULL)
    link_previous (store, case_id, bound);
  if (bound->worker == NULL)
    cti_set_text (&bound->worker, cti_store_get_worker (store)->record.id);
  return put_course (store, case_id, bound, CTI_ACT_START_COURSE, CTI_USE_START_COURSE, NULL,
                     error);
}

/**
 * cti_use_change_course:
 * @store: the store
 * @case_id: id of a case
 * @course: the course as it shall be
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_change_course (CtiStore *store,
                       const char *case_id,
                       const CtiCourse *course,
                       const char *why,
                       GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);

  if (before == NULL)
    return NULL;
  if (cti_case_find (before, &cti_course_type, course->record.id) == NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return NULL;
    }
  return put_course (store, case_id, course, CTI_ACT_CHANGE_COURSE, CTI_USE_CHANGE_COURSE, why,
                     error);
}

static CtiCase *
set_closed (CtiStore *store,
            const char *case_id,
            CtiDate closed_on,
            CtiActKind act,
            CtiUseKind use,
            const char *why,
            GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  const CtiCourse *course = before ? cti_case_get_course (before) : NULL;
  g_autoptr (CtiCourse) changed = NULL;

  if (before == NULL)
    return NULL;
  if (course == NULL)
    {
      cti_problem_set_one (error, CTI_PROBLEM_NO_COURSE, "course", NULL, 0, 0);
      return NULL;
    }
  changed = cti_record_copy (course);
  changed->closed_on = closed_on;
  return put_course (store, case_id, changed, act, use, why, error);
}

/**
 * cti_use_close_course:
 * @store: the store
 * @case_id: id of a case
 * @closed_on: the day
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_close_course (CtiStore *store,
                      const char *case_id,
                      CtiDate closed_on,
                      const char *why,
                      GError **error)
{
  return set_closed (store, case_id, closed_on, CTI_ACT_CLOSE_COURSE, CTI_USE_CLOSE_COURSE, why,
                     error);
}

/**
 * cti_use_reopen_course:
 * @store: the store
 * @case_id: id of a case
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_reopen_course (CtiStore *store, const char *case_id, const char *why, GError **error)
{
  return set_closed (store, case_id, CTI_DATE_NONE, CTI_ACT_REOPEN_COURSE, CTI_USE_REOPEN_COURSE,
                     why, error);
}
