/* What a case says of one of its courses: its records by course and phase. A focus area or an
 * activity that goes on in the next phase is a row of its own there, which names the row it was
 * carried from; the old row stays as the phase left it. So what is going on now is every row that
 * no other was carried from. */

#include "cti-case.h"
#include "cti-field.h"
#include "cti-id.h"

/**
 * cti_case_get_of_course:
 * @self: a case
 * @type: a type whose records belong to a course: one with a field "course"
 * @course: (nullable): a course of the case
 *
 * Returns: (transfer container) (element-type CtiRecord): the course's records of that type, in the
 *   order they were written
 */
GPtrArray *
cti_case_get_of_course (const CtiCase *self, const CtiRecordType *type, const CtiCourse *course)
{
  GPtrArray *all = cti_case_get_records (self, type);
  const CtiField *field = cti_record_type_find_field (type, "course");
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; course != NULL && i < all->len; i++)
    {
      gpointer record = g_ptr_array_index (all, i);

      if (g_strcmp0 (cti_field_peek_text (record, field), course->record.id) == 0)
        g_ptr_array_add (found, record);
    }
  return found;
}

/**
 * cti_case_get_plan:
 * @self: a case
 * @plan: (out caller-allocates): the days of her course, all unknown where there is none
 */
void
cti_case_get_plan (const CtiCase *self, CtiPhasePlan *plan)
{
  const CtiCourse *course = cti_case_get_course (self);
  g_autoptr (GPtrArray) pauses = cti_case_get_of_course (self, &cti_pause_type, course);

  cti_phase_plan_init (plan, course, pauses);
  plan->reading_months = cti_case_get_reading_months (self);
}

/**
 * cti_case_get_closing:
 * @self: a case
 * @course: (nullable): a course of it
 *
 * Returns: (transfer none) (nullable): its closing form
 */
const CtiClosing *
cti_case_get_closing (const CtiCase *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) forms = cti_case_get_of_course (self, &cti_closing_type, course);

  return forms->len > 0 ? g_ptr_array_index (forms, forms->len - 1) : NULL;
}

/**
 * cti_case_get_aim:
 * @self: a case
 * @course: (nullable): a course of it
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the aim that held on that day: the last one with a day
 * before it or of it
 */
const CtiAim *
cti_case_get_aim (const CtiCase *self, const CtiCourse *course, CtiDate day)
{
  g_autoptr (GPtrArray) aims = cti_case_get_of_course (self, &cti_aim_type, course);
  const CtiAim *found = NULL;

  for (guint i = 0; i < aims->len; i++)
    {
      const CtiAim *aim = g_ptr_array_index (aims, i);

      if (aim->date <= day && (found == NULL || aim->date >= found->date))
        found = aim;
    }
  return found;
}

/**
 * cti_case_get_focus_areas:
 * @self: a case
 * @course: (nullable): a course of it
 * @phase: 1 to 3, or 0 for all
 *
 * Returns: (transfer container) (element-type CtiFocusArea): the focus areas of that phase, those
 *   with a priority first
 */
GPtrArray *
cti_case_get_focus_areas (const CtiCase *self, const CtiCourse *course, int phase)
{
  GPtrArray *areas = cti_case_get_of_course (self, &cti_focus_area_type, course);

  for (guint i = areas->len; i > 0; i--)
    if (phase != 0 && ((CtiFocusArea *) g_ptr_array_index (areas, i - 1))->phase != phase)
      g_ptr_array_remove_index (areas, i - 1);
  g_ptr_array_sort (areas, cti_focus_area_compare);
  return areas;
}

/**
 * cti_case_get_goals:
 * @self: a case
 * @course: (nullable): a course of it
 *
 * Returns: (transfer container) (element-type CtiFocusArea): every focus area of the course once,
 * as its last phase has it: what the closing asks about (domain 9.18)
 */
GPtrArray *
cti_case_get_goals (const CtiCase *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) all = cti_case_get_focus_areas (self, course, 0);
  GPtrArray *goals = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (all, i);
      gboolean goes_on = FALSE;

      for (guint k = i + 1; k < all->len && !goes_on; k++)
        goes_on = g_strcmp0 (((CtiFocusArea *) g_ptr_array_index (all, k))->area, area->area) == 0;
      if (!goes_on)
        g_ptr_array_add (goals, (gpointer) area);
    }
  return goals;
}

static gboolean
was_carried_on (GPtrArray *activities, const CtiActivity *activity)
{
  for (guint i = 0; i < activities->len; i++)
    {
      const CtiActivity *other = g_ptr_array_index (activities, i);

      if (g_strcmp0 (other->carried_from, activity->record.id) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * cti_case_get_current_activities:
 * @self: a case
 * @course: (nullable): a course of it
 *
 * Returns: (transfer container) (element-type CtiActivity): every activity once, as it stands now:
 *   those that were carried on into a later phase are left out
 */
GPtrArray *
cti_case_get_current_activities (const CtiCase *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) all = cti_case_get_of_course (self, &cti_activity_type, course);
  GPtrArray *current = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (!was_carried_on (all, g_ptr_array_index (all, i)))
      g_ptr_array_add (current, g_ptr_array_index (all, i));
  return current;
}

/**
 * cti_case_get_activities_of:
 * @self: a case
 * @focus: a focus area of one phase
 *
 * Returns: (transfer container) (element-type CtiActivity): the activities planned for it in that
 *   phase
 */
GPtrArray *
cti_case_get_activities_of (const CtiCase *self, const CtiFocusArea *focus)
{
  GPtrArray *all = cti_case_get_records (self, &cti_activity_type);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((CtiActivity *) g_ptr_array_index (all, i))->focus, focus->record.id) == 0)
      g_ptr_array_add (found, g_ptr_array_index (all, i));
  return found;
}

static CtiFocusArea *
carry_area (const CtiFocusArea *area)
{
  g_autofree char *id = cti_id_new ();
  CtiFocusArea *next = cti_record_copy (area);

  cti_record_forget (next);
  cti_record_set_id (next, id);
  cti_set_text (&next->carried_from, area->record.id);
  cti_set_text (&next->reason, NULL);
  next->phase = area->phase + 1;
  return next;
}

static CtiActivity *
carry_activity (const CtiActivity *activity, const CtiFocusArea *next_area)
{
  g_autofree char *id = cti_id_new ();
  CtiActivity *next = cti_record_copy (activity);

  cti_record_forget (next);
  cti_record_set_id (next, id);
  cti_set_text (&next->carried_from, activity->record.id);
  cti_set_text (&next->focus, next_area->record.id);
  return next;
}

static CtiTie *
carry_tie (const CtiTie *tie, int phase)
{
  g_autofree char *id = cti_id_new ();
  CtiTie *next = cti_record_copy (tie);

  cti_record_forget (next);
  cti_record_set_id (next, id);
  next->phase = phase;
  return next;
}

/**
 * cti_case_carry_ties:
 * @self: a case
 * @phase: the phase that ends, 1 or 2
 *
 * The network as it is goes on: the ties of the phase that ends, each as a new row of the next one
 * (domain 9.11: a snapshot for each phase). Where the phase that ends has no snapshot, the latest
 * before it is taken; who has a tie in the next phase already is left out.
 *
 * Returns: (transfer full) (element-type CtiTie): the new rows, none of them stored
 */
GPtrArray *
cti_case_carry_ties (const CtiCase *self, int phase)
{
  GPtrArray *ties = cti_case_get_records (self, &cti_tie_type);
  GPtrArray *rows = g_ptr_array_new_with_free_func (cti_record_unref);
  int from = phase;

  while (from > 0 && !cti_network_has_phase (ties, from))
    from--;
  for (guint i = 0; i < ties->len; i++)
    {
      const CtiTie *tie = g_ptr_array_index (ties, i);

      if (tie->phase == from && cti_network_find_tie (ties, tie->person, phase + 1) == NULL)
        g_ptr_array_add (rows, carry_tie (tie, phase + 1));
    }
  return rows;
}

/**
 * cti_case_carry_over:
 * @self: a case
 * @course: (nullable): a course of it
 * @phase: the phase that ends, 1 or 2
 *
 * What goes on in the next phase: the focus areas of this one that are still open, and their open
 * activities, each as a new row that names the one it was carried from (domain 9.9, the paper's
 * complaint in domain 10 that the plan is rewritten by hand each phase). Rows already carried on
 * are left out, so that asking again adds nothing.
 *
 * Returns: (transfer full) (element-type CtiRecord): the new rows, none of them stored
 */
GPtrArray *
cti_case_carry_over (const CtiCase *self, const CtiCourse *course, int phase)
{
  g_autoptr (GPtrArray) areas = cti_case_get_focus_areas (self, course, phase);
  g_autoptr (GPtrArray) later = cti_case_get_focus_areas (self, course, phase + 1);
  GPtrArray *rows = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < areas->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (areas, i);
      g_autoptr (GPtrArray) activities = cti_case_get_activities_of (self, area);
      CtiFocusArea *next;

      if (area->status != CTI_FOCUS_OPEN || cti_focus_area_is_among (area, later))
        continue;
      next = carry_area (area);
      g_ptr_array_add (rows, next);
      for (guint k = 0; k < activities->len; k++)
        if (cti_activity_is_open (g_ptr_array_index (activities, k)))
          g_ptr_array_add (rows, carry_activity (g_ptr_array_index (activities, k), next));
    }
  return rows;
}

static gboolean
is_left (gconstpointer row, GPtrArray *left)
{
  const CtiRecordType *type = CTI_RECORD_CONST (row)->type;
  const char *from = type == &cti_focus_area_type ? ((const CtiFocusArea *) row)->carried_from
                                                  : ((const CtiActivity *) row)->carried_from;

  return g_ptr_array_find_with_equal_func (left, from, g_str_equal, NULL);
}

/* An activity of an area that stays behind stays with it. */
static gboolean
has_area (GPtrArray *rows, const CtiRecord *row)
{
  const char *focus = ((const CtiActivity *) row)->focus;

  if (row->type != &cti_activity_type)
    return TRUE;
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (rows, i))->id, focus) == 0)
      return TRUE;
  return FALSE;
}

/**
 * cti_carry_over_leave:
 * @rows: (element-type CtiRecord): rows made by cti_case_carry_over()
 * @left: (nullable) (element-type utf8): ids of focus areas and activities of the phase that ends
 *
 * Takes out of @rows what would be carried on from any of @left.
 */
void
cti_carry_over_leave (GPtrArray *rows, GPtrArray *left)
{
  for (guint i = rows->len; left != NULL && i > 0; i--)
    if (is_left (g_ptr_array_index (rows, i - 1), left))
      g_ptr_array_remove_index (rows, i - 1);
  for (guint i = rows->len; i > 0; i--)
    if (!has_area (rows, g_ptr_array_index (rows, i - 1)))
      g_ptr_array_remove_index (rows, i - 1);
}

/**
 * cti_case_check_focus:
 * @self: a case
 * @course: (nullable): a course of it
 * @phase: 1 to 3
 * @team: the team's limits
 * @problems: where to add hints
 *
 * How many focus areas the phase and the course have, against the team's limits (domain 1.3, 9.9):
 * hints, and none while nothing has been chosen.
 */
void
cti_case_check_focus (const CtiCase *self,
                      const CtiCourse *course,
                      int phase,
                      const CtiTeam *team,
                      CtiProblems *problems)
{
  g_autoptr (GPtrArray) of_phase = cti_case_get_focus_areas (self, course, phase);
  g_autoptr (GPtrArray) of_course = cti_case_get_focus_areas (self, course, 0);

  cti_focus_check_count (cti_focus_count_areas (of_phase), team->phase_focus_min,
                         team->phase_focus_max, "phase", problems);
  cti_focus_check_count (cti_focus_count_areas (of_course), team->focus_min, team->focus_max,
                         "course", problems);
}

static void
check_pause_days (const CtiCourse *course, const CtiPause *pause, CtiProblems *problems)
{
  if (pause->first != CTI_DATE_NONE && pause->first < course->contact_start)
    cti_problems_add (problems, CTI_PROBLEM_BEFORE_CONTACT, "pause", "first");
  if (!cti_course_is_open (course) && pause->first > course->closed_on)
    cti_problems_add (problems, CTI_PROBLEM_AFTER_CLOSING, "pause", "first");
}

/**
 * cti_case_check_pause:
 * @self: a case
 * @pause: a pause about to be kept
 * @today: the day
 * @problems: where to add what is wrong
 *
 * What cti_pause_check() says, that it begins within its course, and that no two pauses of a course
 * overlap.
 */
void
cti_case_check_pause (const CtiCase *self,
                      const CtiPause *pause,
                      CtiDate today,
                      CtiProblems *problems)
{
  GPtrArray *all = cti_case_get_records (self, &cti_pause_type);
  const CtiCourse *course = cti_case_find (self, &cti_course_type, pause->course);

  cti_pause_check (pause, today, problems);
  if (course != NULL)
    check_pause_days (course, pause, problems);
  for (guint i = 0; i < all->len; i++)
    {
      const CtiPause *other = g_ptr_array_index (all, i);

      if (g_strcmp0 (other->record.id, pause->record.id) != 0 &&
          g_strcmp0 (other->course, pause->course) == 0 && cti_pause_overlaps (other, pause))
        {
          cti_problems_add (problems, CTI_PROBLEM_PAUSES_OVERLAP, "pause", "first");
          return;
        }
    }
}

static gboolean
is_known_adult (const CtiCase *self, CtiDate today)
{
  const CtiIdentity *identity = cti_case_get_identity (self);

  return identity != NULL && identity->birth_date != CTI_DATE_NONE &&
         cti_date_age_at (identity->birth_date, today) >= 18;
}

static CtiCitizen *
make_nameless (const CtiCase *self, CtiDate today)
{
  CtiCitizen *citizen = cti_record_copy (cti_case_get_citizen (self));

  citizen->mode = CTI_MODE_ANONYMOUS;
  cti_set_text (&citizen->alias, NULL);
  if (is_known_adult (self, today))
    citizen->adult_confirmed = TRUE;
  return citizen;
}

static void
end_consents (const CtiCase *self, CtiDate today, GPtrArray *records)
{
  GPtrArray *consents = cti_case_get_records (self, &cti_consent_type);

  for (guint i = 0; i < consents->len; i++)
    {
      const CtiConsent *consent = g_ptr_array_index (consents, i);
      CtiConsent *ended;

      if (consent->kind != CTI_CONSENT_IDENTITY || consent->withdrawn != CTI_DATE_NONE)
        continue;
      ended = cti_record_copy (consent);
      ended->withdrawn = today;
      g_ptr_array_add (records, ended);
    }
}

/**
 * cti_case_make_anonymous:
 * @self: a case
 * @today: the day
 *
 * The rows that make her anonymous: no name to go by, no way to reach her, the consent to keep her
 * identity taken back. That she was 18 is kept where her birth date told it. The rows of her
 * identity itself are the store's to erase.
 *
 * Returns: (transfer full) (element-type CtiRecord): those rows, none where she is anonymous
 * already
 */
GPtrArray *
cti_case_make_anonymous (const CtiCase *self, CtiDate today)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);
  GPtrArray *safeties = cti_case_get_records (self, &cti_safety_type);

  if (cti_case_get_citizen (self)->mode == CTI_MODE_ANONYMOUS)
    return records;
  g_ptr_array_add (records, make_nameless (self, today));
  for (guint i = 0; i < safeties->len; i++)
    {
      CtiSafety *safety = cti_record_copy (g_ptr_array_index (safeties, i));

      cti_set_text (&safety->safe_contact, NULL);
      g_ptr_array_add (records, safety);
    }
  end_consents (self, today, records);
  return records;
}
