/* How far the files of a store have come, and how far they had come when it was opened: before
 * opening it finished anything, or an older file would have moved on by then. */

#include "cti-store-marks.h"

#include "cti-store-private.h"

/* But for the log. */
static CtiOlder
compare (const CtiMarks *found, const CtiMarks *known)
{
  CtiOlder older = CTI_OLDER_NONE;

  if (found->team < known->team)
    older |= CTI_OLDER_TEAM;
  if (found->cards < known->cards)
    older |= CTI_OLDER_CARDS;
  if (found->keys < known->keys)
    older |= CTI_OLDER_KEYS;
  return older;
}

/* What was found on the disk, before anything was written. */
void
cti_store_note_found (CtiStore *self, const CtiKeys *keys)
{
  self->found.keys = cti_keys_get_sequence (keys);
  self->found.team = cti_team_file_get_generation (self->team);
  self->found.cards = cti_card_index_get_generation (self->cards);
  self->sequence = self->found.keys;
  self->older = compare (&self->found, cti_card_index_get_marks (self->cards));
}

/**
 * cti_store_take_older:
 * @self: a store that has just been opened
 *
 * Returns: which of its files, as they were found, had not come as far as the cards remember; once
 */
CtiOlder
cti_store_take_older (CtiStore *self)
{
  CtiOlder older = self->older;

  self->older = CTI_OLDER_NONE;
  return older;
}

/**
 * cti_store_read_marks:
 * @self: a store
 * @marks: (out caller-allocates): how far its files have come now
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether they could be read
 */
gboolean
cti_store_read_marks (CtiStore *self, CtiMarks *marks, GError **error)
{
  g_autoptr (CtiKeys) keys = cti_store_load_keys (self, error);

  if (keys == NULL)
    return FALSE;
  marks->keys = cti_keys_get_sequence (keys);
  marks->team = cti_team_file_get_generation (self->team);
  marks->cards = cti_card_index_get_generation (self->cards);
  marks->log = *cti_use_log_get_end (self->use_log);
  return TRUE;
}

/**
 * cti_store_find_older:
 * @self: a store that has just been opened
 * @known: how far its files had come, as something outside the store remembers
 *
 * Returns: which of them, as they were found, had not come as far
 */
CtiOlder
cti_store_find_older (CtiStore *self, const CtiMarks *known)
{
  CtiOlder older = compare (&self->found, known);

  if (!cti_use_log_has (self->use_log, &known->log))
    older |= CTI_OLDER_LOG;
  return older;
}
