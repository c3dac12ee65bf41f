/* The anchor: how far the files of a store had come when it was last open, remembered by the
 * keychain, where whoever puts an older copy of a file back does not reach (promise 28, design 4),
 * and by a file outside the store, for where no keychain is open. It is compared and written when
 * the store is opened, and written when it is locked.
 *
 * An anchor, sealed with a key of the store so that a keychain tells nobody how much is done in it,
 * numbers little-endian: version 1, sequence of the keys, generations of the team's file and of the
 * cards, number of the last line of the use log, and the hash of that line. */

#include "cti-anchor.h"

#include <string.h>

#include "cti-anchor-file.h"
#include "cti-box.h"
#include "cti-key.h"
#include "cti-store-marks.h"
#include "cti-use.h"

#define ANCHOR_VERSION 1
#define N_NUMBERS      4
#define PLAIN_SIZE     (1 + N_NUMBERS * 8 + CTI_HASH_SIZE)

static void
encode (const CtiMarks *marks, guint8 to[PLAIN_SIZE])
{
  const guint64 numbers[N_NUMBERS] = { GUINT64_TO_LE (marks->keys), GUINT64_TO_LE (marks->team),
                                       GUINT64_TO_LE (marks->cards),
                                       GUINT64_TO_LE (marks->log.number) };

  to[0] = ANCHOR_VERSION;
  memcpy (to + 1, numbers, sizeof numbers);
  memcpy (to + 1 + sizeof numbers, marks->log.head, CTI_HASH_SIZE);
}

static gboolean
decode (CtiMarks *marks, const CtiSecret *plain)
{
  const guint8 *from = cti_secret_get_bytes (plain);
  guint64 numbers[N_NUMBERS];

  if (cti_secret_get_size (plain) != PLAIN_SIZE || from[0] != ANCHOR_VERSION)
    return FALSE;
  memcpy (numbers, from + 1, sizeof numbers);
  marks->keys = GUINT64_FROM_LE (numbers[0]);
  marks->team = GUINT64_FROM_LE (numbers[1]);
  marks->cards = GUINT64_FROM_LE (numbers[2]);
  marks->log.number = GUINT64_FROM_LE (numbers[3]);
  memcpy (marks->log.head, from + 1 + sizeof numbers, CTI_HASH_SIZE);
  return TRUE;
}

static CtiSecret *
derive_key (CtiStore *store)
{
  return cti_key_derive (cti_store_get_key (store), CTI_KEY_PURPOSE_ANCHOR);
}

/**
 * cti_anchor_seal:
 * @store: an open store
 *
 * Returns: (transfer full) (nullable): how far its files have come, %NULL where the disk does not
 *   say
 */
CtiSecret *
cti_anchor_seal (CtiStore *store)
{
  g_autoptr (CtiSecret) key = derive_key (store);
  const char *id = cti_store_get_id (store);
  g_autoptr (GBytes) box = NULL;
  CtiMarks marks = { 0 };
  guint8 plain[PLAIN_SIZE];

  if (!cti_store_read_marks (store, &marks, NULL))
    return NULL;
  encode (&marks, plain);
  box = cti_box_seal (key, plain, sizeof plain, (const guint8 *) id, strlen (id));
  return cti_secret_new_copy (g_bytes_get_data (box, NULL), g_bytes_get_size (box));
}

/**
 * cti_anchor_keep:
 * @store_id: id of a store
 * @keychain: (nullable): the keychain
 * @anchor: (transfer full) (nullable): what cti_anchor_seal() returned; with %NULL what is
 *   remembered stays, which is true of the past
 *
 * Has the account remember it, and the keychain, where that needs no question and no long wait.
 */
void
cti_anchor_keep (const char *store_id, CtiKeychain *keychain, CtiSecret *anchor)
{
  if (anchor == NULL)
    return;
  cti_anchor_file_keep (store_id, anchor);
  if (keychain != NULL && !cti_keychain_store_anchor_sync (keychain, store_id, anchor))
    g_debug ("the keychain remembers nothing of the store");
  cti_secret_unref (anchor);
}

/**
 * cti_anchor_drop:
 * @store: an open store
 * @keychain: (nullable): the keychain
 *
 * Forgets it, before the store gets keys that do not open it.
 */
void
cti_anchor_drop (CtiStore *store, CtiKeychain *keychain)
{
  cti_anchor_file_drop (cti_store_get_id (store));
  if (keychain != NULL)
    cti_keychain_clear_anchor_sync (keychain, cti_store_get_id (store));
}

/* What was sealed with a key that the store does not have was written after new keys were made, so
 * the store is one from before. */
static CtiOlder
compare (CtiStore *store, const CtiSecret *anchor)
{
  g_autoptr (CtiSecret) key = derive_key (store);
  const char *id = cti_store_get_id (store);
  g_autoptr (CtiSecret) plain =
      cti_box_open (key, cti_secret_get_bytes (anchor), cti_secret_get_size (anchor),
                    (const guint8 *) id, strlen (id), NULL);
  CtiMarks known = { 0 };

  if (plain == NULL)
    return CTI_OLDER_STORE;
  return decode (&known, plain) ? cti_store_find_older (store, &known) : CTI_OLDER_NONE;
}

/**
 * cti_anchor_check:
 * @store: a store that has just been opened
 * @keychain: (nullable): the keychain
 *
 * Compares what was found with what is remembered, by the keychain, by the account and by the
 * cards, has the use log say so where something is older, and remembers what is there now: it is
 * told once. Where the log cannot be written, it is told again at the next opening.
 *
 * Returns: what was put back
 */
CtiOlder
cti_anchor_check (CtiStore *store, CtiKeychain *keychain)
{
  const char *id = cti_store_get_id (store);
  CtiKeychainState state = CTI_KEYCHAIN_FAILED;
  g_autoptr (CtiSecret) anchor =
      keychain != NULL ? cti_keychain_lookup_anchor_sync (keychain, id, &state) : NULL;
  g_autoptr (CtiSecret) kept = cti_anchor_file_look_up (id);
  gboolean is_open = anchor != NULL || state == CTI_KEYCHAIN_EMPTY;
  CtiOlder older = cti_store_take_older (store);
  gboolean is_told;

  if (anchor != NULL)
    older |= compare (store, anchor);
  if (kept != NULL)
    older |= compare (store, kept);
  is_told = older == CTI_OLDER_NONE || cti_use_begin (store, CTI_USE_FOUND_OLDER, NULL, NULL, NULL);
  if (is_told)
    cti_anchor_keep (id, is_open ? keychain : NULL, cti_anchor_seal (store));
  return older;
}
