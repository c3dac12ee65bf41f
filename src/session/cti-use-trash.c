/* The trash: what lies in it, and taking it out again, of a case or of the team's file - and with
 * the latter, of whole cases. */

#include "cti-use-trash.h"

#include "cti-trouble-error.h"
#include "cti-use-undo-private.h"
#include "cti-use.h"

static gboolean
is_whole (CtiStore *store, const char *id)
{
  const CtiCardEntry *entry = cti_card_index_find_seen (cti_store_get_cards (store), id);

  return entry != NULL && entry->state == CTI_CARD_TRASHED;
}

/* The citizen stands for all that is hers. */
static void
add_case (CtiStore *store, const char *case_id, GPtrArray *items)
{
  g_autoptr (GPtrArray) history = cti_undo_read_history (store, case_id, NULL);
  g_autoptr (GPtrArray) records = history ? cti_store_read_all (store, case_id, NULL) : NULL;
  g_autoptr (GPtrArray) found =
      records ? cti_trash_list (history, records, cti_clock_get_today (cti_store_get_clock (store)))
              : g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    {
      CtiTrashItem *item = g_ptr_array_index (found, i);

      if (CTI_RECORD (item->root)->type != &cti_citizen_type)
        continue;
      item->parts = 0;
      for (guint j = 0; j < records->len; j++)
        item->parts += !cti_record_is_deleted (g_ptr_array_index (records, j));
      g_ptr_array_add (items, g_ptr_array_steal_index (found, i));
      return;
    }
}

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  gint64 first = (*(CtiTrashItem *const *) a)->deleted.unix_seconds;
  gint64 second = (*(CtiTrashItem *const *) b)->deleted.unix_seconds;

  return first == second ? 0 : first < second ? 1 : -1;
}

static void
add_cases (CtiStore *store, GPtrArray *items)
{
  g_autoptr (GPtrArray) trashed = cti_card_index_get_trashed (cti_store_get_cards (store));
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < trashed->len; i++)
    g_ptr_array_add (ids, g_strdup (((CtiCardEntry *) g_ptr_array_index (trashed, i))->id));
  for (guint i = 0; i < ids->len; i++)
    add_case (store, g_ptr_array_index (ids, i), items);
  if (ids->len > 0)
    g_ptr_array_sort (items, compare_moments);
}

/**
 * cti_use_read_trash:
 * @store: the store
 * @case_id: (nullable): id of a case, %NULL for the team's file
 * @error: (out) (optional): a #CtiStoreError
 *
 * The trash of the team's file is also that of whole cases, each an item whose root is its citizen.
 *
 * Returns: (transfer full) (nullable) (element-type CtiTrashItem): what lies in the trash, newest
 *   first
 */
GPtrArray *
cti_use_read_trash (CtiStore *store, const char *case_id, GError **error)
{
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *items;

  if (!cti_use_begin (store, CTI_USE_READ_TRASH, case_id, NULL, error))
    return NULL;
  history = cti_undo_read_history (store, case_id, error);
  records = history ? cti_store_read_all (store, case_id, error) : NULL;
  if (records == NULL)
    return NULL;
  items = cti_trash_list (history, records, cti_clock_get_today (cti_store_get_clock (store)));
  if (case_id == NULL)
    add_cases (store, items);
  return items;
}

static GPtrArray *
take_out (CtiStore *store, const char *case_id, const char *row, GError **error)
{
  g_autoptr (GPtrArray) history = cti_undo_read_history (store, case_id, error);
  g_autoptr (GPtrArray) records = history ? cti_store_read_all (store, case_id, error) : NULL;
  GPtrArray *out = records != NULL ? cti_trash_take_out (history, records, row) : NULL;

  if (out == NULL || out->len > 0)
    return out;
  g_ptr_array_unref (out);
  cti_trouble_set_error (error, CTI_TROUBLE_TRASH_GONE);
  return NULL;
}

static CtiUndone *
new_restored (const char *case_id)
{
  CtiUndone *undone = g_new0 (CtiUndone, 1);

  undone->kind = CTI_ACT_RESTORE;
  undone->case_id = g_strdup (case_id);
  undone->clashes = g_ptr_array_new ();
  return undone;
}

static CtiUndone *
restore_whole (CtiStore *store, const char *case_id, GError **error)
{
  g_autoptr (GPtrArray) records = cti_store_read_all (store, case_id, error);
  CtiCitizen *whole = records != NULL ? cti_trash_find_whole (records) : NULL;
  g_autoptr (GPtrArray) back = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiUndone) undone = new_restored (case_id);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_RESTORE, NULL);
  CtiCitizen *citizen;

  if (whole == NULL)
    return NULL;
  citizen = cti_record_copy (whole);
  g_ptr_array_add (back, citizen);
  citizen->record.deleted = CTI_MOMENT_NEVER;
  cti_change_set_put (set, citizen);
  if (!cti_undo_check_codes (store, back, error) ||
      !cti_use_begin (store, CTI_USE_RESTORE, case_id, NULL, error))
    return NULL;
  undone->now = cti_store_bring_back_case (store, case_id, set, error);
  undone->is_done = undone->now != NULL;
  return undone->is_done ? g_steal_pointer (&undone) : NULL;
}

/**
 * cti_use_restore:
 * @store: the store
 * @case_id: (nullable): id of a case, %NULL for the team's file
 * @row: id of a record in its trash; for the team's file also that of a whole case
 * @error: (out) (optional): %CTI_TROUBLE_TRASH_GONE, a problem of a field where the case would
 * break a rule, or a #CtiStoreError
 *
 * Takes the record out of the trash, with all that went there with it and all it is a part of.
 *
 * Returns: (transfer full) (nullable): how it went
 */
CtiUndone *
cti_use_restore (CtiStore *store, const char *case_id, const char *row, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (CtiUndone) undone = NULL;
  g_autoptr (CtiChangeSet) set = NULL;

  if (case_id == NULL && is_whole (store, row))
    return restore_whole (store, row, error);
  records = take_out (store, case_id, row, error);
  set = cti_change_set_new (CTI_ACT_RESTORE, NULL);
  if (records == NULL || !cti_undo_check (store, case_id, records, error) ||
      !cti_use_begin (store, CTI_USE_RESTORE, case_id, NULL, error))
    return NULL;
  for (guint i = 0; i < records->len; i++)
    cti_change_set_put (set, g_ptr_array_index (records, i));
  undone = new_restored (case_id);
  undone->is_done = cti_undo_commit (store, case_id, set, &undone->now, error);
  return undone->is_done ? g_steal_pointer (&undone) : NULL;
}
