/* Cases that come from another store and go to one. What comes is opened in memory, compared with
 * what this program would have made, and only then saved under this store's key, with its whole
 * history chained anew. */

#include "cti-store-private.h"

struct _CtiForeignCase
{
  char *id;          /* (owned) */
  CtiCaseFile *file; /* (owned) (nullable): NULL once it was taken over */
};

/**
 * cti_foreign_case_free:
 * @self: (transfer full): a case from elsewhere; where it was not taken over nothing is left of it
 */
void
cti_foreign_case_free (CtiForeignCase *self)
{
  g_clear_pointer (&self->file, cti_case_file_free);
  g_free (self->id);
  g_free (self);
}

/**
 * cti_foreign_case_get:
 * @self: a case from elsewhere, not taken over yet
 *
 * Returns: (transfer none): what it says
 */
CtiCase *
cti_foreign_case_get (const CtiForeignCase *self)
{
  return cti_case_file_get_case (self->file);
}

/**
 * cti_foreign_case_read_all:
 * @self: a case from elsewhere, not taken over yet
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiRecord): all its records
 */
GPtrArray *
cti_foreign_case_read_all (CtiForeignCase *self, GError **error)
{
  return cti_case_file_read_all (self->file, error);
}

/**
 * cti_foreign_case_get_history:
 * @self: a case from elsewhere, not taken over yet
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiChange): its history, oldest first
 */
GPtrArray *
cti_foreign_case_get_history (CtiForeignCase *self, GError **error)
{
  return cti_case_file_get_history (self->file, NULL, error);
}

/**
 * cti_store_copy_case:
 * @self: a store
 * @id: id of a case
 * @act: (out): number of the last act in it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): its database as it is, to be sealed for somebody else
 */
CtiSecret *
cti_store_copy_case (CtiStore *self, const char *id, gint64 *act, GError **error)
{
  g_autoptr (CtiCase) now = cti_store_open_case (self, id, error);

  if (now == NULL)
    return NULL;
  *act = cti_case_file_get_last_act (self->current);
  return cti_case_file_copy_image (self->current, error);
}

/**
 * cti_store_get_last_act:
 * @self: a store
 * @id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: number of the last act in its log; -1 where it cannot be opened
 */
gint64
cti_store_get_last_act (CtiStore *self, const char *id, GError **error)
{
  g_autoptr (CtiCase) now = cti_store_open_case (self, id, error);

  return now != NULL ? cti_case_file_get_last_act (self->current) : -1;
}

/**
 * cti_store_open_foreign:
 * @self: a store
 * @id: id of a case
 * @image: its database as another store wrote it, authenticated
 * @error: (out) (optional): a #CtiStoreError; %CTI_STORE_ERROR_REFUSED where it is not built as
 *   ours are
 *
 * Returns: (transfer full) (nullable): the case
 */
CtiForeignCase *
cti_store_open_foreign (CtiStore *self, const char *id, const CtiSecret *image, GError **error)
{
  CtiCaseFile *file = cti_case_file_open_foreign (self->cases, id, self->key, image, error);
  CtiForeignCase *foreign;

  if (file == NULL)
    return NULL;
  foreign = g_new0 (CtiForeignCase, 1);
  foreign->id = g_strdup (id);
  foreign->file = file;
  return foreign;
}

/**
 * cti_store_take_over:
 * @self: a store that has no case of that id
 * @foreign: a case from elsewhere
 * @note: the act that takes it over, without records; its partner is the file it came in
 * @from: who it came from, for the history
 * @set: (nullable): an act that changes something of it at once
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case, once it is on the disk for good
 */
CtiCase *
cti_store_take_over (CtiStore *self,
                     CtiForeignCase *foreign,
                     const CtiChangeSet *note,
                     const char *from,
                     const CtiChangeSet *set,
                     GError **error)
{
  const CtiCardEntry *entry = cti_card_index_find_seen (self->cards, foreign->id);
  CtiPen pen = cti_store_take_pen (self);

  if (entry != NULL && entry->state == CTI_CARD_TRASHED)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_TRASHED,
                           "a case of that id lies in the trash");
      return NULL;
    }
  if (!cti_case_file_take_over (foreign->file, note, from, set, &pen,
                                entry != NULL ? entry->generation : 0, error))
    return NULL;
  return cti_store_make_current (self, foreign->id, g_steal_pointer (&foreign->file));
}

/**
 * cti_store_find_base:
 * @self: a store that has a case of that id
 * @foreign: the case from elsewhere
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: number of the last act that both histories begin with; 0 where they have none in common,
 *   -1 where the case cannot be opened
 */
gint64
cti_store_find_base (CtiStore *self, CtiForeignCase *foreign, GError **error)
{
  g_autoptr (CtiCase) now = cti_store_open_case (self, foreign->id, error);
  g_autoptr (GPtrArray) mine = now ? cti_case_file_read_acts (self->current, error) : NULL;
  g_autoptr (GPtrArray) theirs = mine ? cti_case_file_read_acts (foreign->file, error) : NULL;
  guint base = 0;

  if (theirs == NULL)
    return -1;
  while (base < mine->len && base < theirs->len &&
         g_strcmp0 (g_ptr_array_index (mine, base), g_ptr_array_index (theirs, base)) == 0)
    base++;
  return base;
}

/**
 * cti_store_has_act:
 * @self: a store
 * @id: id of a case
 * @partner: id of the other half of an act
 *
 * Returns: whether the case holds an act with that other half
 */
gboolean
cti_store_has_act (CtiStore *self, const char *id, const char *partner)
{
  g_autoptr (CtiCase) now = cti_store_open_case (self, id, NULL);

  return now != NULL && cti_case_file_has_half (self->current, partner);
}

/* Its file is gone and its card is not: the power went in between. */
static gboolean
was_removed (CtiStore *self, const char *id)
{
  g_autofree char *name = g_strconcat (id, CTI_CASE_SUFFIX, NULL);

  return !cti_folder_has (self->cases, name);
}

/* The number alone does not tell: where an older state was brought back and written on in since, it
 * may have come to the same one. What is in doubt stays. */
static gboolean
is_as_sent (CtiStore *self, const CtiParcel *parcel, const CtiParcelCase *one)
{
  CtiMoment sent = parcel->record.made;

  return cti_store_get_last_act (self, one->id, NULL) == one->act &&
         (cti_moment_is_never (sent) ||
          cti_case_file_get_last_made (self->current).unix_seconds <= sent.unix_seconds);
}

static CtiChangeSet *
make_done (const CtiParcel *parcel)
{
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_HAND_OVER, NULL);
  g_autoptr (CtiParcel) done = cti_record_copy (parcel);

  done->state = CTI_PARCEL_DONE;
  cti_change_set_put (set, done);
  return set;
}

/**
 * cti_store_move_away:
 * @self: a store
 * @parcel: a hand-over file whose receipt is there
 * @stay: (nullable) (element-type utf8): gets the ids of cases that stay, because something was
 *   written since they were sent
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes away the cases that live in another store now: only what the other store has. Backups keep
 * them until their time is over.
 *
 * Returns: whether all that were to go are gone, and the file is done
 */
gboolean
cti_store_move_away (CtiStore *self, const CtiParcel *parcel, GPtrArray *stay, GError **error)
{
  g_autoptr (GPtrArray) cases = cti_parcel_get_cases (parcel);
  g_autoptr (CtiChangeSet) set = make_done (parcel);

  for (guint i = 0; i < cases->len; i++)
    {
      const CtiParcelCase *one = g_ptr_array_index (cases, i);

      if (cti_card_index_find (self->cards, one->id) == NULL)
        continue;
      if (was_removed (self, one->id))
        cti_card_index_drop (self->cards, one->id);
      else if (is_as_sent (self, parcel, one))
        {
          if (!cti_store_remove_case (self, one->id, error))
            return FALSE;
        }
      else if (stay != NULL)
        g_ptr_array_add (stay, g_strdup (one->id));
    }
  /* once it is done nobody asks again: no card may be left of a case that is not lost but moved */
  return cti_store_save_cards (self, error) && cti_store_commit_team (self, set, error);
}

/* What a receipt began and the power cut off. */
void
cti_store_finish_moves (CtiStore *self)
{
  g_autoptr (GPtrArray) parcels = cti_store_get_team_records (self, &cti_parcel_type);

  for (guint i = 0; i < parcels->len; i++)
    {
      const CtiParcel *parcel = g_ptr_array_index (parcels, i);
      g_autoptr (GError) error = NULL;

      if (cti_parcel_moves (parcel) && parcel->state == CTI_PARCEL_CONFIRMED &&
          !cti_store_move_away (self, parcel, NULL, &error))
        g_debug ("moving cases away is tried again at the next opening: %s", error->message);
    }
}
