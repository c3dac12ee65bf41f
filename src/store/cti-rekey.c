/* Files of a store, sealed anew for another store key. Each is opened with the key it has, its log
 * of changes is chained with the new one, and it is sealed again as the same generation of the same
 * file, with the time it had. A chain that does not hold stays one that does not hold: it is never
 * made to look whole. What cannot be opened is sealed as it is, so that it stays the damaged file
 * it was and nothing of it can be read with the old key alone. */

#include "cti-rekey.h"

#include <gio/gio.h>
#include <string.h>

#include "cti-case-file.h"
#include "cti-change-log.h"
#include "cti-key.h"
#include "cti-sealed-db.h"
#include "cti-store-error.h"

#define LOG_SUFFIX ".log"

static const CtiSealedDbKind *
find_kind (CtiSealKind seal)
{
  const CtiSealedDbKind *const kinds[] = { &cti_sealed_db_case, &cti_sealed_db_team,
                                           &cti_sealed_db_cards };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i]->seal == seal)
      return kinds[i];
  return NULL;
}

static GBytes *
rekey_db (CtiRekey *self, GBytes *sealed, const CtiSealedDbKind *kind, const char *id)
{
  g_autoptr (CtiSecret) chain = cti_key_derive (self->before, CTI_KEY_PURPOSE_CHANGE_LOG);
  g_autoptr (CtiSecret) fresh_chain = cti_key_derive (self->fresh, CTI_KEY_PURPOSE_CHANGE_LOG);
  g_autoptr (CtiSealedDb) db = cti_sealed_db_open_bytes (kind, sealed, id, self->before, NULL);

  if (db == NULL)
    return NULL;
  self->chain_held =
      kind != &cti_sealed_db_cards && cti_change_log_verify (cti_sealed_db_get (db), chain, NULL);
  if (self->chain_held && !cti_change_log_chain_anew (cti_sealed_db_get (db), fresh_chain, NULL))
    return NULL;
  cti_sealed_db_set_key (db, self->fresh);
  return cti_sealed_db_seal (db, NULL);
}

static GBytes *
rekey_other (CtiRekey *self, GBytes *sealed, const CtiSealInfo *info)
{
  CtiSealInfo read = { 0 };
  g_autoptr (CtiSecret) plain = cti_unseal (sealed, info->kind, self->before, &read, NULL);

  return plain != NULL ? cti_seal (&read, cti_secret_get_bytes (plain), cti_secret_get_size (plain),
                                   self->fresh, NULL)
                       : NULL;
}

static GBytes *
lay_aside (CtiRekey *self, GBytes *sealed, GError **error)
{
  CtiSealInfo info = { .kind = CTI_SEAL_ASIDE, .generation = 1 };
  g_autoptr (GError) cause = NULL;
  GBytes *result = NULL;
  gsize size = 0;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);

  if (cti_seal_file_id_from_uuid (self->store_id, info.file_id))
    result = cti_seal (&info, bytes, size, self->fresh, &cause);
  if (result == NULL)
    cti_store_error_from_crypto (error, g_steal_pointer (&cause));
  return result;
}

/**
 * cti_rekey_bytes:
 * @self: what is done
 * @sealed: a file
 * @opened: (out): whether it could be opened with the key it should have
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the same sealed for the new key
 */
GBytes *
cti_rekey_bytes (CtiRekey *self, GBytes *sealed, gboolean *opened, GError **error)
{
  gsize size = 0;
  const guint8 *head = g_bytes_get_data (sealed, &size);
  CtiSealInfo info = { 0 };
  GBytes *result = NULL;

  if (cti_seal_peek (head, size, &info, NULL))
    {
      g_autofree char *id = cti_seal_file_id_to_uuid (info.file_id);
      const CtiSealedDbKind *kind = find_kind (info.kind);

      result = kind != NULL ? rekey_db (self, sealed, kind, id) : rekey_other (self, sealed, &info);
    }
  *opened = result != NULL;
  return result != NULL ? result : lay_aside (self, sealed, error);
}

/**
 * cti_rekey_go_on:
 * @self: what is done
 * @error: (out) (optional): %G_IO_ERROR_CANCELLED where it was given up
 *
 * Counts one more file.
 *
 * Returns: whether to go on
 */
gboolean
cti_rekey_go_on (CtiRekey *self, GError **error)
{
  self->done++;
  if (self->progress == NULL || self->progress (self->done, self->total, self->data))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "given up");
  return FALSE;
}

static void
note_held (CtiRekey *self, const char *name)
{
  if (self->held != NULL && self->chain_held && g_str_has_suffix (name, CTI_CASE_SUFFIX))
    g_ptr_array_add (self->held, g_strndup (name, strlen (name) - strlen (CTI_CASE_SUFFIX)));
}

/**
 * cti_rekey_file:
 * @self: what is done
 * @from: the folder of a file
 * @to: where it shall be
 * @name: its name in both
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether it is there, sealed for the new key
 */
gboolean
cti_rekey_file (CtiRekey *self, CtiFolder *from, CtiFolder *to, const char *name, GError **error)
{
  g_autoptr (GBytes) sealed = cti_folder_read (from, name, CTI_SEAL_FILE_MAX, error);
  g_autoptr (GBytes) fresh = NULL;
  CtiFileState state = { 0 };
  gboolean opened = FALSE;

  if (sealed == NULL)
    return FALSE;
  fresh = cti_rekey_bytes (self, sealed, &opened, error);
  if (fresh == NULL || !cti_folder_replace (to, name, fresh, FALSE, error))
    return FALSE;
  if (opened)
    note_held (self, name);
  if (cti_folder_get_state (from, name, &state, NULL))
    cti_folder_set_changed (to, name, state.changed);
  g_free (state.name);
  return cti_rekey_go_on (self, error);
}

/**
 * cti_rekey_count:
 * @folder: a folder
 * @name: (nullable): name of a folder in it, or %NULL for itself
 *
 * Returns: how many files lie there
 */
guint
cti_rekey_count (CtiFolder *folder, const char *name)
{
  g_autoptr (CtiFolder) child =
      name != NULL ? cti_folder_open_child (folder, name, FALSE, NULL) : cti_folder_ref (folder);
  g_autoptr (GPtrArray) files = child != NULL ? cti_folder_list (child, "", NULL) : NULL;

  return files != NULL ? files->len : 0;
}

/**
 * cti_rekey_folder:
 * @self: what is done
 * @from: a store or a backup
 * @to: where it shall be
 * @name: name of a folder in it; nothing is done where it is not there
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether all files in it are there, sealed for the new key
 */
gboolean
cti_rekey_folder (CtiRekey *self, CtiFolder *from, CtiFolder *to, const char *name, GError **error)
{
  g_autoptr (CtiFolder) part = cti_folder_open_child (from, name, FALSE, NULL);
  g_autoptr (CtiFolder) target = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (part == NULL)
    return TRUE;
  target = cti_folder_open_child (to, name, TRUE, error);
  files = target != NULL ? cti_folder_list (part, "", error) : NULL;
  if (files == NULL)
    return FALSE;
  cti_folder_delay_sync (target);
  for (guint i = 0; i < files->len; i++)
    if (!cti_rekey_file (self, part, target, ((CtiFileState *) g_ptr_array_index (files, i))->name,
                         error))
      return FALSE;
  return TRUE;
}

/* Months that were set aside as damaged stay aside, so that the log goes on saying so. */
static gboolean
rekey_aside (CtiRekey *self, CtiFolder *from, CtiFolder *to, gboolean all, GError **error)
{
  g_autoptr (GPtrArray) files = cti_folder_list (from, "", error);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const char *name = ((CtiFileState *) g_ptr_array_index (files, i))->name;

      if ((all || !g_str_has_suffix (name, LOG_SUFFIX)) &&
          !cti_rekey_file (self, from, to, name, error))
        return FALSE;
    }
  return files != NULL;
}

static gboolean
copy_records (CtiUseLog *log, CtiUseLog *target, GError **error)
{
  g_autoptr (GPtrArray) uses = cti_use_log_read (log, error);

  if (uses == NULL || !cti_use_log_begin_after (target, cti_use_log_get_beginning (log), error))
    return FALSE;
  for (guint i = 0; i < uses->len; i++)
    {
      const CtiUse *use = g_ptr_array_index (uses, i);

      if (!cti_use_log_add (target, use->made, use->worker, use->use, use->case_id, use->purpose,
                            error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cti_rekey_log:
 * @self: what is done
 * @from: the folder of a log
 * @to: where it shall be, empty
 * @end: (out caller-allocates) (optional): where it ends now
 * @error: (out) (optional): a #CtiStoreError
 *
 * Writes every record once more, with its number and its moment, into a chain of the new key. A log
 * that cannot be read to its end is carried along as it is, and says that it is damaged.
 *
 * Returns: whether it is there
 */
gboolean
cti_rekey_log (CtiRekey *self, CtiFolder *from, CtiFolder *to, CtiUseLogEnd *end, GError **error)
{
  g_autoptr (CtiUseLog) log = cti_use_log_open (from, self->before, NULL, NULL);
  g_autoptr (CtiUseLog) target =
      log != NULL ? cti_use_log_open (to, self->fresh, NULL, error) : NULL;

  cti_folder_delay_sync (to);
  if (log == NULL)
    return rekey_aside (self, from, to, TRUE, error);
  if (target == NULL || !copy_records (log, target, error) ||
      !rekey_aside (self, from, to, FALSE, error))
    return FALSE;
  if (end != NULL)
    *end = *cti_use_log_get_end (target);
  return cti_rekey_go_on (self, error);
}
