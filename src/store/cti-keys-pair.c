/* Two copies of the keys file. They are written one after the other, each synced before the next is
 * begun, so a cut of power spoils one at most; the highest good sequence wins (design 5). A slot
 * that was dropped is gone only when both copies are on the disk. */

#include "cti-keys-pair.h"

#include "cti-store-error.h"

static const char *const copies[] = { "keys.a", "keys.b" };

/**
 * cti_keys_pair_free:
 * @self: (transfer full): what was found
 */
void
cti_keys_pair_free (CtiKeysPair *self)
{
  g_clear_pointer (&self->newest, cti_keys_unref);
  g_clear_pointer (&self->older, cti_keys_unref);
  g_free (self);
}

static CtiKeys *
read_copy (CtiFolder *folder, const char *name, GBytes **bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  CtiKeys *keys;

  *bytes = cti_folder_read (folder, name, CTI_KEYS_FILE_MAX, error);
  if (*bytes == NULL)
    return NULL;
  keys = cti_keys_decode (*bytes, &cause);
  if (keys == NULL)
    cti_store_error_from_crypto (error, g_steal_pointer (&cause));
  return keys;
}

/* Two copies of one sequence are the same, or somebody changed one of them: which one is good can
 * be told only with the key, so both are handed on. */
static void
put_in_order (CtiKeysPair *self, gboolean are_equal)
{
  guint64 first = cti_keys_get_sequence (self->newest);
  guint64 second = cti_keys_get_sequence (self->older);

  self->is_incomplete = !are_equal;
  if (second > first)
    {
      CtiKeys *swap = self->newest;

      self->newest = self->older;
      self->older = swap;
    }
  if (are_equal)
    g_clear_pointer (&self->older, cti_keys_unref);
}

static gboolean
is_code (const GError *error, CtiStoreError code)
{
  return g_error_matches (error, CTI_STORE_ERROR, code);
}

/* A copy of a newer program is never written over, even where the other can be read. */
static gboolean
can_go_on (const CtiKeysPair *self, GError **first, GError **second, GError **error)
{
  GError **worse = first;

  if (self->newest == NULL && self->older == NULL)
    worse = is_code (*first, CTI_STORE_ERROR_NOT_FOUND) ? second : first;
  else if (is_code (*second, CTI_STORE_ERROR_TOO_NEW))
    worse = second;
  else if (!is_code (*first, CTI_STORE_ERROR_TOO_NEW))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (worse));
  return FALSE;
}

/**
 * cti_keys_pair_read:
 * @folder: the store's folder
 * @error: (out) (optional): why neither copy can be used; %CTI_STORE_ERROR_TOO_NEW also where only
 *   one is of a newer program
 *
 * Returns: (transfer full) (nullable): the slots
 */
CtiKeysPair *
cti_keys_pair_read (CtiFolder *folder, GError **error)
{
  g_autoptr (CtiKeysPair) self = g_new0 (CtiKeysPair, 1);
  g_autoptr (GError) first = NULL, second = NULL;
  g_autoptr (GBytes) first_bytes = NULL, second_bytes = NULL;

  self->newest = read_copy (folder, copies[0], &first_bytes, &first);
  self->older = read_copy (folder, copies[1], &second_bytes, &second);
  if (!can_go_on (self, &first, &second, error))
    return NULL;
  if (self->newest != NULL && self->older != NULL)
    {
      put_in_order (self, g_bytes_equal (first_bytes, second_bytes));
      return g_steal_pointer (&self);
    }
  if (self->newest == NULL)
    self->newest = g_steal_pointer (&self->older);
  self->is_incomplete = TRUE;
  return g_steal_pointer (&self);
}

/**
 * cti_keys_pair_write:
 * @folder: the store's folder
 * @keys: the slots
 * @store_key: the store key, which signs them
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once both copies are on the disk for good
 */
gboolean
cti_keys_pair_write (CtiFolder *folder,
                     const CtiKeys *keys,
                     const CtiSecret *store_key,
                     GError **error)
{
  g_autoptr (GBytes) bytes = cti_keys_encode (keys, store_key);

  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    if (!cti_folder_replace (folder, copies[i], bytes, FALSE, error))
      return FALSE;
  return TRUE;
}
