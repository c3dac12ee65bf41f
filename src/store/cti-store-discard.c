/* Whole cases in the trash: where the act that made a case is taken back. The file stays where it
 * lies and nothing in it is moved: being in the trash is a moment in the citizen's row, as for any
 * other record, so one sealed file changes in one step, and its generations, its backups and an
 * erasure find it where they always do. What changes is who sees it. The index keeps it apart, so
 * no list, count, search or report knows of it, and the store opens it for nothing but to bring it
 * back. After 30 days the file goes, with all that belongs to it.
 *
 * An inquiry that had led to the case leads to nothing again, and to it once more where it comes
 * back: the case is written first, each half names the other, and opening the store writes a half
 * that is missing. */

#include "cti-field.h"
#include "cti-store-private.h"
#include "cti-trash.h"

#define CASE_ID "case_id"
#define OUTCOME "outcome"

static CtiInquiry *
find_inquiry (CtiStore *self, const char *id)
{
  GPtrArray *inquiries = cti_team_file_get_records (self->team, &cti_inquiry_type);

  for (guint i = 0; id != NULL && i < inquiries->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (inquiries, i))->id, id) == 0)
      return g_ptr_array_index (inquiries, i);
  return NULL;
}

/* The last line of the history that changed the field of the inquiry. */
static const CtiChange *
find_last (GPtrArray *history, const char *row, const char *field)
{
  for (guint i = history->len; i > 0; i--)
    {
      const CtiChange *change = g_ptr_array_index (history, i - 1);

      if (g_strcmp0 (change->row, row) == 0 && g_strcmp0 (change->field, field) == 0)
        return change;
    }
  return NULL;
}

/* Gives the inquiry the outcome it had before it led to the case. */
static void
lead_nowhere (CtiInquiry *inquiry, GPtrArray *history)
{
  const CtiChange *change = find_last (history, inquiry->record.id, OUTCOME);

  cti_set_text (&inquiry->case_id, NULL);
  if (inquiry->outcome == CTI_INQUIRY_STARTED)
    cti_field_set_from_text (inquiry, cti_record_type_find_field (&cti_inquiry_type, OUTCOME),
                             change != NULL ? change->old : NULL);
}

/* What becomes of the inquiry that led to the case, as the act of the team's file; NULL where there
 * is none, or where it says so already, or has led to another case meanwhile. */
static CtiChangeSet *
make_team_half (CtiStore *self,
                const char *inquiry_id,
                const char *case_id,
                gboolean discard,
                CtiActKind kind)
{
  const CtiInquiry *kept = find_inquiry (self, inquiry_id);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (CtiInquiry) changed = NULL;
  const CtiChange *last;
  CtiChangeSet *set;

  if (kept == NULL || g_strcmp0 (kept->case_id, discard ? case_id : NULL) != 0)
    return NULL;
  history = cti_team_file_get_history (self->team, kept->record.id, NULL);
  if (history == NULL)
    return NULL;
  changed = cti_record_copy (kept);
  set = cti_change_set_new (kind, NULL);
  last = find_last (history, kept->record.id, CASE_ID);
  if (kind == CTI_ACT_UNDO && last != NULL)
    set->reverses = last->act;
  if (discard)
    lead_nowhere (changed, history);
  else
    {
      cti_set_text (&changed->case_id, case_id);
      changed->outcome = CTI_INQUIRY_STARTED;
    }
  cti_change_set_put (set, changed);
  return set;
}

static gboolean
commit_case (CtiStore *self, const char *id, const CtiChangeSet *set, GError **error)
{
  CtiPen pen = cti_store_take_pen (self);
  g_autoptr (CtiCase) now = NULL;

  if (!cti_store_reach_case (self, id, error))
    return FALSE;
  if (!cti_case_file_commit (self->current, set, &pen, error))
    {
      cti_store_close_current (self); /* opened anew when it is needed next */
      return FALSE;
    }
  now = cti_store_make_current (self, id, self->current);
  return TRUE;
}

/* Where the team's file cannot be written, the case goes back where it was. A disk that refuses
 * this too leaves it to the next opening, which writes the other half instead. */
static void
take_back (CtiStore *self, const char *id, gboolean discard)
{
  g_autoptr (CtiChangeSet) back = cti_change_set_new (CTI_ACT_UNDO, NULL);
  g_autoptr (CtiCitizen) citizen =
      cti_record_copy (cti_case_get_citizen (cti_case_file_get_case (self->current)));
  g_autoptr (GError) error = NULL;

  citizen->record.deleted = discard ? CTI_MOMENT_NEVER : cti_clock_get_now (self->clock);
  back->reverses = cti_case_file_get_last_act (self->current);
  cti_change_set_put (back, citizen);
  if (!commit_case (self, id, back, &error))
    g_debug ("the other half will be written at the next opening: %s", error->message);
}

static gboolean
move (CtiStore *self, const char *id, CtiChangeSet *set, gboolean discard, GError **error)
{
  g_autoptr (CtiChangeSet) team_set = NULL;
  const CtiCitizen *citizen;

  if (!cti_store_reach_case (self, id, error))
    return FALSE;
  citizen = cti_case_get_citizen (cti_case_file_get_case (self->current));
  team_set = make_team_half (self, citizen->inquiry, id, discard, set->kind);
  if (team_set != NULL)
    cti_change_set_join (set, team_set);
  if (!commit_case (self, id, set, error))
    return FALSE;
  if (team_set == NULL || cti_store_commit_team (self, team_set, error))
    return TRUE;
  take_back (self, id, discard);
  return FALSE;
}

/**
 * cti_store_discard_case:
 * @self: a store
 * @id: id of a case
 * @set: the act, with the citizen, whose moment of deletion is set
 * @error: (out) (optional): a #CtiStoreError
 *
 * Puts the whole case in the trash. An inquiry that led to it leads to nothing again.
 *
 * Returns: whether it is there, and that is on the disk for good
 */
gboolean
cti_store_discard_case (CtiStore *self, const char *id, CtiChangeSet *set, GError **error)
{
  if (!move (self, id, set, TRUE, error))
    return FALSE;
  cti_store_close_current (self);
  return TRUE;
}

/**
 * cti_store_bring_back_case:
 * @self: a store
 * @id: id of a case in the trash
 * @set: the act, with the citizen, whose moment of deletion is not set any more
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes the whole case out of the trash. An inquiry that had led to it does so again, unless it has
 * led to another one meanwhile.
 *
 * Returns: (transfer full) (nullable): the case, once that is on the disk for good
 */
CtiCase *
cti_store_bring_back_case (CtiStore *self, const char *id, CtiChangeSet *set, GError **error)
{
  return move (self, id, set, FALSE, error) ? cti_store_open_case (self, id, error) : NULL;
}

/* --- After an unclean end --------------------------------------------------------------------- */

static void
finish_one (CtiStore *self, const CtiCardEntry *entry)
{
  g_autoptr (CtiChangeSet) set =
      make_team_half (self, entry->card->inquiry, entry->id, TRUE, CTI_ACT_UNDO);
  g_autoptr (CtiCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (set == NULL)
    return;
  file = cti_case_file_open (self->cases, entry->id, self->key, NULL);
  if (file == NULL || !cti_case_file_find_half (file, entry->id, set))
    return;
  if (!cti_store_commit_team (self, set, &error))
    g_debug ("an inquiry will be finished at the next opening: %s", error->message);
}

void
cti_store_finish_discards (CtiStore *self)
{
  g_autoptr (GPtrArray) trashed = cti_card_index_get_trashed (self->cards);

  for (guint i = 0; i < trashed->len; i++)
    if (((const CtiCardEntry *) g_ptr_array_index (trashed, i))->card != NULL)
      finish_one (self, g_ptr_array_index (trashed, i));
}

/* --- Gone for good ---------------------------------------------------------------------------- */

/* What belongs to the case goes before the case: where it is cut off, the next opening still finds
 * it in the trash. */
static gboolean
remove_whole (CtiStore *self, const char *id, GError **error)
{
  return cti_store_remove_aside (self, id, 0, error) && cti_store_remove_case (self, id, error) &&
         cti_store_save_cards (self, error);
}

void
cti_store_empty_whole_trash (CtiStore *self)
{
  g_autoptr (GPtrArray) trashed = cti_card_index_get_trashed (self->cards);
  g_autoptr (GPtrArray) expired = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < trashed->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (trashed, i);

      if (cti_trash_is_expired (entry->trashed, cti_store_get_sure_day (self)))
        g_ptr_array_add (expired, g_strdup (entry->id));
    }
  for (guint i = 0; i < expired->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!remove_whole (self, g_ptr_array_index (expired, i), &error))
        g_debug ("a case in the trash is still to be removed: %s", error->message);
    }
}
