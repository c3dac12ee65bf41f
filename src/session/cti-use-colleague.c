#include "cti-use-colleague.h"

#include "cti-exchange-error.h"
#include "cti-trouble-error.h"
#include "cti-use.h"

/**
 * cti_colleague_get_own:
 * @store: the store
 *
 * Returns: (transfer full): the keys of the worker whose store it is
 */
CtiParty *
cti_colleague_get_own (CtiStore *store)
{
  return cti_party_new (cti_store_get_key (store));
}

/**
 * cti_colleague_get_all:
 * @store: the store
 *
 * Returns: (transfer full) (element-type CtiColleague): all colleagues known by a contact card
 */
GPtrArray *
cti_colleague_get_all (CtiStore *store)
{
  return cti_store_get_team_records (store, &cti_colleague_type);
}

/**
 * cti_colleague_find:
 * @store: the store
 * @id: (nullable): id of a colleague
 *
 * Returns: (transfer full) (nullable): the colleague
 */
CtiColleague *
cti_colleague_find (CtiStore *store, const char *id)
{
  g_autoptr (GPtrArray) all = cti_colleague_get_all (store);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (all, i))->id, id) == 0)
      return cti_record_ref (g_ptr_array_index (all, i));
  return NULL;
}

/**
 * cti_colleague_find_party:
 * @store: the store
 * @party: (nullable): id of a worker in a store elsewhere
 *
 * Returns: (transfer full) (nullable): the colleague of that id
 */
CtiColleague *
cti_colleague_find_party (CtiStore *store, const char *party)
{
  g_autoptr (GPtrArray) all = cti_colleague_get_all (store);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((CtiColleague *) g_ptr_array_index (all, i))->party, party) == 0)
      return cti_record_ref (g_ptr_array_index (all, i));
  return NULL;
}

/**
 * cti_use_give_card:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the worker's own contact card, to be given to colleagues
 */
GBytes *
cti_use_give_card (CtiStore *store, GError **error)
{
  g_autoptr (CtiParty) own = cti_colleague_get_own (store);
  const CtiWorker *worker = cti_store_get_worker (store);

  if (!cti_use_begin (store, CTI_USE_GIVE_CARD, NULL, NULL, error))
    return NULL;
  return cti_colleague_file_write (worker->record.id, worker->name,
                                   cti_store_get_team (store)->name, own);
}

static CtiColleague *
read_card (CtiStore *store, GBytes *card, GError **error)
{
  g_autoptr (GError) cause = NULL;
  CtiColleague *colleague = cti_colleague_file_read (card, &cause);

  if (colleague == NULL)
    {
      cti_trouble_set_error (error, cause->code == CTI_EXCHANGE_ERROR_TOO_NEW
                                        ? CTI_TROUBLE_PARCEL_TOO_NEW
                                        : CTI_TROUBLE_COLLEAGUE_NOT_OURS);
      return NULL;
    }
  if (g_strcmp0 (colleague->party, cti_store_get_worker (store)->record.id) != 0)
    return colleague;
  cti_record_unref (colleague);
  cti_trouble_set_error (error, CTI_TROUBLE_COLLEAGUE_OWN);
  return NULL;
}

static gboolean
has_same_keys (const CtiColleague *a, const CtiColleague *b)
{
  return g_strcmp0 (a->box_key, b->box_key) == 0 && g_strcmp0 (a->sign_key, b->sign_key) == 0;
}

static gboolean
commit (CtiStore *store, CtiUseKind use, const CtiColleague *colleague, GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_COLLEAGUE, NULL);

  cti_change_set_put (set, colleague);
  return cti_use_begin (store, use, NULL, NULL, error) && cti_store_commit_team (store, set, error);
}

/**
 * cti_use_add_colleague:
 * @store: the store
 * @card: a contact card
 * @replace: whether new keys of somebody known are taken over; only when the two have compared them
 * @error: (out) (optional): %CTI_TROUBLE_COLLEAGUE_NOT_OURS, %CTI_TROUBLE_COLLEAGUE_OWN,
 *   %CTI_TROUBLE_COLLEAGUE_CHANGED, or a #CtiStoreError
 *
 * Takes a contact card in. Until both have compared the fingerprint, that is what it says: a card.
 *
 * Returns: (transfer full) (nullable): the colleague
 */
CtiColleague *
cti_use_add_colleague (CtiStore *store, GBytes *card, gboolean replace, GError **error)
{
  g_autoptr (CtiColleague) colleague = read_card (store, card, error);
  g_autoptr (CtiColleague) known = NULL;

  if (colleague == NULL)
    return NULL;
  known = cti_colleague_find_party (store, colleague->party);
  if (known != NULL && !has_same_keys (known, colleague) && !replace)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_COLLEAGUE_CHANGED);
      return NULL;
    }
  colleague->added = cti_clock_get_today (cti_store_get_clock (store));
  if (known != NULL)
    {
      cti_record_set_id (colleague, known->record.id);
      colleague->compared = has_same_keys (known, colleague) ? known->compared : CTI_DATE_NONE;
    }
  return commit (store, CTI_USE_ADD_COLLEAGUE, colleague, error) ? g_steal_pointer (&colleague)
                                                                 : NULL;
}

/**
 * cti_use_compare_colleague:
 * @store: the store
 * @id: id of a colleague
 * @compared: whether the two have compared the fingerprint and found it the same
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether it is kept
 */
gboolean
cti_use_compare_colleague (CtiStore *store, const char *id, gboolean compared, GError **error)
{
  g_autoptr (CtiColleague) known = cti_colleague_find (store, id);
  g_autoptr (CtiColleague) changed = NULL;

  if (known == NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return FALSE;
    }
  changed = cti_record_copy (known);
  changed->compared = compared ? cti_clock_get_today (cti_store_get_clock (store)) : CTI_DATE_NONE;
  return commit (store, CTI_USE_CHANGE_COLLEAGUE, changed, error);
}

/**
 * cti_use_remove_colleague:
 * @store: the store
 * @id: id of a colleague
 * @error: (out) (optional): a #CtiStoreError
 *
 * Puts the contact card in the trash; what came from the colleague stays.
 *
 * Returns: whether it is gone
 */
gboolean
cti_use_remove_colleague (CtiStore *store, const char *id, GError **error)
{
  g_autoptr (CtiColleague) known = cti_colleague_find (store, id);
  g_autoptr (CtiColleague) gone = NULL;

  if (known == NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return FALSE;
    }
  gone = cti_record_copy (known);
  gone->record.deleted = cti_clock_get_now (cti_store_get_clock (store));
  return commit (store, CTI_USE_CHANGE_COLLEAGUE, gone, error);
}
