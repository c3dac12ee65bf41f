#include "cti-use-inquiry.h"

#include "cti-field.h"
#include "cti-text.h"
#include "cti-trouble-error.h"
#include "cti-use.h"

/**
 * cti_use_read_inquiries:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiInquiry): all inquiries
 */
GPtrArray *
cti_use_read_inquiries (CtiStore *store, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_READ_INQUIRIES, NULL, NULL, error))
    return NULL;
  return cti_store_get_inquiries (store);
}

static CtiRecord *
find_kept (CtiStore *store, gconstpointer record)
{
  g_autoptr (GPtrArray) kept = cti_store_get_team_records (store, CTI_RECORD_CONST (record)->type);

  for (guint i = 0; i < kept->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (kept, i))->id, CTI_RECORD_CONST (record)->id) ==
        0)
      return cti_record_ref (g_ptr_array_index (kept, i));
  return NULL;
}

static CtiInquiry *
find_inquiry (CtiStore *store, const char *id)
{
  g_autoptr (GPtrArray) all = cti_store_get_inquiries (store);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (all, i))->id, id) == 0)
      return cti_record_ref (g_ptr_array_index (all, i));
  return NULL;
}

static gboolean
put_inquiry (CtiStore *store,
             const CtiInquiry *inquiry,
             CtiActKind act,
             CtiUseKind use,
             const char *why,
             GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiChangeSet) set = cti_change_set_new (act, why);

  cti_inquiry_check (inquiry, cti_clock_get_today (cti_store_get_clock (store)), problems);
  if (!cti_problem_set_error (error, problems) || !cti_use_begin (store, use, NULL, NULL, error))
    return FALSE;
  cti_change_set_put (set, inquiry);
  return cti_store_commit_team (store, set, error);
}

/**
 * cti_use_add_inquiry:
 * @store: the store
 * @inquiry: a new inquiry
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * An inquiry makes no case; see cti_use_start_from_inquiry() for one that leads to a course.
 *
 * Returns: whether it is kept
 */
gboolean
cti_use_add_inquiry (CtiStore *store, const CtiInquiry *inquiry, GError **error)
{
  if (inquiry->case_id != NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return FALSE;
    }
  return put_inquiry (store, inquiry, CTI_ACT_ADD_INQUIRY, CTI_USE_ADD_INQUIRY, NULL, error);
}

/**
 * cti_use_change_inquiry:
 * @store: the store
 * @inquiry: the inquiry as it shall be
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * The case an inquiry led to belongs to both: it is neither given nor taken away here.
 *
 * Returns: whether it is kept
 */
gboolean
cti_use_change_inquiry (CtiStore *store, const CtiInquiry *inquiry, const char *why, GError **error)
{
  g_autoptr (CtiRecord) kept = find_kept (store, inquiry);

  if (kept == NULL ||
      g_strcmp0 (((const CtiInquiry *) (gconstpointer) kept)->case_id, inquiry->case_id) != 0)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return FALSE;
    }
  return put_inquiry (store, inquiry, CTI_ACT_CHANGE_INQUIRY, CTI_USE_CHANGE_INQUIRY, why, error);
}

static CtiRecord *
make_gone (CtiStore *store, const CtiRecord *record)
{
  CtiRecord *gone = cti_record_copy (record);

  gone->deleted = cti_clock_get_now (cti_store_get_clock (store));
  return gone;
}

/* Of those that named an inquiry as the first of the same person, the earliest is the first now. */
static void
pass_first_on (CtiStore *store, const char *id, CtiChangeSet *set)
{
  g_autoptr (GPtrArray) all = cti_store_get_inquiries (store);
  const CtiInquiry *heir = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const CtiInquiry *other = g_ptr_array_index (all, i);

      if (g_strcmp0 (other->first, id) == 0 && (heir == NULL || other->date < heir->date))
        heir = other;
    }
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (CtiInquiry) changed = NULL;
      const CtiInquiry *other = g_ptr_array_index (all, i);

      if (g_strcmp0 (other->first, id) != 0)
        continue;
      changed = cti_record_copy (other);
      cti_set_text (&changed->first, other == heir ? NULL : heir->record.id);
      cti_change_set_put (set, changed);
    }
}

/**
 * cti_use_remove_inquiry:
 * @store: the store
 * @id: id of an inquiry
 * @why: the reason, which is asked for: figures counted it
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Puts the inquiry in the trash. One that led to a case belongs to both and stays.
 *
 * Returns: whether it is removed
 */
gboolean
cti_use_remove_inquiry (CtiStore *store, const char *id, const char *why, GError **error)
{
  g_autoptr (CtiInquiry) inquiry = NULL;
  g_autoptr (CtiRecord) gone = NULL;
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_INQUIRY, why);

  inquiry = find_inquiry (store, id);
  if (inquiry == NULL || inquiry->case_id != NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return FALSE;
    }
  if (cti_text_is_blank (why))
    {
      cti_problem_set_one (error, CTI_PROBLEM_REASON_MISSING, "inquiry", NULL, 0, 0);
      return FALSE;
    }
  gone = make_gone (store, CTI_RECORD (inquiry));
  cti_change_set_put (set, gone);
  pass_first_on (store, id, set);
  if (!cti_use_begin (store, CTI_USE_REMOVE_INQUIRY, NULL, NULL, error))
    return FALSE;
  return cti_store_commit_team (store, set, error);
}

/* Inquiries and the ledger of erasures have ways of their own; a worker is changed, never added. */
static gboolean
may_be_put (CtiStore *store, const CtiRecord *record)
{
  g_autoptr (CtiRecord) kept = NULL;

  if (record->type == &cti_offer_type || record->type == &cti_focus_kind_type ||
      record->type == &cti_check_kind_type || record->type == &cti_task_type ||
      record->type == &cti_phrase_type || record->type == &cti_own_word_type ||
      record->type == &cti_instrument_type)
    return TRUE;
  if (record->type != &cti_team_type && record->type != &cti_worker_type)
    return FALSE;
  kept = find_kept (store, record);
  return kept != NULL && !cti_record_is_deleted (record); /* there is one team */
}

static gboolean
put_team (CtiStore *store, GPtrArray *records, CtiUseKind use, const char *why, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_TEAM, why);

  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);

      if (!may_be_put (store, record))
        {
          cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
          return FALSE;
        }
      if (record->type == &cti_team_type)
        cti_team_check ((gconstpointer) record, problems);
      else if (!cti_record_is_deleted (record))
        cti_record_check (record, problems);
      cti_change_set_put (set, record);
    }
  if (!cti_problem_set_error (error, problems) || !cti_use_begin (store, use, NULL, NULL, error))
    return FALSE;
  return cti_store_commit_team (store, set, error);
}

/**
 * cti_use_put_team:
 * @store: the store
 * @records: (element-type CtiRecord): the team's settings, the worker, offers, own focus areas and
 *   points, tasks, phrases, words and forms, as they shall be; one with a moment of deletion goes
 * to the trash
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: whether they are kept
 */
gboolean
cti_use_put_team (CtiStore *store, GPtrArray *records, const char *why, GError **error)
{
  return put_team (store, records, CTI_USE_CHANGE_TEAM, why, error);
}

/**
 * cti_use_remove_team:
 * @store: the store
 * @record: an offer, or an own focus area or point of the checklists; what courses have taken from
 *   it stays with them
 * @why: (nullable): the reason
 * @error: (out) (optional): a #CtiStoreError; %CTI_TROUBLE_REFUSED for anything else of the team
 *
 * Puts it in the trash.
 *
 * Returns: whether it is removed
 */
gboolean
cti_use_remove_team (CtiStore *store, gconstpointer record, const char *why, GError **error)
{
  g_autoptr (CtiRecord) kept = find_kept (store, record);
  g_autoptr (CtiRecord) gone = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (kept == NULL || kept->type == &cti_team_type || kept->type == &cti_worker_type)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return FALSE;
    }
  gone = make_gone (store, kept);
  g_ptr_array_add (records, gone);
  return put_team (store, records, CTI_USE_REMOVE_TEAM, why, error);
}

/**
 * cti_use_import_team:
 * @store: the store
 * @records: (element-type CtiRecord): inquiries and offers, checked by `exchange`; an inquiry that
 *   led to a case comes after the case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether they are kept
 */
gboolean
cti_use_import_team (CtiStore *store, GPtrArray *records, GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_IMPORT, NULL);

  for (guint i = 0; i < records->len; i++)
    cti_change_set_put (set, g_ptr_array_index (records, i));
  if (!cti_use_begin (store, CTI_USE_IMPORT_TEAM, NULL, NULL, error))
    return FALSE;
  return cti_store_commit_team (store, set, error);
}
