/* Opening a hand-over file: everything that can be wrong with one is looked for here, in the order
 * in which it can be known, and nothing is kept. Only what passes all of it can be accepted. */

#include "cti-pack.h"
#include "cti-trouble-error.h"
#include "cti-use-colleague.h"
#include "cti-use-parcel.h"
#include "cti-use.h"

static gboolean
refuse (GError **error, CtiTrouble trouble)
{
  cti_trouble_set_error (error, trouble);
  return FALSE;
}

/* Told from the header: whether anybody has to be asked for a passphrase at all. */
static gboolean
look (GBytes *sealed, const CtiSecret *passphrase, gboolean *has_passphrase, GError **error)
{
  gsize size = 0;
  const guint8 *head = g_bytes_get_data (sealed, &size);
  CtiSealInfo info = { 0 };
  g_autoptr (GError) cause = NULL;

  if (!cti_seal_limits (size, NULL))
    return refuse (error, CTI_TROUBLE_PARCEL_TOO_LARGE);
  if (!cti_seal_peek (head, size, &info, &cause))
    {
      cti_parcel_set_trouble (error, cause);
      return FALSE;
    }
  if (info.kind != CTI_SEAL_HANDOVER)
    return refuse (error, CTI_TROUBLE_PARCEL_NOT_OURS);
  *has_passphrase = info.has_passphrase;
  return !info.has_passphrase || passphrase != NULL ||
         refuse (error, CTI_TROUBLE_PARCEL_ASKS_PASSPHRASE);
}

/* What was on its way when the store was given new keys is sealed to the keys of before. */
static CtiParcelFile *
open_with_former (CtiStore *store, GBytes *sealed)
{
  GPtrArray *formers = cti_store_get_formers (store);
  CtiParcelFile *file = NULL;

  for (guint i = formers->len; i > 0 && file == NULL; i--)
    {
      g_autoptr (CtiParty) own = cti_party_new (g_ptr_array_index (formers, i - 1));
      CtiSealReader reader = { .party = own };

      file = cti_parcel_file_open (sealed, &reader, NULL);
    }
  return file;
}

static CtiParcelFile *
unseal (CtiStore *store, GBytes *sealed, const CtiSecret *passphrase, GError **error)
{
  g_autoptr (CtiParty) own = cti_colleague_get_own (store);
  g_autoptr (GError) cause = NULL;
  gboolean has_passphrase = FALSE;
  CtiSealReader reader = { 0 };
  CtiParcelFile *file;

  if (!look (sealed, passphrase, &has_passphrase, error))
    return NULL;
  if (has_passphrase)
    reader.passphrase = passphrase;
  else
    reader.party = own;
  file = cti_parcel_file_open (sealed, &reader, &cause);
  if (file == NULL && !has_passphrase)
    file = open_with_former (store, sealed);
  if (file == NULL)
    cti_parcel_set_trouble (error, cause);
  return file;
}

/* The signature holds for the keys in the file; here it is decided whose they are. */
static CtiColleague *
find_sender (CtiStore *store, const CtiParcelFile *file, GError **error)
{
  g_autoptr (CtiColleague) colleague = cti_colleague_find_party (store, file->party);
  CtiPartyKeys keys;

  if (g_strcmp0 (file->party, cti_store_get_worker (store)->record.id) == 0)
    {
      refuse (error, CTI_TROUBLE_PARCEL_OTHER); /* one's own, to others */
      return NULL;
    }
  if (colleague == NULL || !cti_colleague_get_keys (colleague, &keys))
    {
      refuse (error, CTI_TROUBLE_PARCEL_UNKNOWN);
      return NULL;
    }
  if (cti_party_keys_equal (&keys, &file->keys))
    return g_steal_pointer (&colleague);
  refuse (error, CTI_TROUBLE_PARCEL_CHANGED);
  return NULL;
}

static gboolean
does_answer (CtiParcelPurpose purpose, CtiParcelPurpose sent)
{
  switch (purpose)
    {
    case CTI_PARCEL_RETURN:
      return sent == CTI_PARCEL_COVER;
    case CTI_PARCEL_REPLY:
      return sent == CTI_PARCEL_SUPERVISION;
    default:
      return cti_parcel_purpose_has_cases (sent);
    }
}

/* An answer has to be to something that was sent from here, to that person. */
static gboolean
check_answer (CtiStore *store,
              const CtiParcelFile *file,
              const CtiColleague *sender,
              GError **error)
{
  g_autoptr (CtiParcel) asked = NULL;

  if (file->purpose != CTI_PARCEL_RETURN && file->purpose != CTI_PARCEL_REPLY &&
      file->purpose != CTI_PARCEL_RECEIPT)
    return TRUE;
  asked = cti_parcel_find (store, file->answers);
  if (asked == NULL || asked->way != CTI_PARCEL_OUT ||
      !does_answer (file->purpose, asked->purpose) ||
      (asked->colleague != NULL && g_strcmp0 (asked->colleague, sender->record.id) != 0))
    return refuse (error, CTI_TROUBLE_PARCEL_ANSWER);
  return file->purpose == CTI_PARCEL_RECEIPT || asked->state != CTI_PARCEL_DONE ||
         refuse (error, CTI_TROUBLE_PARCEL_USED);
}

static gboolean
check_files (const CtiParcelFile *file,
             const CtiParcelPart *part,
             CtiForeignCase *foreign,
             GError **error)
{
  g_autoptr (GPtrArray) records = cti_foreign_case_read_all (foreign, error);

  return records != NULL && (cti_parcel_check_files (file, part->id, records) ||
                             refuse (error, CTI_TROUBLE_PARCEL_SCHEMA));
}

static gboolean
check_case (CtiStore *store, const CtiParcelFile *file, const CtiParcelPart *part, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (CtiForeignCase) foreign =
      cti_store_open_foreign (store, part->id, part->content, &cause);
  const CtiCardEntry *entry;
  gint64 base;

  if (foreign == NULL)
    {
      cti_parcel_set_trouble (error, cause);
      return FALSE;
    }
  if (!check_files (file, part, foreign, error))
    return FALSE;
  if (cti_store_was_erased (store, part->id)) /* a colleague's copy does not undo it */
    return refuse (error, CTI_TROUBLE_PARCEL_ERASED);
  entry = cti_card_index_find_seen (cti_store_get_cards (store), part->id);
  if (entry == NULL)
    return TRUE;
  if (entry->state == CTI_CARD_TRASHED)
    return refuse (error, CTI_TROUBLE_CASE_TRASHED);
  base = cti_store_find_base (store, foreign, error);
  return base > 0 || (base == 0 && refuse (error, CTI_TROUBLE_PARCEL_UNRELATED));
}

/* What comes back must have been sent. */
static gboolean
was_sent (CtiStore *store, const CtiParcelFile *file, const char *case_id)
{
  g_autoptr (CtiParcel) asked = cti_parcel_find (store, file->answers);
  g_autoptr (GPtrArray) cases = asked != NULL ? cti_parcel_get_cases (asked) : NULL;

  for (guint i = 0; cases != NULL && i < cases->len; i++)
    if (g_strcmp0 (((CtiParcelCase *) g_ptr_array_index (cases, i))->id, case_id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
check_parts (CtiStore *store, const CtiParcelFile *file, GError **error)
{
  if ((cti_parcel_purpose_has_cases (file->purpose) && file->parts->len == 0) ||
      !cti_parcel_owns_its_files (file))
    return refuse (error, CTI_TROUBLE_PARCEL_SCHEMA);
  for (guint i = 0; i < file->parts->len; i++)
    {
      const CtiParcelPart *part = g_ptr_array_index (file->parts, i);

      if (file->purpose == CTI_PARCEL_SUPERVISION)
        {
          g_autoptr (CtiCase) shown = cti_pack_read (part, file->sent, NULL);

          if (shown == NULL)
            return refuse (error, CTI_TROUBLE_PARCEL_SCHEMA);
        }
      else if (file->purpose == CTI_PARCEL_RETURN && !was_sent (store, file, part->id))
        return refuse (error, CTI_TROUBLE_PARCEL_ANSWER);
      else if (!check_case (store, file, part, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check (CtiStore *store, const CtiParcelFile *file, GError **error)
{
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));
  g_autoptr (CtiColleague) sender = find_sender (store, file, error);
  g_autoptr (CtiParcel) known = NULL;

  if (sender == NULL)
    return FALSE;
  known = cti_parcel_find (store, file->id);
  if (known != NULL)
    return refuse (error, CTI_TROUBLE_PARCEL_USED);
  if (today > file->expires || file->expires > file->sent + CTI_PARCEL_DAYS_MAX)
    return refuse (error, CTI_TROUBLE_PARCEL_EXPIRED);
  return check_answer (store, file, sender, error) && check_parts (store, file, error);
}

/**
 * cti_use_open_parcel:
 * @store: the store
 * @sealed: a hand-over file
 * @passphrase: (nullable): the passphrase, where it asks for one
 * @error: (out) (optional): a #CtiTrouble that says what is wrong with it, or a #CtiStoreError
 *
 * Opens a file and looks at all of it; nothing is kept yet but the line in the use log. A pack for
 * supervision can be opened again until it expires.
 *
 * Returns: (transfer full) (nullable): what it says, from somebody known, for this worker
 */
CtiParcelFile *
cti_use_open_parcel (CtiStore *store, GBytes *sealed, const CtiSecret *passphrase, GError **error)
{
  g_autoptr (CtiParcelFile) file = NULL;

  if (!cti_use_begin (store, CTI_USE_OPEN_PARCEL, NULL, NULL, error))
    return NULL;
  file = unseal (store, sealed, passphrase, error);
  return file != NULL && check (store, file, error) ? g_steal_pointer (&file) : NULL;
}

/* Whoever has put a case away since must not make the sender give up the last copy of it. */
static gboolean
has_all (CtiStore *store, const CtiParcelFile *file)
{
  for (guint i = 0; i < file->parts->len; i++)
    {
      const CtiParcelPart *part = g_ptr_array_index (file->parts, i);

      if (cti_card_index_find (cti_store_get_cards (store), part->id) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* A file that was taken in before, whose sender waits for the receipt. */
static CtiParcelFile *
open_taken (CtiStore *store, GBytes *sealed, const CtiSecret *passphrase, GError **error)
{
  g_autoptr (CtiParcelFile) file = unseal (store, sealed, passphrase, error);
  g_autoptr (CtiColleague) sender = file != NULL ? find_sender (store, file, error) : NULL;
  g_autoptr (CtiParcel) known = sender != NULL ? cti_parcel_find (store, file->id) : NULL;

  if (sender == NULL)
    return NULL;
  if (known != NULL && known->way == CTI_PARCEL_IN &&
      cti_parcel_purpose_has_cases (file->purpose) && has_all (store, file))
    return g_steal_pointer (&file);
  refuse (error, CTI_TROUBLE_PARCEL_USED);
  return NULL;
}

/**
 * cti_parcel_owes_receipt:
 * @store: the store
 * @sealed: a hand-over file that could not be opened, as it has been taken in already
 * @passphrase: (nullable): the passphrase, where it asks for one
 *
 * Returns: whether its receipt can be made once more: it brought cases, and all of them are here
 */
gboolean
cti_parcel_owes_receipt (CtiStore *store, GBytes *sealed, const CtiSecret *passphrase)
{
  g_autoptr (CtiParcelFile) file = open_taken (store, sealed, passphrase, NULL);

  return file != NULL;
}

/**
 * cti_use_give_receipt:
 * @store: the store
 * @sealed: a hand-over file that has been taken in
 * @passphrase: (nullable): the passphrase, where it asks for one
 * @error: (out) (optional): a #CtiTrouble: %CTI_TROUBLE_PARCEL_USED where no receipt is owed
 *
 * The receipt once more, where the first one was not saved or did not arrive: without it the cases
 * do not leave the sender's store. It may be given also when the file itself has expired.
 *
 * Returns: (transfer full) (nullable): the receipt
 */
GBytes *
cti_use_give_receipt (CtiStore *store, GBytes *sealed, const CtiSecret *passphrase, GError **error)
{
  g_autoptr (CtiParcelFile) file = NULL;

  if (!cti_use_begin (store, CTI_USE_HAND_OVER, NULL, "receipt", error))
    return NULL;
  file = open_taken (store, sealed, passphrase, error);
  return file != NULL ? cti_parcel_make_receipt (store, file, error) : NULL;
}
