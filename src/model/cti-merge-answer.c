/* What a worker answered where two stores did different things to one case: it is written over what
 * came, so that the history holds both. */

#include "cti-merge.h"

#include "cti-field.h"
#include "cti-trash.h"

static gpointer
find_planned (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return g_ptr_array_index (records, i);
  return NULL;
}

/**
 * cti_merge_is_answered:
 * @self: a plan
 *
 * Returns: whether every question has an answer
 */
gboolean
cti_merge_is_answered (const CtiMerge *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    if (((const CtiMergeQuestion *) g_ptr_array_index (self->questions, i))->answer ==
        CTI_MERGE_ASK)
      return FALSE;
  return TRUE;
}

static gpointer
get_copy (GPtrArray *list, GPtrArray *planned, const char *id)
{
  gpointer record = find_planned (list, id);

  if (record == NULL)
    {
      record = cti_record_copy (find_planned (planned, id));
      g_ptr_array_add (list, record);
    }
  return record;
}

/* What it is a part of may have been thrown away with it: nothing live hangs below the trash. */
static void
take_out (const CtiMerge *self, GPtrArray *list, const CtiRecord *record)
{
  g_autoptr (GPtrArray) parents = cti_trash_find_parents (self->records, record);
  CtiRecord *copy = get_copy (list, self->records, record->id);

  copy->deleted = CTI_MOMENT_NEVER;
  for (guint i = 0; i < parents->len; i++)
    {
      const CtiRecord *parent = g_ptr_array_index (parents, i);

      copy = get_copy (list, self->records, parent->id);
      copy->deleted = CTI_MOMENT_NEVER;
    }
}

/* Kept here, with all the parts that would have gone to the trash along with it. */
static void
keep (const CtiMerge *self, GPtrArray *list, const CtiMergeQuestion *question)
{
  for (char **part = question->parts; *part != NULL; part++)
    {
      const CtiRecord *planned = find_planned (self->records, *part);

      if (planned != NULL)
        take_out (self, list, planned);
    }
}

/* Found again, with what it is a part of. */
static void
bring_wholes (const CtiMerge *self, GPtrArray *list, const CtiMergeQuestion *question)
{
  for (guint i = 0; question->wholes != NULL && i < question->wholes->len; i++)
    {
      const CtiRecord *whole = g_ptr_array_index (question->wholes, i);
      GPtrArray *from =
          find_planned (self->records, whole->id) != NULL ? self->records : question->wholes;
      CtiRecord *copy = get_copy (list, from, whole->id);

      copy->deleted = CTI_MOMENT_NEVER;
    }
}

static void
answer (const CtiMerge *self, GPtrArray *list, const CtiMergeQuestion *question, CtiMoment now)
{
  CtiRecord *record;

  if (question->field == NULL && !question->mine_deleted)
    {
      keep (self, list, question);
      return;
    }
  record = get_copy (list, self->records, question->row);
  if (question->field == NULL)
    record->deleted = now;
  else if (question->answer == CTI_MERGE_BOTH && question->mine != NULL && question->theirs != NULL)
    {
      g_autofree char *both = g_strconcat (question->mine, "\n\n", question->theirs, NULL);

      cti_field_set_from_text (record, question->field, both);
    }
  else if (question->answer == CTI_MERGE_MINE || question->theirs == NULL)
    cti_field_set_from_text (record, question->field, question->mine);
}

/**
 * cti_merge_get_answered:
 * @self: a plan with every question answered
 *
 * Returns: (transfer full) (element-type CtiRecord): what is to be written after the plan's
 * records, by an act of its own; empty where all that came was taken and hangs on what is here
 */
GPtrArray *
cti_merge_get_answered (const CtiMerge *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < self->questions->len; i++)
    {
      const CtiMergeQuestion *question = g_ptr_array_index (self->questions, i);

      if (question->answer == CTI_MERGE_MINE || question->answer == CTI_MERGE_BOTH)
        answer (self, list, question, question->mine_made);
    }
  for (guint i = 0; i < self->questions->len; i++)
    {
      const CtiMergeQuestion *question = g_ptr_array_index (self->questions, i);

      if (question->answer == CTI_MERGE_THEIRS)
        bring_wholes (self, list, question);
    }
  return list;
}
