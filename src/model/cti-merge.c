/* Putting together what two stores did to one case. Both histories begin with the same acts; what
 * counts is what each did after the last of them. A field that only the other side touched is taken
 * as it came; one that both brought to different values is a question; a record that is new is
 * added, with whatever it is a part of brought back from the trash. So nothing that either side
 * wrote is dropped: the plan first writes what came, and what the worker prefers instead is written
 * over it, by an act of its own, so that the history holds both.
 *
 * Some things there can be only one of, such as the closing of a course. Where both sides wrote
 * one, the two are the same thing, twins: the one that came takes the id of the one that is here.
 * A citizen has one open course, so two that were opened since are twins too.
 */

#include "cti-merge.h"

#include <string.h>

#include "cti-case.h"
#include "cti-field.h"
#include "cti-trash.h"

#define DELETED "deleted"

typedef struct
{
  const CtiMergeSide *mine;
  const CtiMergeSide *theirs;
  gint64 base;
  GHashTable *my_rows;    /* (owned) (element-type utf8 CtiRecord) */
  GHashTable *their_rows; /* (owned) (element-type utf8 CtiRecord) */
  GHashTable *my_turns;   /* (owned) (element-type utf8 CtiChange): last change by "row field" */
  GHashTable *their_turns;
  GHashTable *twins; /* (owned) (element-type utf8 utf8): id there to id here */
  gboolean is_anonymous;
  CtiMerge *merge; /* (unowned) */
} Plan;

/* What there can be only one of, and the fields that say of what. */
static const struct
{
  const CtiRecordType *type;
  const char *keys[4];
} uniques[] = {
  { &cti_background_type, { "course", NULL } },
  { &cti_closing_type, { "course", NULL } },
  { &cti_long_plan_type, { "course", NULL } },
  { &cti_phase_review_type, { "course", "phase", NULL } },
  { &cti_tie_type, { "person", "phase", NULL } },
  { &cti_star_goal_type, { "course", "area", NULL } },
  { &cti_area_type, { "form", "version", "key", NULL } },
  { &cti_score_type, { "reading", "area", NULL } },
  { &cti_identity_type, { "citizen", NULL } },
};

static void
question_free (CtiMergeQuestion *self)
{
  g_free (self->row);
  g_free (self->base);
  g_free (self->mine);
  g_free (self->theirs);
  g_free (self->mine_author);
  g_free (self->theirs_author);
  g_strfreev (self->parts);
  g_clear_pointer (&self->wholes, g_ptr_array_unref);
  g_free (self);
}

/**
 * cti_merge_free:
 * @self: (transfer full): a plan
 */
void
cti_merge_free (CtiMerge *self)
{
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->questions);
  g_free (self);
}

static GHashTable *
index_rows (GPtrArray *records)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (rows, CTI_RECORD (g_ptr_array_index (records, i))->id,
                         g_ptr_array_index (records, i));
  return rows;
}

static char *
make_key (const char *row, const char *field)
{
  return g_strdup_printf ("%s %s", row, field != NULL ? field : "");
}

static GHashTable *
index_turns (GPtrArray *history, gint64 base)
{
  GHashTable *turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < history->len; i++)
    {
      CtiChange *change = g_ptr_array_index (history, i);

      if (change->act > base)
        g_hash_table_insert (turns, make_key (change->row, change->field), change);
    }
  return turns;
}

/* The last change of a field after both went their ways; %NULL where there was none. A record made
 * since is changed in all its fields. */
static const CtiChange *
find_turn (GHashTable *turns, const char *row, const char *field)
{
  g_autofree char *key = make_key (row, field);
  g_autofree char *made = make_key (row, NULL);
  const CtiChange *turn = g_hash_table_lookup (turns, key);

  return turn != NULL ? turn : g_hash_table_lookup (turns, made);
}

static gboolean
was_erased (GPtrArray *history, gint64 base)
{
  for (guint i = 0; i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);

      if (change->act > base && change->kind == CTI_ACT_ERASE_IDENTITY)
        return TRUE;
    }
  return FALSE;
}

/* References to a twin lead to the one that is here. */
static void
follow_twins (Plan *plan, CtiRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const CtiField *field = &record->type->fields[i];
      const char *other = field->kind == CTI_FIELD_REF ? cti_field_peek_text (record, field) : NULL;
      const char *own = other != NULL ? g_hash_table_lookup (plan->twins, other) : NULL;

      if (own != NULL)
        cti_field_set_from_text (record, field, own);
    }
}

static gboolean
is_same_one (const CtiRecord *a, const CtiRecord *b, const char *const *keys)
{
  for (; *keys != NULL; keys++)
    {
      const CtiField *field = cti_record_type_find_field (a->type, *keys);
      g_autofree char *first = cti_field_to_text (a, field);
      g_autofree char *second = cti_field_to_text (b, field);

      if (g_strcmp0 (first, second) != 0)
        return FALSE;
    }
  return TRUE;
}

static const CtiRecord *
find_twin (Plan *plan, const CtiRecord *record, const char *const *keys)
{
  GPtrArray *mine = plan->mine->records;

  for (guint i = 0; i < mine->len; i++)
    {
      const CtiRecord *one = g_ptr_array_index (mine, i);

      if (one->type == record->type && !cti_record_is_deleted (one) &&
          is_same_one (one, record, keys))
        return one;
    }
  return NULL;
}

/* The open course that was opened here since, while they opened one. One that they know as well is
 * no twin: what they did to it came too. */
static const CtiRecord *
find_open_course (Plan *plan, const CtiCourse *theirs)
{
  GPtrArray *mine = plan->mine->records;

  for (guint i = 0; cti_course_is_open (theirs) && i < mine->len; i++)
    {
      const CtiRecord *one = g_ptr_array_index (mine, i);

      if (one->type == &cti_course_type && !cti_record_is_deleted (one) &&
          cti_course_is_open ((const CtiCourse *) one) &&
          g_strcmp0 (((const CtiCourse *) one)->citizen, theirs->citizen) == 0 &&
          !g_hash_table_contains (plan->their_rows, one->id))
        return one;
    }
  return NULL;
}

/* The record here that stands for one that came: the same, or where it lies in the trash or is not
 * here at all, the one of which there can be no other beside it. */
static const CtiRecord *
find_mine (Plan *plan, const CtiRecord *theirs)
{
  const CtiRecord *mine = g_hash_table_lookup (plan->my_rows, theirs->id);
  const CtiRecord *twin = NULL;
  g_autoptr (CtiRecord) bound = NULL;

  if (cti_record_is_deleted (theirs) || (mine != NULL && !cti_record_is_deleted (mine)))
    return mine;
  bound = cti_record_copy (theirs);
  follow_twins (plan, bound);
  for (gsize i = 0; twin == NULL && i < G_N_ELEMENTS (uniques); i++)
    if (uniques[i].type == theirs->type)
      twin = find_twin (plan, bound, uniques[i].keys);
  if (theirs->type == &cti_course_type && mine == NULL)
    twin = find_open_course (plan, (const CtiCourse *) bound);
  if (twin == NULL)
    return mine;
  g_hash_table_insert (plan->twins, theirs->id, twin->id);
  return twin;
}

/* Who she is, and how to reach her, stays erased where one side erased it; the code is that of each
 * store. */
static gboolean
is_passed_over (Plan *plan, const CtiRecordType *type, const char *field)
{
  if (type == &cti_citizen_type && g_strcmp0 (field, "code") == 0)
    return TRUE;
  if (!plan->is_anonymous)
    return FALSE;
  return type == &cti_identity_type ||
         (type == &cti_safety_type && g_strcmp0 (field, "safe_contact") == 0) ||
         (type == &cti_citizen_type &&
          (g_strcmp0 (field, "mode") == 0 || g_strcmp0 (field, "alias") == 0));
}

static void
take_turn (const CtiChange *turn, char **author, CtiMoment *made)
{
  if (turn == NULL)
    return;
  *author = g_strdup (turn->author);
  *made = turn->made;
}

static CtiMergeQuestion *
ask (Plan *plan, const CtiRecord *mine, const CtiRecord *theirs, const CtiField *field)
{
  const char *name = field != NULL ? field->name : DELETED;
  const CtiChange *my_turn = find_turn (plan->my_turns, mine->id, name);
  CtiMergeQuestion *question = g_new0 (CtiMergeQuestion, 1);

  question->type = mine->type;
  question->row = g_strdup (mine->id);
  question->field = field;
  question->base = g_strdup (my_turn != NULL && my_turn->field != NULL ? my_turn->old : NULL);
  question->mine = field != NULL ? cti_field_to_text (mine, field) : NULL;
  question->theirs = field != NULL ? cti_field_to_text (theirs, field) : NULL;
  question->mine_deleted = cti_record_is_deleted (mine);
  take_turn (my_turn, &question->mine_author, &question->mine_made);
  take_turn (find_turn (plan->their_turns, theirs->id, name), &question->theirs_author,
             &question->theirs_made);
  g_ptr_array_add (plan->merge->questions, question);
  return question;
}

static gboolean
merge_field (Plan *plan,
             CtiRecord *merged,
             const CtiRecord *mine,
             const CtiRecord *theirs,
             const CtiField *field)
{
  g_autofree char *now = cti_field_to_text (mine, field);
  g_autofree char *came = cti_field_to_text (theirs, field);

  if (field->kind == CTI_FIELD_REF && came != NULL &&
      g_hash_table_lookup (plan->twins, came) != NULL)
    {
      char *own = g_strdup (g_hash_table_lookup (plan->twins, came));

      g_free (came);
      came = own;
    }
  if (find_turn (plan->their_turns, theirs->id, field->name) == NULL ||
      g_strcmp0 (now, came) == 0 || is_passed_over (plan, mine->type, field->name))
    return FALSE;
  if (field->kind == CTI_FIELD_REF && now != NULL && !g_str_equal (mine->id, theirs->id))
    return FALSE; /* of twins: who carries it, and what came before, is as it is here */
  if (find_turn (plan->my_turns, mine->id, field->name) != NULL)
    ask (plan, mine, theirs, field);
  cti_field_set_from_text (merged, field, came);
  return TRUE;
}

/* Whether anything was written here to the record, or to a part of it, that the trash would hide.
 */
static gboolean
was_worked_on (Plan *plan, const CtiRecord *mine)
{
  g_autoptr (GPtrArray) tree = cti_trash_find_subtree (plan->mine->records, mine);

  for (guint i = 0; i < tree->len; i++)
    {
      const CtiRecord *part = g_ptr_array_index (tree, i);

      for (guint f = 0; f < part->type->n_fields; f++)
        if (find_turn (plan->my_turns, part->id, part->type->fields[f].name) != NULL)
          return TRUE;
    }
  return FALSE;
}

/* The record and all that is a part of it here: in the plan the parts lie in the trash already. */
static char **
name_parts (Plan *plan, const CtiRecord *mine)
{
  g_autoptr (GPtrArray) tree = cti_trash_find_subtree (plan->mine->records, mine);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < tree->len; i++)
    g_strv_builder_add (names, CTI_RECORD (g_ptr_array_index (tree, i))->id);
  return g_strv_builder_end (names);
}

static gpointer
find_planned (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return g_ptr_array_index (records, i);
  return NULL;
}

/* What is live must not hang below something in the trash. */
static void
revive_parents (GPtrArray *planned, GPtrArray *mine, const CtiRecord *record)
{
  g_autoptr (GPtrArray) parents = cti_trash_find_parents (mine, record);

  for (guint i = 0; i < parents->len; i++)
    {
      const CtiRecord *parent = g_ptr_array_index (parents, i);
      CtiRecord *copy = find_planned (planned, parent->id);

      if (copy == NULL)
        {
          if (!cti_record_is_deleted (parent))
            continue;
          copy = cti_record_copy (parent);
          g_ptr_array_add (planned, copy);
        }
      copy->deleted = CTI_MOMENT_NEVER;
    }
}

/* What lies in the trash here comes back. Where this store threw it away that is asked first, and
 * what it is a part of comes along with the answer. */
static void
bring_back (Plan *plan, const CtiRecord *mine, const CtiRecord *theirs)
{
  if (find_turn (plan->my_turns, mine->id, DELETED) != NULL)
    ask (plan, mine, theirs, NULL)->wholes = cti_trash_find_parents (plan->mine->records, mine);
  else
    revive_parents (plan->merge->records, plan->mine->records, mine);
}

static gboolean
merge_trash (Plan *plan, CtiRecord *merged, const CtiRecord *mine, const CtiRecord *theirs)
{
  gboolean here = cti_record_is_deleted (mine);
  gboolean there = cti_record_is_deleted (theirs);

  if (here == there)
    return FALSE;
  if (there && find_turn (plan->their_turns, theirs->id, DELETED) == NULL)
    return FALSE; /* brought back here since */
  if (!there)
    bring_back (plan, mine, theirs);
  else if (was_worked_on (plan, mine))
    ask (plan, mine, theirs, NULL)->parts = name_parts (plan, mine);
  merged->deleted = theirs->deleted;
  return TRUE;
}

static void
add_new (Plan *plan, const CtiRecord *theirs)
{
  CtiRecord *copy = cti_record_copy (theirs);

  follow_twins (plan, copy);
  if (plan->is_anonymous && copy->type == &cti_safety_type)
    cti_set_text (&((CtiSafety *) copy)->safe_contact, NULL);
  g_ptr_array_add (plan->merge->records, copy);
  plan->merge->n_new++;
  if (!cti_record_is_deleted (copy))
    revive_parents (plan->merge->records, plan->mine->records, copy);
}

/* Whether what came has another record for it, which was made anew. */
static gboolean
has_twin (Plan *plan, const CtiRecord *mine)
{
  GHashTableIter iter;
  gpointer id;

  for (g_hash_table_iter_init (&iter, plan->twins); g_hash_table_iter_next (&iter, NULL, &id);)
    if (g_str_equal (id, mine->id))
      return TRUE;
  return FALSE;
}

/* What is planned already, because it was thrown away there and made anew, is planned once. */
static void
merge_row (Plan *plan, const CtiRecord *theirs)
{
  const CtiRecord *mine = find_mine (plan, theirs);
  CtiRecord *planned = mine != NULL ? find_planned (plan->merge->records, mine->id) : NULL;
  g_autoptr (CtiRecord) merged = NULL;
  gboolean is_changed;

  if (plan->is_anonymous && theirs->type == &cti_identity_type)
    return;
  if (mine == NULL)
    {
      add_new (plan, theirs);
      return;
    }
  if (cti_record_is_deleted (theirs) && has_twin (plan, mine))
    return;
  merged = planned != NULL ? cti_record_ref (planned) : cti_record_copy (mine);
  is_changed = merge_trash (plan, merged, mine, theirs);
  if (planned != NULL && !cti_record_is_deleted (theirs))
    merged->deleted = CTI_MOMENT_NEVER;
  for (guint i = 0; i < mine->type->n_fields; i++)
    is_changed |= merge_field (plan, merged, mine, theirs, &mine->type->fields[i]);
  if (!is_changed || planned != NULL)
    return;
  plan->merge->n_changed++;
  g_ptr_array_add (plan->merge->records, g_steal_pointer (&merged));
}

static void
merge_all (Plan *plan)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *history = plan->theirs->history;

  for (guint i = 0; i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);
      const CtiRecord *theirs = g_hash_table_lookup (plan->their_rows, change->row);

      if (change->act > plan->base && theirs != NULL && g_hash_table_add (seen, change->row))
        merge_row (plan, theirs);
    }
}

/**
 * cti_merge_plan:
 * @mine: the case as it is here
 * @theirs: the case as it came
 * @base: number of the last act that both histories have in common
 *
 * Returns: (transfer full): what is to be written, and what has to be asked
 */
CtiMerge *
cti_merge_plan (const CtiMergeSide *mine, const CtiMergeSide *theirs, gint64 base)
{
  g_autoptr (GHashTable) my_rows = index_rows (mine->records);
  g_autoptr (GHashTable) their_rows = index_rows (theirs->records);
  g_autoptr (GHashTable) my_turns = index_turns (mine->history, base);
  g_autoptr (GHashTable) their_turns = index_turns (theirs->history, base);
  g_autoptr (GHashTable) twins = g_hash_table_new (g_str_hash, g_str_equal);
  CtiMerge *merge = g_new0 (CtiMerge, 1);
  Plan plan = { mine, theirs, base, my_rows, their_rows, my_turns, their_turns, twins };

  merge->records = g_ptr_array_new_with_free_func (cti_record_unref);
  merge->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) question_free);
  merge->is_erased = was_erased (theirs->history, base) && !was_erased (mine->history, base);
  plan.is_anonymous = merge->is_erased || was_erased (mine->history, base);
  plan.merge = merge;
  merge_all (&plan);
  return merge;
}
