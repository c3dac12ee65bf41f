/* Doing a task, which for one that repeats makes the next in the same act, and putting one off. The
 * same for a task in a case and for one of the team. */

#include "cti-use-task.h"

#include "cti-trouble-error.h"
#include "cti-use-part.h"

static CtiDate
get_today (CtiStore *store)
{
  return cti_clock_get_today (cti_store_get_clock (store));
}

/* Done twice would make the next one twice. */
static gboolean
is_open (const CtiTask *task, GError **error)
{
  if (task != NULL && !cti_task_is_done (task))
    return TRUE;
  cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
  return FALSE;
}

static GPtrArray *
make_done (const CtiTask *task, CtiDate today)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiTask *done = cti_record_copy (task);
  CtiTask *next = cti_task_make_next (task, today);

  done->done_on = today;
  g_ptr_array_add (records, done);
  if (next != NULL)
    g_ptr_array_add (records, next);
  return records;
}

static GPtrArray *
make_snoozed (const CtiTask *task, CtiDate until)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiTask *snoozed = cti_record_copy (task);

  snoozed->snoozed_until = until;
  g_ptr_array_add (records, snoozed);
  return records;
}

static gboolean
is_to_come (CtiStore *store, CtiDate until, GError **error)
{
  if (until > get_today (store))
    return TRUE;
  cti_problem_set_one (error, CTI_PROBLEM_OUT_OF_ORDER, "task", "snoozed_until", 0, 0);
  return FALSE;
}

/**
 * cti_use_do_task:
 * @store: the store
 * @case_id: id of a case
 * @task_id: id of an open task of it
 * @error: (out) (optional): a #CtiStoreError; %CTI_TROUBLE_REFUSED where there is no such task that
 *   is open
 *
 * It is done today. One that repeats leaves the next one.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_do_task (CtiStore *store, const char *case_id, const char *task_id, GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  const CtiTask *task = before ? cti_case_find (before, &cti_task_type, task_id) : NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (before == NULL || !is_open (task, error))
    return NULL;
  records = make_done (task, get_today (store));
  return cti_part_keep (store, before, CTI_USE_DO_TASK, CTI_ACT_CHANGE_TASK, records, NULL, error);
}

/**
 * cti_use_snooze_task:
 * @store: the store
 * @case_id: id of a case
 * @task_id: id of an open task of it
 * @until: the day it asks for attention again, after today
 * @error: (out) (optional): %CTI_PROBLEM_OUT_OF_ORDER where the day is not to come;
 *   %CTI_TROUBLE_REFUSED where there is no such task that is open
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_snooze_task (CtiStore *store,
                     const char *case_id,
                     const char *task_id,
                     CtiDate until,
                     GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  const CtiTask *task = before ? cti_case_find (before, &cti_task_type, task_id) : NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (before == NULL || !is_open (task, error) || !is_to_come (store, until, error))
    return NULL;
  records = make_snoozed (task, until);
  return cti_part_keep (store, before, CTI_USE_SNOOZE_TASK, CTI_ACT_CHANGE_TASK, records, NULL,
                        error);
}

static CtiTask *
find_team_task (CtiStore *store, const char *task_id)
{
  g_autoptr (GPtrArray) tasks = cti_store_get_team_records (store, &cti_task_type);

  for (guint i = 0; i < tasks->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (tasks, i))->id, task_id) == 0)
      return cti_record_ref (g_ptr_array_index (tasks, i));
  return NULL;
}

static gboolean
keep_team_tasks (CtiStore *store, CtiUseKind use, GPtrArray *records, GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_TASK, NULL);

  for (guint i = 0; i < records->len; i++)
    cti_change_set_put (set, g_ptr_array_index (records, i));
  return cti_use_begin (store, use, NULL, NULL, error) && cti_store_commit_team (store, set, error);
}

/**
 * cti_use_do_team_task:
 * @store: the store
 * @task_id: id of an open task of the team
 * @error: (out) (optional): as for cti_use_do_task()
 *
 * Returns: whether it is done
 */
gboolean
cti_use_do_team_task (CtiStore *store, const char *task_id, GError **error)
{
  g_autoptr (CtiTask) task = find_team_task (store, task_id);
  g_autoptr (GPtrArray) records = NULL;

  if (!is_open (task, error))
    return FALSE;
  records = make_done (task, get_today (store));
  return keep_team_tasks (store, CTI_USE_DO_TASK, records, error);
}

/**
 * cti_use_snooze_team_task:
 * @store: the store
 * @task_id: id of an open task of the team
 * @until: the day it asks for attention again, after today
 * @error: (out) (optional): as for cti_use_snooze_task()
 *
 * Returns: whether it is put off
 */
gboolean
cti_use_snooze_team_task (CtiStore *store, const char *task_id, CtiDate until, GError **error)
{
  g_autoptr (CtiTask) task = find_team_task (store, task_id);
  g_autoptr (GPtrArray) records = NULL;

  if (!is_open (task, error) || !is_to_come (store, until, error))
    return FALSE;
  records = make_snoozed (task, until);
  return keep_team_tasks (store, CTI_USE_SNOOZE_TASK, records, error);
}
