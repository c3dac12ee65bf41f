/* What a case holds of every day, in order: contacts, notes, tasks, and what was measured. */

#include "cti-case.h"

static GPtrArray *
get_sorted (const CtiCase *self, const CtiRecordType *type, GCompareFunc compare)
{
  GPtrArray *all = cti_case_get_records (self, type);
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (all, i));
  g_ptr_array_sort (sorted, compare);
  return sorted;
}

/**
 * cti_case_get_contacts:
 * @self: a case
 *
 * Returns: (transfer container) (element-type CtiContact): all contacts of the case, planned ones
 *   among them, oldest first
 */
GPtrArray *
cti_case_get_contacts (const CtiCase *self)
{
  return get_sorted (self, &cti_contact_type, cti_contact_compare);
}

/**
 * cti_case_get_next_meeting:
 * @self: a case
 * @today: the day
 *
 * What is planned for today is no next time: it is shown to her, and given to her on paper, while
 * she sits there.
 *
 * Returns: (transfer none) (nullable): the first appointment after that day in which she takes part
 */
const CtiContact *
cti_case_get_next_meeting (const CtiCase *self, CtiDate today)
{
  g_autoptr (GPtrArray) contacts = cti_case_get_contacts (self);

  for (guint i = 0; i < contacts->len; i++)
    {
      const CtiContact *contact = g_ptr_array_index (contacts, i);

      if (contact->result == CTI_CONTACT_PLANNED && contact->with_citizen && contact->date > today)
        return contact;
    }
  return NULL;
}

/**
 * cti_case_get_notes:
 * @self: a case
 *
 * Returns: (transfer container) (element-type CtiNote): all notes of the case, oldest first
 */
GPtrArray *
cti_case_get_notes (const CtiCase *self)
{
  return get_sorted (self, &cti_note_type, cti_note_compare);
}

/**
 * cti_case_get_tasks:
 * @self: a case
 *
 * Returns: (transfer container) (element-type CtiTask): the tasks that are not done, by the day
 * they ask for attention; those without a day last
 */
GPtrArray *
cti_case_get_tasks (const CtiCase *self)
{
  GPtrArray *tasks = get_sorted (self, &cti_task_type, cti_task_compare);

  for (guint i = tasks->len; i > 0; i--)
    if (cti_task_is_done (g_ptr_array_index (tasks, i - 1)))
      g_ptr_array_remove_index (tasks, i - 1);
  return tasks;
}

static int
compare_wellbeing (gconstpointer a, gconstpointer b)
{
  const CtiWellbeing *one = *(CtiWellbeing *const *) a;
  const CtiWellbeing *two = *(CtiWellbeing *const *) b;

  if (one->date != two->date)
    return one->date < two->date ? -1 : 1;
  return cti_record_compare (a, b);
}

static int
compare_frequencies (gconstpointer a, gconstpointer b)
{
  const CtiFrequency *one = *(CtiFrequency *const *) a;
  const CtiFrequency *two = *(CtiFrequency *const *) b;

  if (one->date != two->date)
    return one->date < two->date ? -1 : 1;
  return cti_record_compare (a, b);
}

/**
 * cti_case_get_wellbeing:
 * @self: a case
 *
 * Returns: (transfer container) (element-type CtiWellbeing): the WHO-5 of her course by day,
 * without the voided ones
 */
GPtrArray *
cti_case_get_wellbeing (const CtiCase *self)
{
  GPtrArray *all = cti_case_get_of_course (self, &cti_wellbeing_type, cti_case_get_course (self));

  for (guint i = all->len; i > 0; i--)
    if (((CtiWellbeing *) g_ptr_array_index (all, i - 1))->voided)
      g_ptr_array_remove_index (all, i - 1);
  g_ptr_array_sort (all, compare_wellbeing);
  return all;
}

/**
 * cti_case_get_frequencies:
 * @self: a case
 *
 * Returns: (transfer container) (element-type CtiFrequency): the answers on frequency of her course
 * by day, without the voided ones
 */
GPtrArray *
cti_case_get_frequencies (const CtiCase *self)
{
  GPtrArray *all = cti_case_get_of_course (self, &cti_frequency_type, cti_case_get_course (self));

  for (guint i = all->len; i > 0; i--)
    if (((CtiFrequency *) g_ptr_array_index (all, i - 1))->voided)
      g_ptr_array_remove_index (all, i - 1);
  g_ptr_array_sort (all, compare_frequencies);
  return all;
}

/**
 * cti_case_get_star_goals:
 * @self: a case
 *
 * Returns: (transfer full) (element-type utf8 gint): where she wants to be, 1 to 10, by the key of
 *   the area; areas without a goal are left out
 */
GHashTable *
cti_case_get_star_goals (const CtiCase *self)
{
  g_autoptr (GPtrArray) all =
      cti_case_get_of_course (self, &cti_star_goal_type, cti_case_get_course (self));
  GHashTable *goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const CtiStarGoal *goal = g_ptr_array_index (all, i);

      g_hash_table_insert (goals, g_strdup (goal->area), GINT_TO_POINTER (goal->goal));
    }
  return goals;
}

static gboolean
is_near (CtiDate one, CtiDate other)
{
  return one != CTI_DATE_NONE && other != CTI_DATE_NONE &&
         ABS (one - other) <= CTI_RHYTHM_WINDOW_DAYS;
}

/**
 * cti_case_lacks_measure:
 * @self: a case
 * @type: the type of WHO-5 or of answers on frequency
 * @today: the day
 *
 * WHO-5 and frequency belong to each star (domain 6, 9.13).
 *
 * Returns: whether the latest star is fresh and has no such measure beside it
 */
gboolean
cti_case_lacks_measure (const CtiCase *self, const CtiRecordType *type, CtiDate today)
{
  CtiDate star = cti_case_get_last_reading_date (self);
  g_autoptr (GPtrArray) wellbeing = NULL;
  g_autoptr (GPtrArray) frequencies = NULL;

  if (cti_case_get_course (self) == NULL || !is_near (star, today))
    return FALSE;
  wellbeing = cti_case_get_wellbeing (self);
  frequencies = cti_case_get_frequencies (self);
  for (guint i = 0; type == &cti_wellbeing_type && i < wellbeing->len; i++)
    if (is_near (((CtiWellbeing *) g_ptr_array_index (wellbeing, i))->date, star))
      return FALSE;
  for (guint i = 0; type == &cti_frequency_type && i < frequencies->len; i++)
    if (is_near (((CtiFrequency *) g_ptr_array_index (frequencies, i))->date, star))
      return FALSE;
  return TRUE;
}
