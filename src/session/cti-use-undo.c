/* Undoing, and taking out of the trash, in a case or in the team's file. Undo reaches every act of
 * the file; without a number, the acts since the store was opened. An act that is the latest is
 * simply taken back: what it leaves was kept before. Where others have come since, the case is
 * checked as it would be, by the rules of each record, as if somebody had typed it.
 *
 * The act that made a case is taken back by putting the whole case in the trash, from which it is
 * restored like anything else that is the team's. */

#include "cti-use-undo-private.h"

#include "cti-field.h"
#include "cti-trouble-error.h"
#include "cti-use-part.h"
#include "cti-use.h"

/**
 * cti_undone_free:
 * @self: (transfer full): how undoing went
 */
void
cti_undone_free (CtiUndone *self)
{
  g_clear_pointer (&self->now, cti_case_unref);
  g_free (self->case_id);
  g_clear_pointer (&self->clashes, g_ptr_array_unref);
  g_free (self);
}

static const CtiTrouble troubles[] = {
  [CTI_UNDO_POSSIBLE] = CTI_TROUBLE_NONE,      [CTI_UNDO_NOTHING] = CTI_TROUBLE_UNDO_NOTHING,
  [CTI_UNDO_ERASED] = CTI_TROUBLE_UNDO_ERASED, [CTI_UNDO_PURGED] = CTI_TROUBLE_UNDO_PURGED,
  [CTI_UNDO_PAIR] = CTI_TROUBLE_UNDO_PAIR,     [CTI_UNDO_WHOLE] = CTI_TROUBLE_UNDO_WHOLE,
  [CTI_UNDO_FINAL] = CTI_TROUBLE_UNDO_FINAL,   [CTI_UNDO_ANONYMOUS] = CTI_TROUBLE_UNDO_ANONYMOUS,
  [CTI_UNDO_SIGNED] = CTI_TROUBLE_UNDO_SIGNED,
};

/* Always %FALSE: the plan cannot be carried out. */
gboolean
cti_undo_set_trouble (const CtiUndo *plan, GError **error)
{
  cti_trouble_set_error (error, troubles[plan->verdict]);
  return FALSE;
}

GPtrArray *
cti_undo_read_history (CtiStore *store, const char *case_id, GError **error)
{
  return case_id != NULL ? cti_store_get_history (store, case_id, NULL, error)
                         : cti_store_get_team_history (store, NULL, error);
}

gboolean
cti_undo_commit (CtiStore *store,
                 const char *case_id,
                 CtiChangeSet *set,
                 CtiCase **now,
                 GError **error)
{
  if (case_id == NULL)
    return cti_store_commit_team (store, set, error);
  *now = cti_store_commit (store, case_id, set, error);
  return *now != NULL;
}

static gboolean
check_team (GPtrArray *records, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  for (guint i = 0; i < records->len; i++)
    if (!cti_record_is_deleted (g_ptr_array_index (records, i)))
      cti_record_check (g_ptr_array_index (records, i), problems);
  return cti_problem_set_error (error, problems);
}

/* Another citizen may have been given the code meanwhile; her file does not know. */
gboolean
cti_undo_check_codes (CtiStore *store, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CtiCitizen *citizen = g_ptr_array_index (records, i);
      const CtiCardEntry *holder =
          citizen->record.type == &cti_citizen_type
              ? cti_card_index_find_code (cti_store_get_cards (store), citizen->code)
              : NULL;

      if (holder == NULL || g_strcmp0 (holder->id, citizen->record.id) == 0)
        continue;
      cti_problem_set_one (error, CTI_PROBLEM_CODE_TAKEN, "citizen", "code", 0, 0);
      return FALSE;
    }
  return TRUE;
}

gboolean
cti_undo_check (CtiStore *store, const char *case_id, GPtrArray *records, GError **error)
{
  g_autoptr (CtiCase) before = NULL;

  if (case_id == NULL)
    return check_team (records, error);
  before = cti_store_open_case (store, case_id, error);
  return before != NULL && cti_part_check (store, before, records, error);
}

CtiUndo *
cti_undo_make_plan (CtiStore *store, const char *case_id, gint64 act, GError **error)
{
  g_autoptr (GPtrArray) history = cti_undo_read_history (store, case_id, error);
  g_autoptr (GPtrArray) records = history ? cti_store_read_all (store, case_id, error) : NULL;

  return records != NULL ? cti_undo_plan (history, act, records,
                                          cti_clock_get_now (cti_store_get_clock (store)))
                         : NULL;
}

/**
 * cti_undo_look:
 * @store: the store
 * @case_id: (nullable): id of a case, %NULL for the team's file
 * @act: number of an act of that file
 * @error: (out) (optional): one of the troubles of undoing, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): how the act would be taken back
 */
CtiUndo *
cti_undo_look (CtiStore *store, const char *case_id, gint64 act, GError **error)
{
  CtiUndo *plan = cti_undo_make_plan (store, case_id, act, error);

  if (plan == NULL || plan->verdict == CTI_UNDO_POSSIBLE)
    return plan;
  cti_undo_set_trouble (plan, error);
  cti_undo_free (plan);
  return NULL;
}

CtiChangeSet *
cti_undo_make_set (GPtrArray *records, gint64 act)
{
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_UNDO, NULL);

  set->reverses = act;
  for (guint i = 0; i < records->len; i++)
    cti_change_set_put (set, g_ptr_array_index (records, i));
  return set;
}

static gboolean
is_moving_away (GPtrArray *records)
{
  return cti_record_is_deleted (g_ptr_array_index (records, 0));
}

static gboolean
move_whole (CtiStore *store,
            const char *case_id,
            GPtrArray *records,
            CtiChangeSet *set,
            CtiUndone *undone,
            GError **error)
{
  undone->is_away = is_moving_away (records);
  if (undone->is_away)
    return cti_store_discard_case (store, case_id, set, error);
  undone->now = cti_store_bring_back_case (store, case_id, set, error);
  return undone->now != NULL;
}

/* What is moved whole was kept as it is, and stays so; only her code may have been given away. */
gboolean
cti_undo_check_plan (CtiStore *store,
                     const char *case_id,
                     const CtiUndo *plan,
                     GPtrArray *records,
                     GError **error)
{
  if (plan->is_whole && is_moving_away (records))
    return TRUE;
  return cti_undo_check_codes (store, records, error) &&
         (plan->is_latest || plan->is_whole || cti_undo_check (store, case_id, records, error));
}

CtiUndone *
cti_undone_new (const char *case_id, gint64 act, const CtiUndo *plan)
{
  CtiUndone *undone = g_new0 (CtiUndone, 1);

  undone->case_id = g_strdup (case_id);
  undone->act = act;
  undone->kind = plan->kind;
  undone->is_redo = plan->is_redo;
  undone->clashes = g_ptr_array_ref (plan->clashes);
  return undone;
}

CtiUndone *
cti_undo_carry_out (CtiStore *store,
                    const char *case_id,
                    gint64 act,
                    const CtiUndo *plan,
                    CtiUndoChoice choice,
                    GError **error)
{
  GPtrArray *records = choice == CTI_UNDO_KEEP ? plan->some : plan->all;
  g_autoptr (CtiUndone) undone = cti_undone_new (case_id, act, plan);
  g_autoptr (CtiChangeSet) set = cti_undo_make_set (records, act);

  if (choice == CTI_UNDO_ASK && plan->clashes->len > 0)
    return g_steal_pointer (&undone);
  if (records->len == 0)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_UNDO_NOTHING);
      return NULL;
    }
  if (!cti_undo_check_plan (store, case_id, plan, records, error) ||
      !cti_use_begin (store, CTI_USE_UNDO, case_id,
                      cti_enum_to_nick (cti_act_kind_values, (int) plan->kind), error))
    return NULL;
  undone->is_done = plan->is_whole ? move_whole (store, case_id, records, set, undone, error)
                                   : cti_undo_commit (store, case_id, set, &undone->now, error);
  return undone->is_done ? g_steal_pointer (&undone) : NULL;
}

/* An act of the team's file that has its other half in a case: which case, and which act there. */
static char *
find_other_half (CtiStore *store, gint64 act, gint64 *other, GError **error)
{
  g_autoptr (GPtrArray) history = cti_store_get_team_history (store, NULL, error);
  g_autoptr (GPtrArray) theirs = NULL;
  g_autofree char *case_id = NULL;
  const char *partner = NULL;

  for (guint i = 0; history != NULL && i < history->len && case_id == NULL; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);

      if (change->act != act || g_strcmp0 (change->field, "case_id") != 0)
        continue;
      case_id = g_strdup (change->now != NULL ? change->now : change->old);
      partner = change->partner;
    }
  theirs = case_id != NULL ? cti_store_get_history (store, case_id, NULL, error) : NULL;
  for (guint i = 0; theirs != NULL && i < theirs->len; i++)
    if (g_strcmp0 (((CtiChange *) g_ptr_array_index (theirs, i))->id, partner) == 0)
      {
        *other = ((CtiChange *) g_ptr_array_index (theirs, i))->act;
        return g_steal_pointer (&case_id);
      }
  if (case_id == NULL || theirs != NULL)
    cti_trouble_set_error (error, CTI_TROUBLE_UNDO_PAIR);
  return NULL;
}

/**
 * cti_use_undo:
 * @store: the store
 * @case_id: (nullable): id of a case, %NULL for the team's file
 * @act: number of an act of that file
 * @choice: what to do where a later act changed the same
 * @error: (out) (optional): one of the troubles of undoing, a problem of a field where the case
 *   would break a rule, or a #CtiStoreError
 *
 * Takes an act back by a new one, which can be undone itself.
 *
 * Returns: (transfer full) (nullable): how it went: done, or what is in question; %NULL where it
 *   cannot be, and nothing was changed
 */
CtiUndone *
cti_use_undo (CtiStore *store,
              const char *case_id,
              gint64 act,
              CtiUndoChoice choice,
              GError **error)
{
  g_autoptr (CtiUndo) plan = cti_undo_make_plan (store, case_id, act, error);
  g_autofree char *other_id = NULL;
  gint64 other = 0;

  if (plan == NULL)
    return NULL;
  if (plan->partner != NULL)
    return cti_undo_pair (store, case_id, act, plan, choice, error);
  if (plan->verdict == CTI_UNDO_POSSIBLE)
    return cti_undo_carry_out (store, case_id, act, plan, choice, error);
  if (plan->verdict == CTI_UNDO_PAIR && case_id == NULL)
    {
      other_id = find_other_half (store, act, &other, error);
      return other_id != NULL ? cti_use_undo (store, other_id, other, choice, error) : NULL;
    }
  cti_undo_set_trouble (plan, error);
  return NULL;
}

/**
 * cti_use_undo_last:
 * @store: the store
 * @case_id: (nullable): id of a case, %NULL for the team's file
 * @redo: whether to take back the last undo instead, so that its act is done again
 * @error: (out) (optional): as for cti_use_undo(); %CTI_TROUBLE_UNDO_NOTHING where no act since the
 *   store was opened is left
 *
 * Takes back the last act since the store was opened. It asks where a later act is in the way.
 *
 * Returns: (transfer full) (nullable): how it went
 */
CtiUndone *
cti_use_undo_last (CtiStore *store, const char *case_id, gboolean redo, GError **error)
{
  g_autoptr (GPtrArray) history = cti_undo_read_history (store, case_id, error);
  gint64 since = cti_store_get_start (store, case_id);
  gint64 act;

  if (history == NULL)
    return NULL;
  act = redo ? cti_undo_find_redo (history, since) : cti_undo_find_last (history, since);
  return cti_use_undo (store, case_id, act, CTI_UNDO_ASK, error);
}
