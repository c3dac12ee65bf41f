/* An older state of a case, taken into use on purpose: one that somebody put back, or the
 * generation before where the present file is damaged. Either becomes the newest generation, so
 * that this can be told apart later too. */

#include "cti-store-private.h"

/**
 * cti_store_open_older:
 * @self: a store
 * @id: id of a case whose file is older than was seen
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes the older file into use, on purpose, as a generation newer than any that was seen, so that
 * this too can be told apart later.
 *
 * Returns: (transfer full) (nullable): the case
 */
CtiCase *
cti_store_open_older (CtiStore *self, const char *id, GError **error)
{
  const CtiCardEntry *entry = cti_card_index_find (self->cards, id);
  g_autoptr (CtiCaseFile) file = cti_store_may_open (self, id, error)
                                     ? cti_case_file_open (self->cases, id, self->key, error)
                                     : NULL;

  if (file == NULL)
    return NULL;
  if (entry != NULL && cti_case_file_get_generation (file) < entry->generation &&
      !cti_case_file_accept_older (file, entry->generation, error))
    return NULL;
  return cti_store_make_current (self, id, g_steal_pointer (&file));
}

/* The generation before replaces a file that is damaged, never a good one, nor one that only a
 * newer program can read. */
static gboolean
may_go_back (CtiStore *self, const char *id, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (CtiCaseFile) present = cti_case_file_open (self->cases, id, self->key, &cause);

  if (present == NULL && !g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_TOO_NEW))
    return TRUE;
  if (present != NULL)
    g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                         "the present file is not damaged");
  else
    g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * cti_store_open_previous:
 * @self: a store
 * @id: id of a case whose file is damaged
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes the generation before into use, on purpose; the damaged file is kept aside.
 *
 * Returns: (transfer full) (nullable): the case
 */
CtiCase *
cti_store_open_previous (CtiStore *self, const char *id, GError **error)
{
  const CtiCardEntry *entry = cti_card_index_find (self->cards, id);
  guint64 seen = entry ? entry->generation : 0;
  CtiCaseFile *file;

  if (!cti_store_may_open (self, id, error) || !may_go_back (self, id, error))
    return NULL;
  file = cti_case_file_open_previous (self->cases, id, self->key, seen, error);
  return file ? cti_store_make_current (self, id, file) : NULL;
}
