/* Undoing what stands in two files: a decision of a supervision and the task it became in a case.
 * Both or neither, as it was done. Where one of them is not there to be taken back any more - the
 * task was put in the trash by hand, the case was erased - the other goes alone. */

#include "cti-use-undo-private.h"

#include "cti-supervision.h"
#include "cti-trouble-error.h"
#include "cti-use.h"

typedef struct
{
  const char *case_id; /* (nullable): %NULL for the team's file */
  gint64 act;
  const CtiUndo *plan;
} Half;

/* The case a decision is about stands in the decision, of which the act wrote a line. */
static char *
find_case (CtiStore *store, gint64 act, GError **error)
{
  g_autoptr (GPtrArray) history = cti_undo_read_history (store, NULL, error);
  g_autoptr (GPtrArray) records = history ? cti_store_read_all (store, NULL, error) : NULL;

  for (guint i = 0; records != NULL && i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);

      for (guint j = 0; change->act == act && j < records->len; j++)
        {
          const CtiDecision *decision = g_ptr_array_index (records, j);

          if (decision->record.type == &cti_decision_type &&
              g_strcmp0 (decision->record.id, change->row) == 0)
            return g_strdup (decision->case_id);
        }
    }
  return NULL;
}

static gint64
find_act (GPtrArray *history, const char *id)
{
  for (guint i = 0; i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);

      if (g_strcmp0 (change->id, id) == 0)
        return change->act;
    }
  return 0;
}

/* Returns %FALSE on an error; @act is 0 where there is no other half. */
static gboolean
find_other (CtiStore *store, const Half *half, char **case_id, gint64 *act, GError **error)
{
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) cause = NULL;

  *act = 0;
  if (half->case_id == NULL)
    {
      *case_id = find_case (store, half->act, &cause);
      if (*case_id == NULL ||
          cti_card_index_find_seen (cti_store_get_cards (store), *case_id) == NULL)
        {
          if (cause != NULL)
            g_propagate_error (error, g_steal_pointer (&cause));
          return cause == NULL; /* erased, or with a colleague */
        }
    }
  history = cti_undo_read_history (store, *case_id, error);
  if (history == NULL)
    return FALSE;
  *act = find_act (history, half->plan->partner);
  return TRUE;
}

static gboolean
is_gone (const CtiUndo *plan)
{
  return plan->verdict == CTI_UNDO_NOTHING || plan->verdict == CTI_UNDO_PURGED;
}

static GPtrArray *
get_records (const Half *half, CtiUndoChoice choice)
{
  return choice == CTI_UNDO_KEEP ? half->plan->some : half->plan->all;
}

/* The other plan lets go of its own when this is over. */
static void
take_clashes (CtiUndone *undone, const CtiUndo *other)
{
  while (other->clashes->len > 0)
    g_ptr_array_add (undone->clashes, g_ptr_array_steal_index (other->clashes, 0));
}

static CtiCase *
commit_both (CtiStore *store,
             const Half *in_case,
             const Half *in_team,
             CtiUndoChoice choice,
             GError **error)
{
  GPtrArray *theirs = get_records (in_case, choice), *ours = get_records (in_team, choice);
  g_autoptr (CtiChangeSet) set = cti_undo_make_set (theirs, in_case->act);
  g_autoptr (CtiChangeSet) team_set = cti_undo_make_set (ours, in_team->act);

  if (theirs->len == 0 || ours->len == 0)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_UNDO_NOTHING);
      return NULL;
    }
  if (!cti_undo_check_plan (store, in_case->case_id, in_case->plan, theirs, error) ||
      !cti_undo_check_plan (store, NULL, in_team->plan, ours, error) ||
      !cti_use_begin (store, CTI_USE_UNDO, in_case->case_id,
                      cti_enum_to_nick (cti_act_kind_values, (int) in_case->plan->kind), error))
    return NULL;
  return cti_store_undo_decision (store, in_case->case_id, set, team_set, error);
}

static CtiUndone *
undo_both (CtiStore *store,
           const Half *half,
           const Half *other,
           CtiUndoChoice choice,
           GError **error)
{
  g_autoptr (CtiUndone) undone = cti_undone_new (half->case_id, half->act, half->plan);
  gboolean is_question = half->plan->clashes->len + other->plan->clashes->len > 0;

  if (choice == CTI_UNDO_ASK && is_question)
    {
      take_clashes (undone, other->plan);
      return g_steal_pointer (&undone);
    }
  undone->now = commit_both (store, half->case_id != NULL ? half : other,
                             half->case_id != NULL ? other : half, choice, error);
  undone->is_done = undone->now != NULL;
  return undone->is_done ? g_steal_pointer (&undone) : NULL;
}

CtiUndone *
cti_undo_pair (CtiStore *store,
               const char *case_id,
               gint64 act,
               const CtiUndo *plan,
               CtiUndoChoice choice,
               GError **error)
{
  const Half half = { case_id, act, plan };
  g_autofree char *other_id = NULL;
  g_autoptr (CtiUndo) other = NULL;
  gint64 other_act = 0;

  if (plan->verdict != CTI_UNDO_POSSIBLE && !is_gone (plan))
    return cti_undo_set_trouble (plan, error), NULL;
  if (!find_other (store, &half, &other_id, &other_act, error))
    return NULL;
  other = other_act > 0 ? cti_undo_make_plan (store, other_id, other_act, error) : NULL;
  if (other_act > 0 && other == NULL)
    return NULL;
  if (is_gone (plan) && (other == NULL || is_gone (other)))
    return cti_undo_set_trouble (plan, error), NULL;
  if (is_gone (plan))
    return cti_undo_carry_out (store, other_id, other_act, other, choice, error);
  if (other == NULL || is_gone (other))
    return cti_undo_carry_out (store, case_id, act, plan, choice, error);
  if (other->verdict != CTI_UNDO_POSSIBLE)
    return cti_undo_set_trouble (other, error), NULL;
  return undo_both (store, &half, &(Half){ other_id, other_act, other }, choice, error);
}
