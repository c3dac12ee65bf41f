#include "cti-use-export.h"

#include "cti-export-reason.h"
#include "cti-fidelity-review.h"
#include "cti-field.h"

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const CtiCardEntry *const *) a)->id, (*(const CtiCardEntry *const *) b)->id);
}

static gboolean
add_file (CtiStoreJson *document, CtiStore *store, const char *id, GError **error)
{
  g_autoptr (GPtrArray) records = cti_store_read_all (store, id, error);

  if (records == NULL)
    return FALSE;
  cti_store_json_add (document, id, records, NULL);
  return TRUE;
}

/**
 * cti_use_export_all:
 * @store: the store
 * @reason: why, as cti_export_reason_join() takes it
 * @progress: (nullable): told of each file
 * @data: handed to @progress
 * @length: (out): how many bytes
 * @error: (out) (optional): a #CtiStoreError, or that it was given up
 *
 * Reads every file. What cannot be read stops it: a copy that lacks a case is no copy.
 *
 * Returns: (transfer full) (nullable): the whole store as JSON, to be wiped
 */
char *
cti_use_export_all (CtiStore *store,
                    const char *reason,
                    CtiUseProgress progress,
                    gpointer data,
                    gsize *length,
                    GError **error)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (cti_store_get_cards (store));
  g_autoptr (CtiStoreJson) document = cti_store_json_new (cti_store_get_worker (store)->record.id);

  if (!cti_use_export (store, NULL, "everything", reason, error) ||
      !add_file (document, store, NULL, error))
    return NULL;
  g_ptr_array_sort (entries, compare_ids);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *id = g_strdup (((const CtiCardEntry *) g_ptr_array_index (entries, i))->id);

      if (!cti_progress_go_on (progress, i, entries->len, data, error) ||
          !add_file (document, store, id, error))
        return NULL;
    }
  return cti_store_json_finish (document, length);
}

static const CtiRecord *
find_review (GPtrArray *team, const char *id)
{
  for (guint i = 0; i < team->len; i++)
    if (CTI_RECORD (g_ptr_array_index (team, i))->type == &cti_fidelity_review_type &&
        g_strcmp0 (CTI_RECORD (g_ptr_array_index (team, i))->id, id) == 0)
      return g_ptr_array_index (team, i);
  return NULL;
}

/* Whether a record of the team is about the citizen of that case. What a review of the method says
 * of an item is about whom the review is about. */
static gboolean
is_about (const CtiRecord *record, GPtrArray *team, const char *case_id)
{
  const CtiRecord *whole = record->type == &cti_fidelity_mark_type
                               ? find_review (team, ((const CtiFidelityMark *) record)->review)
                               : record;
  const CtiField *field =
      whole != NULL ? cti_record_type_find_field (whole->type, "case_id") : NULL;

  return field != NULL && g_strcmp0 (cti_field_peek_text (whole, field), case_id) == 0;
}

/**
 * cti_use_access:
 * @store: the store
 * @case_id: id of the case of a citizen who asks what is kept about her
 * @error: (out) (optional): a #CtiStoreError
 *
 * What the team wrote about her stands in its own file: the inquiry, what was decided in
 * supervision and why, the reviews.
 *
 * Returns: (transfer full) (nullable) (element-type CtiRecord): all of it, the trash among it
 */
GPtrArray *
cti_use_access (CtiStore *store, const char *case_id, GError **error)
{
  g_autoptr (GPtrArray) team = NULL;
  GPtrArray *all;

  if (!cti_use_export (store, case_id, "access-copy",
                       cti_enum_to_nick (cti_export_reason_values, CTI_EXPORT_HERS), error))
    return NULL;
  team = cti_store_read_all (store, NULL, error);
  all = team != NULL ? cti_store_read_all (store, case_id, error) : NULL;
  for (guint i = 0; all != NULL && i < team->len; i++)
    if (is_about (g_ptr_array_index (team, i), team, case_id))
      g_ptr_array_add (all, cti_record_ref (g_ptr_array_index (team, i)));
  return all;
}

static CtiChangeSet *
make_set (const CtiStoredFile *file)
{
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_IMPORT, NULL);

  for (guint i = 0; i < file->records->len; i++)
    cti_change_set_put (set, g_ptr_array_index (file->records, i));
  return set;
}

static gboolean
put_file (CtiStore *store, const CtiStoredFile *file, GError **error)
{
  g_autoptr (CtiChangeSet) set = make_set (file);
  g_autoptr (CtiCase) made = NULL;

  if (file->id == NULL)
    return cti_store_commit_team (store, set, error);
  made = cti_store_create_case (store, set, file->id, error);
  return made != NULL;
}

/**
 * cti_use_import_all:
 * @store: a store that has just been made with the team and the worker of the document
 * @files: (element-type CtiStoredFile): what cti_store_json_parse() gives
 * @progress: (nullable): told of each file
 * @data: handed to @progress
 * @error: (out) (optional): a #CtiStoreError, or that it was given up
 *
 * Every record keeps its id, its author and its moment. Where it fails, the store is not whole and
 * is to be thrown away.
 *
 * Returns: whether all is there
 */
gboolean
cti_use_import_all (CtiStore *store,
                    GPtrArray *files,
                    CtiUseProgress progress,
                    gpointer data,
                    GError **error)
{
  if (!cti_use_begin (store, CTI_USE_IMPORT, NULL, "everything", error))
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    if (!cti_progress_go_on (progress, i, files->len, data, error) ||
        !put_file (store, g_ptr_array_index (files, i), error))
      return FALSE;
  return cti_store_save_cards (store, error);
}
