/* The goals of a star are set together: what changed is one act, and is undone as one; a goal that
 * is given up goes to the trash. */

#include "cti-use-star-goal.h"

#include "cti-use-part.h"

static const CtiStarGoal *
find_goal (const CtiCase *now, const char *area)
{
  g_autoptr (GPtrArray) all =
      cti_case_get_of_course (now, &cti_star_goal_type, cti_case_get_course (now));

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((CtiStarGoal *) g_ptr_array_index (all, i))->area, area) == 0)
      return g_ptr_array_index (all, i);
  return NULL;
}

static CtiStarGoal *
make_goal (const CtiStarGoal *before, const char *area, int goal)
{
  CtiStarGoal *self =
      before != NULL ? cti_record_copy (before) : cti_record_new (&cti_star_goal_type);

  cti_set_text (&self->area, area);
  self->goal = goal;
  return self;
}

/* What differs from what is kept; a goal that is given up is the same record, put away. */
static GPtrArray *
collect_changes (const CtiCase *now, GHashTable *goals, CtiMoment moment)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (cti_record_unref);
  GHashTableIter iter;
  gpointer area, value;

  g_hash_table_iter_init (&iter, goals);
  while (g_hash_table_iter_next (&iter, &area, &value))
    {
      const CtiStarGoal *before = find_goal (now, area);
      int goal = GPOINTER_TO_INT (value);
      CtiStarGoal *after;

      if (goal == (before != NULL ? before->goal : 0))
        continue;
      after = make_goal (before, area, goal != 0 ? goal : before->goal);
      if (goal == 0)
        after->record.deleted = moment;
      g_ptr_array_add (changed, after);
    }
  return changed;
}

/**
 * cti_use_set_star_goals:
 * @store: the store
 * @case_id: id of a case with a course
 * @goals: (element-type utf8 gint): goals from 1 to 10 by the key of their area, 0 for none; areas
 *   that are not named keep what they have
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_set_star_goals (CtiStore *store, const char *case_id, GHashTable *goals, GError **error)
{
  g_autoptr (CtiCase) now = cti_store_open_case (store, case_id, error);
  g_autoptr (GPtrArray) changed = NULL;

  if (now == NULL)
    return NULL;
  changed = collect_changes (now, goals, cti_clock_get_now (cti_store_get_clock (store)));
  if (changed->len == 0)
    return g_steal_pointer (&now);
  return cti_use_put (store, case_id, CTI_ACT_CHANGE_STAR_GOAL, changed, NULL, error);
}
