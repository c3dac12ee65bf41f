/* Taking an act back by a new one. The change log tells for each row what the act did: it made the
 * row, put it in the trash or took it out, or gave a field another value. Each of these has a
 * reverse, and the reverses together are the new act - which is one like any other, so that undoing
 * it does the first act again.
 *
 * Whether a later act stands in the way is decided by values and not by numbers: where the field
 * still has the value the act gave it, later acts have come and gone and nothing is lost; where it
 * has another, two people or two days disagree, and that is a question for a person. */

#include "cti-undo.h"

#include "cti-case.h"
#include "cti-field.h"
#include "cti-trash.h"

#define DELETED "deleted"

typedef struct
{
  GPtrArray *history; /* (unowned) */
  GPtrArray *records; /* (unowned) */
  gint64 act;
  CtiMoment now;
  GHashTable *by_id; /* (owned) */
  CtiUndo *undo;     /* (unowned) */
  guint missing;     /* rows of the act that are not there any more */
} Plan;

/**
 * cti_clash_free:
 * @self: (transfer full): a clash
 */
void
cti_clash_free (CtiClash *self)
{
  g_free (self->table);
  g_free (self->row);
  g_free (self->field);
  g_free (self->before);
  g_free (self->now);
  g_free (self);
}

/**
 * cti_undo_free:
 * @self: (transfer full): a plan
 */
void
cti_undo_free (CtiUndo *self)
{
  g_free (self->partner);
  g_ptr_array_unref (self->clashes);
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->some);
  g_free (self);
}

static void
add_clash (Plan *plan,
           const CtiRecord *record,
           const char *field,
           const char *before,
           const char *now)
{
  CtiClash *clash = g_new0 (CtiClash, 1);

  clash->table = g_strdup (record->type->name);
  clash->row = g_strdup (record->id);
  clash->field = g_strdup (field);
  clash->before = g_strdup (before);
  clash->now = g_strdup (now);
  g_ptr_array_add (plan->undo->clashes, clash);
}

/* The record of @list that stands for @record, to be changed. */
static gpointer
get_copy (GPtrArray *list, const CtiRecord *record)
{
  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (list, i))->id, record->id) == 0)
      return g_ptr_array_index (list, i);
  g_ptr_array_add (list, cti_record_copy (record));
  return g_ptr_array_index (list, list->len - 1);
}

static void
set_deleted (GPtrArray *list, const CtiRecord *record, CtiMoment deleted)
{
  CTI_RECORD (get_copy (list, record))->deleted = deleted;
}

/* A value as the record gives it back: some that stand for "unknown" have a stored spelling. */
static char *
normalise (const CtiRecordType *type, const CtiField *field, const char *text)
{
  g_autoptr (CtiRecord) scratch = cti_record_new (type);

  cti_field_set_from_text (scratch, field, text);
  return cti_field_to_text (scratch, field);
}

/* What an act did to a field, where it did more than one thing in a row. */
typedef struct
{
  const char *old;
  const char *now;
  gboolean is_blank;
} Turn;

static gboolean
find_turn (Plan *plan, const char *row, const char *field, gint64 from, gint64 to, Turn *turn)
{
  gboolean found = FALSE;

  *turn = (Turn){ 0 };
  for (guint i = 0; i < plan->history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (plan->history, i);

      if (change->act < from || change->act > to || g_strcmp0 (change->row, row) != 0 ||
          g_strcmp0 (change->field, field) != 0)
        continue;
      if (!found)
        turn->old = change->old;
      turn->now = change->now;
      turn->is_blank |= change->old == NULL && change->now == NULL && field != NULL;
      found = TRUE;
    }
  return found;
}

/* Makes @record live again in both lists; what it is a part of comes along only where it was asked
 * for, because another act put that in the trash. */
static void
revive (Plan *plan, const CtiRecord *record)
{
  g_autoptr (GPtrArray) parents = cti_trash_find_parents (plan->records, record);
  gboolean is_free = TRUE;

  for (guint i = 0; i < parents->len; i++)
    {
      const CtiRecord *parent = g_ptr_array_index (parents, i);
      Turn turn;

      if (find_turn (plan, parent->id, DELETED, plan->act, plan->act, &turn))
        continue;
      add_clash (plan, parent, DELETED, NULL, NULL);
      set_deleted (plan->undo->all, parent, CTI_MOMENT_NEVER);
      is_free = FALSE;
    }
  set_deleted (plan->undo->all, record, CTI_MOMENT_NEVER);
  if (is_free)
    set_deleted (plan->undo->some, record, CTI_MOMENT_NEVER);
}

static gboolean
is_of_act (Plan *plan, const CtiRecord *record)
{
  Turn turn;

  return find_turn (plan, record->id, NULL, plan->act, plan->act, &turn) ||
         find_turn (plan, record->id, DELETED, plan->act, plan->act, &turn);
}

static gboolean
is_changed_since (Plan *plan, const CtiRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const CtiField *field = &record->type->fields[i];
      g_autofree char *then = NULL, *now = NULL;
      Turn turn;

      if (!find_turn (plan, record->id, field->name, plan->act + 1, G_MAXINT64, &turn))
        continue;
      then = normalise (record->type, field, turn.old);
      now = cti_field_to_text (record, field);
      if (g_strcmp0 (then, now) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Puts what the act made, or took out of the trash, in the trash, with all that is a part of it. */
static void
discard (Plan *plan, const CtiRecord *record)
{
  g_autoptr (GPtrArray) tree = cti_trash_find_subtree (plan->records, record);
  gboolean is_free = !is_changed_since (plan, record);

  if (!is_free)
    add_clash (plan, record, NULL, NULL, NULL);
  for (guint i = 1; i < tree->len; i++)
    if (!is_of_act (plan, g_ptr_array_index (tree, i)))
      {
        add_clash (plan, g_ptr_array_index (tree, i), NULL, NULL, NULL);
        is_free = FALSE;
      }
  set_deleted (plan->undo->all, record, plan->now);
  for (guint i = 1; i < tree->len; i++)
    set_deleted (plan->undo->all, g_ptr_array_index (tree, i), plan->now);
  if (is_free)
    set_deleted (plan->undo->some, record, plan->now);
}

static void
undo_deleted (Plan *plan, const CtiRecord *record, const Turn *turn)
{
  if ((turn->old != NULL) == cti_record_is_deleted (record))
    return; /* so already */
  if (turn->old == NULL)
    revive (plan, record);
  else
    discard (plan, record);
}

static void
undo_field (Plan *plan, const CtiRecord *record, const CtiField *field, const Turn *turn)
{
  g_autofree char *before = normalise (record->type, field, turn->old);
  g_autofree char *then = normalise (record->type, field, turn->now);
  g_autofree char *now = cti_field_to_text (record, field);
  gboolean is_free = g_strcmp0 (now, then) == 0;

  if (g_strcmp0 (now, before) == 0)
    return;
  if (!is_free)
    add_clash (plan, record, field->name, before, now);
  cti_field_set_from_text (get_copy (plan->undo->all, record), field, before);
  if (is_free)
    cti_field_set_from_text (get_copy (plan->undo->some, record), field, before);
}

/* A row in the trash that the act did not put there: a later one did, and changing it unseen helps
 * nobody. */
static void
undo_fields (Plan *plan, const CtiRecord *record, gboolean was_moved)
{
  guint before = plan->undo->all->len;
  Turn turn;

  for (guint i = 0; i < record->type->n_fields; i++)
    if (find_turn (plan, record->id, record->type->fields[i].name, plan->act, plan->act, &turn))
      {
        if (turn.is_blank)
          plan->undo->verdict = CTI_UNDO_ERASED;
        undo_field (plan, record, &record->type->fields[i], &turn);
      }
  if (plan->undo->all->len == before || was_moved || !cti_record_is_deleted (record))
    return;
  add_clash (plan, record, DELETED, NULL, NULL);
  set_deleted (plan->undo->all, record, CTI_MOMENT_NEVER);
  for (guint i = 0; i < plan->undo->some->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (plan->undo->some, i))->id, record->id) == 0)
      g_ptr_array_remove_index (plan->undo->some, i--);
}

/* Areas are the words a star was read with, and stay for the readings that share them. */
static void
undo_row (Plan *plan, const char *table, const char *row)
{
  const CtiRecord *record = g_hash_table_lookup (plan->by_id, row);
  gboolean was_moved;
  Turn turn;

  if (record == NULL)
    {
      plan->missing++;
      if (g_strcmp0 (table, cti_identity_type.name) == 0)
        plan->undo->verdict = CTI_UNDO_ERASED;
      return;
    }
  if (find_turn (plan, row, NULL, plan->act, plan->act, &turn))
    {
      if (!cti_record_is_deleted (record) && record->type != &cti_area_type)
        discard (plan, record);
      return;
    }
  was_moved = find_turn (plan, row, DELETED, plan->act, plan->act, &turn);
  if (was_moved)
    undo_deleted (plan, record, &turn);
  undo_fields (plan, record, was_moved);
}

static const CtiChange *
find_act (GPtrArray *history, gint64 act)
{
  for (guint i = 0; i < history->len; i++)
    if (((CtiChange *) g_ptr_array_index (history, i))->act == act)
      return g_ptr_array_index (history, i);
  return NULL;
}

/* In the reverse of the order in which the act touched them: what must be one of its kind is so at
 * each step back as it was at each step forward. */
static void
undo_rows (Plan *plan)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = plan->history->len; i > 0; i--)
    {
      const CtiChange *change = g_ptr_array_index (plan->history, i - 1);

      if (change->act == plan->act && g_hash_table_add (seen, change->row))
        undo_row (plan, change->table, change->row);
    }
}

static gboolean
goes (Plan *plan, const CtiRecord *record)
{
  for (guint i = 0; i < plan->undo->some->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (plan->undo->some, i))->id, record->id) == 0)
      return cti_record_is_deleted (g_ptr_array_index (plan->undo->some, i));
  return FALSE;
}

static gboolean
has_part_that_stays (Plan *plan, const CtiRecord *record)
{
  g_autoptr (GPtrArray) tree = cti_trash_find_subtree (plan->records, record);

  for (guint i = 1; i < tree->len; i++)
    if (!goes (plan, g_ptr_array_index (tree, i)))
      return TRUE;
  return FALSE;
}

static gboolean
is_part_of_what_stays (Plan *plan, const CtiRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const CtiField *field = &record->type->fields[i];
      const char *id = cti_field_is_part (field) ? cti_field_peek_text (record, field) : NULL;
      const CtiRecord *whole = id != NULL ? g_hash_table_lookup (plan->by_id, id) : NULL;

      if (whole != NULL && !cti_record_is_deleted (whole) && is_of_act (plan, whole) &&
          !goes (plan, whole))
        return TRUE;
    }
  return FALSE;
}

/* Where a part of what the act made was changed later and is kept, the whole is kept with it and so
 * are its other parts: nothing live hangs below the trash, and half a star is none. */
static void
keep_wholes (Plan *plan)
{
  GPtrArray *some = plan->undo->some;
  gboolean again = plan->undo->clashes->len > 0;

  while (again)
    {
      again = FALSE;
      for (guint i = some->len; i > 0; i--)
        {
          const CtiRecord *record = g_ptr_array_index (some, i - 1);
          const CtiRecord *now = g_hash_table_lookup (plan->by_id, record->id);

          if (!cti_record_is_deleted (record) || cti_record_is_deleted (now) ||
              (!has_part_that_stays (plan, now) && !is_part_of_what_stays (plan, now)))
            continue;
          g_ptr_array_remove_index (some, i - 1);
          again = TRUE;
        }
    }
}

/* The row of an identity carries the mode of its citizen, in the trash too. */
static void
follow_mode (Plan *plan, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const CtiCitizen *citizen = g_ptr_array_index (list, i);

      for (guint j = 0; citizen->record.type == &cti_citizen_type && j < plan->records->len; j++)
        {
          const CtiRecord *record = g_ptr_array_index (plan->records, j);

          if (record->type == &cti_identity_type)
            ((CtiIdentity *) get_copy (list, record))->mode = citizen->mode;
        }
    }
}

static gboolean
makes_anonymous (Plan *plan)
{
  for (guint i = 0; i < plan->undo->all->len; i++)
    {
      const CtiCitizen *citizen = g_ptr_array_index (plan->undo->all, i);
      const CtiCitizen *now = citizen->record.type == &cti_citizen_type
                                  ? g_hash_table_lookup (plan->by_id, citizen->record.id)
                                  : NULL;

      if (now != NULL && now->mode != CTI_MODE_ANONYMOUS && citizen->mode == CTI_MODE_ANONYMOUS)
        return TRUE;
    }
  return FALSE;
}

static gboolean
changes_signed (Plan *plan)
{
  for (guint i = 0; i < plan->undo->all->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (plan->undo->all, i);
      const CtiRecord *now = g_hash_table_lookup (plan->by_id, record->id);

      if (record->type == &cti_note_type && !cti_record_is_deleted (now) &&
          !cti_note_may_become ((const CtiNote *) now, (const CtiNote *) record))
        return TRUE;
    }
  return FALSE;
}

/* Whether the act made the record of @type that the file is about, or moved it to the trash or out
 * of it. */
static gboolean
moves_whole (Plan *plan, const CtiRecordType *type)
{
  for (guint i = 0; i < plan->history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (plan->history, i);

      if (change->act == plan->act && g_strcmp0 (change->table, type->name) == 0 &&
          (change->field == NULL || g_strcmp0 (change->field, DELETED) == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
was_taken_over (Plan *plan)
{
  for (guint i = 0; i < plan->history->len; i++)
    if (((const CtiChange *) g_ptr_array_index (plan->history, i))->kind == CTI_ACT_TAKE_OVER)
      return TRUE;
  return FALSE;
}

/* The case goes to the trash as it is, or comes back so: the moment stands in the citizen's row,
 * and nothing that hangs on her is moved one by one. */
static void
undo_whole (Plan *plan)
{
  const CtiRecord *citizen = NULL;
  gboolean was_made = FALSE;
  Turn turn = { 0 };

  for (guint i = 0; i < plan->records->len && citizen == NULL; i++)
    if (CTI_RECORD (g_ptr_array_index (plan->records, i))->type == &cti_citizen_type)
      citizen = g_ptr_array_index (plan->records, i);
  if (citizen == NULL)
    return;
  was_made = !find_turn (plan, citizen->id, DELETED, plan->act, plan->act, &turn);
  if (cti_record_is_deleted (citizen) == (was_made || turn.now == NULL))
    return; /* so already */
  set_deleted (plan->undo->all, citizen,
               cti_record_is_deleted (citizen) ? CTI_MOMENT_NEVER : plan->now);
  if (cti_record_is_deleted (citizen) || plan->undo->is_latest)
    set_deleted (plan->undo->some, citizen,
                 cti_record_is_deleted (citizen) ? CTI_MOMENT_NEVER : plan->now);
  else
    add_clash (plan, citizen, NULL, NULL, NULL);
}

static CtiUndoVerdict
judge_before (Plan *plan, const CtiChange *first)
{
  if (first == NULL)
    return CTI_UNDO_NOTHING;
  if (first->kind == CTI_ACT_ERASE_IDENTITY || first->kind == CTI_ACT_PURGE ||
      first->kind == CTI_ACT_RESTORE_BACKUP || first->kind == CTI_ACT_HAND_OVER)
    return CTI_UNDO_FINAL;
  if (moves_whole (plan, &cti_team_type) || (plan->undo->is_whole && was_taken_over (plan)))
    return CTI_UNDO_WHOLE;
  if (first->partner == NULL || plan->undo->is_whole)
    return CTI_UNDO_POSSIBLE;
  if (plan->undo->kind != CTI_ACT_DECIDE)
    return CTI_UNDO_PAIR;
  plan->undo->partner = g_strdup (first->partner);
  return CTI_UNDO_POSSIBLE;
}

static CtiUndoVerdict
judge_after (Plan *plan)
{
  if (plan->undo->verdict != CTI_UNDO_POSSIBLE)
    return plan->undo->verdict;
  if (makes_anonymous (plan))
    return CTI_UNDO_ANONYMOUS;
  if (changes_signed (plan))
    return CTI_UNDO_SIGNED;
  if (plan->undo->all->len == 0)
    return plan->missing > 0 ? CTI_UNDO_PURGED : CTI_UNDO_NOTHING;
  return CTI_UNDO_POSSIBLE;
}

/* Later acts cancel out with the undos that took them back. */
static gboolean
is_latest (GPtrArray *history, gint64 act)
{
  g_autoptr (GHashTable) gone = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = history->len; i > 0; i--)
    {
      const CtiChange *change = g_ptr_array_index (history, i - 1);

      if (change->act <= act)
        break;
      if (g_hash_table_contains (gone, &change->act))
        continue;
      if (change->reverses <= act)
        return FALSE;
      g_hash_table_add (gone, (gpointer) &change->act);
      g_hash_table_add (gone, (gpointer) &change->reverses);
    }
  return TRUE;
}

static void
name_act (CtiUndo *undo, GPtrArray *history, const CtiChange *first)
{
  const CtiChange *act = first;

  while (act != NULL && act->reverses > 0)
    {
      undo->is_redo = !undo->is_redo;
      act = find_act (history, act->reverses);
    }
  if (act != NULL)
    undo->kind = act->kind;
}

static GHashTable *
index_records (GPtrArray *records)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (by_id, CTI_RECORD (g_ptr_array_index (records, i))->id,
                         g_ptr_array_index (records, i));
  return by_id;
}

/**
 * cti_undo_plan:
 * @history: (element-type CtiChange): the whole history of a file, oldest first
 * @act: number of an act
 * @records: (element-type CtiRecord): all records of the file, those in the trash among them
 * @now: the moment; what the act made goes to the trash with it
 *
 * Returns: (transfer full): how the act is taken back, or why it cannot be
 */
CtiUndo *
cti_undo_plan (GPtrArray *history, gint64 act, GPtrArray *records, CtiMoment now)
{
  CtiUndo *undo = g_new0 (CtiUndo, 1);
  g_autoptr (GHashTable) by_id = index_records (records);
  Plan plan = { history, records, act, now, by_id, undo, 0 };
  const CtiChange *first = find_act (history, act);

  undo->clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_clash_free);
  undo->all = g_ptr_array_new_with_free_func (cti_record_unref);
  undo->some = g_ptr_array_new_with_free_func (cti_record_unref);
  undo->is_latest = is_latest (history, act);
  undo->is_whole = moves_whole (&plan, &cti_citizen_type);
  name_act (undo, history, first);
  undo->verdict = judge_before (&plan, first);
  if (undo->verdict != CTI_UNDO_POSSIBLE)
    return undo;
  if (undo->is_whole)
    undo_whole (&plan);
  else
    {
      undo_rows (&plan);
      keep_wholes (&plan);
      follow_mode (&plan, undo->all);
      follow_mode (&plan, undo->some);
    }
  undo->verdict = judge_after (&plan);
  return undo;
}
