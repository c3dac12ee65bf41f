/* What changes the days of a course: a border moved, a pause, the shift from one phase to the next,
 * the closing with its form. Each is one act, so that undo and history have the whole. */

#include "cti-use-phase.h"

#include "cti-text.h"
#include "cti-trouble-error.h"
#include "cti-use-course.h"
#include "cti-use-part.h"
#include "cti-use.h"

static CtiDate
get_today (CtiStore *store)
{
  return cti_clock_get_today (cti_store_get_clock (store));
}

static gboolean
check_open (const CtiCourse *course, GError **error)
{
  if (course != NULL && cti_course_is_open (course))
    return TRUE;
  g_set_error_literal (error, CTI_PROBLEM_ERROR, CTI_PROBLEM_NO_COURSE, "course");
  return FALSE;
}

static gboolean
check_move (const CtiCase *before,
            const CtiCourse *course,
            CtiBorder border,
            CtiDate day,
            GError **error)
{
  g_autoptr (GPtrArray) pauses = cti_case_get_of_course (before, &cti_pause_type, course);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  CtiPhasePlan old, now;

  cti_phase_plan_preview_move (course, pauses, border, day, &old, &now, problems);
  return cti_problem_set_error (error, problems);
}

static gboolean
check_why (const char *why, GError **error)
{
  if (!cti_text_is_blank (why))
    return TRUE;
  g_set_error_literal (error, CTI_PROBLEM_ERROR, CTI_PROBLEM_REASON_MISSING, "course");
  return FALSE;
}

static CtiCase *
commit_all (CtiStore *store,
            const char *case_id,
            CtiActKind act,
            CtiUseKind use,
            GPtrArray *records,
            const char *why,
            GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (act, why);

  for (guint i = 0; i < records->len; i++)
    cti_change_set_put (set, g_ptr_array_index (records, i));
  if (!cti_use_begin (store, use, case_id, NULL, error))
    return NULL;
  return cti_store_commit (store, case_id, set, error);
}

/**
 * cti_use_move_border:
 * @store: the store
 * @case_id: id of a case
 * @border: which border of her course
 * @day: where it lies from now on; %CTI_DATE_NONE has it counted again
 * @why: the reason, which is asked for (domain 9.8)
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Later borders are counted from it; cti_phase_plan_preview_move() shows them before.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_move_border (CtiStore *store,
                     const char *case_id,
                     CtiBorder border,
                     CtiDate day,
                     const char *why,
                     GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  const CtiCourse *course = before ? cti_case_get_course (before) : NULL;
  g_autoptr (CtiCourse) moved = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (before == NULL || !check_open (course, error) ||
      !check_move (before, course, border, day, error) || !check_why (why, error))
    return NULL;
  moved = cti_course_move_border (course, border, day);
  g_ptr_array_add (records, moved);
  if (!cti_part_check (store, before, records, error))
    return NULL;
  return commit_all (store, case_id, CTI_ACT_MOVE_BORDER, CTI_USE_MOVE_BORDER, records, why, error);
}

/**
 * cti_use_pause:
 * @store: the store
 * @case_id: id of a case
 * @pause: a pause, new or as it shall be; one that goes on has no last day
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Where the pause shifts the plan, borders that had been moved to a day are put off with the rest.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_pause (CtiStore *store,
               const char *case_id,
               const CtiPause *pause,
               const char *why,
               GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  const CtiCourse *course = before ? cti_case_get_course (before) : NULL;
  g_autoptr (CtiPause) bound = cti_record_copy (pause);
  g_autoptr (CtiCourse) moved = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (before == NULL || !check_open (course, error))
    return NULL;
  cti_set_text (&bound->course, course->record.id);
  moved =
      cti_course_follow_pause (course, cti_case_find (before, &cti_pause_type, bound->record.id),
                               bound, get_today (store));
  g_ptr_array_add (records, bound);
  if (moved != NULL)
    g_ptr_array_add (records, moved);
  if (!cti_part_check (store, before, records, error))
    return NULL;
  return commit_all (store, case_id, CTI_ACT_PAUSE, CTI_USE_PAUSE, records, why, error);
}

/**
 * cti_use_remove_pause:
 * @store: the store
 * @case_id: id of a case
 * @pause_id: id of a pause of its open course
 * @why: the reason, which is asked for: days of the course change
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Puts the pause in the trash. What it had put off comes back by as many days.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_remove_pause (CtiStore *store,
                      const char *case_id,
                      const char *pause_id,
                      const char *why,
                      GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  const CtiCourse *course = before ? cti_case_get_course (before) : NULL;
  const CtiPause *pause = before ? cti_case_find (before, &cti_pause_type, pause_id) : NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiPause *gone;
  CtiCourse *moved;

  if (before == NULL || !check_open (course, error) || !check_why (why, error))
    return NULL;
  if (pause == NULL || g_strcmp0 (pause->course, course->record.id) != 0)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return NULL;
    }
  gone = cti_record_copy (pause);
  g_ptr_array_add (records, gone);
  gone->shifts = FALSE;
  moved = cti_course_follow_pause (course, pause, gone, get_today (store));
  gone->shifts = pause->shifts;
  gone->record.deleted = cti_clock_get_now (cti_store_get_clock (store));
  if (moved != NULL)
    g_ptr_array_add (records, moved);
  if (!cti_part_check (store, before, records, error))
    return NULL;
  return commit_all (store, case_id, CTI_ACT_PAUSE, CTI_USE_REMOVE_PAUSE, records, why, error);
}

static void
add_all (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, cti_record_ref (g_ptr_array_index (from, i)));
}

/* The next phase begins on the day of the review, unless it had begun by then. */
static void
add_border (GPtrArray *records, const CtiCase *before, const CtiPhaseReview *review)
{
  const CtiCourse *course = cti_case_get_course (before);
  CtiPhasePlan plan;

  cti_case_get_plan (before, &plan);
  if (review->phase < CTI_PHASE_COUNT && plan.start[review->phase] != CTI_DATE_NONE &&
      plan.start[review->phase] > review->date)
    g_ptr_array_add (records,
                     cti_course_move_border (course, (CtiBorder) review->phase, review->date));
}

static gboolean
check_review (const CtiCase *before, const CtiPhaseReview *review, CtiDate today, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  CtiPhasePlan plan;

  cti_case_get_plan (before, &plan);
  if (review->date > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "phase_review", "date");
  if (review->phase < 1 || review->phase >= CTI_PHASE_COUNT)
    cti_problems_add_limits (problems, CTI_PROBLEM_OUT_OF_RANGE, "phase_review", "phase", 1,
                             CTI_PHASE_COUNT - 1);
  else if (!cti_phase_plan_has_phases (&plan) || review->date <= plan.start[review->phase - 1])
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "phase_review", "date");
  return cti_problem_set_error (error, problems);
}

/**
 * cti_use_shift_phase:
 * @store: the store
 * @case_id: id of a case
 * @review: the review of the phase that ends, 1 or 2; its day is the first of the next phase where
 *   that was to begin later
 * @changed: (nullable) (element-type CtiRecord): what the review changed: focus areas with their
 *   status, activities, ties at the new phase, points of the checklist
 * @left: (nullable) (element-type utf8): ids of focus areas and activities that are still open and
 *   yet not carried over
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * One act: the review, what it changed, and - as cti_case_carry_over() and cti_case_carry_ties()
 * say once that is in place - what goes on in the next phase.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_shift_phase (CtiStore *store,
                     const char *case_id,
                     const CtiPhaseReview *review,
                     GPtrArray *changed,
                     GPtrArray *left,
                     GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  const CtiCourse *course = before ? cti_case_get_course (before) : NULL;
  g_autoptr (GPtrArray) given = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = NULL, carried = NULL, ties = NULL;
  g_autoptr (CtiCase) with = NULL;

  if (before == NULL || !check_open (course, error) ||
      !check_review (before, review, get_today (store), error))
    return NULL;
  g_ptr_array_add (given, (gpointer) review);
  for (guint i = 0; changed != NULL && i < changed->len; i++)
    g_ptr_array_add (given, g_ptr_array_index (changed, i));
  records = cti_part_bind (before, given);
  with = cti_case_with (before, records);
  carried = cti_case_carry_over (with, cti_case_get_course (with), review->phase);
  cti_carry_over_leave (carried, left);
  add_all (records, carried);
  ties = cti_case_carry_ties (with, review->phase);
  add_all (records, ties);
  add_border (records, before, review);
  if (!cti_part_check (store, before, records, error))
    return NULL;
  return commit_all (store, case_id, CTI_ACT_SHIFT_PHASE, CTI_USE_SHIFT_PHASE, records, NULL,
                     error);
}

/**
 * cti_use_close_with_form:
 * @store: the store
 * @case_id: id of a case
 * @form: the closing form; its day is the day of closing
 * @goals: (nullable) (element-type CtiFocusArea): focus areas whose goal is said in the form to be
 *   reached, partly, not, or dropped
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Closes the open course with its form in one act. cti_use_close_course() closes without one; the
 * form is then listed as missing until cti_use_put() brings it.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_close_with_form (CtiStore *store,
                         const char *case_id,
                         const CtiClosing *form,
                         GPtrArray *goals,
                         GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  const CtiCourse *course = before ? cti_case_get_course (before) : NULL;
  g_autoptr (GPtrArray) of_course = NULL;
  CtiClosing *bound;
  CtiCourse *closed;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);

  if (before == NULL || !check_open (course, error))
    return NULL;
  bound = cti_record_copy (form);
  cti_set_text (&bound->course, course->record.id);
  closed = cti_record_copy (course);
  closed->closed_on = bound->date;
  g_ptr_array_add (records, bound);
  g_ptr_array_add (records, closed);
  if (goals != NULL)
    {
      of_course = cti_part_bind (before, goals);
      add_all (records, of_course);
    }
  if (!cti_part_check (store, before, records, error))
    return NULL;
  return commit_all (store, case_id, CTI_ACT_CLOSE_COURSE, CTI_USE_CLOSE_WITH_FORM, records, NULL,
                     error);
}
