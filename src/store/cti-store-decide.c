/* The other act that touches two files: a decision of a supervision becomes a task in the case. The
 * case is written first, with a task that names the decision; then the team's file, with the
 * decision itself. Where the second half is missing the case's card tells of a task whose decision
 * nobody has; what was decided, why and by when stands in the task, and the session is the one that
 * ran: so opening the store writes the half that is missing. Where the second half fails while the
 * program runs the task is taken back at once. */

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

/* What the act made is put away again; a disk that refuses this too leaves it to the next opening,
 * which finishes the decision instead. */
static void
take_back (CtiStore *self, const char *id, const CtiChangeSet *set)
{
  g_autoptr (CtiChangeSet) back = cti_change_set_new (CTI_ACT_UNDO, NULL);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < set->records->len; i++)
    {
      g_autoptr (CtiRecord) gone = cti_record_copy (g_ptr_array_index (set->records, i));

      gone->deleted = cti_clock_get_now (self->clock);
      cti_change_set_put (back, gone);
    }
  now = cti_store_commit (self, id, back, &error);
  if (now == NULL)
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

/* One in the trash is known too: it was taken away on purpose. */
static gboolean
is_known (GPtrArray *all, const char *decision)
{
  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (all, i))->id, decision) == 0)
      return TRUE;
  return FALSE;
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

static gboolean
is_anything_missing (const CtiCard *card, GPtrArray *known)
{
  g_autoptr (GPtrArray) tasks = cti_card_get_decisions (card);

  for (guint i = 0; i < tasks->len; i++)
    if (!is_known (known, ((CtiTask *) g_ptr_array_index (tasks, i))->decision))
      return TRUE;
  return FALSE;
}

void
cti_store_finish_decisions (CtiStore *self, const CtiCardEntry *entry)
{
  g_autoptr (GPtrArray) known = cti_team_file_read_all (self->team, NULL);
  g_autoptr (CtiCaseFile) file = NULL;
  GPtrArray *tasks;

  if (known == NULL || !is_anything_missing (entry->card, known))
    return;
  file = cti_case_file_open (self->cases, entry->id, self->key, NULL);
  tasks =
      file != NULL ? cti_case_get_records (cti_case_file_get_case (file), &cti_task_type) : NULL;
  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      const CtiTask *task = g_ptr_array_index (tasks, i);

      if (task->decision != NULL && !is_known (known, task->decision))
        finish_one (self, file, entry->id, task);
    }
}
