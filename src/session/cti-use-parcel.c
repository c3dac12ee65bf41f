/* Hand-over files, written. What leaves is noted in the team's file before the bytes are given out,
 * with the last act of each case in it: what a receipt or a return is later compared with. */

#include "cti-use-parcel.h"

#include <string.h>

#include "cti-id.h"
#include "cti-pack.h"
#include "cti-strength.h"
#include "cti-text.h"
#include "cti-trouble-error.h"
#include "cti-use-colleague.h"
#include "cti-use.h"

static CtiParcelFile *
new_file (CtiStore *store, CtiParcelPurpose purpose, CtiDate expires)
{
  CtiParcelFile *file = cti_parcel_file_new (purpose);
  const CtiWorker *worker = cti_store_get_worker (store);

  file->sent = cti_clock_get_today (cti_store_get_clock (store));
  file->expires = expires;
  file->party = g_strdup (worker->record.id);
  file->name = g_strdup (worker->name);
  file->team = g_strdup (cti_store_get_team (store)->name);
  return file;
}

/* Who wrote what in the histories that go along; a pack has none. */
static void
name_workers (CtiStore *store, CtiParcelFile *file)
{
  g_autoptr (GPtrArray) colleagues = cti_colleague_get_all (store);

  for (guint i = 0; cti_parcel_purpose_has_cases (file->purpose) && i < colleagues->len; i++)
    {
      const CtiColleague *colleague = g_ptr_array_index (colleagues, i);

      g_hash_table_insert (file->names, g_strdup (colleague->party), g_strdup (colleague->name));
    }
}

static gboolean
put_case (CtiStore *store,
          CtiParcelFile *file,
          CtiVeil *cover,
          gboolean with_texts,
          const char *id,
          GError **error)
{
  g_autoptr (CtiCase) now = cti_store_open_case (store, id, error);
  CtiParcelPart *part;

  if (now == NULL)
    return FALSE;
  if (file->purpose == CTI_PARCEL_SUPERVISION)
    {
      g_autofree char *alias = cti_id_new ();

      part = cti_parcel_file_add_part (file, alias, NULL);
      cti_pack_fill (part, now, cover, file->sent, with_texts);
    }
  else
    {
      part = cti_parcel_file_add_part (file, id, cti_case_get_citizen (now)->code);
      part->content = cti_store_copy_case (store, id, &part->act, error);
    }
  return part->content != NULL &&
         (file->purpose == CTI_PARCEL_SUPERVISION || cti_parcel_put_files (store, file, id, error));
}

static gboolean
put_cases (CtiStore *store,
           CtiParcelFile *file,
           GPtrArray *ids,
           gboolean with_texts,
           GError **error)
{
  const char *nick = cti_enum_to_nick (cti_parcel_purpose_values, (int) file->purpose);
  g_autoptr (CtiVeil) cover = cti_veil_new_strict ();

  for (guint i = 0; i < ids->len; i++)
    if (!cti_use_begin (store, CTI_USE_HAND_OVER, g_ptr_array_index (ids, i), nick, error) ||
        !put_case (store, file, cover, with_texts, g_ptr_array_index (ids, i), error))
      return FALSE;
  name_workers (store, file);
  return TRUE;
}

static gboolean
remember (CtiStore *store,
          const CtiParcelFile *file,
          const CtiParcelOrder *order,
          GPtrArray *ids,
          GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_HAND_OVER, NULL);
  g_autoptr (CtiParcel) parcel = cti_record_new (&cti_parcel_type);

  cti_record_set_id (parcel, file->id);
  parcel->way = CTI_PARCEL_OUT;
  parcel->purpose = file->purpose;
  cti_set_text (&parcel->colleague, order->colleague);
  parcel->sent = file->sent;
  parcel->expires = file->expires;
  cti_set_text (&parcel->answers, order->answers);
  for (guint i = 0; i < ids->len; i++)
    {
      const CtiParcelPart *part = g_ptr_array_index (file->parts, i);

      cti_parcel_add_case (parcel, g_ptr_array_index (ids, i), part->act,
                           file->purpose == CTI_PARCEL_SUPERVISION ? part->id : NULL, part->code);
    }
  cti_change_set_put (set, parcel);
  return cti_store_commit_team (store, set, error);
}

/* The receiver of an order: a colleague, or whoever knows the passphrase. */
static gboolean
find_reader (CtiStore *store,
             const CtiParcelOrder *order,
             CtiSealReader *reader,
             CtiPartyKeys *keys,
             GError **error)
{
  g_autoptr (CtiColleague) colleague = NULL;

  *reader = (CtiSealReader){ 0 };
  if (order->passphrase != NULL)
    {
      reader->passphrase = order->passphrase;
      cti_kdf_init (&reader->kdf, CTI_KDF_DEFAULT_MEMORY, CTI_KDF_DEFAULT_PASSES);
      if (cti_strength_is_enough_alone (
              cti_strength_estimate (cti_secret_get_text (order->passphrase))))
        return TRUE;
      cti_trouble_set_error (error, CTI_TROUBLE_PARCEL_WEAK);
      return FALSE;
    }
  colleague = cti_colleague_find (store, order->colleague);
  reader->keys = keys;
  if (colleague != NULL && cti_colleague_get_keys (colleague, keys))
    return TRUE;
  cti_trouble_set_error (error, CTI_TROUBLE_PARCEL_UNKNOWN);
  return FALSE;
}

static void
add_once (GPtrArray *ids, const char *id)
{
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, g_strdup (id));
}

/* Those of the order, each once; for a return all that were looked after and are still here. */
static GPtrArray *
list_cases (CtiStore *store, const CtiParcelOrder *order)
{
  g_autoptr (CtiParcel) cover = NULL;
  g_autoptr (GPtrArray) came = NULL;
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; order->case_ids != NULL && i < order->case_ids->len; i++)
    add_once (ids, g_ptr_array_index (order->case_ids, i));
  if (order->case_ids != NULL)
    return ids;
  cover = cti_parcel_find (store, order->answers);
  came = cover != NULL ? cti_parcel_get_cases (cover) : NULL;
  for (guint i = 0; came != NULL && i < came->len; i++)
    {
      const CtiParcelCase *one = g_ptr_array_index (came, i);

      if (cti_card_index_find (cti_store_get_cards (store), one->id) != NULL)
        add_once (ids, one->id);
    }
  return ids;
}

/* A return answers cases that are looked after here, and goes where they came from. */
static gboolean
check_order (CtiStore *store, const CtiParcelOrder *order, GPtrArray *ids, GError **error)
{
  g_autoptr (CtiParcel) cover = NULL;
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));

  if (ids->len == 0 || ids->len > CTI_PARCEL_PARTS_MAX)
    {
      cti_trouble_set_error (error, ids->len == 0 ? CTI_TROUBLE_PARCEL_NO_CASES
                                                  : CTI_TROUBLE_PARCEL_TOO_LARGE);
      return FALSE;
    }
  if (order->expires != CTI_DATE_NONE &&
      (order->expires < today || order->expires > today + CTI_PARCEL_DAYS_MAX))
    {
      cti_problem_set_one (error, CTI_PROBLEM_OUT_OF_RANGE, "parcel", "expires", 0,
                           CTI_PARCEL_DAYS_MAX);
      return FALSE;
    }
  if (order->purpose != CTI_PARCEL_RETURN)
    return TRUE;
  cover = cti_parcel_find (store, order->answers);
  if (cover != NULL && cover->way == CTI_PARCEL_IN && cover->purpose == CTI_PARCEL_COVER &&
      g_strcmp0 (cover->colleague, order->colleague) == 0)
    return TRUE;
  cti_trouble_set_error (error, CTI_TROUBLE_PARCEL_ANSWER);
  return FALSE;
}

static GBytes *
seal (CtiStore *store, const CtiParcelFile *file, const CtiSealReader *reader, GError **error)
{
  g_autoptr (CtiParty) own = cti_colleague_get_own (store);
  g_autoptr (GError) cause = NULL;
  GBytes *sealed = cti_parcel_file_seal (file, own, reader, &cause);

  if (sealed == NULL)
    cti_parcel_set_trouble (error, cause);
  return sealed;
}

/**
 * cti_use_hand_over:
 * @store: the store
 * @order: what to hand over, to whom
 * @error: (out) (optional): a #CtiTrouble, a problem of a field, or a #CtiStoreError
 *
 * Makes a hand-over file. With a passphrase this takes as long as one costs.
 *
 * Returns: (transfer full) (nullable): the file, to be saved and brought to the receiver
 */
GBytes *
cti_use_hand_over (CtiStore *store, const CtiParcelOrder *order, GError **error)
{
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));
  CtiDate expires =
      order->expires != CTI_DATE_NONE ? order->expires : today + CTI_PARCEL_DAYS_DEFAULT;
  g_autoptr (CtiParcelFile) file = new_file (store, order->purpose, expires);
  g_autoptr (GPtrArray) ids = list_cases (store, order);
  g_autoptr (GBytes) sealed = NULL;
  CtiSealReader reader;
  CtiPartyKeys keys;

  file->answers = g_strdup (order->answers);
  file->message = cti_text_clean_note (order->message);
  if (!check_order (store, order, ids, error) ||
      !find_reader (store, order, &reader, &keys, error) ||
      !put_cases (store, file, ids, order->with_texts, error))
    return NULL;
  sealed = seal (store, file, &reader, error);
  if (sealed == NULL || !remember (store, file, order, ids, error))
    return NULL;
  return g_steal_pointer (&sealed);
}

static GBytes *
seal_answer (CtiStore *store, CtiParcelFile *answer, const CtiParcelFile *file, GError **error)
{
  CtiSealReader reader = { .keys = &file->keys };

  answer->answers = g_strdup (file->id);
  return seal (store, answer, &reader, error);
}

/**
 * cti_parcel_make_receipt:
 * @store: the store
 * @file: a hand-over file whose cases are kept now
 * @error: (out) (optional): a #CtiTrouble
 *
 * Returns: (transfer full) (nullable): the receipt, sealed to the sender; it may be made again
 * where the first one was lost
 */
GBytes *
cti_parcel_make_receipt (CtiStore *store, const CtiParcelFile *file, GError **error)
{
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));
  g_autoptr (CtiParcelFile) receipt =
      new_file (store, CTI_PARCEL_RECEIPT, today + CTI_PARCEL_DAYS_ANSWER);

  return seal_answer (store, receipt, file, error);
}

/* A decision becomes the title of a task, where the file arrives. */
static gboolean
check_decisions (GPtrArray *decisions, GError **error)
{
  for (guint i = 0; i < decisions->len; i++)
    {
      const char *what = ((CtiParcelDecision *) g_ptr_array_index (decisions, i))->what;
      CtiProblemCode code = cti_text_is_blank (what)            ? CTI_PROBLEM_MISSING
                            : strlen (what) > CTI_TEXT_LINE_MAX ? CTI_PROBLEM_TOO_LONG
                                                                : CTI_PROBLEM_NONE;

      if (code == CTI_PROBLEM_NONE)
        continue;
      cti_problem_set_one (error, code, "task", "title", 0, 0);
      return FALSE;
    }
  return TRUE;
}

/**
 * cti_use_reply:
 * @store: the store
 * @pack: a supervision pack that was opened
 * @decisions: (element-type CtiParcelDecision): what was decided
 * @error: (out) (optional): a #CtiTrouble, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the reply, sealed to the sender of the pack, whose program
 *   makes a task of each decision
 */
GBytes *
cti_use_reply (CtiStore *store, const CtiParcelFile *pack, GPtrArray *decisions, GError **error)
{
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));
  g_autoptr (CtiParcelFile) reply =
      new_file (store, CTI_PARCEL_REPLY, today + CTI_PARCEL_DAYS_ANSWER);

  if (decisions->len == 0 || decisions->len > CTI_PARCEL_PARTS_MAX)
    {
      cti_trouble_set_error (error, decisions->len == 0 ? CTI_TROUBLE_PARCEL_NO_CASES
                                                        : CTI_TROUBLE_PARCEL_TOO_LARGE);
      return NULL;
    }
  if (!check_decisions (decisions, error) ||
      !cti_use_begin (store, CTI_USE_HAND_OVER, NULL, "reply", error))
    return NULL;
  for (guint i = 0; i < decisions->len; i++)
    g_ptr_array_add (reply->decisions, cti_parcel_decision_copy (g_ptr_array_index (decisions, i)));
  return seal_answer (store, reply, pack, error);
}
