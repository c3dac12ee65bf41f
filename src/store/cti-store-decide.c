/* The other act that touches two files: a decision of a supervision becomes a task in the case. The
 * case is written first, with a task that names the decision; then the team's file, with the
 * decision itself. Where the second half is missing the case's card tells of a task whose decision
 * nobody has; what was decided, why and by when stands in the task, and the session is the one that
 * ran: so opening the store writes the half that is missing. Where the second half fails while the
 * program runs the task is taken back at once.
 *
 * Undoing it goes the other way round, so that what is cut off is seen in a card again: a task that
 * lives while its decision lies in the trash. Each half of an undo names the other too; that tells
 * a half that is missing from a task that somebody took out of the trash by itself. */

#include "cti-store-private.h"

static gboolean
commit_decision (CtiStore *self,
                 CtiChangeSet *team_set,
                 const CtiDecision *decision,
                 GError **error)
{
  cti_change_set_put (team_set, decision);
  return cti_store_commit_team (self, team_set, error);
}

static gboolean
commit (CtiStore *self, const char *id, const CtiChangeSet *set, GError **error)
{
  g_autoptr (CtiCase) now = NULL;

  if (id == NULL)
    return cti_store_commit_team (self, set, error);
  now = cti_store_commit (self, id, set, error);
  return now != NULL;
}

/* What the act made is put away again, and what it put away is made to live again; a disk that
 * refuses this too leaves it to the next opening, which finishes the act instead. */
static void
take_back (CtiStore *self, const char *id, const CtiChangeSet *set)
{
  g_autoptr (CtiChangeSet) back = cti_change_set_new (CTI_ACT_UNDO, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < set->records->len; i++)
    {
      g_autoptr (CtiRecord) turned = cti_record_copy (g_ptr_array_index (set->records, i));

      turned->deleted =
          cti_record_is_deleted (turned) ? CTI_MOMENT_NEVER : cti_clock_get_now (self->clock);
      cti_change_set_put (back, turned);
    }
  if (!commit (self, id, back, &error))
    g_debug ("a decision will be finished at the next opening: %s", error->message);
}

/**
 * cti_store_decide:
 * @self: a store
 * @id: id of a case
 * @set: the act that brings the task, which names the decision
 * @decision: the decision, for the team's file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case, once both files are on the disk for good; where
 *   either fails there is neither task nor decision
 */
CtiCase *
cti_store_decide (CtiStore *self,
                  const char *id,
                  CtiChangeSet *set,
                  const CtiDecision *decision,
                  GError **error)
{
  g_autoptr (CtiChangeSet) team_set = cti_change_set_new (CTI_ACT_DECIDE, NULL);
  g_autoptr (CtiCase) now = NULL;

  cti_change_set_join (set, team_set);
  now = cti_store_commit (self, id, set, error);
  if (now == NULL)
    return NULL;
  if (commit_decision (self, team_set, decision, error))
    return g_steal_pointer (&now);
  take_back (self, id, set);
  return NULL;
}

static gboolean
is_put_away (const CtiChangeSet *set)
{
  return cti_record_is_deleted (g_ptr_array_index (set->records, 0));
}

/**
 * cti_store_undo_decision:
 * @self: a store
 * @id: id of a case
 * @set: the act that takes the task back, or brings it again
 * @team_set: the act that does the same to its decision
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case, once both files are on the disk for good; where
 *   either fails both are as they were
 */
CtiCase *
cti_store_undo_decision (CtiStore *self,
                         const char *id,
                         CtiChangeSet *set,
                         CtiChangeSet *team_set,
                         GError **error)
{
  gboolean team_first = is_put_away (team_set);
  const CtiChangeSet *first = team_first ? team_set : set;

  cti_change_set_join (set, team_set);
  if (!commit (self, team_first ? NULL : id, first, error))
    return NULL;
  if (commit (self, team_first ? id : NULL, team_first ? set : team_set, error))
    return cti_store_open_case (self, id, error);
  take_back (self, team_first ? NULL : id, first);
  return NULL;
}

static const CtiDecision *
find_decision (GPtrArray *all, const char *decision)
{
  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (all, i))->id, decision) == 0)
      return g_ptr_array_index (all, i);
  return NULL;
}

static const CtiSupervision *
find_session (CtiStore *self)
{
  GPtrArray *sessions = cti_team_file_get_records (self->team, &cti_supervision_type);
  const CtiSupervision *running = cti_supervision_find (sessions, CTI_SUPERVISION_RUNNING);

  return running != NULL ? running : cti_supervision_find (sessions, CTI_SUPERVISION_HELD);
}

static void
set_point (CtiStore *self, CtiDecision *decision)
{
  GPtrArray *points = cti_team_file_get_records (self->team, &cti_agenda_point_type);

  for (guint i = 0; i < points->len; i++)
    {
      const CtiAgendaPoint *point = g_ptr_array_index (points, i);

      if (g_strcmp0 (point->supervision, decision->supervision) == 0 &&
          g_strcmp0 (point->case_id, decision->case_id) == 0)
        cti_set_text (&decision->point, point->record.id);
    }
}

static void
finish_one (CtiStore *self, CtiCaseFile *file, const char *id, const CtiTask *task)
{
  const CtiSupervision *session = find_session (self);
  g_autoptr (CtiChangeSet) team_set = cti_change_set_new (CTI_ACT_DECIDE, NULL);
  g_autoptr (CtiDecision) decision = cti_record_new (&cti_decision_type);
  g_autoptr (GError) error = NULL;

  if (session == NULL || task->note == NULL || task->due == CTI_DATE_NONE ||
      !cti_case_file_find_half (file, task->record.id, team_set))
    return;
  cti_record_set_id (decision, task->decision);
  cti_set_text (&decision->supervision, session->record.id);
  cti_set_text (&decision->case_id, id);
  cti_set_text (&decision->text, task->title);
  cti_set_text (&decision->why, task->note);
  cti_set_text (&decision->task, task->record.id);
  decision->due = task->due;
  set_point (self, decision);
  if (!commit_decision (self, team_set, decision, &error))
    g_debug ("a decision will be finished at the next opening: %s", error->message);
}

/* --- Half an undo ----------------------------------------------------------------------------- */

static const CtiChange *
find_change (GPtrArray *history, const char *id, gint64 act)
{
  for (guint i = 0; i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);

      if (id != NULL ? g_strcmp0 (change->id, id) == 0 : change->act == act)
        return change;
    }
  return NULL;
}

static const CtiChange *
find_last_move (GPtrArray *history)
{
  for (guint i = history->len; i > 0; i--)
    {
      const CtiChange *change = g_ptr_array_index (history, i - 1);

      if (g_strcmp0 (change->field, "deleted") == 0)
        return change;
    }
  return NULL;
}

/* The act that is missing from @theirs where the last move to the trash or out of it in @ours was
 * half of one that touches both. */
static CtiChangeSet *
make_missing_half (GPtrArray *ours, GPtrArray *theirs)
{
  const CtiChange *last = find_last_move (ours);
  const CtiChange *reversed = NULL;
  CtiChangeSet *set;

  if (last == NULL || last->partner == NULL || find_change (theirs, last->partner, 0) != NULL)
    return NULL;
  reversed = find_change (ours, NULL, last->reverses);
  if (reversed != NULL && reversed->partner != NULL)
    reversed = find_change (theirs, reversed->partner, 0);
  set = cti_change_set_new (CTI_ACT_UNDO, NULL);
  cti_set_text (&set->id, last->partner);
  cti_set_text (&set->partner, last->id);
  set->reverses = reversed != NULL ? reversed->act : 0;
  return set;
}

static void
move_record (CtiStore *self, const char *id, CtiChangeSet *set, gconstpointer record)
{
  g_autoptr (CtiRecord) moved = cti_record_copy (record);
  g_autoptr (GError) error = NULL;

  moved->deleted =
      cti_record_is_deleted (moved) ? CTI_MOMENT_NEVER : cti_clock_get_now (self->clock);
  cti_change_set_put (set, moved);
  if (!commit (self, id, set, &error))
    g_debug ("an undo will be finished at the next opening: %s", error->message);
}

/* The task lives and its decision does not: undone in the team's file alone, or done again in the
 * case alone. */
static void
settle_one (CtiStore *self,
            CtiCaseFile *file,
            const char *id,
            const CtiTask *task,
            const CtiDecision *decision)
{
  g_autoptr (GPtrArray) in_case = cti_case_file_get_history (file, task->record.id, NULL);
  g_autoptr (GPtrArray) in_team = cti_team_file_get_history (self->team, decision->record.id, NULL);
  g_autoptr (CtiChangeSet) for_case = NULL, for_team = NULL;

  if (in_case == NULL || in_team == NULL)
    return;
  for_case = make_missing_half (in_team, in_case);
  for_team = for_case == NULL ? make_missing_half (in_case, in_team) : NULL;
  if (for_case != NULL)
    move_record (self, id, for_case, task);
  else if (for_team != NULL)
    move_record (self, NULL, for_team, decision);
}

/* --- What the card tells ---------------------------------------------------------------------- */

static gboolean
is_anything_missing (const CtiCard *card, GPtrArray *known)
{
  g_autoptr (GPtrArray) tasks = cti_card_get_decisions (card);

  for (guint i = 0; i < tasks->len; i++)
    {
      const CtiTask *task = g_ptr_array_index (tasks, i);
      const CtiDecision *decision = find_decision (known, task->decision);

      if (decision == NULL || cti_record_is_deleted (decision))
        return TRUE;
    }
  return FALSE;
}

void
cti_store_finish_decisions (CtiStore *self, const CtiCardEntry *entry)
{
  g_autoptr (GPtrArray) known = cti_team_file_read_all (self->team, NULL);
  g_autoptr (CtiCaseFile) file = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autofree char *id = g_strdup (entry->id);
  GPtrArray *tasks;

  if (known == NULL || !is_anything_missing (entry->card, known))
    return;
  file = cti_case_file_open (self->cases, id, self->key, NULL);
  now = file != NULL ? cti_case_ref (cti_case_file_get_case (file)) : NULL;
  tasks = now != NULL ? cti_case_get_records (now, &cti_task_type) : NULL;
  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      const CtiTask *task = g_ptr_array_index (tasks, i);
      const CtiDecision *decision =
          task->decision != NULL ? find_decision (known, task->decision) : NULL;

      if (task->decision != NULL && decision == NULL)
        finish_one (self, file, id, task);
      else if (decision != NULL && cti_record_is_deleted (decision))
        settle_one (self, file, id, task, decision);
    }
}
