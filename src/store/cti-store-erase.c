/* Going back to anonymous: an erasure over all files of the store (design 2). The ledger in the
 * team's file is written first, so that an erasure that is cut off anywhere is known to be owed;
 * then the case and its generation before, damaged copies kept aside, the cards, the drafts; last
 * the ledger says that it is done. Every step can be taken twice, so opening the store takes all of
 * them again for whatever is still owed. The ledger tells that it happened and nothing else. */

#include <string.h>

#include "cti-kept-count.h"
#include "cti-seal.h"
#include "cti-store-private.h"

static CtiErasure *
find_owed (CtiStore *self, const char *id, gboolean whole)
{
  GPtrArray *ledger = cti_team_file_get_records (self->team, &cti_erasure_type);

  for (guint i = 0; i < ledger->len; i++)
    {
      CtiErasure *line = g_ptr_array_index (ledger, i);

      if (!line->done && line->whole == whole && g_strcmp0 (line->case_id, id) == 0)
        return line;
    }
  return NULL;
}

/* What a report needs of her courses stays, as numbers in the same act as the line that says what
 * is owed: so they are counted once, however often the erasure is begun. */
static gboolean
put_kept_counts (CtiStore *self, const char *id, CtiChangeSet *set, GError **error)
{
  g_autoptr (GPtrArray) facts = cti_card_index_load_facts (self->cards, error);
  g_autoptr (GPtrArray) changed = NULL;
  CtiReportChoice choice;

  if (facts == NULL)
    return FALSE;
  for (guint i = facts->len; i > 0; i--)
    if (g_strcmp0 (((CtiFacts *) g_ptr_array_index (facts, i - 1))->case_id, id) != 0)
      g_ptr_array_remove_index (facts, i - 1);
  cti_team_get_report_choice (cti_team_file_get_team (self->team),
                              cti_clock_get_today (self->clock), &choice);
  changed = cti_kept_counts_add (cti_team_file_get_records (self->team, &cti_kept_count_type),
                                 facts, &choice);
  for (guint i = 0; i < changed->len; i++)
    cti_change_set_put (set, g_ptr_array_index (changed, i));
  return TRUE;
}

gboolean
cti_store_write_ledger (CtiStore *self,
                        const char *id,
                        gboolean whole,
                        gboolean done,
                        GError **error)
{
  g_autoptr (CtiChangeSet) set =
      cti_change_set_new (whole ? CTI_ACT_ERASE_CASE : CTI_ACT_ERASE_IDENTITY, NULL);
  const CtiErasure *owed = find_owed (self, id, whole);
  g_autoptr (CtiErasure) line =
      owed != NULL ? cti_record_copy (owed) : cti_record_new (&cti_erasure_type);

  if (owed == NULL)
    line->date = cti_clock_get_today (self->clock);
  cti_set_text (&line->case_id, id);
  line->done = done;
  line->whole = whole;
  cti_change_set_put (set, line);
  return (!whole || owed != NULL || put_kept_counts (self, id, set, error)) &&
         cti_store_commit_team (self, set, error);
}

static CtiChangeSet *
make_act (const CtiCase *now, CtiMoment trashed, CtiDate today)
{
  g_autoptr (GPtrArray) records = cti_case_make_anonymous (now, today);
  CtiChangeSet *set;

  if (records->len == 0)
    return NULL; /* done before; only the copies are owed */
  set = cti_change_set_new (CTI_ACT_ERASE_IDENTITY, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (records, i);

      if (record->type == &cti_citizen_type)
        record->deleted = trashed; /* what lies in the trash stays there */
      cti_change_set_put (set, record);
    }
  return set;
}

/* Letters and scans tell who she is as nothing else does: all of them go, those in the trash too.
 */
static gboolean
shred_all (CtiStore *self, CtiCaseFile *file, GError **error)
{
  g_autoptr (GPtrArray) records = cti_case_file_read_all (file, error);

  return records != NULL && cti_store_shred_attachments (self, records, error);
}

static gboolean
erase_case (CtiStore *self, const char *id, GError **error)
{
  g_autoptr (CtiCaseFile) file = NULL;
  g_autoptr (CtiChangeSet) set = NULL;
  CtiPen pen = cti_store_take_pen (self);

  cti_store_close_current (self);
  file = cti_case_file_open (self->cases, id, self->key, error);
  if (file == NULL || !shred_all (self, file, error))
    return FALSE;
  set = make_act (cti_case_file_get_case (file), cti_case_file_get_trashed (file),
                  cti_clock_get_today (self->clock));
  if (!cti_case_file_erase (file, set, &pen, error))
    return FALSE;
  cti_card_index_put (self->cards, cti_case_file_get_case (file),
                      cti_case_file_get_generation (file), cti_case_file_get_trashed (file));
  return TRUE;
}

/* Whatever begins with the name of the case and is neither it nor the generation before: damaged
 * files that were kept aside. @head of each is blanked, which may be nothing: one that was laid
 * aside just before may still be the case itself under another name. */
gboolean
cti_store_remove_aside (CtiStore *self, const char *id, gsize head, GError **error)
{
  g_autoptr (GPtrArray) files = cti_folder_list (self->cases, "", error);
  g_autofree char *name = g_strconcat (id, CTI_CASE_SUFFIX, NULL);
  g_autofree char *previous = g_strconcat (name, CTI_DISK_PREVIOUS, NULL);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const char *found = ((CtiFileState *) g_ptr_array_index (files, i))->name;

      if (g_str_has_prefix (found, id) && strcmp (found, name) != 0 &&
          strcmp (found, previous) != 0 && !cti_folder_shred (self->cases, found, head, error))
        return FALSE;
    }
  return files != NULL;
}

static gboolean
erase_everywhere (CtiStore *self, const char *id, GError **error)
{
  return erase_case (self, id, error) &&
         cti_store_remove_aside (self, id, CTI_SEAL_HEADER_MAX, error) &&
         cti_store_save_cards (self, error) &&
         cti_draft_box_remove_case (self->drafts, id, error) &&
         cti_store_write_ledger (self, id, FALSE, TRUE, error);
}

gboolean
cti_store_owe_erasure (CtiStore *self, const char *id, GError **error)
{
  return cti_store_write_ledger (self, id, FALSE, FALSE, error);
}

/**
 * cti_store_erase_identity:
 * @self: a store
 * @id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Makes the citizen anonymous and erases who she is: the identity table, the name she goes by and
 * how she is reached, the files that belong to the case, their values in the change log and the
 * reasons given with them, the generation before, damaged copies kept aside, the card, every draft
 * of the case. The change log keeps that it happened, and holds. Where it fails part of the way,
 * the rest is done when the store is opened next.
 *
 * Returns: (transfer full) (nullable): the case as it is now, once no file of the store tells any
 *   more
 */
CtiCase *
cti_store_erase_identity (CtiStore *self, const char *id, GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (self, id, error);

  if (before == NULL || !cti_store_write_ledger (self, id, FALSE, FALSE, error) ||
      !erase_everywhere (self, id, error))
    return NULL;
  return cti_store_open_case (self, id, error);
}

void
cti_store_finish_erasures (CtiStore *self)
{
  GPtrArray *ledger = cti_team_file_get_records (self->team, &cti_erasure_type);
  g_autoptr (GPtrArray) owed = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < ledger->len; i++)
    if (!((CtiErasure *) g_ptr_array_index (ledger, i))->done)
      g_ptr_array_add (owed, cti_record_ref (g_ptr_array_index (ledger, i)));
  for (guint i = 0; i < owed->len; i++)
    {
      const CtiErasure *line = g_ptr_array_index (owed, i);
      g_autoptr (GError) error = NULL;

      if (!(line->whole ? cti_store_erase_whole (self, line->case_id, &error)
                        : erase_everywhere (self, line->case_id, &error)))
        g_debug ("an erasure is still owed: %s", error->message);
    }
}
